/** The wrapped keys, as they lie in the database. */
import { Injectable } from '@nestjs/common';
import type { Transaction } from '../database/transaction.js';

export interface WrappedKey {
  readonly id: string;
  readonly wrapped: Buffer;
  readonly masterKeyId: string;
}

@Injectable()
export class SealingRepository {
  async insert(transaction: Transaction, { id, wrapped, masterKeyId }: WrappedKey, subject: string): Promise<void> {
    await transaction.query('insert into sealing_key (id, subject, wrapped, master_key_id) values ($1, $2, $3, $4)', [
      id,
      subject,
      wrapped,
      masterKeyId,
    ]);
  }

  /** Those of the ids that are there. */
  find(transaction: Transaction, ids: readonly string[]): Promise<WrappedKey[]> {
    return transaction.query('select id, wrapped, master_key_id as "masterKeyId" from sealing_key where id = any ($1)', [ids]);
  }

  async delete(transaction: Transaction, ids: readonly string[]): Promise<void> {
    await transaction.query('delete from sealing_key where id = any ($1)', [ids]);
  }

  /** A batch of those that another master key wrapped, locked; a deleted one never comes back by being wrapped anew. */
  findWrappedByOther(transaction: Transaction, masterKeyId: string): Promise<WrappedKey[]> {
    const statement = `
      select id, wrapped, master_key_id as "masterKeyId" from sealing_key
      where master_key_id <> $1 order by id limit 1000 for update
    `;
    return transaction.query(statement, [masterKeyId]);
  }

  async replace(transaction: Transaction, keys: readonly WrappedKey[]): Promise<void> {
    const statement = `
      update sealing_key set wrapped = new.wrapped, master_key_id = new.master_key_id
      from unnest($1::uuid[], $2::bytea[], $3::text[]) as new (id, wrapped, master_key_id)
      where sealing_key.id = new.id
    `;
    await transaction.query(statement, [
      keys.map(({ id }) => id),
      keys.map(({ wrapped }) => wrapped),
      keys.map(({ masterKeyId }) => masterKeyId),
    ]);
  }
}
