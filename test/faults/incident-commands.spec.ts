/** The day of a leak at the command line, while the network runs: sign-ins end, an account locks, an organization leaves the directory. */
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Installation } from '../support/installation.js';

const SIGN_IN = 'mutation ($input: SignInInput!) { signIn(input: $input) { token secondFactors } }';

describe('an administrator at the command line, while the network runs', () => {
  const installation = new Installation();
  let url: string;

  beforeAll(async () => {
    url = await installation.nnrlk('demo').opens();
  }, 120_000);
  afterAll(() => installation.remove());

  it('signs everybody out, and with the next request nobody is in', async () => {
    const tokens = await Promise.all(['coordinator', 'mentee'].map(signIn));
    expect(await installation.nnrlk('end-sessions', '--all').finished).toMatchObject({ code: 0, output: 'Ended 2 sign-ins.\n' });
    for (const token of tokens) expect(await isIn(token)).toBe(false);
    expect(await isIn(await signIn('coordinator'))).toBe(true);
  }, 60_000);

  it('signs one person out, and nobody else', async () => {
    const [one, other] = await Promise.all(['mentor', 'mentee'].map(signIn));
    expect(await installation.nnrlk('end-sessions', 'Mentor@demo.example').finished).toMatchObject({
      code: 0,
      output: 'Ended 1 sign-in.\n',
    });
    expect([await isIn(one), await isIn(other)]).toEqual([false, true]);
  }, 60_000);

  it('is told the use where it is not clear whose sign-ins end, and that nobody has an address', async () => {
    for (const words of [[], ['mentor@demo.example', '--all']]) {
      const { code, output, errors } = await installation.nnrlk('end-sessions', ...words).finished;
      expect([code, output]).toEqual([2, '']);
      expect(errors).toContain('name one e-mail address, or give --all');
    }
    for (const command of ['end-sessions', 'lock-account']) {
      const refused = { code: 1, output: '', errors: 'nobody@demo.example: nobody has an account with this address\n' };
      expect(await installation.nnrlk(command, 'nobody@demo.example').finished).toEqual(refused);
    }
  }, 60_000);

  it('locks an account: its sign-ins end, and the password alone no longer opens it', async () => {
    const token = await signIn('mentor2');
    expect(await installation.nnrlk('lock-account', 'mentor2@demo.example').finished).toMatchObject({ code: 0 });
    expect(await isIn(token)).toBe(false);
    const { signIn: answer } = await ask(SIGN_IN, { input: { email: 'mentor2@demo.example', password: 'nnrlk-demo-2024' } });
    expect(answer).toEqual({ token: null, secondFactors: ['MAILED_LINK'] });
  }, 60_000);

  it('takes an organization out of the directory and gives it back', async () => {
    const slug = await firstSlug();
    expect(await installation.nnrlk('withhold-organization', slug, '--reason', 'threats').finished).toMatchObject({ code: 0 });
    expect(await firstSlug()).not.toBe(slug);
    expect((await fetch(`${url}/en/members/${slug}`)).status).toBe(404);
    expect(await installation.nnrlk('withhold-organization', slug, '--undo').finished).toMatchObject({ code: 0 });
    expect(await firstSlug()).toBe(slug);
    const refused = await installation.nnrlk('withhold-organization', 'never-was').finished;
    expect(refused).toEqual({ code: 1, output: '', errors: 'never-was: no organization has this address\n' });
  }, 60_000);

  async function ask(query: string, variables: object = {}, token?: string): Promise<Record<string, any>> {
    const headers = { 'content-type': 'application/json', ...(token && { authorization: `Bearer ${token}` }) };
    const response = await fetch(`${url}/graphql`, { method: 'POST', headers, body: JSON.stringify({ query, variables }) });
    return ((await response.json()) as { data: Record<string, any> | null }).data ?? {};
  }

  async function signIn(name: string): Promise<string> {
    const { signIn: answer } = await ask(SIGN_IN, { input: { email: `${name}@demo.example`, password: 'nnrlk-demo-2024' } });
    return String(answer?.token);
  }

  async function isIn(token: string | undefined): Promise<boolean> {
    return (await ask('{ viewer { isMember } }', {}, token))['viewer'] !== undefined;
  }

  async function firstSlug(): Promise<string> {
    return (await ask('{ organizations(first: 1) { edges { node { slug } } } }'))['organizations'].edges[0].node.slug;
  }
});
