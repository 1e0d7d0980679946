/** Passkeys: registering one, signing in by it alone, and what it does not open. */
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Authenticator } from '../../support/authenticator.js';
import { addPerson, PASSWORD, refusal, SIGN_IN, signIn } from '../../support/people.js';
import { startApi, type RunningApi } from '../../support/running-api.js';

const BEGIN = 'mutation { beginPasskeySignIn { challengeId optionsJson } }';
const FINISH = 'mutation ($input: FinishPasskeySignInInput!) { finishPasskeySignIn(input: $input) { token account { email } } }';
const REGISTER = `mutation ($input: FinishPasskeyRegistrationInput!) {
  finishPasskeyRegistration(input: $input) { viewer { secondFactor passkeys { id name } } recoveryCodes }
}`;

describe('somebody with a passkey', () => {
  let api: RunningApi;
  const email = 'asel@members.example';
  const authenticator = new Authenticator('http://localhost:3000');

  beforeAll(async () => {
    api = await startApi();
    await addPerson(api, { email });
  });
  afterAll(() => api.stop());

  it('registers it, with recovery codes the first time', async () => {
    const headers = await signIn(api, email);
    const begun = await api.ask('mutation { beginPasskeyRegistration { optionsJson } }', {}, headers);
    const responseJson = authenticator.register(begun.body.data?.['beginPasskeyRegistration'].optionsJson);
    const { body } = await api.ask(REGISTER, { input: { name: 'Phone', responseJson } }, headers);
    expect(body.errors).toBeUndefined();
    expect(body.data?.['finishPasskeyRegistration']).toMatchObject({ viewer: { secondFactor: 'ENROLLED', passkeys: [{ name: 'Phone' }] } });
    expect(body.data?.['finishPasskeyRegistration'].recoveryCodes).toHaveLength(10);
    expect(refusal(await api.ask(REGISTER, { input: { name: 'Again', responseJson } }, headers))).toEqual([
      'BAD_USER_INPUT',
      'PASSKEY_REFUSED',
    ]);
  });

  it('signs in by it alone, each answer once, while the password alone no longer suffices', async () => {
    const { challengeId, optionsJson } = await begin();
    const input = { challengeId, responseJson: authenticator.answer(optionsJson) };
    const { body } = await api.ask(FINISH, { input });
    expect(body.data?.['finishPasskeySignIn']).toMatchObject({ token: expect.any(String), account: { email } });
    expect(refusal(await api.ask(FINISH, { input }))[0]).toBe('UNAUTHENTICATED');
    const byPassword = await api.ask(SIGN_IN, { input: { email, password: PASSWORD } });
    expect(byPassword.body.data?.['signIn']).toMatchObject({ token: null, secondFactors: ['PASSKEY', 'RECOVERY_CODE'] });
  });

  it('is not locked out of it by a stranger’s guesses', async () => {
    for (let guess = 0; guess < 11; guess += 1) await api.ask(SIGN_IN, { input: { email, password: `guess number ${guess}` } });
    expect(refusal(await api.ask(SIGN_IN, { input: { email, password: PASSWORD } }))[0]).toBe('RATE_LIMITED');
    const { challengeId, optionsJson } = await begin();
    const { body } = await api.ask(FINISH, { input: { challengeId, responseJson: authenticator.answer(optionsJson) } });
    expect(body.data?.['finishPasskeySignIn'].token).toEqual(expect.any(String));
  });

  it('of another origin, or that nobody registered, opens nothing', async () => {
    const { challengeId, optionsJson } = await begin();
    const stranger = new Authenticator('http://localhost:3000');
    expect(refusal(await api.ask(FINISH, { input: { challengeId, responseJson: stranger.answer(optionsJson) } }))[0]).toBe(
      'UNAUTHENTICATED',
    );
    expect(refusal(await api.ask(FINISH, { input: { challengeId: 'x', responseJson: 'not json' } }))[0]).toBe('UNAUTHENTICATED');
  });

  async function begin(): Promise<{ challengeId: string; optionsJson: string }> {
    return (await api.ask(BEGIN)).body.data?.['beginPasskeySignIn'];
  }
});
