/** The worker as a process: it does the jobs of the network, ends when asked, and says in one line why it cannot begin. */
import { fork, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import path from 'node:path';
import { text } from 'node:stream/consumers';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Mailroom, type MailTemplate } from '#platform';
import { eventually } from '../support/eventually.js';
import { startPlatform, type RunningPlatform } from '../support/running-platform.js';

const NEWS: MailTemplate<object> = {
  name: 'news',
  kind: 'MESSAGE',
  words: { KK: () => ({ paragraphs: ['Хабар.'] }), RU: () => ({ paragraphs: ['Весть.'] }), EN: () => ({ paragraphs: ['News.'] }) },
};

function startWorker(environment: Record<string, string>): ChildProcess {
  return fork(path.resolve(import.meta.dirname, '../../apps/worker/src/main.ts'), {
    execArgv: ['--disable-warning=ExperimentalWarning', '--import', path.resolve(import.meta.dirname, '../support/typescript-hooks.mjs')],
    env: { PATH: process.env['PATH'], LOG_LEVEL: 'silent', ...environment },
    stdio: ['ignore', 'ignore', 'pipe', 'ipc'],
  });
}

describe('a worker process', () => {
  let platform: RunningPlatform;

  beforeAll(async () => {
    platform = await startPlatform();
  });

  afterAll(() => platform.stop());

  it('does what waits, and ends within three seconds when asked', async () => {
    const worker = startWorker({ DATABASE_URL: platform.clone.runtimeUrl, DATA_DIR: platform.dataDirectory });
    const mailroom = platform.get(Mailroom);
    const id = await platform.database.transaction((transaction) =>
      mailroom.stage(transaction, { to: 'a@example.org', personId: null, template: NEWS, locale: 'RU', parameters: {} }),
    );
    await eventually(async () => expect((await mailroom.find([id])).get(id)?.state).toBe('KEPT'), 15_000);
    const asked = Date.now();
    worker.kill('SIGTERM');
    expect(await once(worker, 'exit')).toEqual([0, null]);
    expect(Date.now() - asked).toBeLessThan(3_000);
  });

  it.each([
    ['without a database', {}, /^DATABASE_URL: is needed by this process\n$/],
    ['with a wrong environment', { NNRLK_WORKER: 'outside' }, /^NNRLK_WORKER: is none of inside, apart\n$/],
  ])('does not begin %s', async (_, environment, line) => {
    const worker = startWorker(environment);
    const said = text(worker.stderr as NodeJS.ReadableStream as never);
    expect(await once(worker, 'exit')).toEqual([2, null]);
    expect(await said).toMatch(line);
  });
});
