// How the state of an application looks, to its applicant and to its reviewers.
import type { MembershipApplicationStatus } from '../../graphql/generated/graphql';
import type { StatusKind } from '../../ui/status';

export const APPLICATION_KINDS: Readonly<Record<MembershipApplicationStatus, StatusKind>> = {
  DRAFT: 'calm',
  SUBMITTED: 'attention',
  IN_REVIEW: 'attention',
  CHANGES_REQUESTED: 'attention',
  APPROVED: 'ok',
  REJECTED: 'danger',
  WITHDRAWN: 'calm',
};
