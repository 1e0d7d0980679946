/** Beneath the code, the database itself shows what opens an account to that account alone, and by a secret only to whom it belongs. */
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Database } from '#platform';
import { addPerson, PASSWORD, signIn, SIGN_IN, totpCode } from '../../support/people.js';
import { startApi, type RunningApi } from '../../support/running-api.js';
import { asOwner } from '../../support/test-database.js';

const TABLES = ['totp', 'recovery_code', 'passkey', 'sign_in_session', 'known_device', 'sign_in_challenge', 'account_link'];

describe('what opens an account', () => {
  let api: RunningApi;
  let database: Database;
  let own: string;
  let stranger: string;

  /** Rows of each table that the runtime role is shown, in an account's transaction or in nobody's. */
  const shown = (account: string | null): Promise<Record<string, number>> =>
    database.asAccount(account, async (transaction) => {
      const counted: [string, number][] = [];
      for (const table of TABLES) counted.push([table, (await transaction.query(`select from ${table}`)).length]);
      return Object.fromEntries(counted);
    });
  const none = Object.fromEntries(TABLES.map((table) => [table, 0]));

  beforeAll(async () => {
    api = await startApi();
    database = api.application.get(Database, { strict: false });
    const email = 'owner@members.example';
    for (const address of [email, 'stranger@members.example']) await addPerson(api, { email: address });
    const headers = await signIn(api, email);
    const { secret } = (await api.ask('mutation { beginTotp { secret } }', {}, headers)).body.data?.['beginTotp'];
    await api.ask(
      'mutation ($code: String!) { confirmTotp(input: { code: $code }) { recoveryCodes } }',
      { code: totpCode(secret) },
      headers,
    );
    await api.ask(SIGN_IN, { input: { email, password: PASSWORD } });
    await api.ask('mutation ($email: String!) { requestPasswordReset(input: { email: $email }) { ok } }', { email });
    const rows = await asOwner<{ id: string }>(api.database, 'select id from account order by email');
    [own, stranger] = rows.map(({ id }) => id) as [string, string];
    await asOwner(
      api.database,
      `insert into passkey (id, account_id, credential_id, public_key, counter, transports, name) values (gen_random_uuid(), '${own}', 'credential', '', 0, '{}', 'Key')`,
    );
  });
  afterAll(() => api.stop());

  it('is shown in the account’s own transaction', async () => {
    expect(await shown(own)).toEqual({
      ...{ totp: 1, recovery_code: 10, passkey: 1, sign_in_session: 1, known_device: 1, sign_in_challenge: 1, account_link: 1 },
    });
  });

  it('is not there in a stranger’s, in a visitor’s, nor where nobody is named', async () => {
    expect(await shown(stranger)).toEqual(none);
    expect(await shown(null)).toEqual(none);
    for (const table of TABLES) {
      expect(await database.transaction((transaction) => transaction.query(`select from ${table}`))).toEqual([]);
      expect(await database.readCurrent({ name: `all-${table}`, text: `select from ${table}` }, [])).toEqual([]);
    }
  });

  it('cannot be written, changed or taken away in a stranger’s name', async () => {
    const forged = `insert into sign_in_session (id, account_id, token_digest, device) values (gen_random_uuid(), $1, sha256('x'), 'API')`;
    const forging = database.asAccount(stranger, (transaction) => transaction.query(forged, [own]));
    await expect(forging).rejects.toThrow(/row-level security/);
    await database.asAccount(stranger, async (transaction) => {
      for (const table of TABLES) await transaction.query(`delete from ${table}`);
    });
    expect((await shown(own))['recovery_code']).toBe(10);
  });

  it('is lent for the part of a transaction that names its account, and no longer', async () => {
    const count = 'select from recovery_code';
    const seen = await database.asAccount(stranger, async (transaction) => [
      (await transaction.query(count)).length,
      (await transaction.onBehalfOf(own, () => transaction.query(count))).length,
      (await transaction.query(count)).length,
    ]);
    expect(seen).toEqual([0, 10, 0]);
  });

  it('cannot be asked for by anybody else than the role that serves', async () => {
    const roles = await asOwner<{ name: string }>(
      api.database,
      `select p.proname as name from pg_proc as p, aclexplode(coalesce(p.proacl, acldefault('f', p.proowner))) as given
       where p.prosecdef and p.pronamespace = 'public'::regnamespace and given.grantee = 0
         and p.proname in ('session_of_token', 'account_of_challenge', 'account_of_link', 'account_of_passkey', 'factors_of_account', 'end_everybodys_sessions')`,
    );
    expect(roles).toEqual([]);
  });
});
