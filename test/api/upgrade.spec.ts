/** An upgrade backs up before it migrates, and where it cannot be done the network is as it was. */
import { existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { inspectBackup, knownMigrations, migrate, missingMigrations, upgrade } from '#platform';
import { Client } from 'pg';
import { fingerprintOf } from '../support/fingerprint.js';
import { BLANK, createTestDatabase, type TestDatabase } from '../support/test-database.js';

describe('an upgrade', () => {
  let database: TestDatabase;
  let dataDirectory: string;
  const told: string[] = [];

  const run = () =>
    upgrade({ ownerUrl: database.ownerUrl, configuration: { dataDirectory, objectStore: null } }, { tell: (line) => void told.push(line) });
  const asOwner = async (statement: string): Promise<void> => {
    const client = new Client({ connectionString: database.ownerUrl });
    await client.connect();
    await client.query(statement).finally(() => client.end());
  };

  beforeEach(async () => {
    told.length = 0;
    dataDirectory = mkdtempSync(path.join(tmpdir(), 'nnrlk-upgrade-'));
    database = await createTestDatabase(BLANK);
    await migrate(database.ownerUrl, { only: (await knownMigrations()).slice(0, -1) });
  });

  afterEach(async () => {
    await database.drop();
    rmSync(dataDirectory, { recursive: true });
  });

  it('backs the network up, and then runs what is missing', async () => {
    const { done, backup } = await run();
    expect(done).toEqual((await knownMigrations()).slice(-1));
    expect(await missingMigrations(database.runtimeUrl)).toEqual([]);
    expect((await inspectBackup({ file: backup ?? '' })).migrations).toHaveLength((await knownMigrations()).length - 1);
    expect(told).toEqual([expect.stringMatching(/^Backing up to .*before-upgrade-/), expect.stringMatching(/^Migrating: /)]);
  });

  it('does nothing where nothing is missing', async () => {
    await run();
    const before = readdirSync(path.join(dataDirectory, 'backups'));
    expect(await run()).toEqual({ done: [], backup: null });
    expect(readdirSync(path.join(dataDirectory, 'backups'))).toEqual(before);
  });

  it('makes a new network without a backup of nothing', async () => {
    await database.drop();
    database = await createTestDatabase(BLANK);
    expect(await run()).toMatchObject({ backup: null, done: await knownMigrations() });
    expect(existsSync(path.join(dataDirectory, 'backups'))).toBe(false);
  });

  it('that does not fit is taken back, says which step it was, and where the backup is', async () => {
    await migrate(database.ownerUrl);
    await asOwner('delete from migration where id = (select max(id) from migration)'); // so what it makes is there already
    const before = await fingerprintOf(database.ownerUrl);
    await expect(run()).rejects.toThrow(/^The migration \w+ failed and was taken back: .*; the backup is .*before-upgrade-.*\.tar\.gz$/);
    expect(await fingerprintOf(database.ownerUrl)).toEqual(before);
  });

  it('refuses a network of a newer version', async () => {
    await asOwner(`insert into migration (timestamp, name) values (9999999999999, 'Future9999999999999')`);
    await expect(run()).rejects.toThrow('The database belongs to a newer version of this software (Future9999999999999); run that one');
  });
});
