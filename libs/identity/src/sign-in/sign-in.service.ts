/** Signing in by password and code. Whoever asks learns nothing of whether an account exists. */
import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { failure, success, type Actor, type Origin, type Result } from '#kernel';
import { Database } from '#platform';
import type { SignInAccount } from '../account/account.js';
import { AccountRepository } from '../account/account.repository.js';
import { mailboxOf } from '../account/mailbox.rules.js';
import { Codes } from '../factor/codes.js';
import { invalid, type IdentityError } from '../identity.errors.js';
import { HashingBusy, Passwords } from '../password/passwords.js';
import { digestOfShown, newSecretToken } from '../secret/secret-token.js';
import { AttemptLimits, type Attempt } from './attempt-limits.repository.js';
import { SignInRepository } from './sign-in.repository.js';
import { SignInTrail } from './sign-in-trail.js';
import { SignIns, type Asking, type SecondFactor, type SignInAnswer } from './sign-ins.js';
import { UnlockLinks } from './unlock-links.js';

export interface SignInInput {
  readonly email: string;
  readonly password: string;
  readonly code?: string | null;
  readonly deviceToken?: string | null;
}

export interface ContinueSignInInput {
  readonly challenge: string;
  readonly code: string;
  readonly deviceToken?: string | null;
}

/** A browser that waits asks again soon: the queue of hashes empties by a hundred in some seconds. */
const BUSY_SECONDS = 5;

@Injectable()
export class SignInService {
  constructor(
    private readonly database: Database,
    private readonly accounts: AccountRepository,
    private readonly passwords: Passwords,
    private readonly limits: AttemptLimits,
    private readonly signIns: SignInRepository,
    private readonly opener: SignIns,
    private readonly codes: Codes,
    private readonly unlockLinks: UnlockLinks,
    private readonly trail: SignInTrail,
  ) {}

  /** By password, and a code where the account has a second factor; without one the answer says what may be given. */
  async signIn(actor: Actor, input: SignInInput, origin: Origin): Promise<Result<SignInAnswer, IdentityError>> {
    const mailbox = mailboxOf(input.email);
    const account = mailbox === null ? null : await this.accounts.byMailbox(mailbox);
    const attempts = await this.attempts('PASSWORD', { subject: mailbox ?? input.email, account, deviceToken: input.deviceToken, origin });
    const taken = await this.limits.take(attempts);
    if (!taken.ok) return taken;
    const isRight = await this.isRight(input.password, account?.passwordHash ?? null);
    if (!isRight.ok) return isRight;
    if (!isRight.value || !account || account.isDisabled) {
      await this.trail.refused({ accountId: account?.id ?? null, because: isRight.value ? 'ACCOUNT_DISABLED' : 'PASSWORD_WRONG', origin });
      return failure({ kind: 'SIGN_IN_REFUSED' });
    }
    await this.limits.forgive(attempts);
    return this.proceed(account, input, { actor, origin });
  }

  /** The code after the password. */
  async continueSignIn(actor: Actor, input: ContinueSignInInput, origin: Origin): Promise<Result<SignInAnswer, IdentityError>> {
    const digest = digestOfShown(input.challenge);
    const accountId = digest && (await this.signIns.challenged(digest));
    const account = accountId && (await this.accounts.byId(accountId));
    if (!account || account.isDisabled) return failure({ kind: 'SIGN_IN_REFUSED' });
    return this.withCode(account, input, { actor, origin });
  }

  /** Whether the password is the account's own, for somebody who is signed in; wrong ones count. */
  async confirmsPassword(accountId: string, password: string, origin: Origin): Promise<Result<SignInAccount | null, IdentityError>> {
    const account = await this.accounts.byId(accountId);
    const attempts: Attempt[] = [{ kind: 'PASSWORD', subject: `confirming ${accountId}` }, ...fromAddress('PASSWORD_FROM_ADDRESS', origin)];
    const taken = await this.limits.take(attempts);
    if (!taken.ok) return taken;
    const isRight = await this.isRight(password, account?.passwordHash ?? null);
    if (!isRight.ok) return isRight;
    if (isRight.value) await this.limits.forgive(attempts);
    return success(isRight.value ? account : null);
  }

  /** Whether a code is the account's own; it is used up, and wrong ones count. */
  async takesCode(
    account: { id: string; deviceToken?: string | null },
    code: string,
    origin: Origin,
  ): Promise<Result<boolean, IdentityError>> {
    const known = await this.accounts.byId(account.id);
    const attempts = await this.attempts('CODE', { subject: account.id, account: known, deviceToken: account.deviceToken, origin });
    const taken = await this.limits.take(attempts);
    if (!taken.ok) return taken;
    const isRight = await this.database.transaction((transaction) => this.codes.take(transaction, account.id, code));
    if (isRight) await this.limits.forgive(attempts);
    return success(isRight);
  }

  private async proceed(account: SignInAccount, input: SignInInput, asking: Asking): Promise<Result<SignInAnswer, IdentityError>> {
    const factors = factorsOf(account);
    if (factors.length === 0) return success(await this.withoutFactor(account, input, asking));
    if (input.code) return this.withCode(account, { code: input.code, deviceToken: input.deviceToken }, asking);
    const { token, digest } = newSecretToken();
    await this.database.transaction((transaction) => this.signIns.challenge(transaction, account.id, digest));
    return success({ token: null, secondFactors: factors, account: null, challenge: token, deviceToken: null });
  }

  /** A locked account without a factor proves itself by its mailbox. */
  private withoutFactor(account: SignInAccount, { deviceToken = null }: SignInInput, asking: Asking): Promise<SignInAnswer> {
    return this.database.transaction(async (transaction) => {
      if (!account.isLocked) return this.opener.open(transaction, { account, asking, deviceToken });
      await this.unlockLinks.send(transaction, account);
      return { token: null, secondFactors: ['MAILED_LINK'], account: null, challenge: null, deviceToken: null };
    });
  }

  private async withCode(
    account: SignInAccount,
    { code, deviceToken = null }: Omit<ContinueSignInInput, 'challenge'>,
    asking: Asking,
  ): Promise<Result<SignInAnswer, IdentityError>> {
    const { origin } = asking;
    const isRight = await this.takesCode({ id: account.id, deviceToken }, code, origin);
    if (!isRight.ok) return isRight;
    if (!isRight.value) {
      await this.trail.refused({ accountId: account.id, because: 'CODE_WRONG', origin });
      return invalid('code', 'CODE_WRONG');
    }
    return success(await this.database.transaction((transaction) => this.opener.open(transaction, { account, asking, deviceToken })));
  }

  private async isRight(password: string, hash: string | null): Promise<Result<boolean, IdentityError>> {
    try {
      return success(await this.passwords.isRight(password, hash));
    } catch (error) {
      if (!(error instanceof HashingBusy)) throw error;
      return failure({ kind: 'RATE_LIMITED', retryAfterSeconds: BUSY_SECONDS });
    }
  }

  /** A device that the account knows is counted by itself, so that nobody else's guesses lock its owner out. */
  private async attempts(kind: 'PASSWORD' | 'CODE', asked: Asked): Promise<Attempt[]> {
    const digest = asked.deviceToken ? digestOfShown(asked.deviceToken) : null;
    if (digest && (await this.isKnown(digest, asked.account))) return [{ kind, subject: `device ${digest.toString('base64url')}` }];
    return [{ kind, subject: asked.subject }, ...fromAddress(`${kind}_FROM_ADDRESS`, asked.origin)];
  }

  /** The same work where nobody has the address. */
  private isKnown(digest: Buffer, account: SignInAccount | null): Promise<boolean> {
    const accountId = account?.id ?? randomUUID();
    return this.database.transaction((transaction) => this.signIns.knowsDevice(transaction, digest, accountId));
  }
}

interface Asked {
  readonly subject: string;
  readonly account: SignInAccount | null;
  readonly deviceToken: string | null | undefined;
  readonly origin: Origin;
}

function fromAddress(kind: Attempt['kind'], { address }: Origin): Attempt[] {
  return address === null ? [] : [{ kind, subject: address }];
}

function factorsOf({ hasTotp, hasPasskey, recoveryCodes }: SignInAccount): SecondFactor[] {
  if (!hasTotp && !hasPasskey) return [];
  return [
    ...(hasTotp ? (['TOTP'] as const) : []),
    ...(hasPasskey ? (['PASSKEY'] as const) : []),
    ...(recoveryCodes > 0 ? (['RECOVERY_CODE'] as const) : []),
  ];
}
