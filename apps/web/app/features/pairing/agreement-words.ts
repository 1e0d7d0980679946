// What the form of an agreement has, on the server and in the browser.
import type { MeetingRhythm } from '../../graphql/generated/graphql';

export const MEETING_RHYTHMS = ['WEEKLY', 'FORTNIGHTLY', 'MONTHLY'] as const satisfies readonly MeetingRhythm[];

export interface GivenAgreement {
  readonly goals: string;
  readonly confidentiality: string;
  readonly rhythm: MeetingRhythm;
  readonly endsOn: string;
}
