/** Joins records that are one person's: what belongs to any of them belongs to the one that stays. */
import { Injectable } from '@nestjs/common';
import type { Transaction } from '#platform';
import { IdentityEvents } from '../identity.events.js';

const FOLLOWING = ['appointment', 'consent', 'erasure', 'invitation'] as const;

@Injectable()
export class PersonJoining {
  constructor(private readonly events: IdentityEvents) {}

  /** None of `joined` may have an account. */
  async join(transaction: Transaction, kept: string, joined: readonly string[]): Promise<void> {
    if (joined.length === 0) return;
    await transaction.query(
      `update person as k set
         gender = coalesce(k.gender, (select gender from person where id = any ($2::uuid[]) and gender is not null limit 1)),
         languages = array(select distinct unnest(languages) from person where id = any ($2::uuid[] || k.id))
       where k.id = $1`,
      [kept, joined],
    );
    for (const table of FOLLOWING)
      await transaction.query(`update ${table} set person_id = $1 where person_id = any ($2::uuid[])`, [kept, joined]);
    await this.events.tell(transaction, { kind: 'PERSONS_JOINED', kept, joined });
    await transaction.query('delete from person where id = any ($1::uuid[])', [joined]);
  }
}
