// What the forms about a session have, on the server and in the browser.
import type { MeetingWay, MentoringSessionOutcome } from '../../graphql/generated/graphql';

export const MEETING_WAYS = ['ONLINE', 'IN_PERSON'] as const satisfies readonly MeetingWay[];
export const SESSION_OUTCOMES = ['HELD', 'NO_SHOW'] as const satisfies readonly MentoringSessionOutcome[];

export interface GivenSession {
  readonly day: string;
  readonly hour: string;
  readonly minutes: string;
  readonly way: MeetingWay;
  readonly topic: string;
  readonly summary: string;
  /** null: nothing was chosen. */
  readonly outcome: MentoringSessionOutcome | null;
  readonly isIntroductory: boolean;
}
