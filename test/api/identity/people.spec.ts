/** Looking after people, and their right to be forgotten. */
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Client } from 'pg';
import { ErasureService, PERSONAL_TABLES } from '#identity';
import { addMember, addPerson, refusal, signIn } from '../../support/people.js';
import { startApi, type RunningApi } from '../../support/running-api.js';

const PEOPLE =
  'query ($filter: PersonFilter) { people(filter: $filter) { totalCount edges { node { id accountId name accountState appointments { id role until } } } } }';

describe('somebody who looks after people', () => {
  let api: RunningApi;
  let administrator: { authorization: string };
  let coordinator: { authorization: string };
  let member: { authorization: string };

  beforeAll(async () => {
    api = await startApi({ environment: { NNRLK_MODE: 'demo' } });
    const organizationId = await addMember(api, { name: 'Steppe Law' });
    await addPerson(api, { email: 'admin@network.example', name: 'Ada Admin', appointment: 'ADMINISTRATOR' });
    await addPerson(api, { email: 'coordinator@network.example', name: 'Cora Coordinator', appointment: 'COORDINATOR' });
    await addPerson(api, { email: 'zhanar.unique@steppe.example', name: 'Zhanar Uniquename', organizationId });
    administrator = await signIn(api, 'admin@network.example');
    coordinator = await signIn(api, 'coordinator@network.example');
    member = await signIn(api, 'zhanar.unique@steppe.example');
  });
  afterAll(() => api.stop());

  it('finds them by name, address and role; nobody else finds anybody', async () => {
    const { body } = await api.ask(PEOPLE, { filter: { text: 'UNIQUENAME' } }, coordinator);
    expect(body.data?.['people']).toMatchObject({
      totalCount: 1,
      edges: [{ node: { name: 'Zhanar Uniquename', accountState: 'ACTIVE' } }],
    });
    expect((await api.ask(PEOPLE, { filter: { role: 'ADMINISTRATOR' } }, administrator)).body.data?.['people'].totalCount).toBe(1);
    expect((await api.ask(PEOPLE, { filter: { text: '%' } }, coordinator)).body.data?.['people'].totalCount).toBe(0);
    expect(refusal(await api.ask(PEOPLE, {}, member))).toEqual(['FORBIDDEN', 'NOT_PERMITTED']);
    expect(refusal(await api.ask(PEOPLE))).toEqual(['UNAUTHENTICATED', undefined]);
  });

  it('gives roles that hold from the next request on, but none that is not theirs to give', async () => {
    const person = await find('Uniquename');
    const appoint = 'mutation ($input: AppointInput!) { appoint(input: $input) { person { appointments { id role } } } }';
    expect(refusal(await api.ask(appoint, { input: { personId: person.id, role: 'ADMINISTRATOR' } }, coordinator))).toEqual([
      'FORBIDDEN',
      'NOT_PERMITTED',
    ]);
    expect(refusal(await api.ask(appoint, { input: { personId: person.id, role: 'EDITOR', scope: 'KZ-75' } }, coordinator))).toEqual([
      'BAD_USER_INPUT',
      'SCOPE_INVALID',
    ]);
    const { body } = await api.ask(appoint, { input: { personId: person.id, role: 'OBSERVER' } }, administrator);
    expect(refusal(await api.ask(appoint, { input: { personId: person.id, role: 'OBSERVER' } }, administrator))).toEqual([
      'CONFLICT',
      'ALREADY_APPOINTED',
    ]);
    expect((await api.ask('{ viewer { roles } }', {}, member)).body.data).toEqual({ viewer: { roles: ['OBSERVER'] } });
    const [{ id }] = body.data?.['appoint'].person.appointments;
    const end = 'mutation ($input: EndAppointmentInput!) { endAppointment(input: $input) { person { appointments { role } } } }';
    await api.ask(end, { input: { appointmentId: id } }, administrator);
    expect((await api.ask('{ viewer { roles } }', {}, member)).body.data).toEqual({ viewer: { roles: [] } });
  });

  it('cannot leave the installation without an administrator', async () => {
    const { appointments, accountId } = await find('Ada Admin');
    const end = 'mutation ($id: ID!) { endAppointment(input: { appointmentId: $id }) { person { id } } }';
    expect(refusal(await api.ask(end, { id: appointments[0]?.id }, administrator))).toEqual(['CONFLICT', 'LAST_ADMINISTRATOR']);
    const disable = 'mutation ($id: ID!) { disableAccount(input: { accountId: $id, reason: "left" }) { person { accountState } } }';
    expect(refusal(await api.ask(disable, { id: accountId }, administrator))).toEqual(['CONFLICT', 'LAST_ADMINISTRATOR']);
  });

  it('reads in the trail who did what', async () => {
    const query =
      'query ($filter: AuditFilter) { auditEntries(filter: $filter) { edges { node { action actor { displayName } after subjectId person { name } } } } }';
    const { body } = await api.ask(query, { filter: { action: 'ROLE_GRANTED' } }, coordinator);
    expect(body.data?.['auditEntries'].edges).toEqual([
      {
        node: {
          action: 'ROLE_GRANTED',
          actor: { displayName: 'Ada Admin' },
          after: JSON.stringify({ role: 'OBSERVER', scope: null, until: null }),
          subjectId: (await find('Uniquename')).id,
          person: { name: 'Zhanar Uniquename' },
        },
      },
    ]);
    expect(refusal(await api.ask(query, {}, member))[0]).toBe('FORBIDDEN');
  });

  it('is shown in their own data everything that the register calls personal', async () => {
    const { body } = await api.ask('{ myData { json sections { code rows { fields { code value } } } } }', {}, member);
    const data = JSON.parse(body.data?.['myData'].json);
    expect(data.person).toEqual([expect.objectContaining({ name: 'Zhanar Uniquename', email: 'zhanar.unique@steppe.example' })]);
    expect(Object.keys(data)).toEqual(expect.arrayContaining(['account', 'sign_in_session', 'consent', 'representation']));
    expect(body.data?.['myData'].json).not.toMatch(/argon2|token/);
  });

  it('hides at once who asks to be erased, and leaves no name or address behind when it is done', async () => {
    const query = '{ organizations { edges { node { representatives { name } } } } }';
    const names = async (): Promise<string> => JSON.stringify((await api.ask(query, {}, coordinator)).body.data);
    expect(await names()).toContain('Uniquename');
    const asked = await api.ask('mutation { requestErasure { erasure { id state } } }', {}, member);
    const { id } = asked.body.data?.['requestErasure'].erasure;
    expect(await names()).not.toContain('Uniquename');
    const undo = 'mutation ($id: ID!) { undoErasure(input: { erasureId: $id }) { erasure { state } } }';
    expect((await api.ask(undo, { id }, member)).body.data).toEqual({ undoErasure: { erasure: { state: 'UNDONE' } } });
    expect(await names()).toContain('Uniquename');
    const again = (await api.ask('mutation { requestErasure { erasure { id } } }', {}, member)).body.data?.['requestErasure'].erasure.id;
    const confirm = 'mutation ($id: ID!) { confirmErasure(input: { erasureId: $id }) { erasure { id state dueAt } } }';
    expect(refusal(await api.ask(confirm, { id: again }, member))[0]).toBe('FORBIDDEN');
    const { body } = await api.ask(confirm, { id: again }, coordinator);
    expect(body.data?.['confirmErasure'].erasure.state).toBe('CONFIRMED');
    const service = api.application.get(ErasureService, { strict: false });
    const key = Buffer.from(again, 'base64url').toString().split(':')[1] ?? '';
    const figures = '{ networkFigures { representatives } }';
    const before = (await api.ask(figures)).body.data;
    await service.execute(key, new Date());
    expect(await rowsWith('Uniquename')).not.toEqual([]);
    await service.execute(key, new Date(Date.now() + 15 * 86_400_000));
    expect(await rowsWith('Uniquename')).toEqual([]);
    expect(await rowsWith('zhanar.unique')).toEqual([]);
    expect((await api.ask(figures)).body.data).toEqual(before);
    expect(refusal(await api.ask('{ viewer { isMember } }', {}, member))[0]).toBe('UNAUTHENTICATED');
  });

  it('can rely on the register: every column of its tables is in it, and nothing else refers to people', async () => {
    const client = new Client({ connectionString: api.database.ownerUrl });
    await client.connect();
    const { rows } = await client.query<{ table: string; column: string }>(
      `select table_name as table, column_name as column from information_schema.columns where table_schema = 'public' and table_name = any ($1)`,
      [PERSONAL_TABLES.map(({ table }) => table)],
    );
    const { rows: referring } = await client.query<{ table: string }>(
      `select distinct conrelid::regclass::text as table from pg_constraint where contype = 'f' and confrelid in ('person'::regclass, 'account'::regclass)`,
    );
    await client.end();
    const registered = PERSONAL_TABLES.flatMap(({ table, personal, other }) =>
      [...personal, ...other].map((column) => `${table}.${column}`),
    );
    expect(registered.sort()).toEqual(rows.map(({ table, column }) => `${table}.${column}`).sort());
    const known = [...PERSONAL_TABLES.map(({ table }) => table), 'invitation_wave'];
    expect(referring.map(({ table }) => table).filter((table) => !known.includes(table))).toEqual([]);
  });

  async function find(text: string): Promise<{ id: string; accountId: string; appointments: { id: string }[] }> {
    return (await api.ask(PEOPLE, { filter: { text } }, administrator)).body.data?.['people'].edges[0].node;
  }

  /** Tables of the whole database in which a text stands somewhere. */
  async function rowsWith(text: string): Promise<string[]> {
    const client = new Client({ connectionString: api.database.superuserUrl });
    await client.connect();
    const { rows } = await client.query<{ name: string }>(
      `select format('%I.%I', schemaname, tablename) as name from pg_tables where schemaname not in ('pg_catalog', 'information_schema')`,
    );
    const found: string[] = [];
    for (const { name } of rows) {
      const { rowCount } = await client.query(`select 1 from ${name} as t where t::text ilike $1 limit 1`, [`%${text}%`]);
      if (rowCount) found.push(name);
    }
    await client.end();
    return found;
  }
});
