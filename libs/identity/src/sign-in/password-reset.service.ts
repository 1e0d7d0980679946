/** A forgotten password: a link by mail sets a new one, and leaves the second factor as it is. */
import { Injectable } from '@nestjs/common';
import { success, type Origin, type Result } from '#kernel';
import { Audit, Database } from '#platform';
import { AccountRepository } from '../account/account.repository.js';
import { mailboxOf } from '../account/mailbox.rules.js';
import { invalid, NOT_FOUND, type IdentityError } from '../identity.errors.js';
import { AccountLinksRepository } from '../link/account-links.repository.js';
import { AccountMail } from '../mail/account-mail.js';
import { PASSWORD_RESET } from '../mail/account-mail.templates.js';
import { PasswordStrength } from '../password/password-strength.js';
import { Passwords } from '../password/passwords.js';
import { digestOfShown, newSecretToken } from '../secret/secret-token.js';
import { SessionRepository } from '../session/session.repository.js';
import { AttemptLimits, type Attempt } from './attempt-limits.repository.js';
import { SignInRepository } from './sign-in.repository.js';

@Injectable()
export class PasswordResetService {
  constructor(
    private readonly database: Database,
    private readonly accounts: AccountRepository,
    private readonly links: AccountLinksRepository,
    private readonly limits: AttemptLimits,
    private readonly mail: AccountMail,
    private readonly passwords: Passwords,
    private readonly strength: PasswordStrength,
    private readonly sessions: SessionRepository,
    private readonly signIns: SignInRepository,
    private readonly trail: Audit,
  ) {}

  /** Done, whomever the address names; the link goes to its mailbox alone. */
  async request(email: string, { address }: Origin): Promise<Result<null, IdentityError>> {
    const mailbox = mailboxOf(email);
    const attempts: Attempt[] = [
      { kind: 'LINK', subject: mailbox ?? email },
      ...(address === null ? [] : [{ kind: 'LINK_FROM_ADDRESS' as const, subject: address }]),
    ];
    const taken = await this.limits.take(attempts);
    if (!taken.ok) return taken;
    const account = mailbox === null ? null : await this.accounts.byMailbox(mailbox);
    if (!account || account.isDisabled) return success(null);
    const { token, digest } = newSecretToken();
    await this.database.transaction(async (transaction) => {
      await this.links.insert(transaction, { accountId: account.id, purpose: 'PASSWORD_RESET', digest, email: null });
      await this.mail.send(transaction, account, { template: PASSWORD_RESET, page: `sign-in/reset/${token}` });
    });
    return success(null);
  }

  /** Ends every sign-in; the next one asks for the second factor as ever. A password that is too weak leaves the link as it is. */
  async reset({ token, password }: { token: string; password: string }, { address }: Origin): Promise<Result<null, IdentityError>> {
    const digest = digestOfShown(token);
    const accountId = digest && (await this.links.find(digest, 'PASSWORD_RESET'));
    const account = accountId && (await this.accounts.byId(accountId));
    if (!account || account.isDisabled) return NOT_FOUND;
    const problem = await this.strength.problem(password, [account.email, account.displayName]);
    if (problem) return invalid('password', problem);
    const hash = await this.passwords.hash(password);
    return this.database.transaction(async (transaction) => {
      if (!(await this.links.take(transaction, digest, 'PASSWORD_RESET'))) return NOT_FOUND;
      await this.accounts.setPassword(transaction, account.id, hash);
      await this.sessions.endAll(transaction, account.id);
      await this.signIns.forgetDevices(transaction, account.id);
      await this.signIns.endChallenges(transaction, account.id);
      await this.mail.changed(transaction, account, 'PASSWORD');
      await this.trail.record(transaction, {
        actor: { kind: 'ACCOUNT', accountId: account.id },
        action: 'PASSWORD_RESET',
        subjectType: 'ACCOUNT',
        subjectId: account.id,
        address,
      });
      return success(null);
    });
  }
}
