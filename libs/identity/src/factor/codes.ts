/** Checks what somebody types as a second factor: the code of an application, or a recovery code. */
import { Injectable } from '@nestjs/common';
import { Sealing, type Transaction } from '#platform';
import { FactorRepository } from './factor.repository.js';
import { recoveryCodeDigest } from './recovery-code.js';
import { isTotpCode, stepOfCode } from './totp.rules.js';

@Injectable()
export class Codes {
  constructor(
    private readonly factors: FactorRepository,
    private readonly sealing: Sealing,
  ) {}

  /** Whether the code is right; it is used up by being so. */
  async take(transaction: Transaction, accountId: string, code: string): Promise<boolean> {
    const typed = code.replace(/\s/g, '');
    if (!isTotpCode(typed)) return this.factors.takeRecoveryCode(transaction, accountId, recoveryCodeDigest(typed));
    const totp = await this.factors.totp(transaction, accountId);
    return totp?.isConfirmed === true && this.takeTotp(transaction, accountId, typed);
  }

  /** The same for an application alone, the one that is just being enrolled included. */
  async takeTotp(transaction: Transaction, accountId: string, code: string): Promise<boolean> {
    const totp = await this.factors.totp(transaction, accountId);
    if (!totp) return false;
    const secret = await this.sealing.open(transaction, { keyId: totp.sealingKeyId, box: totp.secretSealed });
    if (secret === null) return false;
    const step = stepOfCode(code.replace(/\s/g, ''), { secret: Buffer.from(secret, 'base64'), lastStep: totp.lastStep, now: new Date() });
    if (step === null) return false;
    await this.factors.takeStep(transaction, accountId, step);
    return true;
  }
}
