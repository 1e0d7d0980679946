/** Consents, dated: what was withdrawn stays in the record as having been given. */
import { Injectable } from '@nestjs/common';
import { randomUUID } from 'node:crypto';
import { Database, type Transaction } from '#platform';
import { CONSENT_VERSION, type ConsentPurpose } from './consent.rules.js';

export interface StoredConsent {
  readonly purpose: ConsentPurpose;
  readonly version: string;
  readonly givenAt: Date;
  readonly withdrawnAt: Date | null;
}

const NEWEST = {
  name: 'consents.newest',
  text: `
    select distinct on (purpose) purpose, version, given_at as "givenAt", withdrawn_at as "withdrawnAt"
    from consent where person_id = $1
    order by purpose, given_at desc`,
};

@Injectable()
export class ConsentRepository {
  constructor(private readonly database: Database) {}

  /** The newest of each purpose. */
  newest(personId: string): Promise<StoredConsent[]> {
    return this.database.readCurrent<StoredConsent>(NEWEST, [personId]);
  }

  async give(transaction: Transaction, personId: string, purposes: readonly ConsentPurpose[]): Promise<void> {
    for (const purpose of purposes) {
      await transaction.query(
        'insert into consent (id, person_id, purpose, version) values ($1, $2, $3, $4) on conflict (person_id, purpose) where withdrawn_at is null do nothing',
        [randomUUID(), personId, purpose, CONSENT_VERSION],
      );
    }
  }

  async withdraw(transaction: Transaction, personId: string, purpose: ConsentPurpose): Promise<void> {
    await transaction.query('update consent set withdrawn_at = now() where person_id = $1 and purpose = $2 and withdrawn_at is null', [
      personId,
      purpose,
    ]);
  }
}
