/** A worker's time on one connection: what lives and dies with it. */
import { setTimeout as delay } from 'node:timers/promises';
import { Logger, parseCronItems, run, type CronItem, type Runner, type Task } from 'graphile-worker';
import { Pool } from 'pg';
import type { JobHandler, JobPayload } from './job.js';
import { WorkerPresence } from './worker-presence.js';

/** Jobs that one process does at once, on two cores that have to answer readers besides. */
const CONCURRENCY = 4;
const POLL_MILLISECONDS = 1_000;

/** A schedule that was missed is made up for within a day. */
const MAKING_UP_MILLISECONDS = 86_400_000;

/** Time for jobs under way when the process has to end: then they hear of it, and then they are given back. */
const GRACE_MILLISECONDS = 1_000;

/** Hears what an administrator should know. */
export interface JobLog {
  warn(message: string): void;
  error(message: string): void;
}

export interface JobWorkerOptions {
  /** The runtime role's address of the primary. */
  readonly url: string;
  readonly handlers: readonly JobHandler[];
  readonly log: JobLog;
}

export class JobShift {
  private constructor(
    private readonly runner: Runner,
    private readonly pool: Pool,
    private readonly presence: WorkerPresence,
    private readonly watch: NodeJS.Timeout,
    /** Settles with the reason when it can go on no longer. */
    readonly ended: Promise<string>,
  ) {}

  static async begin({ url, handlers, log }: JobWorkerOptions): Promise<JobShift> {
    const presence = await WorkerPresence.begin(url);
    const lost = presence.lost.then(() => 'its connection was lost');
    const pool = new Pool({ connectionString: url, max: CONCURRENCY + 2, application_name: 'nnrlk worker', keepAlive: true });
    pool.on('error', () => undefined);
    pool.on('connect', (client) => client.on('error', () => undefined)); // whoever uses it hears of it
    try {
      const runner = await run({
        pgPool: pool,
        taskList: Object.fromEntries(handlers.map((handler) => [handler.name, taskOf(handler)])),
        parsedCronItems: parseCronItems(schedules(handlers)),
        concurrency: CONCURRENCY,
        pollInterval: POLL_MILLISECONDS,
        gracefulShutdownAbortTimeout: GRACE_MILLISECONDS,
        noHandleSignals: true,
        logger: graphileLog(log),
        preset: { plugins: [announcing(presence)] },
      });
      const ended = runner.promise.then(
        () => 'the queue’s worker ended',
        (error: unknown) => `the queue’s worker ended (${(error as Error).message})`,
      );
      const watch = setInterval(() => void release(presence, log), POLL_MILLISECONDS);
      return new JobShift(runner, pool, presence, watch, Promise.race([lost, ended]));
    } catch (error) {
      await pool.end();
      await presence.end();
      throw error;
    }
  }

  async end(): Promise<void> {
    clearInterval(this.watch);
    const stopped = this.runner.stop().catch(() => undefined); // it may have ended by itself
    const isStopped = await Promise.race([stopped.then(() => true), delay(GRACE_MILLISECONDS, false, { ref: false })]);
    if (!isStopped) await this.runner.kill().catch(() => undefined);
    await this.pool.end();
    await this.presence.end();
  }
}

/** Its lock is there before its first job is. */
function announcing(presence: WorkerPresence): GraphileConfig.Plugin {
  return {
    name: 'WorkerPresence',
    worker: { hooks: { startWorker: (_context, { worker }) => presence.announce(worker.workerPool.id) } },
  };
}

async function release(presence: WorkerPresence, log: JobLog): Promise<void> {
  try {
    const dead = await presence.releaseAbandoned();
    if (dead.length > 0) log.warn(`Took over the jobs of ${dead.length} workers that have died`);
  } catch (error) {
    log.error(`The jobs of dead workers could not be taken over: ${(error as Error).message}`);
  }
}

function taskOf(handler: JobHandler): Task {
  return (payload, { job, abortSignal }) =>
    handler.run(payload as JobPayload, {
      attempt: job.attempts,
      isLastAttempt: job.attempts >= job.max_attempts,
      signal: abortSignal,
    });
}

function schedules(handlers: readonly JobHandler[]): CronItem[] {
  return handlers.flatMap(({ name, schedule }) =>
    schedule === undefined
      ? []
      : [{ task: name, match: schedule, identifier: name, options: { backfillPeriod: MAKING_UP_MILLISECONDS, jobKey: name } }],
  );
}

/** What it says of its work in detail is for nobody's log. */
function graphileLog(log: JobLog): Logger {
  return new Logger(() => (level, message) => {
    if (level === 'error') log.error(message);
    else if (level === 'warning') log.warn(message);
  });
}
