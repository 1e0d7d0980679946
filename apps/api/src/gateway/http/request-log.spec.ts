/** What the log says of a request, and what it keeps to itself. */
import { randomBytes } from 'node:crypto';
import { describe, expect, it } from '@jest/globals';
import Fastify, { type FastifyBaseLogger } from 'fastify';
import { pino } from 'pino';
import { logRequests } from './request-log.js';

/** The path in the log's one line for a request. */
async function loggedPath(url: string): Promise<string> {
  const lines: string[] = [];
  const logger: FastifyBaseLogger = pino({ level: 'info' }, { write: (line: string) => void lines.push(line) });
  const fastify = Fastify({ loggerInstance: logger });
  logRequests(fastify);
  fastify.get('/*', async () => '');
  await fastify.inject(url);
  await fastify.close();
  const answered = lines.map((line) => JSON.parse(line) as { msg: string; path: string }).find(({ msg }) => msg === 'answered');
  return answered?.path ?? '';
}

describe('the log of requests', () => {
  it('names the page', async () => {
    expect(await loggedPath('/kk/members/fair-court')).toBe('/kk/members/fair-court');
  });

  it('keeps what somebody searched for to itself', async () => {
    expect(await loggedPath('/kk/members?q=somebody')).toBe('/kk/members');
  });

  it('keeps the secret of a mailed link to itself, as a page, as its data, and escaped', async () => {
    const token = randomBytes(32).toString('base64url');
    expect(await loggedPath(`/en/sign-in/reset/${token}`)).toBe('/en/sign-in/reset/•');
    expect(await loggedPath(`/kk/invitation/${token}.data`)).toBe('/kk/invitation/•.data');
    expect(await loggedPath(`/kk/invitation/%${token.charCodeAt(0).toString(16)}${token.slice(1)}`)).toBe('/kk/invitation/•');
  });
});
