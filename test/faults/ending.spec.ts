/** However the server ends, nothing of it runs on and its data can be used again. */
import { afterEach, beforeEach, describe, expect, it, jest } from '@jest/globals';
import { existsSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { commandLine, Installation, kill } from '../support/installation.js';

jest.setTimeout(120_000); // two starts, on a machine that others use

const STOP_MILLISECONDS = 5_000;

let installation: Installation;

beforeEach(() => {
  installation = new Installation();
});

afterEach(() => installation.remove());

async function figures(address: string): Promise<unknown> {
  const answer = await fetch(`${address}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ query: '{ networkFigures { organizations representatives regions } }' }),
  });
  return ((await answer.json()) as { data: { networkFigures: unknown } }).data.networkFigures;
}

/** Whether the first start is at its longest step. */
function isMaking(folder: string): boolean {
  const home = path.join(folder, 'postgres');
  return existsSync(home) && readdirSync(home).some((name) => name.startsWith('making-'));
}

const FOUNDING = { organizations: 27, representatives: 42, regions: 13 };

describe('a demonstration that npm runs', () => {
  it.each(['SIGTERM', 'SIGINT'] as const)('ends wholly when npm gets %s', async (signal) => {
    const demo = installation.npm('demo');
    await demo.opens();
    kill(demo.pid, signal);
    await installation.isGone(STOP_MILLISECONDS);
  });

  it('ends wholly on Ctrl-C, which reaches every process of the terminal', async () => {
    const demo = installation.npm('demo');
    await demo.opens();
    process.kill(-demo.pid, 'SIGINT');
    await installation.isGone(STOP_MILLISECONDS);
  });

  it('ends wholly when npm is killed', async () => {
    const demo = installation.npm('demo');
    await demo.opens();
    kill(demo.pid, 'SIGKILL');
    await installation.isGone(STOP_MILLISECONDS);
  });
});

describe('a demonstration that is still starting', () => {
  it.each([/The database runs/, /Migrating/, /Importing/])('ends wholly and without a complaint while %s', async (moment) => {
    const demo = installation.nnrlk('demo');
    await demo.prints(moment);
    process.kill(-demo.pid, 'SIGINT');
    await installation.isGone(STOP_MILLISECONDS);
    const { code, errors } = await demo.finished;
    expect(code).toBe(0);
    expect(errors).not.toContain('wrong');
  });
});

describe('a demonstration that ended', () => {
  it('says goodbye with exit code 0, and keeps its data', async () => {
    const first = installation.nnrlk('demo');
    await first.opens();
    kill(first.pid, 'SIGTERM');
    expect((await first.finished).code).toBe(0);
    const second = installation.nnrlk('demo');
    expect(await figures(await second.opens())).toEqual(FOUNDING);
    expect(second.errors).not.toContain('Importing');
  });

  it('begins anew when it is asked to', async () => {
    const first = installation.nnrlk('demo');
    await first.opens();
    kill(first.pid, 'SIGTERM');
    await first.finished;
    const second = installation.nnrlk('demo', '--fresh');
    expect(await figures(await second.opens())).toEqual(FOUNDING);
    expect(second.errors).toContain('Importing');
  });

  it('takes its database along when it is killed, and starts again with its data', async () => {
    const first = installation.nnrlk('demo');
    await first.opens();
    kill(first.pid, 'SIGKILL');
    await installation.isGone(STOP_MILLISECONDS);
    const second = installation.nnrlk('demo');
    expect(await figures(await second.opens())).toEqual(FOUNDING);
    expect(second.errors).not.toContain('Importing');
  });

  it('starts again although its database outlived it', async () => {
    const first = installation.nnrlk('demo');
    await first.opens();
    const watchman = installation.processes().find((pid) => commandLine(pid).includes('kill -INT'));
    for (const pid of [watchman, first.pid]) if (pid) kill(pid, 'SIGKILL');
    expect(watchman).toBeDefined();
    const second = installation.nnrlk('demo');
    expect(await figures(await second.opens())).toEqual(FOUNDING);
  });

  it('starts again after it was killed while it made its database', async () => {
    const first = installation.nnrlk('demo');
    while (!isMaking(installation.folder)) await delay(5);
    kill(first.pid, 'SIGKILL');
    const second = installation.nnrlk('demo');
    expect(await figures(await second.opens())).toEqual(FOUNDING);
  });

  it.each([/The database runs/, /Migrating/, /Importing/])('starts again after it was killed while %s', async (moment) => {
    const first = installation.nnrlk('demo');
    await first.prints(moment);
    kill(first.pid, 'SIGKILL');
    const second = installation.nnrlk('demo');
    expect(await figures(await second.opens())).toEqual(FOUNDING);
  });
});
