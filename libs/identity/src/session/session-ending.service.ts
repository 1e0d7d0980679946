/** Ending other people's sign-ins, on the day when it is not known who else has them. */
import { Injectable } from '@nestjs/common';
import { success, type Actor, type Origin, type Result } from '#kernel';
import { Audit, Database } from '#platform';
import { AccountRepository } from '../account/account.repository.js';
import { mailboxOf } from '../account/mailbox.rules.js';
import { NOT_FOUND, NOT_PERMITTED, type IdentityError } from '../identity.errors.js';
import { isAdministrator } from '../policy/identity.policy.js';
import { SignInRepository } from '../sign-in/sign-in.repository.js';
import { SessionRepository } from './session.repository.js';

@Injectable()
export class SessionEnding {
  constructor(
    private readonly database: Database,
    private readonly sessions: SessionRepository,
    private readonly signIns: SignInRepository,
    private readonly accounts: AccountRepository,
    private readonly trail: Audit,
  ) {}

  /** The actor's own too; sign-ins that await a second factor begin anew, and no browser is known any more. How many there were. */
  async ofEverybody(actor: Actor, { address }: Origin): Promise<Result<number, IdentityError>> {
    if (!isAdministrator(actor)) return NOT_PERMITTED;
    return this.database.transaction(async (transaction) => {
      const sessions = await this.sessions.endEverybodys(transaction);
      await this.trail.record(transaction, {
        actor,
        action: 'EVERYBODYS_SESSIONS_ENDED',
        subjectType: 'INSTALLATION',
        subjectId: null,
        before: { sessions },
        address,
      });
      return success(sessions);
    });
  }

  /** Those of the account that has the address; it is not locked. How many there were. */
  async ofMailbox(actor: Actor, email: string, { address }: Origin): Promise<Result<number, IdentityError>> {
    if (!isAdministrator(actor)) return NOT_PERMITTED;
    const mailbox = mailboxOf(email);
    const account = mailbox === null ? null : await this.accounts.byMailbox(mailbox);
    if (!account) return NOT_FOUND;
    return this.database.transaction(async (transaction) => {
      const sessions = await this.sessions.endAll(transaction, account.id);
      await this.signIns.forgetDevices(transaction, account.id);
      await this.signIns.endChallenges(transaction, account.id);
      await this.trail.record(transaction, {
        actor,
        action: 'SESSIONS_ENDED',
        subjectType: 'ACCOUNT',
        subjectId: account.id,
        before: { sessions },
        address,
      });
      return success(sessions);
    });
  }
}
