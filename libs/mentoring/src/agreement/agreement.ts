/** What the two of a pairing agree on; a new version takes the place of the former one once both accepted it. */

export const MEETING_RHYTHMS = ['FORTNIGHTLY', 'MONTHLY', 'WEEKLY'] as const;
export type MeetingRhythm = (typeof MEETING_RHYTHMS)[number];

export interface AgreementFacts {
  readonly id: string;
  readonly pairingId: string;
  readonly version: number;
  readonly rhythm: MeetingRhythm;
  /** yyyy-mm-dd. */
  readonly endsOn: string;
  readonly acceptedByMentorAt: Date | null;
  readonly acceptedByMenteeAt: Date | null;
  readonly createdAt: Date;
}

/** Its words, sealed. */
export interface AgreementWords {
  readonly goals: string;
  readonly confidentiality: string | null;
}
