/** Wires mentoring: who mentors, who asks, and what becomes of it. */
import { Module } from '@nestjs/common';
import { DirectoryModule } from '#directory';
import { IdentityModule } from '#identity';
import { MembershipModule } from '#membership';
import { TaxonomyModule } from '#taxonomy';
import { AskLinkRepository } from './link/ask-link.repository.js';
import { MentoringInbox } from './inbox/mentoring-inbox.js';
import { AbsenceRepository } from './absence/absence.repository.js';
import { AbsenceService } from './absence/absence.service.js';
import { MentoringMail } from './mail/mentoring-mail.js';
import { MentorRepository } from './mentor/mentor.repository.js';
import { MentorService } from './mentor/mentor.service.js';
import { MentoringPeople } from './mentoring-people.js';
import { NoteService } from './note/note.service.js';
import { AgreementService } from './agreement/agreement.service.js';
import { CheckInService } from './check-in/check-in.service.js';
import { GoalService } from './goal/goal.service.js';
import { HealthRepository } from './health/health.repository.js';
import { PairingService } from './pairing/pairing.service.js';
import { PairingWork } from './pairing/pairing-work.js';
import { WorkRepository } from './pairing/work.repository.js';
import { WorkViews } from './pairing/work-views.js';
import { EmergencyRepository } from './emergency/emergency.repository.js';
import { EmergencyService } from './emergency/emergency.service.js';
import { OverviewRepository } from './overview/overview.repository.js';
import { OverviewService } from './overview/overview.service.js';
import { RetentionRepository } from './retention/retention.repository.js';
import { RetentionService } from './retention/retention.service.js';
import { SessionService } from './session/session.service.js';
import { PracticeNoteRepository } from './practice-note/practice-note.repository.js';
import { PracticeNoteService } from './practice-note/practice-note.service.js';
import { PairingParts } from './pairing/pairing-parts.js';
import { AskLinkService } from './link/ask-link.service.js';
import { AnswerService } from './pairing/answer.service.js';
import { PairingRepository } from './pairing/pairing.repository.js';
import { ColleagueService } from './participant/colleague.service.js';
import { ParticipantRepository } from './participant/participant.repository.js';
import { RequestCourse } from './request/request-course.js';
import { RequestRepository } from './request/request.repository.js';
import { RequestService } from './request/request.service.js';
import { RequestViews } from './request/request-views.js';
import { RequestTexts } from './request/request-texts.js';
import { TermService } from './request/term.service.js';
import { MentoringSettingsService } from './settings/mentoring-settings.service.js';
import { QueueRepository } from './queue/queue.repository.js';
import { QueueService } from './queue/queue.service.js';
import { DutyRepository } from './duty/duty.repository.js';
import { DutyService } from './duty/duty.service.js';
import { MentoringSettingsRepository } from './settings/mentoring-settings.repository.js';
import { ConfidentialTexts } from './text/confidential-texts.js';
import { TextRepository } from './text/text.repository.js';

/** What the apps use. */
const DOORS = [
  AbsenceService,
  EmergencyService,
  OverviewService,
  RetentionService,
  AgreementService,
  CheckInService,
  ColleagueService,
  GoalService,
  PairingService,
  PracticeNoteService,
  SessionService,
  WorkViews,
  AnswerService,
  AskLinkService,
  DutyService,
  MentoringInbox,
  MentoringSettingsService,
  MentorService,
  NoteService,
  QueueService,
  RequestService,
  RequestTexts,
  RequestViews,
  TermService,
];

@Module({
  imports: [TaxonomyModule, IdentityModule, DirectoryModule, MembershipModule],
  providers: [
    ...DOORS,
    AbsenceRepository,
    AskLinkRepository,
    ConfidentialTexts,
    DutyRepository,
    MentoringMail,
    MentoringPeople,
    MentoringSettingsRepository,
    MentorRepository,
    HealthRepository,
    PairingParts,
    PairingWork,
    EmergencyRepository,
    OverviewRepository,
    RetentionRepository,
    WorkRepository,
    PairingRepository,
    ParticipantRepository,
    PracticeNoteRepository,
    QueueRepository,
    RequestCourse,
    RequestRepository,
    TextRepository,
  ],
  exports: DOORS,
})
export class MentoringModule {}
