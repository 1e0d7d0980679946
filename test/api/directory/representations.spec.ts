/** Who represents an organization changes with a date, and somebody always keeps its profile. */
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { toGlobalId } from '#kernel';
import { rowsOf } from '../../support/directory-data.js';
import { addMember, addPerson, PASSWORD, refusal, signIn } from '../../support/people.js';
import { startApi, type RunningApi } from '../../support/running-api.js';
import { tokenIn } from '../../support/staged-mail.js';

type Headers = Record<string, string>;

const END = 'mutation ($input: EndRepresentationInput!) { endRepresentation(input: $input) { ok } }';
const CHANGE = 'mutation ($input: ChangeRepresentationRoleInput!) { changeRepresentationRole(input: $input) { ok } }';
const MINE = '{ viewer { representations { id role position since until } } }';
const DONE = { ok: true };

describe('somebody who represents an organization', () => {
  let api: RunningApi;
  let organizationId: string;
  let otherId: string;
  let turn = 0;
  let manager: Headers;
  let representative: Headers;
  let strangerManager: Headers;
  let coordinator: Headers;

  beforeAll(async () => {
    api = await startApi({ environment: { NNRLK_MODE: 'demo' } });
    otherId = await addMember(api, { name: 'Other Law' });
    await addPerson(api, { email: 'coordinator@network.example', appointment: 'COORDINATOR' });
    await addPerson(api, { email: 'manager@other.example', organizationId: otherId, role: 'MANAGER' });
    coordinator = await signIn(api, 'coordinator@network.example');
    strangerManager = await signIn(api, 'manager@other.example');
  });
  afterAll(() => api.stop());

  beforeEach(async () => {
    turn += 1;
    organizationId = await addMember(api, { name: `Steppe Law ${turn}` });
    await addPerson(api, { email: `manager${turn}@steppe.example`, name: 'Manat', organizationId, role: 'MANAGER' });
    await addPerson(api, { email: `representative${turn}@steppe.example`, name: 'Raikhan', organizationId });
    manager = await signIn(api, `manager${turn}@steppe.example`);
    representative = await signIn(api, `representative${turn}@steppe.example`);
  });

  it('leaves at once, keeping it in their history, and sees with the next request what visitors see', async () => {
    const [{ id }] = await mine(representative);
    expect((await api.ask(END, { input: { representationId: id } }, representative)).body.data).toEqual({ endRepresentation: DONE });
    const [former] = await mine(representative);
    const [{ yesterday }] = await days();
    expect(former).toMatchObject({ id, role: 'REPRESENTATIVE', since: '2024-08-19', until: yesterday });
    expect((await api.ask('{ viewer { isMember } }', {}, representative)).body.data).toEqual({ viewer: { isMember: false } });
    expect(refusal(await api.ask(END, { input: { representationId: id } }, representative))).toEqual(['CONFLICT', 'REPRESENTATION_ENDED']);
  });

  it('leaves on a day to come, represents until then, and can move the day; a past one is none', async () => {
    const [{ id }] = await mine(representative);
    for (const until of ['2099-12-31', '2098-01-31'])
      expect((await api.ask(END, { input: { representationId: id, until } }, representative)).body.errors).toBeUndefined();
    expect((await mine(representative))[0]).toMatchObject({ until: '2098-01-31' });
    expect((await api.ask('{ viewer { isMember } }', {}, representative)).body.data).toEqual({ viewer: { isMember: true } });
    const past = await api.ask(END, { input: { representationId: id, until: '2024-09-01' } }, representative);
    expect(refusal(past)).toEqual(['BAD_USER_INPUT', 'INVALID_VALUE']);
  });

  it('cannot leave as the last manager before another is named, neither by leaving nor by stepping down', async () => {
    const [{ id }] = await mine(manager);
    expect(refusal(await api.ask(END, { input: { representationId: id } }, manager))).toEqual(['CONFLICT', 'LAST_MANAGER']);
    const down = { representationId: id, role: 'REPRESENTATIVE' };
    expect(refusal(await api.ask(CHANGE, { input: down }, manager))).toEqual(['CONFLICT', 'LAST_MANAGER']);
    expect(refusal(await api.ask(END, { input: { representationId: id } }, coordinator))).toEqual(['CONFLICT', 'LAST_MANAGER']);
    const [{ id: next }] = await mine(representative);
    const up = { representationId: next, role: 'MANAGER' };
    expect((await api.ask(CHANGE, { input: up }, manager)).body.data).toEqual({ changeRepresentationRole: DONE });
    expect((await api.ask(END, { input: { representationId: id } }, manager)).body.data).toEqual({ endRepresentation: DONE });
    const [now, before] = await mine(representative);
    const [{ today, yesterday }] = await days();
    expect(now).toMatchObject({ role: 'MANAGER', position: 'Lawyer', since: today, until: null });
    expect(before).toMatchObject({ id: next, role: 'REPRESENTATIVE', since: '2024-08-19', until: yesterday });
  });

  it('is made manager by a coordinator where the last one is gone', async () => {
    await rowsOf(api, `update representation set until = '2025-01-01' where organization_id = $1 and role = 'MANAGER'`, [organizationId]);
    const [{ id }] = await mine(representative);
    expect((await api.ask(CHANGE, { input: { representationId: id, role: 'MANAGER' } }, coordinator)).body.errors).toBeUndefined();
    expect((await mine(representative))[0]).toMatchObject({ role: 'MANAGER' });
  });

  it('of two managers who leave at the same moment one stays', async () => {
    const [{ id: second }] = await mine(representative);
    await api.ask(CHANGE, { input: { representationId: second, role: 'MANAGER' } }, manager);
    const [[{ id: first }], [{ id: other }]] = [await mine(manager), await mine(representative)];
    const answers = await Promise.all([
      api.ask(END, { input: { representationId: first } }, manager),
      api.ask(END, { input: { representationId: other } }, representative),
    ]);
    expect(answers.map((answer) => refusal(answer)[1] ?? 'left').sort()).toEqual(['LAST_MANAGER', 'left']);
  });

  it('is nobody’s to end or change but their own, their managers’ and the coordinators’', async () => {
    const [{ id: managers }] = await mine(manager);
    const [{ id: own }] = await mine(representative);
    const nothing = toGlobalId('Representation', crypto.randomUUID());
    const strange = await api.ask(END, { input: { representationId: own } }, strangerManager);
    expect(strange.body).toEqual((await api.ask(END, { input: { representationId: nothing } }, strangerManager)).body);
    expect(refusal(await api.ask(END, { input: { representationId: managers } }, representative))[0]).toBe('NOT_FOUND');
    expect(refusal(await api.ask(CHANGE, { input: { representationId: own, role: 'MANAGER' } }, strangerManager))[0]).toBe('NOT_FOUND');
    expect(refusal(await api.ask(CHANGE, { input: { representationId: own, role: 'MANAGER' } }, representative))).toEqual([
      'FORBIDDEN',
      'NOT_PERMITTED',
    ]);
    expect((await api.ask(END, { input: { representationId: own } }, manager)).body.data).toEqual({ endRepresentation: DONE });
  });

  it('is listed with the id of their role to who may change it, and to no other member', async () => {
    const query = `{ organization(slug: "steppe-law-${turn}") { representatives { name representationId } } }`;
    const ids = async (headers: Headers): Promise<boolean[]> => {
      const { body } = await api.ask(query, {}, headers);
      const people = body.data?.['organization'].representatives as { representationId: string | null }[];
      return people.map(({ representationId }) => representationId !== null);
    };
    expect(await ids(manager)).toEqual([true, true]);
    expect(await ids(coordinator)).toEqual([true, true]);
    expect(await ids(representative)).toEqual([false, false]);
    expect(await ids(strangerManager)).toEqual([false, false]);
  });

  it('becomes a manager by an invitation that names the organization, and was a representative until the day before', async () => {
    const email = `representative${turn}@steppe.example`;
    const input = {
      ...{ name: 'Raikhan', email, locale: 'EN', representationRole: 'MANAGER' },
      organizationId: toGlobalId('Organization', organizationId),
    };
    await api.ask('mutation ($input: InvitePersonInput!) { invitePerson(input: $input) { invitation { id } } }', { input }, manager);
    const token = await tokenIn(api, email, 'invitation');
    const offer = 'query ($token: String!) { invitation(token: $token) { organizationName { text } representationRole hasAccount } }';
    expect((await api.ask(offer, { token })).body.data).toEqual({
      invitation: { organizationName: { text: `Steppe Law ${turn}` }, representationRole: 'MANAGER', hasAccount: true },
    });
    const accept = 'mutation ($token: String!) { acceptInvitation(input: { token: $token }) { account { displayName } } }';
    expect((await api.ask(accept, { token }, representative)).body.errors).toBeUndefined();
    const [now, before] = await mine(representative);
    const [{ today, yesterday }] = await days();
    expect(now).toMatchObject({ role: 'MANAGER', position: 'Lawyer', since: today, until: null });
    expect(before).toMatchObject({ role: 'REPRESENTATIVE', since: '2024-08-19', until: yesterday });
  });

  it('whose role began today and ends today never was one; the trail has it all the same', async () => {
    await addPerson(api, { email: `mistaken${turn}@steppe.example`, organizationId });
    await rowsOf(
      api,
      `update representation set since = (now() at time zone 'Asia/Almaty')::date where organization_id = $1 and position = 'Lawyer' and person_id = (select person_id from account where email = $2)`,
      [organizationId, `mistaken${turn}@steppe.example`],
    );
    const mistaken = await signIn(api, `mistaken${turn}@steppe.example`, PASSWORD);
    const [{ id }] = await mine(mistaken);
    await api.ask(END, { input: { representationId: id } }, manager);
    expect(await mine(mistaken)).toEqual([]);
    const entries =
      '{ auditEntries(filter: { action: "REPRESENTATION_ENDED" }, first: 1) { edges { node { before actor { displayName } } } } }';
    const [{ node }] = (await api.ask(entries, {}, coordinator)).body.data?.['auditEntries'].edges;
    expect(node).toEqual({ before: JSON.stringify({ organizationId, role: 'REPRESENTATIVE' }), actor: { displayName: 'Manat' } });
  });

  async function mine(headers: Headers): Promise<[Mine, ...Mine[]]> {
    return (await api.ask(MINE, {}, headers)).body.data?.['viewer'].representations;
  }

  function days(): Promise<[{ today: string; yesterday: string }]> {
    const today = `(now() at time zone 'Asia/Almaty')::date`;
    return rowsOf(api, `select ${today} as today, ${today} - 1 as yesterday`) as Promise<[{ today: string; yesterday: string }]>;
  }
});

interface Mine {
  readonly id: string;
  readonly role: string;
  readonly position: string | null;
  readonly since: string;
  readonly until: string | null;
}
