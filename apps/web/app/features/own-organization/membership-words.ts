// The states of a membership, and the reasons that can be given for a step to each.
import type { MembershipReason, MembershipStatus } from '../../graphql/generated/graphql';
import type { StatusKind } from '../../ui/status';

export const MEMBERSHIP_KINDS: Readonly<Record<MembershipStatus, StatusKind>> = {
  ACTIVE: 'ok',
  GRACE: 'attention',
  LAPSED: 'danger',
  SUSPENDED: 'danger',
  EXITED: 'calm',
};

/** Those that coordinators take; the others come by themselves. */
export const STEP_REASONS: Readonly<Partial<Record<MembershipStatus, readonly MembershipReason[]>>> = {
  ACTIVE: ['RETURNED'],
  SUSPENDED: ['MEMORANDUM_BREACHED', 'OWN_WISH', 'OTHER'],
  EXITED: ['OWN_WISH', 'LIQUIDATED', 'REORGANIZED', 'MEMORANDUM_BREACHED', 'OTHER'],
};

/** For which a manager takes their organization out. */
export const LEAVING_REASONS = ['OWN_WISH', 'LIQUIDATED', 'REORGANIZED', 'OTHER'] as const satisfies readonly MembershipReason[];

/** Whether it stands in the network, as all others see it. */
export function standsInNetwork(status: MembershipStatus): boolean {
  return status === 'ACTIVE' || status === 'GRACE';
}
