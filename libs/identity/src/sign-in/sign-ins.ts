/** Opens a sign-in once everything has been proved, in whichever way. */
import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { AccountActor, Actor, Origin } from '#kernel';
import { Audit, type Transaction } from '#platform';
import type { Account } from '../account/account.js';
import { AccountRepository } from '../account/account.repository.js';
import { digestOfShown, newSecretToken } from '../secret/secret-token.js';
import { SessionRepository } from '../session/session.repository.js';
import { deviceOf } from '../session/session.rules.js';
import { SignInRepository } from './sign-in.repository.js';

/** What may still be given; MAILED_LINK: a link that was sent. */
export const SECOND_FACTORS = ['MAILED_LINK', 'PASSKEY', 'RECOVERY_CODE', 'TOTP'] as const;
export type SecondFactor = (typeof SECOND_FACTORS)[number];

/** EXEMPT: in the demonstration. REQUIRED: for a role that cannot act without. */
export const SECOND_FACTOR_STATES = ['ENROLLED', 'EXEMPT', 'OPTIONAL', 'REQUIRED'] as const;
export type SecondFactorState = (typeof SECOND_FACTOR_STATES)[number];

/** A sign-in, or what it still lacks. */
export interface SignInAnswer {
  readonly token: string | null;
  readonly secondFactors: readonly SecondFactor[];
  readonly account: Account | null;
  readonly challenge: string | null;
  readonly deviceToken: string | null;
}

/** Who asks, and from where. Whoever shows a token while they sign in leaves the sign-in that it belongs to: a browser has one. */
export interface Asking {
  readonly actor: Actor;
  readonly origin: Origin;
}

export interface Opening {
  readonly account: Account;
  readonly asking: Asking;
  /** What the browser was given at an earlier sign-in. */
  readonly deviceToken: string | null;
}

@Injectable()
export class SignIns {
  constructor(
    private readonly accounts: AccountRepository,
    private readonly sessions: SessionRepository,
    private readonly signIns: SignInRepository,
    private readonly trail: Audit,
  ) {}

  /** Always a new session with a new token, so that nobody can prepare one for somebody else. */
  async open(transaction: Transaction, { account, asking: { actor, origin }, deviceToken }: Opening): Promise<SignInAnswer> {
    if (actor.kind === 'ACCOUNT') await this.leave(transaction, actor, origin);
    const { token, digest } = newSecretToken();
    const session = { id: randomUUID(), accountId: account.id, digest, device: deviceOf(origin.userAgent), address: origin.address };
    await this.sessions.insert(transaction, session);
    await this.accounts.signedIn(transaction, account.id);
    await this.signIns.endChallenges(transaction, account.id);
    await this.trail.record(transaction, {
      actor: { kind: 'ACCOUNT', accountId: account.id },
      action: 'SIGNED_IN',
      subjectType: 'ACCOUNT',
      subjectId: account.id,
      after: { device: session.device },
      address: origin.address,
    });
    return {
      token,
      secondFactors: [],
      account,
      challenge: null,
      deviceToken: await this.rememberDevice(transaction, account.id, deviceToken),
    };
  }

  private async leave(transaction: Transaction, actor: AccountActor, { address }: Origin): Promise<void> {
    const { accountId, sessionId } = actor;
    const device = await this.sessions.end(transaction, { accountId, id: sessionId });
    if (device === null) return;
    await this.trail.record(transaction, {
      actor,
      action: 'SIGNED_OUT',
      subjectType: 'ACCOUNT',
      subjectId: accountId,
      before: { device },
      address,
    });
  }

  private async rememberDevice(transaction: Transaction, accountId: string, shown: string | null): Promise<string> {
    const known = shown === null ? null : digestOfShown(shown);
    if (shown !== null && known && (await this.signIns.knowsDevice(transaction, known, accountId))) {
      await this.signIns.rememberDevice(transaction, { id: randomUUID(), accountId, digest: known });
      return shown;
    }
    const { token, digest } = newSecretToken();
    await this.signIns.rememberDevice(transaction, { id: randomUUID(), accountId, digest });
    return token;
  }
}
