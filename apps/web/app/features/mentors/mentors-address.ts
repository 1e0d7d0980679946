// The state of the directory of mentors lives in its address, so that it can be shared: reading it, and writing it with one thing changed.
import type { MeetingWay } from '../../graphql/generated/graphql';

export interface MentorsState {
  readonly q: string;
  readonly focus: readonly string[];
  /** Working languages, as the address has them: kk, ru, sign. */
  readonly languages: readonly string[];
  readonly regions: readonly string[];
  readonly ways: readonly MeetingWay[];
  /** Those with free places alone. */
  readonly hasPlaces: boolean;
  /** Those who take urgent consultations alone. */
  readonly isUrgent: boolean;
  readonly after: string | null;
}

export const MEETING_WAYS: readonly MeetingWay[] = ['ONLINE', 'IN_PERSON'];

const MOST_LETTERS = 200;
const MOST_CODES = 50;
const MOST_CURSOR = 100;

export function mentorsState(search: URLSearchParams): MentorsState {
  const codes = (name: string): string[] =>
    [...new Set(search.getAll(name))].filter((code) => /^[\w-]{1,40}$/.test(code)).slice(0, MOST_CODES);
  return {
    q: wordsOf(search, MOST_LETTERS),
    focus: codes('focus'),
    languages: codes('lang').map((code) => code.toLowerCase()),
    regions: codes('region'),
    ways: MEETING_WAYS.filter((way) => search.getAll('way').includes(way)),
    hasPlaces: search.get('places') === '1',
    isUrgent: search.get('urgent') === '1',
    after: search.get('after')?.slice(0, MOST_CURSOR) || null,
  };
}

/** What is looked for, without what nobody types and the API does not take. */
export function wordsOf(search: URLSearchParams, longest: number): string {
  const words = (search.get('q') ?? '').toWellFormed().replace(/\p{Cc}/gu, ' ');
  return words.slice(0, longest).trim();
}

/** The first page of the same list with something changed. */
export function changedSearch(state: MentorsState, change: Partial<MentorsState>): string {
  const next = { ...state, ...change };
  const search = new URLSearchParams();
  if (next.q) search.set('q', next.q);
  for (const code of next.focus) search.append('focus', code);
  for (const code of next.languages) search.append('lang', code);
  for (const code of next.regions) search.append('region', code);
  for (const way of next.ways) search.append('way', way);
  if (next.hasPlaces) search.set('places', '1');
  if (next.isUrgent) search.set('urgent', '1');
  return `?${search}`;
}
