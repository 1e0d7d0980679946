/** Works for as long as the application lives, inside the API or in a process of its own. */
import { Inject, Injectable, Logger, type BeforeApplicationShutdown, type OnApplicationBootstrap } from '@nestjs/common';
import { JobWorker, type JobHandler } from '#platform';

/** Every job that this process does. */
export const JOB_HANDLERS = Symbol('job handlers');

/** The runtime role's address of the primary. */
export const WORKER_DATABASE_URL = Symbol('worker database url');

@Injectable()
export class JobRunner implements OnApplicationBootstrap, BeforeApplicationShutdown {
  private readonly worker: JobWorker;

  constructor(@Inject(JOB_HANDLERS) handlers: readonly JobHandler[], @Inject(WORKER_DATABASE_URL) url: string) {
    this.worker = new JobWorker({ url, handlers, log: new Logger('jobs') });
  }

  onApplicationBootstrap(): Promise<void> {
    return this.worker.start();
  }

  beforeApplicationShutdown(): Promise<void> {
    return this.worker.stop();
  }
}
