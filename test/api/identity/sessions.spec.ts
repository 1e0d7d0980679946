/** One browser has one sign-in, and proving anew who one is gives it a new token. */
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { addPerson, PASSWORD, refusal, SIGN_IN, signIn } from '../../support/people.js';
import { startApi, type RunningApi } from '../../support/running-api.js';
import { asOwner } from '../../support/test-database.js';

const PUBLIC_URL = 'https://network.example';
const VIEWER = '{ viewer { account { email } isConfirmed sessions { id } } }';
const CONFIRM = 'mutation ($input: ConfirmIdentityInput!) { confirmIdentity(input: $input) { ok token } }';

describe('the sign-ins of one browser', () => {
  let api: RunningApi;

  beforeAll(async () => {
    api = await startApi({ environment: { PUBLIC_URL }, servesPages: true });
    for (const name of ['first', 'second', 'careful', 'hasty', 'leaving']) await addPerson(api, { email: `${name}@members.example`, name });
  });
  afterAll(() => api.stop());

  it('end with the next sign-in there, the same person’s and another’s, and no other browser’s does', async () => {
    const elsewhere = tokenOf(await signIn(api, 'first@members.example'));
    const before = await signInByForm('first@members.example');
    const again = await signInByForm('first@members.example', before);
    expect(await who(before)).toBe('UNAUTHENTICATED');
    const other = await signInByForm('second@members.example', again);
    expect(await who(again)).toBe('UNAUTHENTICATED');
    expect(await who(other)).toBe('second@members.example');
    expect(await who(elsewhere)).toBe('first@members.example');
  });

  it('are left alone by a wrong password', async () => {
    const token = await signInByForm('first@members.example');
    const answer = await post('/en/sign-in', { email: 'second@members.example', password: 'wrong wrong wrong' }, token);
    expect(answer.headers.getSetCookie()).toEqual([]);
    expect(await who(token)).toBe('first@members.example');
  });

  it('go on under a new token when somebody proves who they are, in the cookie too', async () => {
    const former = await signInByForm('careful@members.example');
    const answer = await post('/en/account/confirm', { password: PASSWORD }, former);
    expect(answer.status).toBe(302);
    const renewed = sessionIn(answer);
    expect(renewed).not.toBe(former);
    expect((await ask(renewed)).body.data?.['viewer']).toMatchObject({ isConfirmed: true, sessions: [expect.anything()] });
    await asOwner(api.database, `update sign_in_session set rotated_at = rotated_at - interval '31 seconds'`);
    expect(await who(former)).toBe('UNAUTHENTICATED');
    expect(await who(renewed)).toBe('careful@members.example');
  });

  it('take the former token for half a minute, for a form that was sent twice, but it confirms nothing by itself', async () => {
    const former = tokenOf(await signIn(api, 'hasty@members.example'));
    const [one, other] = await Promise.all([confirm(former), confirm(former)]);
    const tokens = [one, other].map(({ body }) => body.data?.['confirmIdentity'].token as string);
    expect(new Set(tokens).size).toBe(2);
    const seen = await Promise.all([former, ...tokens].map(ask));
    const confirmed = seen.filter(({ body }) => body.data?.['viewer'].isConfirmed);
    expect(confirmed).toHaveLength(1);
  });

  it('stay as they are where the proof was wrong', async () => {
    const token = tokenOf(await signIn(api, 'hasty@members.example'));
    const answer = await api.ask(CONFIRM, { input: { password: 'wrong wrong wrong' } }, bearer(token));
    expect(refusal(answer)).toEqual(['BAD_USER_INPUT', 'PASSWORD_WRONG']);
    expect(await who(token)).toBe('hasty@members.example');
  });

  it('leave nothing in the browser that signs out: neither cookie nor cache', async () => {
    const token = await signInByForm('leaving@members.example');
    const page = await fetch(`${api.url}/en/account`, { headers: { cookie: `__Host-session=${token}` } });
    expect(page.headers.get('cache-control')).toBe('no-store');
    const answer = await post('/en/sign-out', {}, token);
    expect(answer.headers.get('clear-site-data')).toBe('"cache", "storage"');
    expect(answer.headers.getSetCookie()).toEqual(['__Host-session=; Path=/; Max-Age=0; HttpOnly; SameSite=Lax; Secure']);
    expect(await who(token)).toBe('UNAUTHENTICATED');
  });

  it('are not all that TLS keeps: what a reader chose, language and appearance, is never sent without it either', async () => {
    const page = await fetch(`${api.url}/kk`);
    const chosen = await post('/appearance', { appearance: 'dark', back: '/kk' });
    const remembered = [...page.headers.getSetCookie(), ...chosen.headers.getSetCookie()];
    expect(remembered).toEqual([
      'language=kk; Path=/; Max-Age=31536000; SameSite=Lax; HttpOnly; Secure',
      'appearance=dark; Path=/; Max-Age=31536000; SameSite=Lax; HttpOnly; Secure',
    ]);
  });

  async function signInByForm(email: string, token?: string): Promise<string> {
    const answer = await post('/en/sign-in', { email, password: PASSWORD }, token);
    expect(answer.status).toBe(302);
    return sessionIn(answer);
  }

  function post(path: string, form: Record<string, string>, token?: string): Promise<Response> {
    const headers = { 'sec-fetch-site': 'same-origin', cookie: token === undefined ? '' : `__Host-session=${token}` };
    return fetch(`${api.url}${path}`, { method: 'POST', headers, body: new URLSearchParams(form), redirect: 'manual' });
  }

  function ask(token: string): ReturnType<RunningApi['ask']> {
    return api.ask(VIEWER, {}, bearer(token));
  }

  function confirm(token: string): ReturnType<RunningApi['ask']> {
    return api.ask(CONFIRM, { input: { password: PASSWORD } }, bearer(token));
  }

  /** Whose token it is, or the code of the refusal. */
  async function who(token: string): Promise<string> {
    const answer = await ask(token);
    return answer.body.data?.['viewer'].account.email ?? refusal(answer)[0];
  }
});

describe('somebody who signs in by the API', () => {
  let api: RunningApi;

  beforeAll(async () => {
    api = await startApi();
    await addPerson(api, { email: 'client@members.example' });
  });
  afterAll(() => api.stop());

  it('leaves the sign-in whose token they show with it', async () => {
    const former = await signIn(api, 'client@members.example');
    const { body } = await api.ask(SIGN_IN, { input: { email: 'client@members.example', password: PASSWORD } }, former);
    expect(refusal(await api.ask(VIEWER, {}, former))[0]).toBe('UNAUTHENTICATED');
    expect((await api.ask(VIEWER, {}, bearer(body.data?.['signIn'].token))).body.data?.['viewer'].sessions).toHaveLength(1);
  });
});

function bearer(token: string): { authorization: string } {
  return { authorization: `Bearer ${token}` };
}

function tokenOf({ authorization }: { authorization: string }): string {
  return authorization.replace('Bearer ', '');
}

function sessionIn(answer: Response): string {
  const [, token] = /__Host-session=([\w-]{43});/.exec(answer.headers.getSetCookie().join('\n')) ?? [];
  if (!token) throw new Error('No sign-in came with the answer');
  return token;
}
