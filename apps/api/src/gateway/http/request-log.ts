/** One line a request in the log: what was asked and how it ended, never what was in it. */
import type { FastifyInstance, FastifyRequest } from 'fastify';

/** Echoes the request's id and logs its method, path (no query string, no secret of a mailed link), status and time. */
export function logRequests(fastify: FastifyInstance): void {
  fastify.addHook('onRequest', (request, reply, done) => {
    reply.header('x-request-id', request.id);
    done();
  });
  fastify.addHook('onResponse', (request, { statusCode, elapsedTime, log }, done) => {
    const line = { method: request.method, path: pathOf(request), status: statusCode, milliseconds: Math.round(elapsedTime) };
    if (statusCode >= 500) log.error(line, 'answered');
    else log.info(line, 'answered');
    done();
  });
}

/** Steps of a path as long as the tokens of mailed links, escaped or not; who reads the log must not be able to use one. Long slugs go too. */
const SECRETS = /\/[\w%~-]{40,}/g;

function pathOf({ url }: FastifyRequest): string {
  const query = url.indexOf('?');
  return (query < 0 ? url : url.slice(0, query)).replace(SECRETS, '/•');
}
