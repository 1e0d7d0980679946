/** Beneath the policies of the code, the database itself shows a confidential row to those it is for, and to nobody else. */
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Database } from '#platform';
import { Client } from 'pg';
import { startPlatform, type RunningPlatform } from '../support/running-platform.js';

const AUTHOR = '00000000-0000-4000-8000-00000000000a';
const STRANGER = '00000000-0000-4000-8000-00000000000b';
const ALL = { name: 'all-secrets', text: 'select text from secret' };

describe('a confidential table', () => {
  let platform: RunningPlatform;
  let database: Database;
  let owner: Client;

  beforeAll(async () => {
    platform = await startPlatform();
    ({ database } = platform);
    owner = new Client({ connectionString: platform.clone.ownerUrl });
    await owner.connect();
    await owner.query(`
      create table secret (author_id uuid, text text);
      grant select, insert, update, delete on secret to nnrlk_runtime;
      call make_confidential('secret');
      create policy author_sees on secret to nnrlk_runtime using (author_id = app_account()) with check (author_id = app_account());
    `);
    await database.asAccount(AUTHOR, (transaction) => transaction.query(`insert into secret values ($1, 'құпия')`, [AUTHOR]));
  });

  afterAll(async () => {
    await owner.end();
    await platform.stop();
  });

  it('shows its rows to those they are for', async () => {
    expect(await database.readAsAccount(AUTHOR, ALL, [])).toEqual([{ text: 'құпия' }]);
    expect(await database.asAccount(AUTHOR, (transaction) => transaction.query(ALL.text))).toEqual([{ text: 'құпия' }]);
  });

  it('is empty for a stranger, a visitor, and whoever names nobody', async () => {
    expect(await database.readAsAccount(STRANGER, ALL, [])).toEqual([]);
    expect(await database.readAsAccount(null, ALL, [])).toEqual([]);
    expect(await database.read(ALL, [])).toEqual([]);
    expect(await database.transaction((transaction) => transaction.query(ALL.text))).toEqual([]);
  });

  it('forgets the account with the transaction, on every connection', async () => {
    await Promise.all(Array.from({ length: 30 }, (_, number) => database.readAsAccount(number % 2 ? AUTHOR : STRANGER, ALL, [])));
    const answers = await Promise.all(Array.from({ length: 30 }, () => database.readAsAccount(null, ALL, [])));
    expect(answers.flat()).toEqual([]);
    expect((await Promise.all(Array.from({ length: 20 }, () => database.transaction((one) => one.query(ALL.text))))).flat()).toEqual([]);
  });

  it('takes no row in another’s name, and lets nobody’s be changed', async () => {
    const forge = database.asAccount(STRANGER, (transaction) => transaction.query(`insert into secret values ($1, 'forged')`, [AUTHOR]));
    await expect(forge).rejects.toThrow(/row-level security/);
    await database.asAccount(STRANGER, (transaction) => transaction.query(`update secret set text = 'altered'`));
    await database.asAccount(STRANGER, (transaction) => transaction.query('delete from secret'));
    expect(await database.readAsAccount(AUTHOR, ALL, [])).toEqual([{ text: 'құпия' }]);
  });

  it('gives an error its own connection, so that the next reader has a sound one', async () => {
    const wrong = { name: 'wrong-secrets', text: 'select text / 0 from secret' };
    await expect(database.readAsAccount(AUTHOR, wrong, [])).rejects.toThrow();
    expect(await database.readAsAccount(AUTHOR, ALL, [])).toHaveLength(1);
  });

  it('shows all of it to its owner, for backups; without a policy nothing to the runtime role', async () => {
    expect((await owner.query('select from secret')).rowCount).toBe(1);
    await owner.query('drop policy author_sees on secret');
    expect(await database.readAsAccount(AUTHOR, ALL, [])).toEqual([]);
  });

  it('cannot be opened or shut by the role that serves', async () => {
    await expect(database.transaction((transaction) => transaction.query(`call make_confidential('secret')`))).rejects.toThrow(
      /permission denied/,
    );
    await expect(
      database.transaction((transaction) => transaction.query('alter table secret no force row level security')),
    ).rejects.toThrow(/owner/);
    await expect(database.transaction((transaction) => transaction.query('set role nnrlk_owner'))).rejects.toThrow(/permission denied/);
  });
});
