/** Upkeep goes on, whatever one job does. */
import { describe, expect, it, jest } from '@jest/globals';
import { pino } from 'pino';
import type { Job } from './job.js';
import { Schedule } from './schedule.js';

function job(name: string, work: () => Promise<void>): Job {
  return { name, everyMinutes: 1, run: work };
}

describe('the worker', () => {
  it('runs each job at once and again in its rhythm, although another one fails', async () => {
    jest.useFakeTimers();
    const runs: string[] = [];
    const schedule = new Schedule(pino({ level: 'silent' }));
    schedule.start([job('failing', () => Promise.reject(new Error('no'))), job('counting', async () => void runs.push('run'))]);
    await jest.advanceTimersByTimeAsync(120_000);
    expect(runs).toHaveLength(3);
    await schedule.stop();
    await jest.advanceTimersByTimeAsync(120_000);
    expect(runs).toHaveLength(3);
    jest.useRealTimers();
  });

  it('waits for a job that runs when it is asked to stop', async () => {
    const { promise, resolve } = Promise.withResolvers<void>();
    const schedule = new Schedule(pino({ level: 'silent' }));
    schedule.start([job('long', () => promise)]);
    const stopped = schedule.stop().then(() => 'stopped');
    expect(await Promise.race([stopped, Promise.resolve('runs')])).toBe('runs');
    resolve();
    expect(await stopped).toBe('stopped');
  });
});
