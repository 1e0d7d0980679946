/** What somebody tries who should not come in, or not that far; by HTTP, as they would. */
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { toGlobalId } from '#kernel';
import { Database, DELIVER_MAIL, JobWorker, MailDelivery } from '#platform';
import { eventually } from '../../support/eventually.js';
import { openMailbox, type Mailbox } from '../../support/mailbox.js';
import { addMember, addPerson, PASSWORD, refusal, SIGN_IN, signIn, totpCode } from '../../support/people.js';
import { startApi, type RunningApi } from '../../support/running-api.js';
import { mailTo, tokenIn } from '../../support/staged-mail.js';

type Headers = Record<string, string>;

const INVITE = 'mutation ($input: InvitePersonInput!) { invitePerson(input: $input) { invitation { id } } }';
const ACCEPT = 'mutation ($input: AcceptInvitationInput!) { acceptInvitation(input: $input) { token } }';
const RESET = 'mutation ($input: ResetPasswordInput!) { resetPassword(input: $input) { ok } }';
const ASK_RESET = 'mutation ($input: RequestPasswordResetInput!) { requestPasswordReset(input: $input) { ok } }';
const CONTINUE = 'mutation ($input: ContinueSignInInput!) { continueSignIn(input: $input) { token } }';
const VIEWER = '{ viewer { roles account { id displayName } sessions { id } } }';
const NEW_PASSWORD = 'eleven brown foxes nap outside';
const EVIL_HOST = { host: 'evil.example', 'x-forwarded-host': 'evil.example', forwarded: 'host=evil.example' };

describe('somebody who attacks', () => {
  let api: RunningApi;
  let mine: string;
  let coordinator: Headers;
  let victim: { authorization: string };
  let member: Headers;

  beforeAll(async () => {
    api = await startApi({
      environment: { NNRLK_MODE: 'demo', PUBLIC_URL: 'https://network.example', TRUSTED_PROXIES: '127.0.0.1' },
      servesPages: true,
    });
    mine = await addMember(api, { name: 'Steppe Law' });
    await addPerson(api, { email: 'coordinator@network.example', name: 'Cora', appointment: 'COORDINATOR' });
    await addPerson(api, { email: 'admin@network.example', name: 'Ada', appointment: 'ADMINISTRATOR' });
    await addPerson(api, { email: 'victim@steppe.example', name: 'Victim', organizationId: mine, role: 'MANAGER' });
    await addPerson(api, { email: 'member@steppe.example', name: 'Member', organizationId: mine });
    coordinator = await signIn(api, 'coordinator@network.example');
    victim = await signIn(api, 'victim@steppe.example');
    member = await signIn(api, 'member@steppe.example');
  });
  afterAll(() => api.stop());

  it.each<[string, Headers]>([
    ['whose browser says so', { 'sec-fetch-site': 'cross-site', origin: 'https://network.example' }],
    ['on a host beside ours', { 'sec-fetch-site': 'same-site' }],
    ['in an old browser', { origin: 'https://evil.example' }],
    ['that hides where it is', { origin: 'null' }],
    ['that says nothing at all', {}],
  ])('from a page of their own %s, sends no form in a reader’s name', async (_, headers) => {
    const cookie = cookieOf(victim);
    const form = { email: 'victim@steppe.example', password: PASSWORD }; // right, so that only where it is from can refuse it
    for (const page of ['sign-in', 'sign-out', 'account/lock', 'account/password']) {
      const answer = await post(`/en/${page}`, form, { ...headers, cookie });
      expect([400, 403]).toContain(answer.status);
      expect(answer.headers.getSetCookie()).toEqual([]);
    }
    expect((await fetch(`${api.url}/en/account`, { headers: { cookie }, redirect: 'manual' })).status).toBe(200);
  });

  it('has no use of a reader’s cookie at the API, and may not read its answers from another page', async () => {
    const answer = await api.ask(VIEWER, {}, { cookie: cookieOf(victim), origin: 'https://evil.example' });
    expect(refusal(answer)[0]).toBe('UNAUTHENTICATED');
    expect([...answer.headers.keys()].filter((name) => name.startsWith('access-control-'))).toEqual([]);
    const form = await post('/graphql', { query: 'mutation { endAllSessions { ok } }' }, { cookie: cookieOf(victim) });
    expect(form.status).toBe(415);
  });

  it('changes nothing by a link that somebody opens: a change is never made by GET', async () => {
    const query = encodeURIComponent('mutation { endAllSessions { ok } }');
    const response = await fetch(`${api.url}/graphql?query=${query}`, { headers: victim });
    expect(response.status).toBe(405);
    expect(refusal(await api.ask(VIEWER, {}, victim))[0]).toBeUndefined();
  });

  it('gains nothing by a cookie that they planted before somebody signs in', async () => {
    const planted = 'p'.repeat(43);
    const headers = { cookie: `__Host-session=${planted}; __Host-challenge=${planted}`, 'sec-fetch-site': 'same-origin' };
    const answer = await post('/en/sign-in', { email: 'victim@steppe.example', password: PASSWORD }, headers);
    expect(answer.status).toBe(302);
    const cookies = answer.headers.getSetCookie();
    const session = cookies.find((one) => one.startsWith('__Host-session=')) ?? '';
    expect(session).toMatch(/^__Host-session=[\w-]{43}; Path=\/; Max-Age=\d+; HttpOnly; SameSite=Lax; Secure$/);
    expect(session).not.toContain(planted);
    expect(cookies.find((one) => one.startsWith('__Host-challenge='))).toContain('Max-Age=0');
    expect(refusal(await api.ask(VIEWER, {}, { authorization: `Bearer ${planted}` }))[0]).toBe('UNAUTHENTICATED');
  });

  it('gains no role by fields that an input does not have, or that are not theirs to fill in', async () => {
    const profile = 'mutation ($input: UpdateProfileInput!) { updateProfile(input: $input) { viewer { roles } } }';
    for (const addition of [{ roles: ['ADMINISTRATOR'] }, { appointmentRole: 'ADMINISTRATOR' }, { personId: 'x', isMember: true }]) {
      expect(refusal(await api.ask(profile, { input: { displayName: 'Member', ...addition } }, member))[0]).toBe('BAD_USER_INPUT');
      expect(refusal(await api.ask(ACCEPT, { input: { token: 'x'.repeat(43), ...addition } }, member))[0]).toBe('BAD_USER_INPUT');
    }
    const staff = { name: 'Accomplice', email: 'accomplice@evil.example', locale: 'EN', appointmentRole: 'ADMINISTRATOR' };
    expect(refusal(await api.ask(INVITE, { input: staff }, coordinator))).toEqual(['FORBIDDEN', 'NOT_PERMITTED']);
    const both = { ...staff, organizationId: toGlobalId('Organization', mine), representationRole: 'MANAGER' };
    expect(refusal(await api.ask(INVITE, { input: both }, victim))).toEqual(['FORBIDDEN', 'NOT_PERMITTED']);
    expect((await api.ask(VIEWER, {}, member)).body.data?.['viewer'].roles).toEqual([]);
  });

  it('who knows the ids of other people’s records gets what the ids of nothing get', async () => {
    const operations = [
      'query ($id: ID!) { node(id: $id) { id } }',
      'query ($id: ID!) { whoCanSee(id: $id) { because } }',
      'query ($id: ID!) { person(id: $id) { name } }',
      'mutation ($id: ID!) { endSession(input: { sessionId: $id }) { viewer { roles } } }',
      'mutation ($id: ID!) { removePasskey(input: { passkeyId: $id }) { viewer { roles } } }',
      'mutation ($id: ID!) { lockAccount(input: { accountId: $id }) { ok } }',
      'mutation ($id: ID!) { undoErasure(input: { erasureId: $id }) { erasure { state } } }',
      'mutation ($id: ID!) { disableAccount(input: { accountId: $id, reason: "x" }) { person { id } } }',
      'mutation ($id: ID!) { withdrawInvitation(input: { invitationId: $id }) { invitation { state } } }',
    ];
    for (const id of await idsOfOthers()) {
      const [type = ''] = Buffer.from(id, 'base64url').toString().split(':');
      const nothing = toGlobalId(type, crypto.randomUUID());
      for (const operation of operations) {
        const { body } = await api.ask(operation, { id }, member);
        expect(body.errors).toHaveLength(1);
        expect({ operation, body }).toEqual({ operation, body: (await api.ask(operation, { id: nothing }, member)).body });
      }
    }
    expect(refusal(await api.ask(VIEWER, {}, victim))[0]).toBeUndefined();
  });

  it('comes in by no look-alike and no other spelling of an address: a mailbox has one account', async () => {
    const staff = { name: 'Double', locale: 'EN', appointmentRole: 'EDITOR' };
    const lookAlike = 'viсtim@steppe.example'; // its third letter is Cyrillic
    expect(refusal(await api.ask(INVITE, { input: { ...staff, email: lookAlike } }, coordinator))).toEqual([
      'BAD_USER_INPUT',
      'EMAIL_INVALID',
    ]);
    await api.ask(INVITE, { input: { ...staff, email: 'ＶＩＣＴＩＭ@Steppe.Example' } }, coordinator);
    const token = await tokenIn(api, 'victim@steppe.example', 'invitation');
    const input = { token, displayName: 'Double', password: NEW_PASSWORD, consents: ['PROCESSING'] };
    expect(refusal(await api.ask(ACCEPT, { input }))).toEqual(['CONFLICT', 'ACCOUNT_MISMATCH']);
    expect(refusal(await api.ask(ACCEPT, { input }, member))).toEqual(['CONFLICT', 'ACCOUNT_MISMATCH']);
    expect(await rows(`select id from account where mailbox = 'victim@steppe.example'`)).toHaveLength(1);
  });

  it('opens by a mailed link nothing twice, five at once included, and nothing that it is not for', async () => {
    await api.ask(INVITE, { input: { name: 'New', email: 'new@steppe.example', locale: 'EN', appointmentRole: 'EDITOR' } }, coordinator);
    const token = await tokenIn(api, 'new@steppe.example', 'invitation');
    const input = { token, displayName: 'New', password: NEW_PASSWORD, consents: ['PROCESSING'] };
    const accepted = await atOnce(5, () => api.ask(ACCEPT, { input }));
    expect(accepted.filter(({ body }) => body.data?.['acceptInvitation']?.token)).toHaveLength(1);
    expect(await rows(`select id from account where mailbox = 'new@steppe.example'`)).toHaveLength(1);
    await api.ask(ASK_RESET, { input: { email: 'new@steppe.example' } });
    const reset = await tokenIn(api, 'new@steppe.example', 'sign-in/reset');
    for (const field of ['unlockAccount(input: { token: $token }) { ok }', 'confirmEmail(input: { token: $token }) { ok }']) {
      expect(refusal(await api.ask(`mutation ($token: String!) { ${field} }`, { token: reset }))[0]).toBe('NOT_FOUND');
    }
    expect(refusal(await api.ask(VIEWER, {}, { authorization: `Bearer ${reset}` }))[0]).toBe('UNAUTHENTICATED');
    const resets = await atOnce(5, () => api.ask(RESET, { input: { token: reset, password: `${PASSWORD} again` } }));
    expect(resets.filter(({ body }) => body.data?.['resetPassword']?.ok)).toHaveLength(1);
  });

  it('leads no mailed link elsewhere by claiming another Host', async () => {
    await api.ask(ASK_RESET, { input: { email: 'victim@steppe.example' } }, EVIL_HOST);
    const [newest] = await mailTo(api, 'victim@steppe.example');
    expect(newest).toContain('https://network.example/en/sign-in/reset/');
    expect(newest).not.toContain('evil.example');
  });

  it('guesses five codes and no more, also where one request carries ten', async () => {
    await addPerson(api, { email: 'codes@steppe.example' });
    const headers = await signIn(api, 'codes@steppe.example');
    const { secret } = (await api.ask('mutation { beginTotp { secret } }', {}, headers)).body.data?.['beginTotp'];
    const confirm = 'mutation ($code: String!) { confirmTotp(input: { code: $code }) { recoveryCodes } }';
    expect((await api.ask(confirm, { code: totpCode(secret, -1) }, headers)).body.errors).toBeUndefined();
    const input = { email: 'codes@steppe.example', password: PASSWORD };
    const { challenge } = (await api.ask(SIGN_IN, { input })).body.data?.['signIn'];
    const guesses = Array.from(
      { length: 10 },
      (_, index) => `g${index}: continueSignIn(input: { challenge: "${challenge}", code: "${String(index).repeat(6)}" }) { token }`,
    );
    for (let left = 5; left > 0; left -= 1) await api.ask(`mutation { ${guesses.join(' ')} }`, {}, from('203.0.113.9'));
    const right = await api.ask(CONTINUE, { input: { challenge, code: totpCode(secret) } }, from('203.0.113.10'));
    expect(refusal(right)[0]).toBe('RATE_LIMITED');
  });

  it('is counted by the address that the proxy saw, whatever they write before it', async () => {
    const answers = await atOnce(45, (index) => api.ask(SIGN_IN, { input: wrong(`nobody${index}`) }, from(`10.0.0.${index}, 203.0.113.7`)));
    expect(answers.filter((answer) => refusal(answer)[0] === 'RATE_LIMITED')).toHaveLength(5);
  });

  it('cannot keep the directory from answering by 200 sign-ins at once', async () => {
    let answered = 0;
    const signIns = atOnce(200, async (index) => {
      const answer = await api.ask(SIGN_IN, { input: wrong(`crowd${index}`) }, from(`198.51.100.${index}`));
      answered += 1;
      return refusal(answer)[0];
    });
    const { body } = await api.ask('{ organizations { totalCount } }');
    expect(body.data?.['organizations'].totalCount).toBe(1);
    expect(answered).toBeLessThan(200);
    expect(new Set(await signIns)).toEqual(new Set(['UNAUTHENTICATED']));
  }, 60_000);

  it('is out with the next request once an administrator disables the account, and comes back by no link', async () => {
    await addPerson(api, { email: 'insider@steppe.example' });
    const headers = await signIn(api, 'insider@steppe.example');
    await api.ask(ASK_RESET, { input: { email: 'insider@steppe.example' } });
    const { id } = (await api.ask(VIEWER, {}, headers)).body.data?.['viewer'].account;
    const disable = 'mutation ($id: ID!) { disableAccount(input: { accountId: $id, reason: "a leak" }) { person { accountState } } }';
    const { body } = await api.ask(disable, { id }, await signIn(api, 'admin@network.example'));
    expect(body.data).toEqual({ disableAccount: { person: { accountState: 'DISABLED' } } });
    expect(refusal(await api.ask(VIEWER, {}, headers))[0]).toBe('UNAUTHENTICATED');
    const token = await tokenIn(api, 'insider@steppe.example', 'sign-in/reset');
    expect(refusal(await api.ask(RESET, { input: { token, password: NEW_PASSWORD } }))[0]).toBe('NOT_FOUND');
  });

  function cookieOf({ authorization }: { authorization: string }): string {
    return authorization.replace('Bearer ', '__Host-session=');
  }

  function post(path: string, form: Record<string, string>, headers: Headers): Promise<Response> {
    return fetch(`${api.url}${path}`, { method: 'POST', headers, body: new URLSearchParams(form), redirect: 'manual' });
  }

  /** Global ids of records that are not the member's: an invitation, an account, a sign-in, a person. */
  async function idsOfOthers(): Promise<string[]> {
    const guest = { name: 'Guest', email: 'guest@steppe.example', locale: 'EN', appointmentRole: 'EDITOR' };
    const invitation = (await api.ask(INVITE, { input: guest }, coordinator)).body.data?.['invitePerson'].invitation.id;
    const { account, sessions } = (await api.ask(VIEWER, {}, victim)).body.data?.['viewer'];
    const people = '{ people(filter: { text: "victim" }) { edges { node { id } } } }';
    const person = (await api.ask(people, {}, coordinator)).body.data?.['people'].edges[0].node.id;
    return [invitation, account.id, sessions[0].id, person];
  }

  function rows(statement: string): Promise<object[]> {
    return api.application.get(Database, { strict: false }).transaction((transaction) => transaction.query(statement));
  }
});

describe('somebody who writes lines of a mail’s header into a name or an address', () => {
  let mailbox: Mailbox;
  let api: RunningApi;
  let worker: JobWorker;

  beforeAll(async () => {
    mailbox = await openMailbox();
    api = await startApi({ environment: { NNRLK_MODE: 'demo', SMTP_URL: mailbox.url } });
    const delivery = api.application.get(MailDelivery, { strict: false });
    worker = new JobWorker({
      url: api.database.runtimeUrl,
      log: { warn: () => undefined, error: () => undefined },
      handlers: [{ name: DELIVER_MAIL, run: ({ messageId }, context) => delivery.deliver(String(messageId), context) }],
    });
    await worker.start();
  });
  afterAll(async () => {
    await worker.stop();
    await api.stop();
    await mailbox.close();
  });

  it('reaches nobody else, and adds nothing to the header', async () => {
    await addPerson(api, { email: 'coordinator@network.example', appointment: 'COORDINATOR' });
    const headers = await signIn(api, 'coordinator@network.example');
    const staff = { locale: 'EN', appointmentRole: 'EDITOR' };
    const lines = '\r\nBcc: spy@evil.example\r\nSubject: Win\r\n\r\nHello';
    const refused = await api.ask(INVITE, { input: { ...staff, name: 'Eve', email: `eve@steppe.example${lines}` } }, headers);
    expect(refusal(refused)).toEqual(['BAD_USER_INPUT', 'EMAIL_INVALID']);
    const { body } = await api.ask(INVITE, { input: { ...staff, name: `Eve${lines}`, email: 'eve@steppe.example' } }, headers);
    expect(body.errors).toBeUndefined();
    await eventually(async () => expect(mailbox.received).toHaveLength(1));
    const [letter] = mailbox.received;
    expect(letter?.to).toEqual(['eve@steppe.example']);
    const [header = ''] = letter?.source.split('\r\n\r\n') ?? [];
    expect(header.match(/^(bcc|cc|to|subject):/gim)?.sort()).toEqual(['Subject:', 'To:']);
    expect(letter?.source).not.toContain('evil.example');
  });
});

/** So many requests at the same time, each with its number. */
function atOnce<T>(count: number, send: (index: number) => Promise<T>): Promise<T[]> {
  return Promise.all(Array.from({ length: count }, (_, index) => send(index)));
}

function from(forwarded: string): Headers {
  return { 'x-forwarded-for': forwarded };
}

function wrong(name: string): { email: string; password: string } {
  return { email: `${name}@steppe.example`, password: 'wrong wrong wrong' };
}
