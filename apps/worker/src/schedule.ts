/** Runs each job at once and then in its rhythm; a job that fails is logged and has its next turn. */
import type { Logger } from 'pino';
import type { Job } from './job.js';

export class Schedule {
  private readonly timers: NodeJS.Timeout[] = [];
  private readonly running = new Set<Promise<void>>();

  constructor(private readonly logger: Logger) {}

  start(jobs: readonly Job[]): void {
    for (const job of jobs) {
      this.take(job);
      this.timers.push(setInterval(() => this.take(job), job.everyMinutes * 60_000));
    }
  }

  /** Starts nothing more and waits for what runs. */
  async stop(): Promise<void> {
    for (const timer of this.timers) clearInterval(timer);
    await Promise.all(this.running);
  }

  private take(job: Job): void {
    const turn = this.run(job).finally(() => this.running.delete(turn));
    this.running.add(turn);
  }

  private async run(job: Job): Promise<void> {
    const began = performance.now();
    try {
      await job.run();
      this.logger.info({ job: job.name, milliseconds: Math.round(performance.now() - began) }, 'job done');
    } catch (error) {
      this.logger.error({ job: job.name, err: error }, 'job failed');
    }
  }
}
