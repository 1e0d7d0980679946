// What an applicant has just done; the page that they are led back to says it.

const DONE = ['proved', 'withdrawn', 'appealed', 'applied', 'saved'] as const;
export type ApplicationDone = (typeof DONE)[number];

export function doneIn(search: URLSearchParams): ApplicationDone | null {
  return DONE.find((done) => done === search.get('done')) ?? null;
}
