/** Jobs outlive the process that does them: whatever a killed worker held, another does within seconds. */
import { fork, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import path from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { Jobs } from '#platform';
import { Client } from 'pg';
import { startPlatform, type RunningPlatform } from '../support/running-platform.js';
import { eventually } from '../support/eventually.js';

const HOOKS = path.resolve(import.meta.dirname, '../support/typescript-hooks.mjs');
const PROGRAM = path.resolve(import.meta.dirname, '../support/worker-process.ts');

describe('a worker', () => {
  let platform: RunningPlatform;
  let owner: Client;
  const processes: ChildProcess[] = [];

  const startWorker = async (): Promise<ChildProcess> => {
    const child = fork(PROGRAM, { execArgv: ['--import', HOOKS], env: { ...process.env, WORKER_DATABASE_URL: platform.clone.runtimeUrl } });
    processes.push(child);
    await once(child, 'message');
    return child;
  };
  const passages = async (traveller: string): Promise<string[]> => {
    const { rows } = await owner.query<{ what: string }>('select what from passage where traveller = $1 order by id', [traveller]);
    return rows.map(({ what }) => what);
  };
  const cutOff = async (): Promise<void> => {
    const superuser = new Client({ connectionString: platform.clone.superuserUrl });
    await superuser.connect();
    await superuser.query(`
      select pg_terminate_backend(pid) from pg_stat_activity
      where datname = current_database() and (application_name = 'nnrlk worker' or pid in (select pid from pg_locks where locktype = 'advisory'))
    `);
    await superuser.end();
  };
  const send = (traveller: string): Promise<void> =>
    platform.database.transaction((transaction) => platform.get(Jobs).add(transaction, { name: 'pass-the-gate', payload: { traveller } }));

  beforeAll(async () => {
    platform = await startPlatform();
    owner = new Client({ connectionString: platform.clone.ownerUrl });
    await owner.connect();
    await owner.query(`
      create table gate (open boolean);
      create table passage (id serial primary key, traveller text, what text);
      grant select, insert on gate, passage to nnrlk_runtime;
      grant usage on sequence passage_id_seq to nnrlk_runtime;
    `);
  });

  afterEach(async () => {
    for (const child of processes.splice(0)) child.kill('SIGKILL');
    await owner.query('truncate gate, passage');
  });

  afterAll(async () => {
    await owner.end();
    await platform.stop();
  });

  it('that is killed in the middle of a job leaves it to another, who does it once', async () => {
    const first = await startWorker();
    const began = once(first, 'message');
    await send('Aigerim');
    await began;
    const second = await startWorker();
    first.kill('SIGKILL');
    const killedAt = Date.now();
    await eventually(async () => expect(await passages('Aigerim')).toEqual(['BEGAN', 'BEGAN']), 8_000);
    expect(Date.now() - killedAt).toBeLessThan(8_000);
    await owner.query('insert into gate values (true)');
    await eventually(async () => expect(await passages('Aigerim')).toEqual(['BEGAN', 'BEGAN', 'ENDED']));
    await eventually(async () => expect((await owner.query('select from graphile_worker.jobs')).rowCount).toBe(0));
    second.kill('SIGKILL');
  });

  it('that lives keeps its job, however long it takes, while others look for work', async () => {
    const first = await startWorker();
    const began = once(first, 'message');
    await send('Marat');
    await began;
    await startWorker();
    await startWorker();
    const held = await owner.query('select locked_by from graphile_worker.jobs');
    await expect(eventually(async () => expect(await passages('Marat')).toHaveLength(2), 3_000)).rejects.toThrow();
    expect((await owner.query('select locked_by from graphile_worker.jobs')).rows).toEqual(held.rows);
  });

  it('whose connections are cut off lets go of its job and comes back', async () => {
    const first = await startWorker();
    const began = once(first, 'message');
    await send('Dana');
    await began;
    await cutOff();
    await eventually(async () => expect((await passages('Dana')).length).toBeGreaterThan(1), 8_000);
    await owner.query('insert into gate values (true)');
    await eventually(async () => expect(await passages('Dana')).toContain('ENDED'));
  });
});
