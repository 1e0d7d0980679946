/** Every job of the network, and the one who does them. The API mounts it where there is no worker of its own. */
import { Module, type DynamicModule, type Type } from '@nestjs/common';
import { DirectoryModule } from '#directory';
import { IdentityModule } from '#identity';
import { MentoringModule } from '#mentoring';
import { MembershipModule } from '#membership';
import { backUpJob, type JobHandler, type PlatformOptions } from '#platform';
import { SettleDirectoryJob } from './directory/settle-directory.job.js';
import { ErasePersonJob } from './identity/erase-person.job.js';
import { JOB_HANDLERS, JobRunner, WORKER_DATABASE_URL } from './job-runner.js';
import { DeliverMailJob } from './mail/deliver-mail.job.js';
import { TidyMailJob } from './mail/tidy-mail.job.js';
import { DeleteDecidedApplicationsJob } from './membership/delete-decided-applications.job.js';
import { EndMentoringTextsJob } from './mentoring/end-mentoring-texts.job.js';
import { LapseAskJob } from './mentoring/lapse-ask.job.js';
import { LapseRequestJob } from './mentoring/lapse-request.job.js';
import { MentoringWeekJob } from './mentoring/mentoring-week.job.js';
import { OpenCheckInsJob } from './mentoring/open-check-ins.job.js';
import { RemindMentorJob } from './mentoring/remind-mentor.job.js';
import { RemindSessionJob } from './mentoring/remind-session.job.js';
import { SettleAbsencesJob } from './mentoring/settle-absences.job.js';
import { DeleteIdleApplicationsJob } from './membership/delete-idle-applications.job.js';
import { EndDeletedMembersJob } from './membership/end-deleted-members.job.js';
import { EndDeletedNotesJob } from './membership/end-deleted-notes.job.js';
import { KeepMembershipJob } from './membership/keep-membership.job.js';
import { PlanMembershipsJob } from './membership/plan-memberships.job.js';
import { RunMemberImportJob } from './membership/run-member-import.job.js';

const JOBS: readonly Type<JobHandler>[] = [
  SettleDirectoryJob,
  ErasePersonJob,
  DeliverMailJob,
  TidyMailJob,
  DeleteDecidedApplicationsJob,
  LapseAskJob,
  LapseRequestJob,
  RemindMentorJob,
  OpenCheckInsJob,
  RemindSessionJob,
  SettleAbsencesJob,
  EndMentoringTextsJob,
  MentoringWeekJob,
  DeleteIdleApplicationsJob,
  EndDeletedMembersJob,
  EndDeletedNotesJob,
  KeepMembershipJob,
  PlanMembershipsJob,
  RunMemberImportJob,
];

@Module({})
export class WorkerModule {
  /** Beside `PlatformModule`; `databaseUrl` is the runtime role's. Backups are taken where the owner's address is known. */
  static forRoot({ configuration, databaseUrl }: PlatformOptions): DynamicModule {
    const { databaseOwnerUrl: ownerUrl } = configuration;
    const backups = ownerUrl === null ? [] : [backUpJob({ ownerUrl, configuration })];
    return {
      module: WorkerModule,
      imports: [DirectoryModule, IdentityModule, MembershipModule, MentoringModule],
      providers: [
        ...JOBS,
        { provide: JOB_HANDLERS, useFactory: (...handlers: JobHandler[]) => [...handlers, ...backups], inject: [...JOBS] },
        { provide: WORKER_DATABASE_URL, useValue: databaseUrl },
        JobRunner,
      ],
    };
  }
}
