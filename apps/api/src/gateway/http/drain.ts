/** The end of the process: what is under way is finished, nothing new is begun, and nobody waits for ever. */
import type { FastifyInstance } from 'fastify';

/** Requests under way get this long; what is then still open is cut. */
const DEADLINE_MILLISECONDS = 2_000;

/** Stops listening, answers new requests on open connections with 503, and waits for those under way. */
export async function drainInFlight(fastify: FastifyInstance): Promise<void> {
  const deadline = setTimeout(() => fastify.server.closeAllConnections(), DEADLINE_MILLISECONDS);
  try {
    await fastify.close();
  } finally {
    clearTimeout(deadline);
  }
}
