// How requests and pairings stand, as a picture says it beside the word.
import type { HealthState, MentoringRequestStatus, PairingStatus } from '../../graphql/generated/graphql';
import type { StatusKind } from '../../ui/status';

export const REQUEST_KINDS: Readonly<Record<MentoringRequestStatus, StatusKind>> = {
  OPEN: 'calm',
  ASKED: 'calm',
  MORE_ASKED: 'attention',
  QUEUED: 'calm',
  MATCHED: 'ok',
  CLOSED: 'calm',
  WITHDRAWN: 'calm',
};

export const PAIRING_KINDS: Readonly<Record<PairingStatus, StatusKind>> = {
  PROPOSED: 'attention',
  ACCEPTED: 'attention',
  ACTIVE: 'ok',
  PAUSED: 'calm',
  COMPLETED: 'ok',
  ENDED: 'calm',
};

export const HEALTH_KINDS: Readonly<Record<HealthState, StatusKind>> = { ON_TRACK: 'ok', NEEDS_CHECK_IN: 'attention', AT_RISK: 'danger' };

/** Something is still to happen to it, and it counts for the limit. */
export function isOpenRequest(status: MentoringRequestStatus): boolean {
  return status === 'ASKED' || status === 'MORE_ASKED' || status === 'QUEUED';
}

export function isOverPairing(status: PairingStatus): boolean {
  return status === 'COMPLETED' || status === 'ENDED';
}
