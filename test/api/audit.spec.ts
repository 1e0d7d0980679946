/** What is in the audit trail stays there, in its order; who tampers with it is found out, and personal values can go. */
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { Audit, type AuditRecord } from '#platform';
import { pageRequest, SYSTEM, type PageArguments } from '#kernel';
import { Client } from 'pg';
import { startPlatform, type RunningPlatform } from '../support/running-platform.js';

const ACCOUNT = '00000000-0000-4000-8000-000000000001';

function renamed(after: string): AuditRecord {
  return {
    actor: SYSTEM,
    action: 'RENAMED',
    subjectType: 'ORGANIZATION',
    subjectId: 'o1',
    before: { name: 'Бұрынғы' },
    after: { name: after },
    address: '203.0.113.9',
  };
}

describe('the audit trail', () => {
  let platform: RunningPlatform;
  let audit: Audit;
  let owner: Client;

  const record = (entry: AuditRecord): Promise<string> => platform.database.transaction((transaction) => audit.record(transaction, entry));
  /** As somebody who broke into the machine and became the owner. */
  const tamper = async (statement: string): Promise<void> => {
    await owner.query(`alter table audit_entry disable trigger user; alter table audit_value disable trigger user`);
    await owner.query(statement);
    await owner.query(`alter table audit_entry enable trigger user; alter table audit_value enable trigger user`);
  };
  const page = (given: PageArguments) => {
    const request = pageRequest(given);
    if (!request.ok) throw new Error('no page');
    return audit.page({}, request.value);
  };

  beforeAll(async () => {
    platform = await startPlatform();
    audit = platform.get(Audit);
    owner = new Client({ connectionString: platform.clone.ownerUrl });
    await owner.connect();
  });

  beforeEach(() => tamper('truncate audit_entry, audit_value'));

  afterAll(async () => {
    await owner.end();
    await platform.stop();
  });

  it('has an entry when the transaction was kept, and none when it was not', async () => {
    await record(renamed('Жаңа'));
    const failing = platform.database.transaction(async (transaction) => {
      await audit.record(transaction, renamed('Never'));
      throw new Error('changed my mind');
    });
    await expect(failing).rejects.toThrow('changed my mind');
    const { items } = await page({});
    expect(items.map(({ item }) => item)).toEqual([
      expect.objectContaining({
        position: 1,
        actorKind: 'SYSTEM',
        action: 'RENAMED',
        before: { name: 'Бұрынғы' },
        after: { name: 'Жаңа' },
        address: '203.0.113.9',
        erased: [],
      }),
    ]);
    expect(await audit.verify()).toMatchObject({ sound: 1, broken: null });
  });

  it('is in one order however many write at once, and several in one transaction', async () => {
    const writers = Array.from({ length: 30 }, (_, number) =>
      platform.database.transaction(async (transaction) => {
        await audit.record(transaction, renamed(`${number} a`));
        await audit.record(transaction, renamed(`${number} b`));
      }),
    );
    await Promise.all(writers);
    expect(await audit.verify()).toMatchObject({ sound: 60, head: { position: 60 }, broken: null });
  });

  it.each([
    'update audit_entry set action = action',
    'delete from audit_entry',
    'truncate audit_entry, audit_value',
    'delete from audit_value',
  ])('cannot be changed by the role that serves: %s', async (statement) => {
    await record(renamed('Жаңа'));
    await expect(platform.database.transaction((transaction) => transaction.query(statement))).rejects.toThrow(/permission denied/);
    await expect(
      platform.database.transaction((transaction) =>
        transaction.query(`insert into audit_entry (at, actor_kind, action, subject_type) values (now(), 'SYSTEM', 'X', 'Y')`),
      ),
    ).rejects.toThrow(/permission denied/);
  });

  it.each(['update audit_entry set action = action', 'delete from audit_entry', `update audit_value set value = 'x'`])(
    'is not changed by its owner by mistake: %s',
    async (statement) => {
      await record(renamed('Жаңа'));
      await expect(owner.query(statement)).rejects.toThrow('The audit trail is append-only');
    },
  );

  it.each([
    ['an altered entry', `update audit_entry set action = 'READ' where position = 2`, { position: 2, reason: 'ALTERED' }],
    ['a moved time', `update audit_entry set at = at + interval '1 hour' where position = 3`, { position: 3, reason: 'ALTERED' }],
    [
      'a removed entry',
      `delete from audit_value where entry_id = (select id from audit_entry where position = 2); delete from audit_entry where position = 2`,
      { position: 3, reason: 'MISSING' },
    ],
    [
      'an altered value',
      `update audit_value set value = '{}' where kind = 'AFTER' and entry_id = (select id from audit_entry where position = 1)`,
      { position: 1, reason: 'VALUE_ALTERED' },
    ],
  ])('names the first broken entry after %s', async (_, statement, broken) => {
    for (const name of ['бір', 'екі', 'үш', 'төрт']) await record(renamed(name));
    await tamper(statement);
    expect((await audit.verify()).broken).toEqual(broken);
  });

  it('stays whole when personal values are erased, and says what was erased', async () => {
    await record({ ...renamed('Жаңа'), actor: { kind: 'ACCOUNT', accountId: ACCOUNT } });
    await platform.database.transaction(async (transaction) => {
      expect(await audit.eraseAddressesOf(transaction, ACCOUNT)).toBe(1);
      expect(await audit.eraseValuesAbout(transaction, 'ORGANIZATION', 'o1')).toBe(2);
    });
    const { items } = await page({});
    expect(items[0]?.item).toMatchObject({ actorId: ACCOUNT, address: null, erased: ['BEFORE', 'AFTER', 'ADDRESS'] });
    expect(items[0]?.item.before).toBeUndefined();
    expect(await audit.verify()).toMatchObject({ sound: 1, broken: null });
    expect((await owner.query(`select from audit_value`)).rowCount).toBe(0);
  });

  it('is read page by page, newest first, in both directions and by who, what and when', async () => {
    for (const name of ['1', '2', '3', '4', '5']) await record(renamed(name));
    await record({ ...renamed('6'), action: 'READ', subjectId: 'o2' });
    const first = await page({ first: 4 });
    expect(first.items.map(({ item }) => item.position)).toEqual([6, 5, 4, 3]);
    expect(first).toMatchObject({ hasNextPage: true, hasPreviousPage: false });
    const next = await page({ first: 4, after: first.items[3]?.cursor ?? '' });
    expect(next.items.map(({ item }) => item.position)).toEqual([2, 1]);
    expect(next).toMatchObject({ hasNextPage: false, hasPreviousPage: true });
    const back = await page({ last: 3, before: next.items[0]?.cursor ?? '' });
    expect(back.items.map(({ item }) => item.position)).toEqual([5, 4, 3]);
    const request = { size: 20, direction: 'FORWARD', cursor: null } as const;
    expect((await audit.page({ action: 'READ', subjectId: 'o2' }, request)).items).toHaveLength(1);
    expect((await audit.page({ until: new Date('2020-01-01') }, request)).items).toHaveLength(0);
    expect((await audit.page({ actorId: ACCOUNT }, request)).items).toHaveLength(0);
  });
});
