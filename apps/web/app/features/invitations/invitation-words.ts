// How invitations stand, the most urgent first.
import type { InvitationState } from '../../graphql/generated/graphql';
import type { StatusKind } from '../../ui/status';

export const INVITATION_STATES: readonly InvitationState[] = ['BOUNCED', 'EXPIRED', 'SENT', 'ACCEPTED', 'WITHDRAWN'];

export const INVITATION_STATE_KINDS: Readonly<Record<InvitationState, StatusKind>> = {
  BOUNCED: 'danger',
  EXPIRED: 'attention',
  SENT: 'calm',
  ACCEPTED: 'ok',
  WITHDRAWN: 'calm',
};

/** Whether it can still be answered, or be sent anew because nobody did. */
export function isOpen(state: InvitationState): boolean {
  return state !== 'ACCEPTED' && state !== 'WITHDRAWN';
}
