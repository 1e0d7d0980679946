/** What staff can do at once on the day of a leak: end all sign-ins, lock an account, withhold an organization. */
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { toGlobalId } from '#kernel';
import { addMember, addPerson, PASSWORD, refusal, SIGN_IN, signIn } from '../../support/people.js';
import { startApi, type RunningApi } from '../../support/running-api.js';

type Headers = Record<string, string>;

const VIEWER = '{ viewer { account { id } } }';
const END_ALL = 'mutation { endSessionsOfEverybody { ok sessions } }';
const LOCK = 'mutation ($id: ID!) { lockAccount(input: { accountId: $id }) { ok } }';
const WITHHOLD = 'mutation ($id: ID!) { withholdOrganization(input: { organizationId: $id, reason: "threats" }) { ok } }';
const GIVE_BACK = 'mutation ($id: ID!) { giveBackOrganization(input: { organizationId: $id }) { ok } }';
const LAST = '{ auditEntries(first: 1) { edges { node { action actor { displayName } subjectType subjectId before after address } } } }';

let api: RunningApi;
let organization: string;
let headers: Record<'administrator' | 'coordinator' | 'manager' | 'member' | 'visitor', Headers>;

beforeAll(async () => {
  api = await startApi({ environment: { NNRLK_MODE: 'demo', PUBLIC_URL: 'https://network.example' }, servesPages: true });
  organization = await addMember(api, { name: 'Steppe Law', focusAreaCodes: ['CHILDREN'], contacts: [] });
  await addMember(api, { name: 'Other Law' });
  await addPerson(api, { email: 'administrator@network.example', name: 'Ada', appointment: 'ADMINISTRATOR' });
  await addPerson(api, { email: 'coordinator@network.example', name: 'Cora', appointment: 'COORDINATOR' });
  await addPerson(api, { email: 'manager@steppe.example', name: 'Manat', organizationId: organization, role: 'MANAGER' });
  await addPerson(api, { email: 'member@steppe.example', name: 'Mira', organizationId: organization });
});
afterAll(() => api.stop());

beforeEach(async () => {
  headers = {
    administrator: await signIn(api, 'administrator@network.example'),
    coordinator: await signIn(api, 'coordinator@network.example'),
    manager: await signIn(api, 'manager@steppe.example'),
    member: await signIn(api, 'member@steppe.example'),
    visitor: {},
  };
});

describe('ending the sign-ins of everybody', () => {
  it('is an administrator’s, and nobody else’s', async () => {
    for (const reader of ['coordinator', 'manager', 'member'] as const)
      expect(refusal(await api.ask(END_ALL, {}, headers[reader]))).toEqual(['FORBIDDEN', 'NOT_PERMITTED']);
    expect(refusal(await api.ask(END_ALL))[0]).toBe('UNAUTHENTICATED');
    expect(refusal(await api.ask(VIEWER, {}, headers.member))[0]).toBeUndefined();
  });

  it('signs everybody out, the administrator too, and the trail says who did it', async () => {
    const { body } = await api.ask(END_ALL, {}, headers.administrator);
    const { sessions } = body.data?.['endSessionsOfEverybody'];
    expect(sessions).toBeGreaterThanOrEqual(4);
    for (const reader of ['administrator', 'coordinator', 'manager', 'member'] as const)
      expect(refusal(await api.ask(VIEWER, {}, headers[reader]))[0]).toBe('UNAUTHENTICATED');
    const entries = await api.ask(
      '{ auditEntries(filter: { action: "EVERYBODYS_SESSIONS_ENDED" }) { edges { node { actor { displayName } before } } } }',
      {},
      await signIn(api, 'administrator@network.example'),
    );
    expect(entries.body.data?.['auditEntries'].edges).toEqual([
      { node: { actor: { displayName: 'Ada' }, before: JSON.stringify({ sessions }) } },
    ]);
  });
});

describe('withholding an organization', () => {
  const id = (): string => toGlobalId('Organization', organization);

  beforeEach(async () => {
    await api.ask(GIVE_BACK, { id: id() }, headers.coordinator);
  });

  it('is a coordinator’s: to others the mutation is shut, and nothing changes', async () => {
    const before = await doors('member');
    for (const reader of ['administrator', 'member', 'visitor'] as const)
      expect(refusal(await api.ask(WITHHOLD, { id: id() }, headers[reader]))[0]).toMatch(/^(FORBIDDEN|UNAUTHENTICATED)$/);
    expect(await doors('member')).toBe(before);
    const nothing = toGlobalId('Organization', crypto.randomUUID());
    expect(refusal(await api.ask(WITHHOLD, { id: nothing }, headers.coordinator))[0]).toBe('NOT_FOUND');
  });

  it.each(['visitor', 'member', 'administrator'] as const)(
    'takes it out of every door of a %s at once, and giving it back returns it',
    async (reader) => {
      const before = await doors(reader);
      expect(before).toContain('steppe');
      await api.ask(WITHHOLD, { id: id() }, headers.coordinator);
      const after = await doors(reader);
      expect(after.toLowerCase()).not.toContain('steppe');
      const page = await api.ask('{ organization(slug: "steppe-law") { slug } }', {}, headers[reader]);
      const never = await api.ask('{ organization(slug: "never-was") { slug } }', {}, headers[reader]);
      expect(page.body).toEqual(never.body);
      await api.ask(GIVE_BACK, { id: id() }, headers.coordinator);
      expect(await doors(reader)).toBe(before);
    },
  );

  it('leaves it to coordinators, marked, with the one rule that holds; once its card is built anew too', async () => {
    await api.ask(WITHHOLD, { id: id() }, headers.coordinator);
    const query = '{ organization(slug: "steppe-law") { withheldAt listing representatives { name } } organizations { totalCount } }';
    const { body } = await api.ask(query, {}, headers.coordinator);
    expect(body.data).toMatchObject({
      organization: { withheldAt: expect.any(String), listing: 'PUBLIC' },
      organizations: { totalCount: 2 },
    });
    const rules = await api.ask(
      'query ($id: ID!) { whoCanSee(id: $id) { audience because } }',
      { id: id() },
      { ...headers.coordinator, 'accept-language': 'en' },
    );
    expect(rules.body.errors).toBeUndefined();
    expect(rules.body.data?.['whoCanSee']).toEqual([
      { audience: 'COORDINATORS', because: 'Coordinators are withholding the organisation from the directory for now.' },
    ]);
  });

  it('is in the trail with its reason, and once however often it is asked for', async () => {
    const times = async (): Promise<number> => {
      const query = '{ auditEntries(filter: { action: "ORGANIZATION_WITHHELD" }, first: 100) { edges { node { after } } } }';
      return (await api.ask(query, {}, headers.coordinator)).body.data?.['auditEntries'].edges.length;
    };
    const before = await times();
    for (const _ of ['once', 'again']) expect((await api.ask(WITHHOLD, { id: id() }, headers.coordinator)).body.errors).toBeUndefined();
    expect(await times()).toBe(before + 1);
    const [{ node }] = (await api.ask(LAST, {}, headers.coordinator)).body.data?.['auditEntries'].edges;
    expect(node).toMatchObject({
      action: 'ORGANIZATION_WITHHELD',
      actor: { displayName: 'Cora' },
      subjectType: 'ORGANIZATION',
      subjectId: id(),
      after: JSON.stringify({ reason: 'threats' }),
    });
  });

  /** What a reader is given at every door, as one text. */
  async function doors(reader: keyof typeof headers): Promise<string> {
    const operations = [
      '{ organizations { totalCount facets { regions { count } focusAreas { count } languages { count } } edges { node { id slug name { text } representatives { name } } } } }',
      '{ organizations(filter: { text: "steppe" }) { totalCount edges { node { slug } } } }',
      '{ organizations(filter: { focusAreaCodes: ["CHILDREN"] }) { totalCount } }',
      '{ regions { code organizationCount } focusAreas { code organizationCount } }',
    ];
    const answers: string[] = [];
    for (const query of operations) {
      const { body } = await api.ask(query, {}, headers[reader]);
      expect(body.errors).toBeUndefined();
      answers.push(JSON.stringify(body.data));
    }
    const node = await api.ask('query ($id: ID!) { node(id: $id) { ... on Organization { slug } } }', { id: id() }, headers[reader]);
    answers.push(JSON.stringify(node.body.data));
    if (reader === 'visitor') {
      for (const path of ['/sitemap.xml', '/en/members'])
        answers.push((await (await fetch(`${api.url}${path}`)).text()).replaceAll(/nonce="[^"]*"/g, ''));
    }
    return answers.join('\n');
  }
});

describe('locking somebody’s account', () => {
  it('is for who looks after people: their sign-ins end, and the password alone opens nothing', async () => {
    const { id } = (await api.ask(VIEWER, {}, headers.manager)).body.data?.['viewer'].account;
    expect(refusal(await api.ask(LOCK, { id }, headers.member))).toEqual(['NOT_FOUND', undefined]);
    expect(refusal(await api.ask(VIEWER, {}, headers.manager))[0]).toBeUndefined();
    expect((await api.ask(LOCK, { id }, headers.administrator)).body.data).toEqual({ lockAccount: { ok: true } });
    expect(refusal(await api.ask(VIEWER, {}, headers.manager))[0]).toBe('UNAUTHENTICATED');
    const { body } = await api.ask(SIGN_IN, { input: { email: 'manager@steppe.example', password: PASSWORD } });
    expect(body.data?.['signIn']).toMatchObject({ token: null, secondFactors: ['MAILED_LINK'] });
    const [{ node }] = (await api.ask(LAST, {}, headers.coordinator)).body.data?.['auditEntries'].edges;
    expect(node).toMatchObject({ action: 'ACCOUNT_LOCKED', actor: { displayName: 'Ada' }, subjectId: id, address: '127.0.0.1' });
  });
});
