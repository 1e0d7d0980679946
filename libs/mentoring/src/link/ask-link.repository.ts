/** Mailed links to asks: of one ask there may be several, for a reminder has its own; all of them go with the answer. */
import { Injectable } from '@nestjs/common';
import { Database, type NamedStatement, type Transaction } from '#platform';

const FIND: NamedStatement = {
  name: 'mentoring-links.find',
  text: 'select pairing_id as "pairingId" from mentoring_link where token_digest = $1 and expires_at > $2',
};

@Injectable()
export class AskLinkRepository {
  constructor(private readonly database: Database) {}

  async insert(transaction: Transaction, link: { pairingId: string; digest: Buffer; expiresAt: Date }): Promise<void> {
    await transaction.query('insert into mentoring_link (token_digest, pairing_id, expires_at) values ($1, $2, $3)', [
      link.digest,
      link.pairingId,
      link.expiresAt,
    ]);
  }

  /** Which ask a link shows, without using it up. */
  async find(digest: Buffer, now: Date): Promise<string | null> {
    return (await this.database.readCurrent<{ pairingId: string }>(FIND, [digest, now]))[0]?.pairingId ?? null;
  }

  async endAll(transaction: Transaction, pairingId: string): Promise<void> {
    await transaction.query('delete from mentoring_link where pairing_id = $1', [pairingId]);
  }
}
