/** What of signing in, and of reading what is confidential, the audit trail keeps. */
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Audit } from '#platform';
import { pageRequest } from '#kernel';
import { rowsOf } from '../../support/directory-data.js';
import { addPerson, PASSWORD, SIGN_IN, signIn } from '../../support/people.js';
import { startApi, type RunningApi } from '../../support/running-api.js';
import { tokenIn } from '../../support/staged-mail.js';

type Headers = Record<string, string>;

const ENTRIES = `query ($filter: AuditFilter) {
  auditEntries(filter: $filter, first: 100) { edges { node { action actor { displayName } subjectType subjectId before after address } } }
}`;

interface Entry {
  readonly action: string;
  readonly actor: { readonly displayName: string } | null;
  readonly subjectType: string;
  readonly subjectId: string | null;
  readonly before: string | null;
  readonly after: string | null;
  readonly address: string | null;
}

describe('the audit trail', () => {
  let api: RunningApi;
  let coordinator: Headers;
  let administrator: Headers;

  beforeAll(async () => {
    api = await startApi({ environment: { NNRLK_MODE: 'demo' } });
    await addPerson(api, { email: 'coordinator@network.example', name: 'Cora', appointment: 'COORDINATOR' });
    await addPerson(api, { email: 'admin@network.example', name: 'Ada', appointment: 'ADMINISTRATOR' });
    await addPerson(api, { email: 'zhanar@members.example', name: 'Zhanar' });
    await addPerson(api, { email: 'guessed@members.example', name: 'Guessed' });
    coordinator = await signIn(api, 'coordinator@network.example');
    administrator = await signIn(api, 'admin@network.example');
  });
  afterAll(() => api.stop());

  it('names who signed in and out, on which device, ended one sign-in or all', async () => {
    const one = await signIn(api, 'zhanar@members.example');
    await signIn(api, 'zhanar@members.example');
    const { account, sessions } = await viewer(one);
    const other = sessions.find(({ current }) => !current)?.id;
    await api.ask('mutation ($id: ID!) { endSession(input: { sessionId: $id }) { viewer { roles } } }', { id: other }, one);
    await api.ask('mutation { signOut { ok } }', {}, one);
    await api.ask('mutation { endAllSessions { ok } }', {}, await signIn(api, 'zhanar@members.example'));
    const entries = await entriesOf({ actorId: account.id });
    expect(entries.map(({ action }) => action)).toEqual([
      'SESSIONS_ENDED',
      'SIGNED_IN',
      'SIGNED_OUT',
      'SESSION_ENDED',
      'SIGNED_IN',
      'SIGNED_IN',
    ]);
    for (const entry of entries)
      expect(entry).toMatchObject({ actor: { displayName: 'Zhanar' }, subjectId: account.id, address: '127.0.0.1' });
    expect(entries[0]?.before).toBe(JSON.stringify({ sessions: 1 }));
  });

  it('has an entry for each sign-in that was refused, whose address nobody has too, and that one names no address', async () => {
    for (const email of ['guessed@members.example', 'nobody.unique@elsewhere.example'])
      await api.ask(SIGN_IN, { input: { email, password: 'wrong wrong wrong' } });
    const [unknown, known] = await entriesOf({ action: 'SIGN_IN_REFUSED' });
    const { account } = await viewer(await signIn(api, 'guessed@members.example'));
    const because = JSON.stringify({ because: 'PASSWORD_WRONG' });
    expect(known).toEqual({
      action: 'SIGN_IN_REFUSED',
      actor: null,
      subjectType: 'ACCOUNT',
      subjectId: account.id,
      before: null,
      after: because,
      address: '127.0.0.1',
    });
    expect(unknown).toEqual({ ...known, subjectId: null });
  });

  it('keeps that somebody signed in could not prove who they are, and that they did', async () => {
    const headers = await signIn(api, 'guessed@members.example');
    const confirm = 'mutation ($input: ConfirmIdentityInput!) { confirmIdentity(input: $input) { ok } }';
    for (const password of ['wrong wrong wrong', PASSWORD]) await api.ask(confirm, { input: { password } }, headers);
    const { account } = await viewer(headers);
    const [proved, failed] = await entriesOf({ actorId: account.id });
    expect(proved).toMatchObject({ action: 'IDENTITY_CONFIRMED', actor: { displayName: 'Guessed' } });
    expect(failed).toMatchObject({ action: 'CONFIRMATION_REFUSED', after: JSON.stringify({ because: 'PASSWORD_WRONG' }) });
  });

  it('keeps a lock and its opening by the mailed link', async () => {
    const headers = await signIn(api, 'guessed@members.example');
    const { account } = await viewer(headers);
    await api.ask('mutation { lockAccount(input: {}) { ok } }', {}, headers);
    await api.ask(SIGN_IN, { input: { email: 'guessed@members.example', password: PASSWORD } });
    const token = await tokenIn(api, 'guessed@members.example', 'sign-in/unlock');
    await api.ask('mutation ($token: String!) { unlockAccount(input: { token: $token }) { ok } }', { token });
    const actions = (await entriesOf({ subjectId: account.id })).slice(0, 2);
    expect(actions).toEqual([
      expect.objectContaining({ action: 'ACCOUNT_UNLOCKED', actor: { displayName: 'Guessed' } }),
      expect.objectContaining({ action: 'ACCOUNT_LOCKED', actor: { displayName: 'Guessed' } }),
    ]);
  });

  it('keeps who opened somebody’s record, and who looked for their entries; a list of people opens none', async () => {
    const people = '{ people(filter: { text: "Zhanar" }) { edges { node { id accountId } } } }';
    const [{ node }] = (await api.ask(people, {}, coordinator)).body.data?.['people'].edges;
    expect(await entriesOf({ action: 'PERSON_READ' })).toEqual([]);
    await api.ask('query ($id: ID!) { person(id: $id) { name } }', { id: node.id }, coordinator);
    await entriesOf({ subjectId: node.id }, coordinator);
    await entriesOf({ actorId: node.accountId }, coordinator);
    const readings = (await entriesOf({ actorId: (await viewer(coordinator)).account.id }, administrator)).slice(0, 3);
    expect(readings.map(({ action, subjectType, subjectId }) => [action, subjectType, subjectId])).toEqual([
      ['AUDIT_READ', 'ACCOUNT', node.accountId],
      ['AUDIT_READ', 'PERSON', node.id],
      ['PERSON_READ', 'PERSON', node.id],
    ]);
  });

  it('keeps who read a message in the outbox, once for each, and not who saw that there is one', async () => {
    await api.ask('mutation { requestPasswordReset(input: { email: "zhanar@members.example" }) { ok } }');
    await rowsOf(api, `update mail_message set state = 'KEPT', settled_at = now() where state = 'STAGED'`); // as without an SMTP server
    const list = 'query { outbox { edges { node { id template } } } }';
    await api.ask(list, {}, administrator);
    expect(await entriesOf({ action: 'MAIL_READ' })).toEqual([]);
    const { body } = await api.ask('query { outbox(first: 1) { edges { node { id content { text } } } } }', {}, administrator);
    expect(body.data?.['outbox'].edges[0].node.content.text).toContain('Somebody asked for a new password.');
    expect(await entriesOf({ action: 'MAIL_READ' })).toEqual([
      expect.objectContaining({ actor: { displayName: 'Ada' }, subjectType: 'MAIL_MESSAGE' }),
    ]);
  });

  it('is whole with all of that, and without the addresses of those who asked in vain', async () => {
    const request = pageRequest({ first: 100 });
    if (!request.ok) throw new Error('no page');
    const trail = api.application.get(Audit, { strict: false });
    expect((await trail.verify()).broken).toBeNull();
    expect(JSON.stringify(await trail.page({}, request.value))).not.toContain('nobody.unique');
  });

  async function entriesOf(filter: Record<string, unknown>, headers = administrator): Promise<Entry[]> {
    const { body } = await api.ask(ENTRIES, { filter }, headers);
    expect(body.errors).toBeUndefined();
    return (body.data?.['auditEntries'].edges as { node: Entry }[]).map(({ node }) => node);
  }

  async function viewer(headers: Headers): Promise<{ account: { id: string }; sessions: { id: string; current: boolean }[] }> {
    return (await api.ask('{ viewer { account { id } sessions { id current } } }', {}, headers)).body.data?.['viewer'];
  }
});
