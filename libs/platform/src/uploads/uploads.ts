/** Files that an account sends, kept for an hour until an operation says what they are for. */
import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { Clock } from '../clock/clock.js';
import { Sealing } from '../crypto/sealing.js';
import { Database } from '../database/database.js';
import type { Transaction } from '../database/transaction.js';
import { UploadsRepository } from './uploads.repository.js';

/** Bytes of the largest file that is taken in. */
export const LARGEST_UPLOAD = 10 * 1_024 * 1_024;

const KEPT_MILLISECONDS = 3_600_000;
const WAITING_AT_MOST = 10;

@Injectable()
export class Uploads {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly sealing: Sealing,
    private readonly repository: UploadsRepository,
  ) {}

  /** Keeps it; its id. Null where the account has sent too many that nobody wanted. */
  receive(accountId: string, file: Buffer): Promise<string | null> {
    return this.database.transaction(async (transaction) => {
      const uploadedAt = this.clock.now();
      await this.tidy(transaction, uploadedAt);
      if ((await this.repository.countOf(transaction, accountId)) >= WAITING_AT_MOST) return null;
      const keyId = await this.sealing.createKey(transaction, 'UPLOAD');
      const box = await this.sealing.seal(transaction, keyId, file.toString('base64'));
      const id = randomUUID();
      await this.repository.insert(transaction, { id, uploadedBy: accountId, uploadedAt, keyId, box });
      return id;
    });
  }

  /** The file, once; null where the account sent none under that id, or longer ago. */
  async take(transaction: Transaction, accountId: string, id: string): Promise<Buffer | null> {
    await this.tidy(transaction, this.clock.now());
    const upload = await this.repository.take(transaction, id, accountId);
    if (!upload) return null;
    const content = await this.sealing.open(transaction, upload);
    await this.sealing.destroy(transaction, upload.keyId);
    return content === null ? null : Buffer.from(content, 'base64');
  }

  private async tidy(transaction: Transaction, now: Date): Promise<void> {
    await this.sealing.destroy(
      transaction,
      ...(await this.repository.deleteBefore(transaction, new Date(now.getTime() - KEPT_MILLISECONDS))),
    );
  }
}
