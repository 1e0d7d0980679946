/** Spec files get databases of their own, and nobody else's is ever touched. */
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Client } from 'pg';
import { addressOf, createTestDatabase, testName, type TestDatabase } from './test-database.js';

describe('a database for a test', () => {
  let database: TestDatabase;

  beforeAll(async () => {
    database = await createTestDatabase();
  });

  afterAll(() => database.drop());

  it('has the twenty regions and no members', async () => {
    const client = new Client({ connectionString: database.runtimeUrl });
    await client.connect();
    const { rows } = await client.query(
      'select (select count(*)::int from region) as regions, (select count(*)::int from organization) as members',
    );
    await client.end();
    expect(rows).toEqual([{ regions: 20, members: 0 }]);
  });

  it('is refused where its name is not a test’s', () => {
    expect(() => testName('nnrlk')).toThrow('no test');
    expect(() => testName('nnrlk_test_x; drop database nnrlk')).toThrow('no test');
    expect(() => addressOf(database.ownerUrl, 'postgres')).toThrow('no test');
  });
});
