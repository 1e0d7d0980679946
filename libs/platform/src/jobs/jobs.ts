/** The door to the queue: jobs and reminders are written, and cancelled, in the transaction of whoever wants them. */
import { Injectable } from '@nestjs/common';
import type { Transaction } from '../database/transaction.js';
import type { KeyedJob, NewJob } from './job.js';

const ADD = `
  select graphile_worker.add_job($1, payload := $2::json, run_at := $3::timestamptz, max_attempts := $4::int, job_key := $5)
`;

const ADD_MANY = `
  select count(graphile_worker.add_job($1, payload := payload::json, run_at := run_at, job_key := job_key))
  from unnest($2::text[], $3::timestamptz[], $4::text[]) as new (payload, run_at, job_key)
`;

/** Longer strings are texts, and those have no place in a payload. */
const LONGEST = 200;

@Injectable()
export class Jobs {
  /** It runs once the transaction has committed, and never where that rolls back. */
  async add(transaction: Transaction, { name, payload, key, runAt, maxAttempts }: NewJob): Promise<void> {
    const text = Object.entries(payload).find(([, value]) => typeof value === 'string' && value.length > LONGEST);
    if (text) throw new Error(`The payload of ${name} has a text: ${text[0]}`);
    await transaction.query(ADD, [name, JSON.stringify(payload), runAt ?? null, maxAttempts ?? null, key ?? null]);
  }

  /** As `add`, for many of one name, each with its key, in one statement. */
  async addMany(transaction: Transaction, name: string, jobs: readonly KeyedJob[]): Promise<void> {
    await transaction.query(ADD_MANY, [
      name,
      jobs.map(({ payload }) => JSON.stringify(payload)),
      jobs.map(({ runAt }) => runAt),
      jobs.map(({ key }) => key),
    ]);
  }

  /** Takes back the job with the key: a reminder of what has been done. No error where there is none; one that runs is not tried again. */
  async cancel(transaction: Transaction, key: string): Promise<void> {
    await transaction.query('select graphile_worker.remove_job($1)', [key]);
  }
}
