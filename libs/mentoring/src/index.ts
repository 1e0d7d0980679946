export { MentoringModule } from './mentoring.module.js';
export type { MentoringConflict, MentoringError, MentoringInputProblem } from './mentoring.errors.js';
export {
  EXPERTISE_LEVELS,
  MEETING_WAYS,
  MENTOR_STATUSES,
  type Expertise,
  type ExpertiseLevel,
  type MeetingWay,
  type MentorStatus,
  type VisibleMentor,
} from './mentor/mentor.js';
export { MentorService } from './mentor/mentor.service.js';
export { AskLinkService, type MailedAsk } from './link/ask-link.service.js';
export { NOTE_VISIBILITIES, NoteService, type Note, type NoteVisibility } from './note/note.service.js';
export { AnswerService } from './pairing/answer.service.js';
export {
  DECLINE_REASONS,
  PAIRING_ANSWERS,
  PAIRING_END_REASONS,
  PAIRING_STATUSES,
  type DeclineReason,
  type PairingAnswer,
  type PairingEndReason,
  type PairingStatus,
} from './pairing/pairing.js';
export { ColleagueService } from './participant/colleague.service.js';
export type { DutySwap } from './duty/duty.repository.js';
export { DutyService, type DutyWeek } from './duty/duty.service.js';
export type { Candidate, CandidateReason } from './queue/candidate.rules.js';
export { QueueService } from './queue/queue.service.js';
export type { MentoringSettings } from './settings/mentoring-settings.repository.js';
export { MentoringSettingsService, type MentoringTerms } from './settings/mentoring-settings.service.js';
export { HEADLINE_WARNINGS, headlineWarnings, type HeadlineWarning } from './request/headline.rules.js';
export { LAPSE_ASK, LAPSE_REQUEST, REMIND_MENTOR } from './request/request-course.js';
export {
  MENTORING_KINDS,
  MENTORING_SIDES,
  OTHER_SIDES,
  REQUEST_STATUSES,
  type MentoringKind,
  type MentoringSide,
  type OtherSide,
  type Participant,
  type RequestStatus,
} from './request/request.js';
export { RequestService } from './request/request.service.js';
export { RequestTexts } from './request/request-texts.js';
export { RequestViews, type PairingView, type RequestView } from './request/request-views.js';
export { TermService } from './request/term.service.js';
export type { OpenedText } from './text/text.js';
export { MEETING_RHYTHMS, type AgreementFacts, type MeetingRhythm } from './agreement/agreement.js';
export { AgreementService } from './agreement/agreement.service.js';
export { FIT_ANSWERS, PROGRESS_ANSWERS, type CheckInFacts, type FitAnswer, type ProgressAnswer } from './check-in/check-in.js';
export { CheckInService, OPEN_CHECK_INS } from './check-in/check-in.service.js';
export type { ActionItemFacts, GoalFacts } from './goal/goal.js';
export { GoalService } from './goal/goal.service.js';
export { HEALTH_STATES, type Health, type HealthReason, type HealthState } from './health/health.rules.js';
export { BREAKING_REASONS, type BreakingReason } from './pairing/pairing.js';
export { PairingService } from './pairing/pairing.service.js';
export { WorkViews, type Reflection, type Worded, type WorkView } from './pairing/work-views.js';
export {
  PRACTICE_NOTE_ANSWERS,
  PRACTICE_NOTE_STATES,
  type PracticeNote,
  type PracticeNoteAnswer,
  type PracticeNoteState,
} from './practice-note/practice-note.js';
export { PRACTICE_NOTE_AGREED, PracticeNoteService, type AgreedPracticeNote } from './practice-note/practice-note.service.js';
export { SESSION_STATES, type SessionFacts, type SessionState, type SessionWords } from './session/session.js';
export { calendarEntryOf } from './session/session-calendar.js';
export { REMIND_SESSION, SessionService } from './session/session.service.js';
export { EmergencyService, type EmergencyText, type EmergencyView } from './emergency/emergency.service.js';
export type { MentorLoad } from './overview/overview.repository.js';
export { AbsenceService, SETTLE_ABSENCES } from './absence/absence.service.js';
export { MENTORING_INBOX_KINDS, MentoringInbox } from './inbox/mentoring-inbox.js';
export { MENTORING_WEEK_JOB, OverviewService, type MentoringOverview } from './overview/overview.service.js';
export { END_TEXTS, RetentionService } from './retention/retention.service.js';
