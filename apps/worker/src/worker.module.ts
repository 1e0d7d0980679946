/** Every job of the network, and the one who does them. The API mounts it where there is no worker of its own. */
import { Module, type DynamicModule, type Type } from '@nestjs/common';
import { DirectoryModule } from '#directory';
import type { JobHandler } from '#platform';
import { SettleDirectoryJob } from './directory/settle-directory.job.js';
import { JOB_HANDLERS, JobRunner, WORKER_DATABASE_URL } from './job-runner.js';
import { DeliverMailJob } from './mail/deliver-mail.job.js';
import { TidyMailJob } from './mail/tidy-mail.job.js';

const JOBS: readonly Type<JobHandler>[] = [SettleDirectoryJob, DeliverMailJob, TidyMailJob];

@Module({})
export class WorkerModule {
  /** Beside `PlatformModule`; `databaseUrl` is the runtime role's. */
  static forRoot({ databaseUrl }: { readonly databaseUrl: string }): DynamicModule {
    return {
      module: WorkerModule,
      imports: [DirectoryModule],
      providers: [
        ...JOBS,
        { provide: JOB_HANDLERS, useFactory: (...handlers: JobHandler[]) => handlers, inject: [...JOBS] },
        { provide: WORKER_DATABASE_URL, useValue: databaseUrl },
        JobRunner,
      ],
    };
  }
}
