/** A second factor: enrolling it, signing in with it, and what cannot be done without. */
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { addPerson, PASSWORD, refusal, SIGN_IN, signIn, totpCode } from '../../support/people.js';
import { startApi, type RunningApi } from '../../support/running-api.js';
import { mailTo, tokenIn } from '../../support/staged-mail.js';
import { asOwner } from '../../support/test-database.js';

const BEGIN = 'mutation { beginTotp { secret uri } }';
const CONFIRM =
  'mutation ($code: String!) { confirmTotp(input: { code: $code }) { viewer { secondFactor recoveryCodesLeft } recoveryCodes } }';
const CONTINUE = 'mutation ($input: ContinueSignInInput!) { continueSignIn(input: $input) { token } }';

describe('somebody with a second factor', () => {
  let api: RunningApi;
  let secret: string;
  let recoveryCodes: string[];
  const email = 'daniyar@members.example';

  beforeAll(async () => {
    api = await startApi();
    await addPerson(api, { email, appointment: 'COORDINATOR' });
    await addPerson(api, { email: 'locked@members.example' });
    await addPerson(api, { email: 'trusted@members.example' });
  });
  afterAll(() => api.stop());

  it('cannot act as a coordinator before enrolling one', async () => {
    const headers = await signIn(api, email);
    const { body } = await api.ask('{ viewer { roles secondFactor } }', {}, headers);
    expect(body.data).toEqual({ viewer: { roles: ['COORDINATOR'], secondFactor: 'REQUIRED' } });
  });

  it('enrols an application, gets recovery codes once, and hears of it by mail', async () => {
    const headers = await signIn(api, email);
    secret = (await api.ask(BEGIN, {}, headers)).body.data?.['beginTotp'].secret;
    expect(refusal(await api.ask(CONFIRM, { code: '000000' }, headers))).toEqual(['BAD_USER_INPUT', 'CODE_WRONG']);
    const { body } = await api.ask(CONFIRM, { code: totpCode(secret, -1) }, headers);
    expect(body.data?.['confirmTotp'].viewer).toEqual({ secondFactor: 'ENROLLED', recoveryCodesLeft: 10 });
    recoveryCodes = body.data?.['confirmTotp'].recoveryCodes;
    expect(recoveryCodes).toHaveLength(10);
    expect((await mailTo(api, email))[0]).toContain('The ways of confirming a sign-in have changed.');
    const rows = await asOwner(api.database, 'select secret_sealed from totp');
    expect(JSON.stringify(rows)).not.toContain(secret);
  });

  it('is asked for a code after the password, and each code works once', async () => {
    const asked = (await api.ask(SIGN_IN, { input: { email, password: PASSWORD } })).body.data?.['signIn'];
    expect(asked).toMatchObject({ token: null, account: null, secondFactors: ['TOTP', 'RECOVERY_CODE'], challenge: expect.any(String) });
    const code = totpCode(secret);
    const { body } = await api.ask(CONTINUE, { input: { challenge: asked.challenge, code } });
    expect(body.data?.['continueSignIn'].token).toEqual(expect.any(String));
    expect(refusal(await api.ask(CONTINUE, { input: { challenge: asked.challenge, code: totpCode(secret, 1) } }))[0]).toBe(
      'UNAUTHENTICATED',
    );
    expect(refusal(await api.ask(SIGN_IN, { input: { email, password: PASSWORD, code } }))).toEqual(['BAD_USER_INPUT', 'CODE_WRONG']);
    const next = await api.ask(SIGN_IN, { input: { email, password: PASSWORD, code: totpCode(secret, 1) } });
    expect(next.body.data?.['signIn'].token).toEqual(expect.any(String));
  });

  it('signs in by a recovery code, however it is typed, once', async () => {
    const code = recoveryCodes[0]?.toUpperCase().replaceAll('-', ' ');
    const signedIn = await api.ask(SIGN_IN, { input: { email, password: PASSWORD, code } });
    expect(signedIn.body.data?.['signIn'].token).toEqual(expect.any(String));
    expect(refusal(await api.ask(SIGN_IN, { input: { email, password: PASSWORD, code } }))).toEqual(['BAD_USER_INPUT', 'CODE_WRONG']);
  });

  it('keeps it when the password is reset by mail, and the link works once', async () => {
    const { data } = (
      await api.ask('mutation ($input: RequestPasswordResetInput!) { requestPasswordReset(input: $input) { ok } }', { input: { email } })
    ).body;
    expect(data).toEqual({ requestPasswordReset: { ok: true } });
    const token = await tokenIn(api, email, 'sign-in/reset');
    const reset = 'mutation ($input: ResetPasswordInput!) { resetPassword(input: $input) { ok } }';
    const password = 'nine quiet owls read maps';
    expect(refusal(await api.ask(reset, { input: { token, password: 'password1234' } }))[0]).toBe('BAD_USER_INPUT');
    expect((await api.ask(reset, { input: { token, password } })).body.data).toEqual({ resetPassword: { ok: true } });
    expect(refusal(await api.ask(reset, { input: { token, password } }))[0]).toBe('NOT_FOUND');
    const { body } = await api.ask(SIGN_IN, { input: { email, password } });
    expect(body.data?.['signIn']).toMatchObject({ token: null, secondFactors: ['TOTP', 'RECOVERY_CODE'] });
  });

  it('is asked to prove who they are before factors change, once ten minutes have passed', async () => {
    const headers = await signIn(api, 'trusted@members.example');
    await asOwner(api.database, `update sign_in_session set confirmed_at = now() - interval '11 minutes'`);
    expect(refusal(await api.ask(BEGIN, {}, headers))).toEqual(['FORBIDDEN', 'CONFIRMATION_REQUIRED']);
    const confirm = 'mutation ($input: ConfirmIdentityInput!) { confirmIdentity(input: $input) { token } }';
    expect(refusal(await api.ask(confirm, { input: { password: 'not it at all' } }, headers))).toEqual([
      'BAD_USER_INPUT',
      'PASSWORD_WRONG',
    ]);
    const { token } = (await api.ask(confirm, { input: { password: PASSWORD } }, headers)).body.data?.['confirmIdentity'];
    expect((await api.ask(BEGIN, {}, { authorization: `Bearer ${token}` })).body.errors).toBeUndefined();
  });

  it('who locks the account is signed out everywhere, and needs a mailed link where there is no factor', async () => {
    const address = 'locked@members.example';
    const [one, other] = [await signIn(api, address), await signIn(api, address)];
    expect((await api.ask('mutation { lockAccount(input: {}) { ok } }', {}, one)).body.data).toEqual({ lockAccount: { ok: true } });
    expect(refusal(await api.ask('{ viewer { isMember } }', {}, other))[0]).toBe('UNAUTHENTICATED');
    const { body } = await api.ask(SIGN_IN, { input: { email: address, password: PASSWORD } });
    expect(body.data?.['signIn']).toMatchObject({ token: null, secondFactors: ['MAILED_LINK'] });
    const token = await tokenIn(api, address, 'sign-in/unlock');
    const unlock = 'mutation ($input: UnlockAccountInput!) { unlockAccount(input: $input) { ok } }';
    expect((await api.ask(unlock, { input: { token } })).body.data).toEqual({ unlockAccount: { ok: true } });
    await signIn(api, address);
  });

  it('changes the address by a link to the new one, and the old one hears of it', async () => {
    const headers = await signIn(api, 'trusted@members.example');
    const change = 'mutation ($input: ChangeEmailInput!) { changeEmail(input: $input) { ok } }';
    expect(refusal(await api.ask(change, { input: { email: 'trustеd@members.example' } }, headers))).toEqual([
      'BAD_USER_INPUT',
      'EMAIL_INVALID',
    ]);
    expect((await api.ask(change, { input: { email: 'LOCKED@members.example' } }, headers)).body.data).toEqual({
      changeEmail: { ok: true },
    });
    await expect(tokenIn(api, 'locked@members.example', 'account/email')).rejects.toThrow();
    await api.ask(change, { input: { email: 'New.Home@members.example' } }, headers);
    const token = await tokenIn(api, 'new.home@members.example', 'account/email');
    expect(
      (await api.ask('mutation ($input: ConfirmEmailInput!) { confirmEmail(input: $input) { ok } }', { input: { token } })).body.data,
    ).toEqual({
      confirmEmail: { ok: true },
    });
    expect((await mailTo(api, 'trusted@members.example'))[0]).toContain('The address for signing in is being changed.');
    await signIn(api, 'new.home@members.example');
  });
});
