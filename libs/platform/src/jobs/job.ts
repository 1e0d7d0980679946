/** A job: something that happens later, after the transaction that wanted it, in whichever process comes first. */

/** Ids, numbers and codes, never text that somebody wrote: payloads are seen by whoever looks after the queue. */
export type JobPayload = Readonly<Record<string, string | number | boolean | null>>;

export interface NewJob {
  /** Names the handler, as its file does: `deliver-mail`. */
  readonly name: string;
  readonly payload: JobPayload;
  /** Names this one job, so that it can be cancelled; a later job with the key takes its place. */
  readonly key?: string;
  /** Not before then; without it, as soon as the transaction commits. */
  readonly runAt?: Date;
  /** Tries before it is given up; they come at growing intervals, the 25th some three days after the first. */
  readonly maxAttempts?: number;
}

/** One of many jobs of a name. */
export type KeyedJob = Required<Pick<NewJob, 'payload' | 'key' | 'runAt'>>;

export interface JobContext {
  /** 1 at the first try. */
  readonly attempt: number;
  readonly isLastAttempt: boolean;
  /** Aborted when the process has to end: long work stops, throws and is tried again elsewhere. */
  readonly signal: AbortSignal;
}

/**
 * Does the jobs of one name. It may be run again although it was done, as a process can die between the work and the note of it: so it
 * asks first whether there is still something to do. What it throws is logged and tried again later.
 */
export interface JobHandler {
  readonly name: string;
  /** When it runs by itself, as in crontab (UTC): `0 21 * * *`. Missed while no worker ran, it is made up for within a day. */
  readonly schedule?: string;
  run(payload: JobPayload, context: JobContext): Promise<void>;
}
