/** What the container's health check and the balancer are told. */
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Client } from 'pg';
import { startApi, type RunningApi } from '../support/running-api.js';

describe('health', () => {
  let api: RunningApi;
  beforeAll(async () => {
    api = await startApi();
  });
  afterAll(() => api.stop());

  it('says that the process lives', async () => {
    const response = await fetch(`${api.url}/health/live`);
    expect(response.status).toBe(200);
    expect(await response.json()).toEqual({ status: 'ok' });
  });

  it('says that it can serve when the database answers with every migration', async () => {
    const response = await fetch(`${api.url}/health/ready`);
    expect(await response.json()).toMatchObject({ status: 'ok', info: { database: { status: 'up' } } });
    expect(response.status).toBe(200);
  });

  it('says how old the newest backup is, and serves without one', async () => {
    const age = async (): Promise<unknown> => (await (await fetch(`${api.url}/health/ready`)).json()).info.backup;
    expect(await age()).toEqual({ status: 'up', ageInHours: null });
    const owner = new Client({ connectionString: api.database.ownerUrl });
    await owner.connect();
    await owner.query(
      `insert into backup (id, kind, taken_at, bytes) values (gen_random_uuid(), 'SCHEDULED', now() - interval '5 hours 10 minutes', 1)`,
    );
    await owner.query(`insert into backup (id, kind, taken_at, problem) values (gen_random_uuid(), 'SCHEDULED', now(), 'ENOSPC')`);
    await owner.end();
    expect(await age()).toEqual({ status: 'up', ageInHours: 5 });
  });

  it('answers the contract’s vocabulary', async () => {
    const { body } = await api.ask(
      '{ regions { code name { text } tile { column } organizationCount } organizations(first: 2) { totalCount edges { node { id name { text } } } } }',
    );
    expect(body.errors).toBeUndefined();
    expect(body.data?.['regions']).toHaveLength(20);
  });
});
