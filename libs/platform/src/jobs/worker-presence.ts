/** How workers tell whether another is alive: each holds an advisory lock on a connection of its own, which ends when the process does. */
import type { Client, QueryResultRow } from 'pg';
import { connect } from '../database/connect.js';

/** Any number will do, as long as every worker uses it. */
const WORKERS = 7_764_001;

/**
 * Gives back what workers hold who have no lock; a worker takes its lock before its first job. `pg_locks` shows a key of two parts as
 * `classid` and `objid`.
 */
const RELEASE_ABANDONED = `
  select graphile_worker.force_unlock_workers(array_agg(distinct held.worker)), array_agg(distinct held.worker) as workers
  from (
    select locked_by as worker from graphile_worker._private_jobs where locked_by is not null
    union all
    select locked_by from graphile_worker._private_job_queues where locked_by is not null
  ) as held
  where not exists (
    select from pg_locks
    where locktype = 'advisory' and granted
      and database = (select oid from pg_database where datname = current_database())
      and classid = ${WORKERS}
      and objid = (hashtext(held.worker)::bigint & 4294967295)::oid
  )
  having count(*) > 0
`;

export class WorkerPresence {
  /** One statement at a time on the one connection. */
  private turn: Promise<unknown> = Promise.resolve();

  /** Settles when the connection has ended, and with it every lock. */
  readonly lost: Promise<void>;

  private constructor(private readonly client: Client) {
    this.lost = new Promise((resolve) => {
      client.on('end', resolve);
      client.on('error', () => resolve()); // one that breaks says so more than once
    });
  }

  /** Throws `StartRefused` where the database cannot be reached. */
  static async begin(url: string): Promise<WorkerPresence> {
    return new WorkerPresence(await connect(url, 'DATABASE_URL'));
  }

  /** Says that the worker of this name lives as long as this connection does. */
  async announce(worker: string): Promise<void> {
    await this.query('select pg_advisory_lock($1::int, hashtext($2))', [WORKERS, worker]);
  }

  /** Lets others have the jobs of the dead; the names of those. */
  async releaseAbandoned(): Promise<string[]> {
    const [row] = await this.query<{ workers: string[] }>(RELEASE_ABANDONED);
    return row?.workers ?? [];
  }

  async end(): Promise<void> {
    await this.client.end().catch(() => undefined); // it may be the very thing that broke
  }

  private query<Row extends QueryResultRow>(text: string, values: unknown[] = []): Promise<Row[]> {
    const rows = this.turn.catch(() => undefined).then(async () => (await this.client.query<Row>(text, values)).rows);
    this.turn = rows;
    return rows;
  }
}
