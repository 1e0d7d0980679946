/** The codes of membership in the schema. */
import {
  APPLICATION_CONSENT_PURPOSES,
  APPLICATION_GAPS,
  APPLICATION_STATUSES,
  DUPLICATE_REASONS,
  MEMBERSHIP_REASONS,
  MEMBERSHIP_STATUSES,
  REVIEW_CHECKS,
  VERDICTS,
  WITHHELD_FIELDS,
} from '#membership';
import { enumOf } from '../gateway/graphql/enums.js';

export const ApplicationStatusEnum = enumOf(
  'MembershipApplicationStatus',
  APPLICATION_STATUSES,
  'SUBMITTED: the e-mail is not proven yet, so nobody reviews it',
);
export const VerdictEnum = enumOf('ReviewVerdict', VERDICTS);
export const ReviewCheckEnum = enumOf('ReviewCheck', REVIEW_CHECKS, 'What reviewers look at');
export const ReviewObstacleEnum = enumOf('ReviewObstacle', ['ALREADY_REVIEWED', 'CONFLICT_DECLARED', 'OWN_ORGANIZATION']);
export const ApplicationGapEnum = enumOf(
  'ApplicationGap',
  APPLICATION_GAPS,
  'What a complete application would have besides what every one must have',
);
export const DuplicateReasonEnum = enumOf('DuplicateReason', DUPLICATE_REASONS, 'By what an organization resembles the applicant');
export const ApplicationConsentPurposeEnum = enumOf(
  'ApplicationConsentPurpose',
  APPLICATION_CONSENT_PURPOSES,
  'MEMBERSHIP: to decide on the application and for the membership, needed. NEWS: to be written to',
);
export const WithheldFieldEnum = enumOf(
  'WithheldField',
  WITHHELD_FIELDS,
  'Kept from other members; coordinators and its own people see it',
);
export const MembershipStatusEnum = enumOf('MembershipStatus', MEMBERSHIP_STATUSES, 'GRACE looks like ACTIVE to everybody else');
export const MembershipReasonEnum = enumOf('MembershipReason', MEMBERSHIP_REASONS);
