/** The membership as its own domain speaks of it. */
import type { MembershipStatus } from './membership.rules.js';

/** Days are yyyy-mm-dd in Almaty. */
export interface Membership {
  readonly organizationId: string;
  readonly status: MembershipStatus;
  /** The day from which the status holds. */
  readonly since: string;
  /** The day on which the organization became a member. */
  readonly joinedOn: string;
}
