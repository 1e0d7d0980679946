/** An administrator starts the embedded server, ends it, and finds the data again. */
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { Client } from 'pg';
import { runningPostgres, startEmbeddedPostgres, type EmbeddedPostgres } from './embedded-postgres.js';

const folder = mkdtempSync(path.join(tmpdir(), 'nnrlk-embedded-'));

async function ask<Row extends object>(connectionString: string, text: string): Promise<Row[]> {
  const client = new Client({ connectionString });
  await client.connect();
  try {
    return (await client.query<Row>(text)).rows;
  } finally {
    await client.end();
  }
}

describe('the embedded server', () => {
  let server: EmbeddedPostgres;

  beforeAll(async () => {
    server = await startEmbeddedPostgres({ folder });
  });

  afterAll(async () => {
    await server.stop();
    rmSync(folder, { recursive: true, force: true });
  });

  it('gives its owner a database, and its runtime role nothing to own', async () => {
    await ask(server.ownerUrl, 'create table note (words text)');
    await expect(ask(server.runtimeUrl, 'create table other (words text)')).rejects.toThrow('permission denied');
    await expect(ask(server.runtimeUrl, 'select * from note')).rejects.toThrow('permission denied');
    const roles = await ask(
      server.ownerUrl,
      `select bool_or(rolsuper or rolbypassrls) as "isMighty" from pg_roles where rolname like 'nnrlk%'`,
    );
    expect(roles).toEqual([{ isMighty: false }]);
  });

  it('knows Kazakh letters and their order, whatever the language of the machine', async () => {
    const rows = await ask(
      server.runtimeUrl,
      `select length('Қазақ') as length, lower('ҚАЗАҚ') as lower, 'қ' > 'к' collate "kk-x-icu" as "isAfter"`,
    );
    expect(rows).toEqual([{ length: 5, lower: 'қазақ', isAfter: true }]);
  });

  it('keeps its passwords where only its owner reads them', () => {
    expect(statSync(path.join(folder, 'postgres', 'secrets.json')).mode & 0o077).toBe(0);
  });

  it('refuses a second start in one line', async () => {
    await expect(startEmbeddedPostgres({ folder })).rejects.toMatchObject({
      name: 'StartRefused',
      message: expect.stringMatching(/^DATA_DIR: [^\n]+ is in use/),
    });
  });

  it('is found by a command that runs beside it', () => {
    expect(runningPostgres(folder)?.runtimeUrl).toBe(server.runtimeUrl);
  });

  it('keeps what was written when it is started again', async () => {
    await ask(server.ownerUrl, `insert into note values ('Қазақстан')`);
    await server.stop();
    expect(runningPostgres(folder)).toBeNull();
    server = await startEmbeddedPostgres({ folder });
    expect(await ask(server.ownerUrl, 'select words from note')).toEqual([{ words: 'Қазақстан' }]);
  });
});
