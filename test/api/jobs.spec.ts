/** Jobs begin with the transaction that wanted them, and what has been done needs no reminder. */
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Jobs, JobWorker, type JobContext, type JobPayload, type NewJob } from '#platform';
import { eventually } from '../support/eventually.js';
import { startPlatform, type RunningPlatform } from '../support/running-platform.js';

describe('a job', () => {
  let platform: RunningPlatform;
  let jobs: Jobs;
  let worker: JobWorker;
  const done: { payload: JobPayload; context: JobContext }[] = [];
  const failures = new Map<unknown, number>();

  const add = (job: NewJob): Promise<void> => platform.database.transaction((transaction) => jobs.add(transaction, job));
  const waiting = async (): Promise<number> => {
    const [row] = await platform.database.read<{ count: number }>(
      { name: 'waiting-jobs', text: 'select count(*)::int as count from graphile_worker.jobs' },
      [],
    );
    return row?.count ?? 0;
  };
  const doneWith = (id: number): number => done.filter(({ payload }) => payload['id'] === id).length;

  beforeAll(async () => {
    platform = await startPlatform();
    jobs = platform.get(Jobs);
    worker = new JobWorker({
      url: platform.clone.runtimeUrl,
      log: { warn: () => undefined, error: () => undefined },
      handlers: [
        {
          name: 'remind',
          async run(payload, context) {
            const left = failures.get(payload['id']) ?? 0;
            failures.set(payload['id'], left - 1);
            if (left > 0) throw new Error('not now');
            done.push({ payload, context });
          },
        },
      ],
    });
    await worker.start();
  });

  afterAll(async () => {
    await worker.stop();
    await platform.stop();
  });

  it('is done soon after its transaction, as the role that owns nothing', async () => {
    await add({ name: 'remind', payload: { id: 1 } });
    await eventually(async () => expect(doneWith(1)).toBe(1));
  });

  it('is never done where the transaction fails', async () => {
    const failing = platform.database.transaction(async (transaction) => {
      await jobs.add(transaction, { name: 'remind', payload: { id: 2 } });
      throw new Error('changed my mind');
    });
    await expect(failing).rejects.toThrow('changed my mind');
    await add({ name: 'remind', payload: { id: 3 } });
    await eventually(async () => expect(doneWith(3)).toBe(1));
    expect(doneWith(2)).toBe(0);
  });

  it('waits for its time, and is taken back by the action that it would remind of', async () => {
    await add({ name: 'remind', payload: { id: 4 }, key: 'answer:4', runAt: new Date(Date.now() + 3_600_000) });
    expect(await waiting()).toBe(1);
    const undone = platform.database.transaction(async (transaction) => {
      await jobs.cancel(transaction, 'answer:4');
      throw new Error('the answer was not kept');
    });
    await expect(undone).rejects.toThrow('not kept');
    expect(await waiting()).toBe(1);
    await platform.database.transaction((transaction) => jobs.cancel(transaction, 'answer:4'));
    await platform.database.transaction((transaction) => jobs.cancel(transaction, 'answer:4'));
    expect(await waiting()).toBe(0);
  });

  it('takes the place of an earlier one with its key', async () => {
    const runAt = new Date(Date.now() + 3_600_000);
    await add({ name: 'remind', payload: { id: 5 }, key: 'answer:5', runAt });
    await add({ name: 'remind', payload: { id: 6 }, key: 'answer:5' });
    await eventually(async () => expect(doneWith(6)).toBe(1));
    expect(doneWith(5)).toBe(0);
    await eventually(async () => expect(await waiting()).toBe(0));
  });

  it('is tried again when it failed', async () => {
    failures.set(7, 1);
    await add({ name: 'remind', payload: { id: 7 } });
    await eventually(async () => expect(doneWith(7)).toBe(1), 8_000);
    expect(done.find(({ payload }) => payload['id'] === 7)?.context).toMatchObject({ attempt: 2, isLastAttempt: false });
  });

  it('carries no text', async () => {
    await expect(add({ name: 'remind', payload: { note: 'x'.repeat(201) } })).rejects.toThrow('The payload of remind has a text: note');
  });

  it('ends its worker within two seconds', async () => {
    const other = new JobWorker({
      url: platform.clone.runtimeUrl,
      log: { warn: () => undefined, error: () => undefined },
      handlers: [{ name: 'never', run: () => new Promise(() => undefined) }],
    });
    await other.start();
    await add({ name: 'never', payload: {} });
    await eventually(async () => {
      const [row] = await platform.database.read<{ held: boolean }>(
        { name: 'held', text: `select locked_by is not null as held from graphile_worker.jobs where task_identifier = 'never'` },
        [],
      );
      expect(row?.held).toBe(true);
    });
    const asked = Date.now();
    await other.stop();
    expect(Date.now() - asked).toBeLessThan(2_200);
  });
});
