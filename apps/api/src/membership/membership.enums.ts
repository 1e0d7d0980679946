/** The codes of membership in the schema. */
import {
  APPLICATION_CONSENT_PURPOSES,
  APPLICATION_GAPS,
  APPLICATION_STATUSES,
  DUPLICATE_REASONS,
  EXPORT_COLUMNS,
  EXPORT_FORMATS,
  MEMBERSHIP_REASONS,
  MEMBERSHIP_STATUSES,
  ONBOARDING_OBSTACLES,
  ONBOARDING_STEPS,
  PROFILE_CHANGE_STATES,
  REVIEW_CHECKS,
  TIMELINE_KINDS,
  VERDICTS,
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
export const MembershipStatusEnum = enumOf('MembershipStatus', MEMBERSHIP_STATUSES, 'GRACE looks like ACTIVE to everybody else');
export const MembershipReasonEnum = enumOf('MembershipReason', MEMBERSHIP_REASONS);
export const ProfileChangeStateEnum = enumOf(
  'ProfileChangeState',
  PROFILE_CHANGE_STATES,
  'AWAITING: a coordinator has to confirm it. REPLACED: its author wrote something else before anybody did',
);
export const OnboardingStepEnum = enumOf(
  'OnboardingStep',
  ONBOARDING_STEPS,
  'How far a member has come: CONFIRMED said that its profile is true',
);
export const OnboardingObstacleEnum = enumOf('OnboardingObstacle', ONBOARDING_OBSTACLES, 'BOUNCED and EXPIRED: the newest invitation');
export const TimelineKindEnum = enumOf('TimelineKind', TIMELINE_KINDS);
export const ExportFormatEnum = enumOf('ExportFormat', EXPORT_FORMATS);
export const ExportColumnEnum = enumOf('ExportColumn', EXPORT_COLUMNS, 'A column of an exported list of members');
