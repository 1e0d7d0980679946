/** A locked account without a second factor is opened by a link to its mailbox. */
import { Injectable } from '@nestjs/common';
import { success, type Origin, type Result } from '#kernel';
import { Audit, Database, type Transaction } from '#platform';
import type { Account } from '../account/account.js';
import { AccountRepository } from '../account/account.repository.js';
import { NOT_FOUND, type IdentityError } from '../identity.errors.js';
import { AccountLinksRepository } from '../link/account-links.repository.js';
import { AccountMail } from '../mail/account-mail.js';
import { UNLOCK } from '../mail/account-mail.templates.js';
import { digestOfShown, newSecretToken } from '../secret/secret-token.js';

@Injectable()
export class UnlockLinks {
  constructor(
    private readonly database: Database,
    private readonly links: AccountLinksRepository,
    private readonly accounts: AccountRepository,
    private readonly mail: AccountMail,
    private readonly trail: Audit,
  ) {}

  async send(transaction: Transaction, account: Account): Promise<void> {
    const { token, digest } = newSecretToken();
    await this.links.insert(transaction, { accountId: account.id, purpose: 'UNLOCK', digest, email: null });
    await this.mail.send(transaction, account, { template: UNLOCK, page: `sign-in/unlock/${token}` });
  }

  /** Opens the account again; the password still has to be given. */
  unlock(token: string, { address }: Origin): Promise<Result<null, IdentityError>> {
    const digest = digestOfShown(token);
    if (!digest) return Promise.resolve(NOT_FOUND);
    return this.database.transaction(async (transaction) => {
      const link = await this.links.take(transaction, digest, 'UNLOCK');
      if (!link) return NOT_FOUND;
      const { accountId } = link;
      await this.accounts.setLocked(transaction, accountId, 'OPEN');
      await this.trail.record(transaction, {
        actor: { kind: 'ACCOUNT', accountId },
        action: 'ACCOUNT_UNLOCKED',
        subjectType: 'ACCOUNT',
        subjectId: accountId,
        address,
      });
      return success(null);
    });
  }
}
