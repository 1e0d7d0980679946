/** Does the jobs: takes them from the queue, takes over those of a worker that died, and stops when nobody could tell that it lives. */
import { setTimeout as delay } from 'node:timers/promises';
import type { JobShift, JobWorkerOptions } from './job-shift.js';

const RECONNECT_MILLISECONDS = 1_000;

export class JobWorker {
  private readonly stopping = new AbortController();
  private running: Promise<void> = Promise.resolve();

  constructor(private readonly options: JobWorkerOptions) {}

  /** Settles when it is at work. Throws `StartRefused` where the database cannot be reached. */
  async start(): Promise<void> {
    const shift = await this.beginShift();
    this.running = this.work(shift);
  }

  /** Ends within two seconds; what could not be finished is done by another worker. */
  async stop(): Promise<void> {
    this.stopping.abort();
    await this.running;
  }

  /** One shift after another: a lost connection ends one, and the next begins as soon as there is a database. */
  private async work(first: JobShift): Promise<void> {
    for (let shift: JobShift | null = first; shift; shift = await this.nextShift()) {
      const reason = await Promise.race([shift.ended, this.asked()]);
      await shift.end();
      if (this.stopping.signal.aborted) return;
      this.options.log.warn(`The worker begins anew: ${reason}`);
    }
  }

  private async nextShift(): Promise<JobShift | null> {
    while (!this.stopping.signal.aborted) {
      await Promise.race([delay(RECONNECT_MILLISECONDS, undefined, { ref: false }), this.asked()]);
      try {
        return await this.beginShift();
      } catch (error) {
        this.options.log.warn(`The worker cannot begin: ${(error as Error).message}`);
      }
    }
    return null;
  }

  private async beginShift(): Promise<JobShift> {
    const { JobShift } = await import('./job-shift.js'); // the queue's library is 20 MB that a process without a worker spares
    return JobShift.begin(this.options);
  }

  private asked(): Promise<string> {
    const { signal } = this.stopping;
    if (signal.aborted) return Promise.resolve('it was asked to');
    return new Promise((resolve) => {
      signal.addEventListener('abort', () => resolve('it was asked to'), { once: true });
    });
  }
}
