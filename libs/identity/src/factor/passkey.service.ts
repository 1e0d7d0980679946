/** Passkeys (WebAuthn): signing in by one, registering and removing them. */
import { randomUUID } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import type { AuthenticationResponseJSON, RegistrationResponseJSON } from '@simplewebauthn/server';
import { failure, isKey, success, type AccountActor, type Actor, type Origin, type Result } from '#kernel';
import { CONFIGURATION, Database, type Configuration } from '#platform';
import { AccountRepository } from '../account/account.repository.js';
import { CONFIRMATION_REQUIRED, invalid, type IdentityError } from '../identity.errors.js';
import { digestOfShown } from '../secret/secret-token.js';
import { AttemptLimits, type Attempt } from '../sign-in/attempt-limits.repository.js';
import { SignInRepository } from '../sign-in/sign-in.repository.js';
import { SignInTrail } from '../sign-in/sign-in-trail.js';
import { SignIns, type SignInAnswer } from '../sign-in/sign-ins.js';
import { FactorRepository, type StoredPasskey } from './factor.repository.js';
import { FactorNotices } from './factor-notices.js';

/** What a browser is asked, as the JSON that it takes. */
export interface PasskeyQuestion {
  readonly challengeId: string;
  readonly optionsJson: string;
}

export interface PasskeyAnswer {
  readonly challengeId: string;
  readonly responseJson: string;
}

export interface PasskeySignIn extends PasskeyAnswer {
  /** Of a sign-in whose password was right; a locked account needs it. */
  readonly challenge?: string | null;
  readonly deviceToken?: string | null;
}

const LONGEST_RESPONSE = 20_000;

/** Loaded when somebody uses a passkey: commands and workers spare its 25 MB. */
const webauthn = () => import('@simplewebauthn/server');

@Injectable()
export class PasskeyService {
  /** The name under which browsers keep our passkeys, and where they may use them. */
  private readonly party: { readonly id: string; readonly origin: string };

  constructor(
    @Inject(CONFIGURATION) { publicUrl }: Configuration,
    private readonly database: Database,
    private readonly factors: FactorRepository,
    private readonly accounts: AccountRepository,
    private readonly signIns: SignInRepository,
    private readonly opener: SignIns,
    private readonly limits: AttemptLimits,
    private readonly notices: FactorNotices,
    private readonly trail: SignInTrail,
  ) {
    const { hostname, origin } = new URL(publicUrl);
    this.party = { id: hostname, origin };
  }

  /** The same question for everybody: it names no account. */
  async question(): Promise<PasskeyQuestion> {
    const options = await (await webauthn()).generateAuthenticationOptions({ rpID: this.party.id, userVerification: 'required' });
    const challengeId = randomUUID();
    await this.database.transaction((transaction) =>
      this.factors.insertChallenge(transaction, challengeId, { challenge: options.challenge, accountId: null }),
    );
    return { challengeId, optionsJson: JSON.stringify(options) };
  }

  async signIn(
    actor: Actor,
    { challenge, deviceToken = null, ...answer }: PasskeySignIn,
    origin: Origin,
  ): Promise<Result<SignInAnswer, IdentityError>> {
    const taken = await this.limits.take(fromAddress(origin));
    if (!taken.ok) return taken;
    const passkey = await this.verified(answer);
    const account = passkey && (await this.accounts.byId(passkey.accountId));
    if (!account || account.isDisabled || (account.isLocked && !(await this.gavePassword(account.id, challenge)))) {
      const because = account?.isDisabled ? 'ACCOUNT_DISABLED' : 'PASSKEY_REFUSED';
      await this.trail.refused({ accountId: account?.id ?? null, because, origin });
      return failure({ kind: 'SIGN_IN_REFUSED' });
    }
    await this.limits.forgive(fromAddress(origin));
    const opening = { account, asking: { actor, origin }, deviceToken };
    return success(await this.database.transaction((transaction) => this.opener.open(transaction, opening)));
  }

  /** Whether a passkey of the account answered: it stands for its password and its code. */
  async confirms(accountId: string, answer: PasskeyAnswer): Promise<boolean> {
    return (await this.verified(answer))?.accountId === accountId;
  }

  async beginRegistration(actor: AccountActor): Promise<Result<{ optionsJson: string }, IdentityError>> {
    if (!actor.isConfirmed) return CONFIRMATION_REQUIRED;
    const [account, passkeys] = await Promise.all([this.accounts.byId(actor.accountId), this.factors.passkeys(actor.accountId)]);
    if (!account) return CONFIRMATION_REQUIRED;
    const options = await (
      await webauthn()
    ).generateRegistrationOptions({
      rpName: 'NNRLK',
      rpID: this.party.id,
      userName: account.email,
      userID: Buffer.from(account.id.replaceAll('-', ''), 'hex'),
      userDisplayName: account.displayName,
      attestationType: 'none',
      excludeCredentials: passkeys.map(({ credentialId }) => ({ id: credentialId })),
      authenticatorSelection: { residentKey: 'required', userVerification: 'required' },
    });
    await this.database.transaction((transaction) =>
      this.factors.insertChallenge(transaction, randomUUID(), { challenge: options.challenge, accountId: account.id }),
    );
    return success({ optionsJson: JSON.stringify(options) });
  }

  /** Recovery codes where the account had no second factor before, else none. */
  async finishRegistration(
    actor: AccountActor,
    input: { name: string; responseJson: string },
  ): Promise<Result<readonly string[], IdentityError>> {
    if (!actor.isConfirmed) return CONFIRMATION_REQUIRED;
    const name = input.name.trim();
    if (name === '') return invalid('name', 'REQUIRED');
    return this.database.transaction(async (transaction) => {
      const asked = await this.factors.takeRegistration(transaction, actor.accountId);
      const credential = asked && (await this.credentialIn(input.responseJson, asked.challenge));
      const isNew =
        credential &&
        (await this.factors.insertPasskey(transaction, { ...credential, id: randomUUID(), accountId: actor.accountId, name }));
      if (!isNew) return invalid('responseJson', 'PASSKEY_REFUSED');
      return success(await this.notices.enrolled(transaction, actor, 'PASSKEY'));
    });
  }

  async remove(actor: AccountActor, id: string): Promise<Result<null, IdentityError>> {
    if (!actor.isConfirmed) return CONFIRMATION_REQUIRED;
    return this.database.transaction(async (transaction) => {
      if (!(await this.factors.deletePasskey(transaction, { id, accountId: actor.accountId })))
        return failure({ kind: 'NOT_FOUND' as const });
      await this.notices.removed(transaction, actor, 'PASSKEY');
      return success(null);
    });
  }

  private async verified({ challengeId, responseJson }: PasskeyAnswer): Promise<StoredPasskey | null> {
    if (!isKey(challengeId)) return null;
    const asked = await this.database.transaction((transaction) => this.factors.takeChallenge(transaction, challengeId));
    const response = parsed<AuthenticationResponseJSON>(responseJson);
    const passkey = asked && asked.accountId === null && response && (await this.factors.passkeyByCredential(String(response.id)));
    if (!passkey) return null;
    try {
      const { verified, authenticationInfo } = await (
        await webauthn()
      ).verifyAuthenticationResponse({
        response,
        expectedChallenge: asked.challenge,
        expectedOrigin: this.party.origin,
        expectedRPID: this.party.id,
        requireUserVerification: true,
        credential: { id: passkey.credentialId, publicKey: new Uint8Array(passkey.publicKey), counter: passkey.counter },
      });
      if (!verified) return null;
      await this.factors.passkeyUsed(passkey, authenticationInfo.newCounter);
      return passkey;
    } catch {
      return null; // the library throws for every answer that is not the right one
    }
  }

  private async credentialIn(responseJson: string, expectedChallenge: string) {
    const response = parsed<RegistrationResponseJSON>(responseJson);
    if (!response) return null;
    try {
      const { verified, registrationInfo } = await (
        await webauthn()
      ).verifyRegistrationResponse({
        response,
        expectedChallenge,
        expectedOrigin: this.party.origin,
        expectedRPID: this.party.id,
        requireUserVerification: true,
      });
      if (!verified) return null;
      const { id, publicKey, counter, transports = [] } = registrationInfo.credential;
      return { credentialId: id, publicKey: Buffer.from(publicKey), counter, transports };
    } catch {
      return null;
    }
  }

  private async gavePassword(accountId: string, challenge: string | null | undefined): Promise<boolean> {
    const digest = challenge ? digestOfShown(challenge) : null;
    return digest !== null && (await this.signIns.challenged(digest)) === accountId;
  }
}

function fromAddress({ address }: Origin): Attempt[] {
  return address === null ? [] : [{ kind: 'PASSKEY_FROM_ADDRESS', subject: address }];
}

function parsed<Response extends object>(json: string): Response | null {
  if (json.length > LONGEST_RESPONSE) return null;
  try {
    const value: unknown = JSON.parse(json);
    return typeof value === 'object' && value !== null ? (value as Response) : null;
  } catch {
    return null;
  }
}
