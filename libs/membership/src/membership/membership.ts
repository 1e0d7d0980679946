/** The membership as its own domain speaks of it. */
import type { MembershipReason, MembershipStatus, Milestone } from './membership.rules.js';

/** Days are yyyy-mm-dd in Almaty. */
export interface Membership {
  readonly organizationId: string;
  readonly status: MembershipStatus;
  /** The day from which the status holds. */
  readonly since: string;
  /** The day on which the organization became a member. */
  readonly joinedOn: string;
  /** The last day of the year for which the profile was confirmed. */
  readonly renewalDue: string;
  /** How far the clock has come in that year. */
  readonly reached: Milestone | null;
}

export interface MembershipStep {
  readonly organizationId: string;
  readonly status: MembershipStatus;
  readonly since: string;
  readonly at: Date;
  readonly reason: MembershipReason;
  readonly note: string | null;
  /** The account; null: the network's own clockwork, or a command. */
  readonly takenBy: string | null;
}
