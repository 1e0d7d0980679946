/** The log: one JSON line an event, the request's id in each that belongs to a request. */
import type { Configuration } from '#platform';
import { pino, type Logger } from 'pino';

/** Header fields and bodies are never logged, so there is nothing to redact; requests and answers have no serializer for that reason. */
export function newLogger({ logLevel }: Configuration): Logger {
  const silent = () => undefined;
  return pino(
    { level: logLevel, base: { pid: process.pid }, serializers: { req: silent, res: silent } },
    pino.destination({ sync: false, ...TOGETHER }),
  );
}

/** Lines are written some thousand bytes or a tenth of a second at a time: a system call for each request shows in a profile. */
const TOGETHER = { minLength: 4_096, periodicFlush: 100 } as const;
