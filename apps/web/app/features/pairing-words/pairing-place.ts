// Where the pages about what two write stand: under the page of their pairing.

/** Behind the language. `rest` begins with a slash. */
export function pairingPage(id: string, rest = ''): string {
  return `mentoring/pairings/${id}${rest}`;
}

/** What has just been done, with the section of the pairing's page that says so. */
export const SECTION_OF = {
  noteWritten: 'notes',
  noteChanged: 'notes',
  noteDeleted: 'notes',
  checkInAnswered: 'check-ins',
  reflected: 'ending',
  completed: 'ending',
  ended: 'ending',
  practiceProposed: 'practice-notes',
  practiceAgreed: 'practice-notes',
  practiceDeclined: 'practice-notes',
  practiceWithdrawn: 'practice-notes',
} as const;
export type WordsDone = keyof typeof SECTION_OF;
