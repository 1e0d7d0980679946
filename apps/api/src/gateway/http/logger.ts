/** The log: one JSON line an event, the request's id in each that belongs to a request. */
import type { Configuration } from '#platform';
import { pino, type Logger } from 'pino';

/** Header fields and bodies are never logged, so there is nothing to redact; requests and answers have no serializer for that reason. */
export function newLogger({ logLevel }: Configuration): Logger {
  const silent = () => undefined;
  return pino(
    { level: logLevel, base: { pid: process.pid }, serializers: { req: silent, res: silent } },
    pino.destination({ sync: false }),
  );
}
