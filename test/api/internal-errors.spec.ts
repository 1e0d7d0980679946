/** A fault of ours: the answer has an id, the log has the same id and the cause, and the API goes on. */
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { LoggerService } from '@nestjs/common';
import { Client } from 'pg';
import { startApi, type RunningApi } from '../support/running-api.js';

describe('a fault of ours', () => {
  let api: RunningApi;
  const lines: unknown[] = [];
  beforeAll(async () => {
    api = await startApi();
    const keep = (line: unknown): void => void lines.push(line);
    const logger: LoggerService = { log: keep, warn: keep, error: keep };
    api.application.useLogger(logger);
  });
  afterAll(() => api.stop());

  it('shows an id that the log has too, and nothing else', async () => {
    await asOwner('alter table organization_card rename to organization_card_elsewhere');
    const query = '{ organization(slug: "somebody-secret") { id } networkFigures { __typename } }';
    const { status, body } = await api.ask(query, {}, { 'accept-language': 'en', 'x-request-id': 'request-0123' });
    await asOwner('alter table organization_card_elsewhere rename to organization_card');
    const error = body.errors?.find(({ path }) => path?.[0] === 'organization');
    const id = error?.extensions['id'] as string;
    expect(status).toBe(200);
    expect(error).toEqual({
      message: `Something went wrong on our side. When you write to us, name this number: ${id}`,
      path: ['organization'],
      extensions: { code: 'INTERNAL_SERVER_ERROR', id },
    });
    expect(lines).toContainEqual(
      expect.objectContaining({ errorId: id, requestId: 'request-0123', cause: expect.objectContaining({ name: 'error' }) }),
    );
    expect(JSON.stringify(lines)).not.toContain('somebody-secret');
  });

  it('is over when its cause is', async () => {
    const { body } = await api.ask('{ organizations { totalCount } }');
    expect(body).toEqual({ data: { organizations: { totalCount: 0 } } });
  });

  it('is not what a refusal is: the log says nothing of one', async () => {
    lines.length = 0;
    await api.ask('{ organization(slug: "nobody") { id } }');
    expect(lines).toEqual([]);
  });

  async function asOwner(statement: string): Promise<void> {
    const client = new Client({ connectionString: api.database.ownerUrl });
    await client.connect();
    await client.query(statement);
    await client.end();
  }
});
