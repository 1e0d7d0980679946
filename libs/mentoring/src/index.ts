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
