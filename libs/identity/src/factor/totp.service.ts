/** Enrolling an authenticator application, and recovery codes. */
import { randomBytes } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { success, type AccountActor, type Result } from '#kernel';
import { Database, Sealing } from '#platform';
import { AccountRepository } from '../account/account.repository.js';
import { CONFIRMATION_REQUIRED, conflict, invalid, NOT_FOUND, type IdentityError } from '../identity.errors.js';
import { AttemptLimits } from '../sign-in/attempt-limits.repository.js';
import { Codes } from './codes.js';
import { FactorNotices } from './factor-notices.js';
import { FactorRepository, type FactorList } from './factor.repository.js';
import { base32, totpUri } from './totp.rules.js';

/** RFC 4226 asks for 160 bits. */
const SECRET_BYTES = 20;

@Injectable()
export class TotpService {
  constructor(
    private readonly database: Database,
    private readonly sealing: Sealing,
    private readonly factors: FactorRepository,
    private readonly accounts: AccountRepository,
    private readonly codes: Codes,
    private readonly limits: AttemptLimits,
    private readonly notices: FactorNotices,
  ) {}

  list(actor: AccountActor): Promise<FactorList> {
    return this.factors.list(actor.accountId);
  }

  /** A new secret, to be shown once; it opens nothing before its first code was given. */
  async begin(actor: AccountActor): Promise<Result<{ secret: string; uri: string }, IdentityError>> {
    if (!actor.isConfirmed) return CONFIRMATION_REQUIRED;
    const account = await this.accounts.byId(actor.accountId);
    if (!account) return NOT_FOUND;
    if (account.hasTotp) return conflict('FACTOR_EXISTS');
    const secret = randomBytes(SECRET_BYTES);
    await this.database.transaction(async (transaction) => {
      const former = await this.factors.deleteTotp(transaction, account.id);
      if (former) await this.sealing.destroy(transaction, former);
      const keyId = await this.sealing.createKey(transaction, 'TOTP_SECRET');
      const box = await this.sealing.seal(transaction, keyId, secret.toString('base64'));
      await this.factors.insertTotp(transaction, account.id, { keyId, box });
    });
    return success({ secret: base32(secret), uri: totpUri(secret, account.email) });
  }

  /** Recovery codes where the account had none, else none. */
  async confirm(actor: AccountActor, code: string): Promise<Result<readonly string[], IdentityError>> {
    if (!actor.isConfirmed) return CONFIRMATION_REQUIRED;
    const attempts = [{ kind: 'CODE', subject: `enrolling ${actor.accountId}` }] as const;
    const taken = await this.limits.take(attempts);
    if (!taken.ok) return taken;
    const answer = await this.database.transaction(async (transaction): Promise<Result<readonly string[], IdentityError>> => {
      const totp = await this.factors.totp(transaction, actor.accountId);
      if (!totp || totp.isConfirmed) return conflict('FACTOR_NOT_BEGUN');
      if (!(await this.codes.takeTotp(transaction, actor.accountId, code))) return invalid('code', 'CODE_WRONG');
      return success(await this.notices.enrolled(transaction, actor, 'TOTP'));
    });
    if (answer.ok) await this.limits.forgive(attempts);
    return answer;
  }

  async remove(actor: AccountActor): Promise<Result<null, IdentityError>> {
    if (!actor.isConfirmed) return CONFIRMATION_REQUIRED;
    return this.database.transaction(async (transaction) => {
      const keyId = await this.factors.deleteTotp(transaction, actor.accountId);
      if (!keyId) return NOT_FOUND;
      await this.sealing.destroy(transaction, keyId);
      await this.notices.removed(transaction, actor, 'TOTP');
      return success(null);
    });
  }

  async renewRecoveryCodes(actor: AccountActor): Promise<Result<readonly string[], IdentityError>> {
    if (!actor.isConfirmed) return CONFIRMATION_REQUIRED;
    const account = await this.accounts.byId(actor.accountId);
    if (!account?.hasTotp && !account?.hasPasskey) return conflict('FACTOR_NOT_BEGUN');
    return success(await this.database.transaction((transaction) => this.notices.renewCodes(transaction, actor.accountId)));
  }
}
