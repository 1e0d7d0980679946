/** The rota of urgent consultations, and offers to swap a week. Weeks are named by their Monday, yyyy-mm-dd. */
import { Injectable } from '@nestjs/common';
import { Database, type NamedStatement, type Transaction } from '#platform';

export interface DutyRow {
  readonly startsOn: string;
  readonly mentorId: string;
}

export interface DutySwap {
  readonly id: string;
  readonly startsOn: string;
  readonly fromMentorId: string;
  readonly toMentorId: string;
}

const BETWEEN: NamedStatement = {
  name: 'duty.between',
  text: `
    select d.starts_on as "startsOn", d.mentor_id as "mentorId"
    from duty as d join mentor_profile as m on m.id = d.mentor_id join person as p on p.id = m.person_id
    where d.starts_on between $1 and $2 order by d.starts_on, p.name, d.mentor_id`,
};

const SWAP = `s.id, s.starts_on as "startsOn", s.from_mentor_id as "fromMentorId", s.to_mentor_id as "toMentorId"`;
const SWAPS_OF: NamedStatement = {
  name: 'duty.swaps-of',
  text: `
    select ${SWAP} from duty_swap as s
    where exists (select from mentor_profile as m where m.person_id = $1 and m.id in (s.from_mentor_id, s.to_mentor_id))
    order by s.starts_on, s.id limit 50`,
};

@Injectable()
export class DutyRepository {
  constructor(private readonly database: Database) {}

  between(first: string, last: string): Promise<DutyRow[]> {
    return this.database.readCurrent<DutyRow>(BETWEEN, [first, last]);
  }

  swapsOf(personId: string): Promise<DutySwap[]> {
    return this.database.readCurrent<DutySwap>(SWAPS_OF, [personId]);
  }

  async set(transaction: Transaction, { startsOn, mentorId }: DutyRow): Promise<void> {
    await transaction.query('insert into duty (starts_on, mentor_id) values ($1, $2) on conflict do nothing', [startsOn, mentorId]);
  }

  async clear(transaction: Transaction, { startsOn, mentorId }: DutyRow): Promise<void> {
    await transaction.query('delete from duty where starts_on = $1 and mentor_id = $2', [startsOn, mentorId]);
  }

  async isOnDuty(transaction: Transaction, { startsOn, mentorId }: DutyRow): Promise<boolean> {
    return (
      (await transaction.query('select from duty where starts_on = $1 and mentor_id = $2 for update', [startsOn, mentorId])).length > 0
    );
  }

  async offer(transaction: Transaction, { id, startsOn, fromMentorId, toMentorId }: DutySwap): Promise<void> {
    await transaction.query(
      `insert into duty_swap (id, starts_on, from_mentor_id, to_mentor_id) values ($1, $2, $3, $4)
       on conflict (starts_on, from_mentor_id) do update set id = excluded.id, to_mentor_id = excluded.to_mentor_id, created_at = now()`,
      [id, startsOn, fromMentorId, toMentorId],
    );
  }

  /** Takes an offer up, so that it is answered once. */
  async take(transaction: Transaction, id: string): Promise<DutySwap | null> {
    const [swap] = await transaction.query<DutySwap>(`delete from duty_swap as s where s.id = $1 returning ${SWAP}`, [id]);
    return swap ?? null;
  }
}
