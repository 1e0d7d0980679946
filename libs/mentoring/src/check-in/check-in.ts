/** How it goes, asked of each side after the first session and every month. The other side does not see the answer; coordinators do. */

export const FIT_ANSWERS = ['NO', 'UNSURE', 'YES'] as const;
export type FitAnswer = (typeof FIT_ANSWERS)[number];

export const PROGRESS_ANSWERS = ['NO', 'SOME', 'YES'] as const;
export type ProgressAnswer = (typeof PROGRESS_ANSWERS)[number];

/** Days from being asked to the day by which it is answered. */
export const CHECK_IN_ANSWER_DAYS = 7;

export interface CheckInFacts {
  readonly id: string;
  readonly pairingId: string;
  readonly participantId: string;
  /** yyyy-mm-dd. */
  readonly dueOn: string;
  readonly answeredAt: Date | null;
  readonly goodFit: FitAnswer | null;
  readonly progress: ProgressAnswer | null;
}
