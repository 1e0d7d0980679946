/** Mentors' profiles, read as they are now and written in somebody's transaction. */
import { Injectable } from '@nestjs/common';
import type { PageRequest } from '#kernel';
import { Database, type NamedStatement, type Transaction } from '#platform';
import { SHOWN_NAME } from '../participant/participant.repository.js';
import { CAN_BE_REACHED, IS_OF_NETWORK } from '../participant/presence.js';
import type { MeetingWay, Mentor, MentorOffer, MentorStatus } from './mentor.js';

export interface MentorFilter {
  /** In a name, or in what they say of themselves. */
  readonly text?: string | null;
  readonly focusAreaCodes?: readonly string[] | null;
  readonly languages?: readonly string[] | null;
  readonly regionCodes?: readonly string[] | null;
  readonly ways?: readonly MeetingWay[] | null;
  readonly takesConsultations?: boolean | null;
  readonly hasFreePlaces?: boolean | null;
  readonly status?: MentorStatus | null;
}

/** A pause is over on its day; nobody has to end it. */
export const IS_PAUSED = `(m.paused and (m.paused_until is null or m.paused_until > (now() at time zone 'Asia/Almaty')::date))`;

/** Who can mentor today: approved, within reach, and of the network. */
export const IS_AVAILABLE = `m.status = 'APPROVED' and ${CAN_BE_REACHED} and ${IS_OF_NETWORK}`;

/** Of the last twenty answers, the time that mentees took left out; fewer than three say nothing. */
export const USUAL_ANSWER_HOURS = `
  (
    select case when count(*) >= 3 then ceil(percentile_cont(0.5) within group (order by hours))::integer end
    from (
      select (extract(epoch from answered_at - asked_at) - mentee_seconds) / 3600 as hours
      from pairing where mentor_id = m.id and answered_at is not null order by answered_at desc limit 20
    ) as answers
  )`;

export const MENTOR_COLUMNS = `
  m.id, m.person_id as "personId", ${SHOWN_NAME} as "displayName", m.status, m.about, m.languages, m.region_codes as "regionCodes", m.ways,
  m.capacity, m.hours_per_month as "hoursPerMonth", m.takes_consultations as "takesConsultations", m.places_taken as "placesTaken",
  ${IS_PAUSED} as "isPaused", case when ${IS_PAUSED} then m.paused_until end as "pausedUntil", m.returned_because as "returnedBecause",
  m.coordinator_note as "coordinatorNote", m.version,
  ${USUAL_ANSWER_HOURS} as "usualAnswerHours",
  (
    select coalesce(json_agg(json_build_object('focusAreaCode', e.focus_area_code, 'level', e.level, 'experience', e.experience)
      order by f.position), '[]')
    from mentor_expertise as e join focus_area as f on f.code = e.focus_area_code
    where e.mentor_id = m.id
  ) as expertise`;

const FROM = 'from mentor_profile as m join person as p on p.id = m.person_id';

/** Any of the values within a filter, all filters together. */
const MATCHES = `
  ($1::text is null or p.name ilike $1 or m.about ilike $1)
  and ($2::text[] is null or exists (select from mentor_expertise as e where e.mentor_id = m.id and e.focus_area_code = any ($2)))
  and ($3::text[] is null or m.languages && $3)
  and ($4::text[] is null or m.region_codes && $4)
  and ($5::text[] is null or m.ways && $5)
  and ($6::boolean is null or m.takes_consultations = $6)
  and ($7::boolean is null or (m.places_taken < m.capacity and not ${IS_PAUSED}) = $7)
  and case when $8::text is null then ${IS_AVAILABLE} else m.status = $8 end`;

const PAGE: NamedStatement = {
  name: 'mentors.page',
  text: `
    select ${MENTOR_COLUMNS} ${FROM}
    where ${MATCHES} and ($9::uuid is null or (p.name, m.id) > (
      select q.name, c.id from mentor_profile as c join person as q on q.id = c.person_id where c.id = $9
    ))
    order by p.name, m.id
    limit $10`,
};
const COUNT: NamedStatement = { name: 'mentors.count', text: `select count(*)::integer as count ${FROM} where ${MATCHES}` };
const BY_IDS: NamedStatement = { name: 'mentors.by-ids', text: `select ${MENTOR_COLUMNS} ${FROM} where m.id = any ($1::uuid[])` };
const OF_PERSON: NamedStatement = { name: 'mentors.of-person', text: `select ${MENTOR_COLUMNS} ${FROM} where m.person_id = $1` };
const IS_APPROVED: NamedStatement = {
  name: 'mentors.is-approved',
  text: `select exists (select from mentor_profile where person_id = $1 and status = 'APPROVED') as "isApproved"`,
};

/** Whom they represent today. */
const BY_ORGANIZATION: NamedStatement = {
  name: 'mentors.by-organization',
  text: `
    select r.organization_id as "organizationId", count(distinct m.id)::integer as count
    ${FROM} join representation as r on r.person_id = m.person_id
    where ${IS_AVAILABLE} and ($1::uuid[] is null or r.organization_id = any ($1))
      and (now() at time zone 'Asia/Almaty')::date between r.since and coalesce(r.until, 'infinity')
    group by r.organization_id`,
};

@Injectable()
export class MentorRepository {
  constructor(private readonly database: Database) {}

  /** One more than asked for, where the list goes on. */
  page(filter: MentorFilter, { cursor, size }: PageRequest): Promise<Mentor[]> {
    return this.database.readCurrent<Mentor>(PAGE, [...valuesOf(filter), cursor, size + 1]);
  }

  async count(filter: MentorFilter): Promise<number> {
    return (await this.database.readCurrent<{ count: number }>(COUNT, valuesOf(filter)))[0]?.count ?? 0;
  }

  byIds(ids: readonly string[]): Promise<Mentor[]> {
    return this.database.readCurrent<Mentor>(BY_IDS, [ids]);
  }

  /** How many mentors organizations have, those with some; null: of all. */
  async countByOrganization(organizationIds: readonly string[] | null): Promise<ReadonlyMap<string, number>> {
    const rows = await this.database.readCurrent<{ organizationId: string; count: number }>(BY_ORGANIZATION, [organizationIds]);
    return new Map(rows.map(({ organizationId, count }) => [organizationId, count]));
  }

  async ofPerson(personId: string): Promise<Mentor | null> {
    return (await this.database.readCurrent<Mentor>(OF_PERSON, [personId]))[0] ?? null;
  }

  async isApproved(personId: string): Promise<boolean> {
    return (await this.database.readCurrent<{ isApproved: boolean }>(IS_APPROVED, [personId]))[0]?.isApproved ?? false;
  }

  /** Locked until the transaction ends, so that places are given out one after the other. */
  async lock(transaction: Transaction, id: string): Promise<Mentor | null> {
    return (await transaction.query<Mentor>(`select ${MENTOR_COLUMNS} ${FROM} where m.id = $1 for update of m`, [id]))[0] ?? null;
  }

  async lockOfPerson(transaction: Transaction, personId: string): Promise<Mentor | null> {
    return (
      (await transaction.query<Mentor>(`select ${MENTOR_COLUMNS} ${FROM} where m.person_id = $1 for update of m`, [personId]))[0] ?? null
    );
  }

  async insert(transaction: Transaction, id: string, personId: string, offer: MentorOffer): Promise<void> {
    await transaction.query(
      `insert into mentor_profile
         (id, person_id, status, about, languages, region_codes, ways, capacity, hours_per_month, takes_consultations)
       values ($1, $2, 'AWAITING', $3, $4, $5, $6, $7, $8, $9)`,
      [id, personId, ...offerValues(offer)],
    );
    await this.replaceExpertise(transaction, id, offer);
  }

  async update(transaction: Transaction, id: string, status: MentorStatus, offer: MentorOffer): Promise<void> {
    await transaction.query(
      `update mentor_profile set
         status = $2, about = $3, languages = $4, region_codes = $5, ways = $6, capacity = $7, hours_per_month = $8, takes_consultations = $9,
         returned_because = null, version = version + 1, updated_at = now()
       where id = $1`,
      [id, status, ...offerValues(offer)],
    );
    await this.replaceExpertise(transaction, id, offer);
  }

  async setStatus(transaction: Transaction, id: string, status: MentorStatus, because: string | null): Promise<void> {
    await transaction.query('update mentor_profile set status = $2, returned_because = $3, decided_at = now() where id = $1', [
      id,
      status,
      because,
    ]);
  }

  /** `until` null: until they say so. */
  async pause(transaction: Transaction, id: string, until: string | null): Promise<void> {
    await transaction.query('update mentor_profile set paused = true, paused_until = $2 where id = $1', [id, until]);
  }

  async resume(transaction: Transaction, id: string): Promise<void> {
    await transaction.query('update mentor_profile set paused = false, paused_until = null where id = $1', [id]);
  }

  async setNote(transaction: Transaction, id: string, text: string | null): Promise<void> {
    await transaction.query('update mentor_profile set coordinator_note = $2 where id = $1', [id, text]);
  }

  /** Records of persons who turned out to be one; of two profiles the kept person's stays. */
  async movePersons(transaction: Transaction, kept: string, joined: readonly string[]): Promise<void> {
    await transaction.query(
      `update mentor_profile set person_id = $1
       where id = (
         select id from mentor_profile where person_id = any ($2::uuid[]) and not exists (select from mentor_profile where person_id = $1)
         order by created_at limit 1
       )`,
      [kept, joined],
    );
  }

  private async replaceExpertise(transaction: Transaction, id: string, { expertise }: MentorOffer): Promise<void> {
    await transaction.query('delete from mentor_expertise where mentor_id = $1', [id]);
    await transaction.query(
      `insert into mentor_expertise (mentor_id, focus_area_code, level, experience)
       select $1, code, level, experience from unnest($2::text[], $3::text[], $4::text[]) as new (code, level, experience)`,
      [
        id,
        expertise.map(({ focusAreaCode }) => focusAreaCode),
        expertise.map(({ level }) => level),
        expertise.map(({ experience }) => experience),
      ],
    );
  }
}

function offerValues({ about, languages, regionCodes, ways, capacity, hoursPerMonth, takesConsultations }: MentorOffer): unknown[] {
  return [about, languages, regionCodes, ways, capacity, hoursPerMonth, takesConsultations];
}

function valuesOf(filter: MentorFilter): unknown[] {
  const words = filter.text?.trim().replace(/[\\%_]/g, '\\$&');
  const any = (codes: readonly string[] | null | undefined): readonly string[] | null => (codes && codes.length > 0 ? codes : null);
  return [
    words ? `%${words}%` : null,
    any(filter.focusAreaCodes),
    any(filter.languages),
    any(filter.regionCodes),
    any(filter.ways),
    filter.takesConsultations ?? null,
    filter.hasFreePlaces ?? null,
    filter.status ?? null,
  ];
}
