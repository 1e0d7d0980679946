/** What every domain may count on: transactions are whole, statements are prepared, and the serving role can do no more than serve. */
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { configuration, Database, onStatement, PlatformModule, type Statement } from '#platform';
import { Test, type TestingModule } from '@nestjs/testing';
import { Client } from 'pg';
import { createTestDatabase, type TestDatabase } from '../support/test-database.js';

function platform(databaseUrl: string): Promise<TestingModule> {
  const read = configuration({ DATABASE_URL: databaseUrl });
  if (!read.ok) throw new Error(read.error.join('\n'));
  return Test.createTestingModule({ imports: [PlatformModule.forRoot({ configuration: read.value, databaseUrl })] }).compile();
}

async function asRole(url: string, statement: string): Promise<void> {
  const client = new Client({ connectionString: url });
  await client.connect();
  await client.query(statement);
  await client.end();
}

describe('the database', () => {
  let clone: TestDatabase;
  let module: TestingModule;
  let database: Database;

  beforeAll(async () => {
    clone = await createTestDatabase();
    await asRole(clone.ownerUrl, 'create table note (day date); grant select, insert, update on note to nnrlk_runtime');
    module = await platform(clone.runtimeUrl);
    await module.enableShutdownHooks().init();
    database = module.get(Database);
  });

  afterAll(async () => {
    await module.close();
    await clone.drop();
  });

  it('keeps all of a transaction', async () => {
    const rows = await database.transaction((transaction) =>
      transaction.query(`insert into note values ($1) returning day`, ['2024-08-19']),
    );
    expect(rows).toEqual([{ day: '2024-08-19' }]);
    expect(await database.transaction((transaction) => transaction.query('update note set day = day returning day'))).toEqual(rows);
  });

  it('keeps nothing of a transaction that fails', async () => {
    const failing = database.transaction(async (transaction) => {
      await transaction.query(`insert into note values ('2024-08-20')`);
      throw new Error('changed my mind');
    });
    await expect(failing).rejects.toThrow('changed my mind');
    expect(await database.read({ name: 'notes', text: 'select day from note' }, [])).toEqual([{ day: '2024-08-19' }]);
  });

  it('keeps a bounded number of statements prepared on a connection', async () => {
    for (let shape = 0; shape < 450; shape += 1) await database.read({ name: `shape-${shape}`, text: `select ${shape} as shape` }, []);
    const [kept] = await database.read<{ count: number }>(
      { name: 'kept', text: 'select count(*)::integer as count from pg_prepared_statements' },
      [],
    );
    expect(kept?.count).toBeLessThanOrEqual(201);
  });

  it('announces each statement to a test that counts them', async () => {
    const heard: Statement[] = [];
    const silence = onStatement((statement) => heard.push(statement));
    await database.read({ name: 'count-notes', text: 'select count(*)::int as count from note' }, []);
    silence();
    await database.read({ name: 'count-notes', text: 'select count(*)::int as count from note' }, []);
    expect(heard).toEqual([{ name: 'count-notes', text: 'select count(*)::int as count from note' }]);
  });
});

describe('a server whose database role could do too much', () => {
  let clone: TestDatabase;

  beforeAll(async () => {
    clone = await createTestDatabase();
  });

  afterAll(() => clone.drop());

  it('does not start as a superuser', async () => {
    await expect(platform(clone.superuserUrl)).rejects.toThrow(/superuser/);
  });

  it('does not start as the owner', async () => {
    await expect(platform(clone.ownerUrl)).rejects.toThrow(/owns the database/);
  });

  it('does not start on a database that lacks migrations', async () => {
    await asRole(clone.ownerUrl, 'delete from migration where id = (select max(id) from migration)');
    await expect(platform(clone.runtimeUrl)).rejects.toThrow(/lacks 1 of its migrations; run: npm run nnrlk -- migrate/);
  });

  it('does not start without a database, and repeats no password', async () => {
    await expect(platform('postgres://nnrlk_runtime:secret@127.0.0.1:1/nnrlk')).rejects.toThrow(/^DATABASE_URL: [^\n]*ECONNREFUSED[^\n]*$/);
  });
});
