/** An administrator can go forward and back. */
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { migrate, missingMigrations, revertMigration } from '#platform';
import { createTestDatabase, type TestDatabase } from '../support/test-database.js';

describe('the migrations', () => {
  let database: TestDatabase;

  beforeAll(async () => {
    database = await createTestDatabase();
  });

  afterAll(() => database.drop());

  it('are all taken back and run again', async () => {
    const taken: string[] = [];
    for (let name = await revertMigration(database.ownerUrl); name !== null; name = await revertMigration(database.ownerUrl))
      taken.unshift(name);
    expect(taken.length).toBeGreaterThan(0);
    expect(await missingMigrations(database.runtimeUrl)).toEqual(taken);
    expect(await migrate(database.ownerUrl)).toEqual(taken);
    expect(await missingMigrations(database.runtimeUrl)).toEqual([]);
  });

  it('run once where two processes start at the same time', async () => {
    while ((await revertMigration(database.ownerUrl)) !== null);
    const [one, other] = await Promise.all([migrate(database.ownerUrl), migrate(database.ownerUrl)]);
    expect([one.length, other.length]).toContain(0);
    expect(await missingMigrations(database.runtimeUrl)).toEqual([]);
  });
});
