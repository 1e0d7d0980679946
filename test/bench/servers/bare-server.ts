/** A Fastify that does nothing but hand a question to one statement and send what comes back. */
import fastify from 'fastify';
import { Pool } from 'pg';
import type { Locale } from '#kernel';
import type { Question } from '../operations.js';

/** As many connections as the application keeps for reading. */
const CONNECTIONS = 10;

export interface Statement {
  readonly name: string;
  readonly text: string;
  readonly values: readonly unknown[];
}

export interface Answering<Row> {
  readonly statementFor: (question: Question) => Statement;
  /** Settings of the connections, as `-c name=value`. */
  readonly options: string;
  readonly send: (rows: readonly Row[]) => string;
}

/** Listens on a free port and tells the parent process where. */
export async function serve<Row>({ statementFor, options, send }: Answering<Row>): Promise<void> {
  const pool = new Pool({ connectionString: process.env['DATABASE_URL'], max: CONNECTIONS, options });
  pool.on('error', () => undefined); // PostgreSQL may stop before this process does
  const server = fastify();
  server.post('/graphql', async (request, reply) => {
    const locale = (request.headers['accept-language'] ?? 'ru').toUpperCase() as Locale;
    const { operationName, variables } = request.body as Pick<Question, 'operationName' | 'variables'>;
    const { name, text, values } = statementFor({ operationName, variables, locale } as Question);
    const { rows } = await pool.query({ name, text, values: [...values] });
    return reply.type('application/json; charset=utf-8').send(send(rows as Row[]));
  });
  process.once('disconnect', () => process.exit());
  process.send?.({ listening: await server.listen({ host: '127.0.0.1', port: 0 }) });
}
