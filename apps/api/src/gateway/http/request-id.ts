/** The id by which a request is found in the log: the caller's own where it is harmless, else ours. */
import { randomUUID } from 'node:crypto';
import type { IncomingMessage } from 'node:http';

const HARMLESS = /^[\w.:-]{8,64}$/;

/** The id of a request; a proxy's `X-Request-Id` is kept so that its log and ours name the same. */
export function requestId({ headers }: Pick<IncomingMessage, 'headers'>): string {
  const given = headers['x-request-id'];
  return typeof given === 'string' && HARMLESS.test(given) ? given : randomUUID();
}
