// The directory's state lives in its address, so that it can be shared: reading it, and writing it with one thing changed.

export interface DirectoryState {
  readonly q: string;
  readonly regions: readonly string[];
  /** Whether a region also finds who works there. */
  readonly served: boolean;
  readonly focus: readonly string[];
  /** Working languages, as the address has them: kk, ru, sign. */
  readonly languages: readonly string[];
  /** Only those whose people are mentors. */
  readonly withMentors: boolean;
  readonly sort: 'NAME' | 'NEWEST' | null;
  readonly asList: boolean;
  readonly after: string | null;
  readonly before: string | null;
}

const MOST_LETTERS = 200;
const MOST_CODES = 50;
const MOST_CURSOR = 2_000;

export function directoryState(search: URLSearchParams): DirectoryState {
  const codes = (name: string): string[] =>
    [...new Set(search.getAll(name))].filter((code) => /^[\w-]{1,40}$/.test(code)).slice(0, MOST_CODES);
  const cursor = (name: string): string | null => search.get(name)?.slice(0, MOST_CURSOR) || null;
  const sort = search.get('sort');
  return {
    q: withoutControls(search.get('q') ?? '').slice(0, MOST_LETTERS),
    regions: codes('region'),
    served: search.get('served') === '1',
    focus: codes('focus'),
    languages: codes('lang').map((code) => code.toLowerCase()),
    withMentors: search.get('mentors') === '1',
    sort: sort === 'NAME' || sort === 'NEWEST' ? sort : null,
    asList: search.get('view') === 'list',
    after: cursor('after'),
    before: cursor('before'),
  };
}

/** Nobody types these, and the API takes none. */
function withoutControls(text: string): string {
  return text.toWellFormed().replace(/\p{Cc}/gu, ' ');
}

/** The address of a state, in one order, with nothing that goes without saying. */
export function directorySearch(state: DirectoryState): string {
  const search = new URLSearchParams();
  if (state.q.trim()) search.set('q', state.q.trim());
  for (const code of state.regions) search.append('region', code);
  if (state.served) search.set('served', '1');
  for (const code of state.focus) search.append('focus', code);
  for (const code of state.languages) search.append('lang', code);
  if (state.withMentors) search.set('mentors', '1');
  if (state.sort) search.set('sort', state.sort);
  if (state.asList) search.set('view', 'list');
  if (state.after) search.set('after', state.after);
  if (state.before) search.set('before', state.before);
  const text = search.toString();
  return text ? `?${text}` : '';
}

/** The first page of the same list with something changed. */
export function changed(state: DirectoryState, change: Partial<DirectoryState>): string {
  return directorySearch({ ...state, after: null, before: null, ...change });
}

/** How many filters are on; words and order are not filters. */
export function filterCount({ regions, focus, languages, served, withMentors }: DirectoryState): number {
  return regions.length + focus.length + languages.length + (served && regions.length > 0 ? 1 : 0) + (withMentors ? 1 : 0);
}

export function without(codes: readonly string[], code: string): readonly string[] {
  return codes.filter((one) => one !== code);
}
