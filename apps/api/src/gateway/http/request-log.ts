/** One line a request in the log: what was asked and how it ended, never what was in it. */
import type { FastifyInstance, FastifyRequest } from 'fastify';

/** Echoes the request's id and logs its method, path (no query string), status and time. */
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

function pathOf({ url }: FastifyRequest): string {
  const query = url.indexOf('?');
  return query < 0 ? url : url.slice(0, query);
}
