/** The lock: ends all sign-ins of an account at once, by its owner, a colleague whom they named, or whoever looks after people. */
import { Injectable } from '@nestjs/common';
import { success, type AccountActor, type Actor, type Origin, type Result } from '#kernel';
import { Audit, Database } from '#platform';
import { NOT_FOUND, type IdentityError } from '../identity.errors.js';
import { AccountLinksRepository } from '../link/account-links.repository.js';
import { AccountMail } from '../mail/account-mail.js';
import { mayLock } from '../policy/identity.policy.js';
import { SessionRepository } from '../session/session.repository.js';
import { SignInRepository } from '../sign-in/sign-in.repository.js';
import type { Account } from './account.js';
import { AccountRepository } from './account.repository.js';
import { mailboxOf } from './mailbox.rules.js';

@Injectable()
export class LockService {
  constructor(
    private readonly database: Database,
    private readonly accounts: AccountRepository,
    private readonly sessions: SessionRepository,
    private readonly signIns: SignInRepository,
    private readonly links: AccountLinksRepository,
    private readonly mail: AccountMail,
    private readonly trail: Audit,
  ) {}

  /** From now on the password alone does not sign in. Whoever may not lock it is told that there is no such account. */
  async lock(actor: Actor, accountId: string, { address }: Origin): Promise<Result<null, IdentityError>> {
    const trusting = actor.kind === 'ACCOUNT' ? await this.accounts.trusting(actor.accountId) : [];
    const account = await this.accounts.byId(accountId);
    if (!account || !mayLock(actor, { accountId, trustsActor: trusting.some(({ id }) => id === accountId) })) return NOT_FOUND;
    await this.database.transaction(async (transaction) => {
      await this.accounts.setLocked(transaction, accountId, 'LOCKED');
      await this.sessions.endAll(transaction, accountId);
      await this.signIns.forgetDevices(transaction, accountId);
      await this.signIns.endChallenges(transaction, accountId);
      await this.links.endAll(transaction, accountId);
      await this.mail.changed(transaction, account, 'LOCKED');
      await this.trail.record(transaction, { actor, action: 'ACCOUNT_LOCKED', subjectType: 'ACCOUNT', subjectId: accountId, address });
    });
    return success(null);
  }

  /** The same for the account that has an address. */
  async lockMailbox(actor: Actor, email: string, origin: Origin): Promise<Result<null, IdentityError>> {
    const mailbox = mailboxOf(email);
    const account = mailbox === null ? null : await this.accounts.byMailbox(mailbox);
    return account ? this.lock(actor, account.id, origin) : NOT_FOUND;
  }

  /** Of whom one can be named: those of the people who have an account, the actor aside. */
  async colleagues(actor: AccountActor, personIds: readonly string[]): Promise<Account[]> {
    return (await this.accounts.ofPersons(personIds)).filter(({ id }) => id !== actor.accountId);
  }

  /** The colleague who may turn the lock, one of `personIds`; null: nobody. */
  async nameTrusted(actor: AccountActor, colleague: string | null, personIds: readonly string[]): Promise<Result<null, IdentityError>> {
    if (colleague !== null && !(await this.colleagues(actor, personIds)).some(({ id }) => id === colleague)) return NOT_FOUND;
    await this.database.transaction(async (transaction) => {
      await this.accounts.setTrusted(transaction, actor.accountId, colleague);
      await this.trail.record(transaction, {
        actor,
        action: 'TRUSTED_COLLEAGUE_NAMED',
        subjectType: 'ACCOUNT',
        subjectId: actor.accountId,
        after: { colleague },
      });
    });
    return success(null);
  }

  trusted(actor: AccountActor): Promise<Account | null> {
    return this.accounts.trustedBy(actor.accountId);
  }

  /** Whose accounts the actor may lock because they trust them. */
  trusting(actor: AccountActor): Promise<Account[]> {
    return this.accounts.trusting(actor.accountId);
  }
}
