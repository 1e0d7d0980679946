export { MembershipModule } from './membership.module.js';
export type { ImportFailure, Problem, RowErrorCode, RowWarningCode, UnreadableReason } from './import/import.errors.js';
export { ROW_MESSAGES, UNREADABLE_MESSAGES } from './import/import.messages.js';
export type { Ignored, ImportReport, RowReport } from './import/import.report.js';
export { MemberImport, type ImportOptions, type ImportProgress } from './import/import.service.js';
export { LARGEST_FILE } from './import/reading/table.js';
export { MembershipRegister, type NewMember } from './membership/membership.register.js';
export { StandingService, type Standing } from './standing/standing.service.js';
export {
  APPLICATION_CONSENT_PURPOSES,
  DUPLICATE_REASONS,
  REVIEW_CHECKS,
  type Application,
  type ApplicationConsentPurpose,
  type ApplicationForm,
  type ApplicationReview,
  type DuplicateReason,
  type Resemblance,
  type ReviewCheck,
} from './application/application.js';
export type { TextInLanguage } from './application/application-form.rules.js';
export {
  APPLICATION_STATUSES,
  APPLICATION_STEPS,
  deletedOn,
  IDLE_DAYS,
  mayBecome,
  mayEdit,
  VERDICTS,
  type ApplicationStatus,
  type Verdict,
} from './application/application.rules.js';
export {
  APPLICATION_CONSENT_VERSION,
  APPLICATION_CONSENTS,
  MEMORANDUM,
  MEMORANDUM_VERSION,
  NEEDED_PURPOSE,
} from './application/membership-terms.rules.js';
export { OwnApplicationService, type Applying } from './application/own-application.service.js';
export type { InputViolation, MembershipError, MembershipInputProblem } from './membership.errors.js';
export { MEMBERSHIP_INBOX_KINDS, MembershipInbox } from './inbox/membership-inbox.js';
export { MembershipLifecycle } from './membership/lifecycle.service.js';
export { KEEP_MEMBERSHIP } from './membership/membership-dates.js';
export type { Membership, MembershipStep } from './membership/membership.js';
export {
  coordinatorsSteps,
  lastDayOf,
  MEMBERSHIP_REASONS,
  MEMBERSHIP_STATUSES,
  MEMBERSHIP_STEPS,
  reasonsFor,
  standsInNetwork,
  type MembershipReason,
  type MembershipStatus,
} from './membership/membership.rules.js';
export { ApplicationQueue } from './review/application-queue.service.js';
export { APPLICATION_GAPS, gapsIn, type ApplicationGap, type ReviewObstacle } from './review/review.rules.js';
export { ReviewService } from './review/review.service.js';
export { PROFILE_CHANGE_STATES, type ProfileChange, type ProfileChangeState } from './profile/profile-change.js';
export type { ProfileField, ProfileFields } from './profile/profile.rules.js';
export { ProfileService } from './profile/profile.service.js';
export {
  ONBOARDING_OBSTACLES,
  ONBOARDING_STEPS,
  type DeskCounts,
  type MemberRow,
  type OnboardingObstacle,
  type OnboardingStep,
} from './members/members.repository.js';
export { MembersService } from './members/members.service.js';
export { TIMELINE_KINDS, type TimelineEntry, type TimelineKind } from './members/timeline.repository.js';
export { NotesService, type MemberNote } from './notes/notes.service.js';
export { ApplicationRegister, type DemonstrationApplication } from './application/application.register.js';
export { EXPORT_COLUMNS, EXPORT_FORMATS, type ExportColumn, type ExportFormat } from './export/export.rules.js';
export { ExportService } from './export/export.service.js';
export { LogoService } from './logo/logo.service.js';
export { ImportDesk, RUN_IMPORT } from './import/desk/import-desk.service.js';
export { IMPORT_STATES, type FollowedImport, type ImportState } from './import/desk/member-import.js';
export type { DeletedMember } from './deletion/deletion.repository.js';
export { DeletionService } from './deletion/deletion.service.js';
export { ReviewTerms } from './review/review-terms.js';
