/** Files on their way in, each sealed by a key of its own. */
import { Injectable } from '@nestjs/common';
import type { Transaction } from '../database/transaction.js';

export interface SealedUpload {
  readonly id: string;
  readonly uploadedBy: string;
  readonly uploadedAt: Date;
  readonly keyId: string;
  readonly box: Buffer;
}

@Injectable()
export class UploadsRepository {
  async insert(transaction: Transaction, { id, uploadedBy, uploadedAt, keyId, box }: SealedUpload): Promise<void> {
    await transaction.query('insert into upload (id, uploaded_by, uploaded_at, key_id, content) values ($1, $2, $3, $4, $5)', [
      id,
      uploadedBy,
      uploadedAt,
      keyId,
      box,
    ]);
  }

  async countOf(transaction: Transaction, accountId: string): Promise<number> {
    const [row] = await transaction.query<{ count: number }>('select count(*)::integer as count from upload where uploaded_by = $1', [
      accountId,
    ]);
    return row?.count ?? 0;
  }

  /** Takes it out: of two who want it at once one gets it. */
  async take(transaction: Transaction, id: string, accountId: string): Promise<SealedUpload | null> {
    const [upload] = await transaction.query<SealedUpload>(
      `delete from upload where id = $1 and uploaded_by = $2
       returning id, uploaded_by as "uploadedBy", uploaded_at as "uploadedAt", key_id as "keyId", content as box`,
      [id, accountId],
    );
    return upload ?? null;
  }

  /** The keys of those that are over. */
  async deleteBefore(transaction: Transaction, before: Date): Promise<string[]> {
    const gone = await transaction.query<{ keyId: string }>('delete from upload where uploaded_at < $1 returning key_id as "keyId"', [
      before,
    ]);
    return gone.map(({ keyId }) => keyId);
  }
}
