/** The door to the queue: jobs and reminders are written, and cancelled, in the transaction of whoever wants them. */
import { Injectable } from '@nestjs/common';
import type { Transaction } from '../database/transaction.js';
import type { NewJob } from './job.js';

const ADD = `
  select graphile_worker.add_job($1, payload := $2::json, run_at := $3::timestamptz, max_attempts := $4::int, job_key := $5)
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

  /** Takes back the job with the key: a reminder of what has been done. No error where there is none; one that runs is not tried again. */
  async cancel(transaction: Transaction, key: string): Promise<void> {
    await transaction.query('select graphile_worker.remove_job($1)', [key]);
  }
}
