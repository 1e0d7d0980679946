/** Confidential texts as they lie in the database, sealed. What the account of the transaction may not read is not there. */
import { Injectable } from '@nestjs/common';
import type { Transaction } from '#platform';
import type { Audience, TextKind } from './text.js';

export interface StoredText {
  readonly id: string;
  readonly requestId: string;
  readonly pairingId: string | null;
  readonly kind: TextKind;
  readonly authorId: string;
  readonly audience: Audience;
  readonly keyId: string;
  readonly box: Buffer;
  readonly writtenAt: Date;
  readonly version: number;
}

const COLUMNS = `
  t.id, t.request_id as "requestId", t.pairing_id as "pairingId", t.kind, t.author_id as "authorId", t.audience, t.key_id as "keyId", t.box,
  t.written_at as "writtenAt", t.version`;

@Injectable()
export class TextRepository {
  async insert(transaction: Transaction, text: Omit<StoredText, 'version' | 'writtenAt'>): Promise<void> {
    const { id, requestId, pairingId, kind, authorId, audience, keyId, box } = text;
    await transaction.query(
      `insert into mentoring_text (id, request_id, pairing_id, kind, author_id, audience, key_id, box)
       values ($1, $2, $3, $4, $5, $6, $7, $8)`,
      [id, requestId, pairingId, kind, authorId, audience, keyId, box],
    );
  }

  /** Oldest first. */
  ofRequests(transaction: Transaction, requestIds: readonly string[], kinds: readonly TextKind[]): Promise<StoredText[]> {
    return transaction.query<StoredText>(
      `select ${COLUMNS} from mentoring_text as t where t.request_id = any ($1::uuid[]) and t.kind = any ($2::text[]) order by t.written_at, t.id limit 5000`,
      [requestIds, kinds],
    );
  }

  /** Newest first, so many of each kind and pairing as a page shows. */
  ofPairings(transaction: Transaction, pairingIds: readonly string[], kinds: readonly TextKind[]): Promise<StoredText[]> {
    return transaction.query<StoredText>(
      `select * from (
         select ${COLUMNS}, row_number() over (partition by t.pairing_id, t.kind order by t.written_at desc, t.id) as place
         from mentoring_text as t where t.pairing_id = any ($1::uuid[]) and t.kind = any ($2::text[])
       ) as newest where place <= 100 order by place`,
      [pairingIds, kinds],
    );
  }

  async byIds(transaction: Transaction, ids: readonly string[]): Promise<StoredText[]> {
    return transaction.query<StoredText>(`select ${COLUMNS} from mentoring_text as t where t.id = any ($1::uuid[])`, [ids]);
  }

  /** The row, locked; null where the account may not read or not change it. */
  async lock(transaction: Transaction, id: string): Promise<StoredText | null> {
    return (await transaction.query<StoredText>(`select ${COLUMNS} from mentoring_text as t where t.id = $1 for update`, [id]))[0] ?? null;
  }

  /** What an author has said of a kind in a pairing; null: nothing yet. */
  async ownOf(
    transaction: Transaction,
    { pairingId, authorId, kind }: Pick<StoredText, 'authorId' | 'kind'> & { readonly pairingId: string },
  ): Promise<StoredText | null> {
    const [text] = await transaction.query<StoredText>(
      `select ${COLUMNS} from mentoring_text as t where t.pairing_id = $1 and t.author_id = $2 and t.kind = $3 limit 1`,
      [pairingId, authorId, kind],
    );
    return text ?? null;
  }

  async update(transaction: Transaction, id: string, box: Buffer): Promise<void> {
    await transaction.query('update mentoring_text set box = $2, version = version + 1 where id = $1', [id, box]);
  }

  async delete(transaction: Transaction, id: string): Promise<void> {
    await transaction.query('delete from mentoring_text where id = $1', [id]);
  }
}
