/** What happens beside a change of factors: recovery codes come with the first, and the account hears of every change by mail. */
import { Injectable } from '@nestjs/common';
import type { AccountActor } from '#kernel';
import { Audit, type Transaction } from '#platform';
import { AccountRepository } from '../account/account.repository.js';
import { AccountMail } from '../mail/account-mail.js';
import { FactorRepository } from './factor.repository.js';
import { newRecoveryCode, RECOVERY_CODES, recoveryCodeDigest } from './recovery-code.js';

export type FactorKind = 'PASSKEY' | 'TOTP';

@Injectable()
export class FactorNotices {
  constructor(
    private readonly factors: FactorRepository,
    private readonly accounts: AccountRepository,
    private readonly mail: AccountMail,
    private readonly trail: Audit,
  ) {}

  /** New recovery codes where the account had none, to be shown once. */
  async enrolled(transaction: Transaction, actor: AccountActor, kind: FactorKind): Promise<readonly string[]> {
    const account = await this.accounts.byId(actor.accountId);
    if (account) await this.mail.changed(transaction, account, 'FACTORS');
    await this.trail.record(transaction, {
      actor,
      action: 'FACTOR_ENROLLED',
      subjectType: 'ACCOUNT',
      subjectId: actor.accountId,
      after: { kind },
    });
    return account && account.recoveryCodes === 0 ? this.renewCodes(transaction, actor.accountId) : [];
  }

  async removed(transaction: Transaction, actor: AccountActor, kind: FactorKind): Promise<void> {
    const account = await this.accounts.byId(actor.accountId);
    if (account) await this.mail.changed(transaction, account, 'FACTORS');
    await this.trail.record(transaction, {
      actor,
      action: 'FACTOR_REMOVED',
      subjectType: 'ACCOUNT',
      subjectId: actor.accountId,
      before: { kind },
    });
  }

  async renewCodes(transaction: Transaction, accountId: string): Promise<readonly string[]> {
    const codes = Array.from({ length: RECOVERY_CODES }, newRecoveryCode);
    await this.factors.replaceRecoveryCodes(transaction, accountId, codes.map(recoveryCodeDigest));
    return codes;
  }
}
