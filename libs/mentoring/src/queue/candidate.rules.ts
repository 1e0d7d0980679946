/** What speaks for a mentor whom a request could be proposed to. Points only put them in order; the reasons are what a coordinator reads. */
import type { Expertise, ExpertiseLevel } from '../mentor/mentor.js';

/** A mentor who keeps every hard rule, with what they have in common with the request. */
export interface Fitting {
  readonly mentorId: string;
  /** In the request's focus areas alone. */
  readonly expertise: readonly Expertise[];
  readonly sharedLanguages: readonly string[];
  /** The seat of the mentee's organization, where the mentor knows their way; null: they do not, or there is none. */
  readonly regionCode: string | null;
  readonly freePlaces: number;
  readonly usualAnswerHours: number | null;
}

export type CandidateReason =
  | { readonly kind: 'EXPERTISE'; readonly focusAreaCode: string; readonly level: ExpertiseLevel }
  | { readonly kind: 'LANGUAGES'; readonly codes: readonly string[] }
  | { readonly kind: 'REGION'; readonly code: string }
  | { readonly kind: 'PLACES'; readonly count: number }
  | { readonly kind: 'ANSWERS'; readonly hours: number };

export interface Candidate {
  readonly mentorId: string;
  readonly points: number;
  readonly because: readonly CandidateReason[];
}

const OF_LEVEL: Readonly<Record<ExpertiseLevel, number>> = { BASIC: 20, EXPERIENCED: 30, EXPERT: 40 };
const OF_LANGUAGE = 20;
const OF_REGION = 15;
const OF_PLACE = 5;
const MOST_PLACES = 3;

export function candidate({ mentorId, expertise, sharedLanguages, regionCode, freePlaces, usualAnswerHours }: Fitting): Candidate {
  const points =
    expertise.reduce((sum, { level }) => sum + OF_LEVEL[level], 0) +
    sharedLanguages.length * OF_LANGUAGE +
    (regionCode === null ? 0 : OF_REGION) +
    Math.min(freePlaces, MOST_PLACES) * OF_PLACE;
  const because: readonly CandidateReason[] = [
    ...expertise.map(({ focusAreaCode, level }) => ({ kind: 'EXPERTISE', focusAreaCode, level }) as const),
    { kind: 'LANGUAGES', codes: sharedLanguages },
    ...(regionCode === null ? [] : [{ kind: 'REGION', code: regionCode } as const]),
    ...(freePlaces > 0 ? [{ kind: 'PLACES', count: freePlaces } as const] : []),
    ...(usualAnswerHours === null ? [] : [{ kind: 'ANSWERS', hours: usualAnswerHours } as const]),
  ];
  return { mentorId, points, because };
}

/** The best first; equals by id, so that the order is the same every time. */
export function candidates(fitting: readonly Fitting[]): readonly Candidate[] {
  return fitting.map(candidate).sort((one, other) => other.points - one.points || (one.mentorId < other.mentorId ? -1 : 1));
}
