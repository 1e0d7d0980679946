/** A change of a profile, as its history keeps it. */
import type { ProfileFields } from './profile.rules.js';

/** AWAITING: a coordinator has to confirm it. REPLACED: its author wrote something else before anybody did. */
export const PROFILE_CHANGE_STATES = ['APPLIED', 'AWAITING', 'REFUSED', 'REPLACED', 'UNDONE'] as const;
export type ProfileChangeState = (typeof PROFILE_CHANGE_STATES)[number];

export interface ProfileChange {
  readonly id: string;
  readonly organizationId: string;
  readonly at: Date;
  /** The account; null: a command. */
  readonly changedBy: string | null;
  readonly state: ProfileChangeState;
  readonly before: ProfileFields;
  readonly after: ProfileFields;
  readonly decidedBy: string | null;
  readonly decidedAt: Date | null;
  readonly reason: string | null;
}
