/** Signing in by password, and what a token opens. */
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Database, onStatement } from '#platform';
import { addMember, addPerson, PASSWORD, refusal, SIGN_IN, signIn } from '../../support/people.js';
import { startApi, type RunningApi } from '../../support/running-api.js';

const VIEWER = `query Viewer {
  viewer {
    account { id email displayName locale }
    roles
    representations { role since until organization { slug name { text } } }
    sessions { id createdAt lastUsedAt device current }
  }
}`;

describe('somebody who signs in', () => {
  let api: RunningApi;
  let organizationId: string;

  beforeAll(async () => {
    api = await startApi();
    organizationId = await addMember(api, { name: 'Steppe Law', listing: 'MEMBERS' });
    await addPerson(api, { email: 'aigerim@members.example', name: 'Aigerim Bek', organizationId, role: 'MANAGER' });
    await addPerson(api, { email: 'guest@elsewhere.example', name: 'Guest' });
    await addPerson(api, { email: 'limits@members.example' });
    await addPerson(api, { email: 'gone@members.example' });
  });
  afterAll(() => api.stop());

  it('is told who they are, by the contract’s own operations', async () => {
    const headers = await signIn(api, 'aigerim@members.example');
    const { body } = await api.ask(
      VIEWER,
      {},
      { ...headers, 'accept-language': 'en', 'user-agent': 'Mozilla/5.0 (Android 14; Mobile; rv:130.0) Firefox/130.0' },
    );
    expect(body.errors).toBeUndefined();
    expect(body.data?.['viewer']).toEqual({
      account: { id: expect.any(String), email: 'aigerim@members.example', displayName: 'Aigerim Bek', locale: 'EN' },
      roles: [],
      representations: [
        { role: 'MANAGER', since: '2024-08-19', until: null, organization: { slug: 'steppe-law', name: { text: 'Steppe Law' } } },
      ],
      sessions: [
        {
          id: expect.any(String),
          createdAt: expect.any(String),
          lastUsedAt: expect.any(String),
          device: expect.any(String),
          current: true,
        },
      ],
    });
  });

  it('finds in the directory what members may see, and visitors do not', async () => {
    const query = '{ organizations { totalCount edges { node { slug representatives { name position role languages } viewerRole } } } }';
    const seen = await api.ask(query, {}, await signIn(api, 'aigerim@members.example'));
    expect(seen.body.data?.['organizations'].edges).toEqual([
      {
        node: {
          slug: 'steppe-law',
          representatives: [{ name: 'Aigerim Bek', position: 'Lawyer', role: 'MANAGER', languages: [] }],
          viewerRole: 'MANAGER',
        },
      },
    ]);
    expect((await api.ask(query)).body.data?.['organizations'].totalCount).toBe(0);
    const stranger = await api.ask(query, {}, await signIn(api, 'guest@elsewhere.example'));
    expect(stranger.body.data?.['organizations'].totalCount).toBe(0);
  });

  it('signs out, and the token opens nothing any more', async () => {
    const headers = await signIn(api, 'guest@elsewhere.example');
    expect((await api.ask('mutation SignOut { signOut { ok } }', {}, headers)).body.data).toEqual({ signOut: { ok: true } });
    expect(refusal(await api.ask(VIEWER, {}, headers))).toEqual(['UNAUTHENTICATED', undefined]);
    expect(refusal(await api.ask('{ networkFigures { organizations } }', {}, headers))).toEqual(['UNAUTHENTICATED', undefined]);
    expect((await api.ask('mutation SignOut { signOut { ok } }', {}, headers)).body.data).toEqual({ signOut: { ok: true } });
  });

  it('needs the token in the header: no cookie, no address and no body opens anything', async () => {
    const { authorization } = await signIn(api, 'guest@elsewhere.example');
    const token = authorization.replace('Bearer ', '');
    expect(refusal(await api.ask(VIEWER, {}, { cookie: `__Host-session=${token}; token=${token}` }))[0]).toBe('UNAUTHENTICATED');
    const response = await fetch(`${api.url}/graphql?access_token=${token}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ query: VIEWER, access_token: token }),
    });
    expect(((await response.json()) as { errors: { extensions: { code: string } }[] }).errors[0]?.extensions.code).toBe('UNAUTHENTICATED');
  });

  it('gets one and the same answer for an unknown address, a wrong password and a disabled account', async () => {
    const database = await import('pg');
    const client = new database.Client({ connectionString: api.database.ownerUrl });
    await client.connect();
    const headers = await signIn(api, 'gone@members.example');
    await client.query(`update account set disabled_at = now(), disabled_because = 'left' where email = 'gone@members.example'`);
    await client.end();
    expect(refusal(await api.ask(VIEWER, {}, headers))).toEqual(['UNAUTHENTICATED', undefined]);
    const attempts = [
      { email: 'nobody@members.example', password: PASSWORD },
      { email: 'aigerim@members.example', password: 'wrong wrong wrong' },
      { email: 'gone@members.example', password: PASSWORD },
      { email: 'not an address', password: PASSWORD },
      { email: 'аigerim@members.example', password: PASSWORD }, // its first letter is Cyrillic
    ];
    const answers = await Promise.all(attempts.map(async (input) => JSON.stringify((await api.ask(SIGN_IN, { input })).body)));
    expect(new Set(answers).size).toBe(1);
  });

  it('may write the address as they like', async () => {
    await signIn(api, '  AIGERIM@Members.Example ');
    await signIn(api, 'ａｉｇｅｒｉｍ@members.example');
  });

  it('is stopped after ten wrong passwords, several in one request count each, and not where a device is known', async () => {
    const { body: first } = await api.ask(SIGN_IN, { input: { email: 'limits@members.example', password: PASSWORD } });
    const { deviceToken } = first.data?.['signIn'];
    const guesses = Array.from(
      { length: 10 },
      (_, index) => `g${index}: signIn(input: { email: "limits@members.example", password: "guess ${index}" }) { token }`,
    );
    await api.ask(`mutation { ${guesses.join(' ')} }`);
    for (let single = await counted(api); single < 10; single += 1) await api.ask(`mutation { ${guesses[0]} }`);
    const right = { email: 'limits@members.example', password: PASSWORD };
    const refused = await api.ask(SIGN_IN, { input: right });
    expect(refusal(refused)[0]).toBe('RATE_LIMITED');
    expect(refused.body.errors?.[0]?.extensions['retryAfterSeconds']).toBeGreaterThan(600);
    expect((await api.ask(SIGN_IN, { input: { ...right, deviceToken } })).body.data?.['signIn'].token).toEqual(expect.any(String));
  });

  it('is not looked up while nobody shows a token', async () => {
    const statements: string[] = [];
    const stop = onStatement(({ text }) => statements.push(text));
    await api.ask('{ networkFigures { organizations } }');
    stop();
    expect(statements).toHaveLength(1);
  });
});

/** Wrong passwords that were counted for an account in the last quarter of an hour. */
async function counted(api: RunningApi): Promise<number> {
  const database = api.application.get(Database, { strict: false });
  const [row] = await database.transaction((transaction) =>
    transaction.query<{ points: number }>(
      `select max(points) as points from sign_in_limit where key like 'PASSWORD:%' and expire > extract(epoch from now()) * 1000`,
    ),
  );
  return row?.points ?? 0;
}
