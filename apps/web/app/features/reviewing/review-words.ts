// The states, verdicts and checks that the pages of reviewing name and offer.
import type { MembershipApplicationStatus, ReviewCheck, ReviewVerdict } from '../../graphql/generated/graphql';

/** Those that reviewers see. */
export const REVIEWED_STATUSES: readonly MembershipApplicationStatus[] = [
  'IN_REVIEW',
  'CHANGES_REQUESTED',
  'APPROVED',
  'REJECTED',
  'WITHDRAWN',
];

export const VERDICTS: readonly ReviewVerdict[] = ['APPROVE', 'REQUEST_CHANGES', 'REJECT'];

export const CHECKS: readonly ReviewCheck[] = ['FITS_MEMORANDUM', 'REPRESENTATIVES_CONFIRMED', 'NOT_YET_MEMBER', 'NO_OWN_INTEREST'];

export const APPROVALS = [1, 2, 3] as const;

export const APPLICATIONS = 'coordination/applications';
