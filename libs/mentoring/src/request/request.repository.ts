/** Requests as they are now, and what becomes of them in somebody's transaction. */
import { Injectable } from '@nestjs/common';
import { Database, type NamedStatement, type Transaction } from '#platform';
import { IS_AVAILABLE, IS_PAUSED } from '../mentor/mentor.repository.js';
import type { MentoringRequest, NewRequest, RequestStatus } from './request.js';
import { OPEN_STATUSES } from './request.rules.js';

const COLUMNS = `
  r.id, r.kind, r.status, r.organization_id as "organizationId", r.focus_area_codes as "focusAreaCodes", r.languages, r.headline,
  r.other_side as "otherSide", r.needed_by as "neededBy", r.key_id as "keyId", r.answer_by as "answerBy", r.created_at as "createdAt",
  r.status_since as "statusSince"`;

const BY_IDS: NamedStatement = {
  name: 'mentoring-requests.by-ids',
  text: `select ${COLUMNS} from mentoring_request as r where r.id = any ($1::uuid[])`,
};

/** On whose side they take part, those that are open first. */
const OF_PERSON: NamedStatement = {
  name: 'mentoring-requests.of-person',
  text: `
    select ${COLUMNS} from mentoring_request as r
    where r.id in (select request_id from mentoring_participant where person_id = $1 and side = 'MENTEE' and until is null)
    order by r.status in ('ASKED', 'MORE_ASKED', 'QUEUED') desc, r.created_at desc, r.id
    limit 100`,
};

const CHOICES: NamedStatement = {
  name: 'mentoring-requests.choices',
  text: `select request_id as "requestId", mentor_id as "mentorId" from mentoring_choice where request_id = any ($1::uuid[]) order by position`,
};

const UNWANTED: NamedStatement = {
  name: 'mentoring-requests.unwanted',
  text: `select request_id as "requestId", mentor_id as "mentorId" from mentoring_unwanted where request_id = any ($1::uuid[]) order by mentor_id`,
};

/**
 * Those of some mentors who can be asked about a request: approved, within reach and of the network, not paused, with a place where it needs one,
 * not asked before, not on the mentee's side, and not unwanted.
 */
const AVAILABLE = `
  select m.id
  from mentor_profile as m join person as p on p.id = m.person_id, mentoring_request as r
  where r.id = $1 and m.id = any ($2::uuid[]) and ${IS_AVAILABLE} and not ${IS_PAUSED}
    and (r.kind = 'CONSULTATION' or m.places_taken < m.capacity)
    and not exists (select from pairing where request_id = r.id and mentor_id = m.id)
    and not exists (select from mentoring_participant as part where part.request_id = r.id and part.person_id = m.person_id)
    and not mentoring_is_unwanted(r.id, m.id)`;

export interface MentorOfRequest {
  readonly requestId: string;
  readonly mentorId: string;
}

@Injectable()
export class RequestRepository {
  constructor(private readonly database: Database) {}

  byIds(ids: readonly string[]): Promise<MentoringRequest[]> {
    return this.database.readCurrent<MentoringRequest>(BY_IDS, [ids]);
  }

  ofPerson(personId: string): Promise<MentoringRequest[]> {
    return this.database.readCurrent<MentoringRequest>(OF_PERSON, [personId]);
  }

  choices(requestIds: readonly string[]): Promise<MentorOfRequest[]> {
    return this.database.readCurrent<MentorOfRequest>(CHOICES, [requestIds]);
  }

  /** What the account itself does not want; empty for everybody else. */
  unwanted(accountId: string, requestIds: readonly string[]): Promise<MentorOfRequest[]> {
    return this.database.readAsAccount<MentorOfRequest>(accountId, UNWANTED, [requestIds]);
  }

  /** Locked, so that whatever becomes of it becomes of it once. */
  async lock(transaction: Transaction, id: string): Promise<MentoringRequest | null> {
    return (await transaction.query<MentoringRequest>(`${BY_IDS.text} for update`, [[id]]))[0] ?? null;
  }

  /** Whose requests are counted: of two at once one waits for the other. How many they have open. */
  async countOpen(
    transaction: Transaction,
    { personId, organizationId }: { personId: string; organizationId: string | null },
  ): Promise<number> {
    await transaction.query(`select pg_advisory_xact_lock(hashtextextended('mentoring-requests:' || $1, 0))`, [organizationId ?? personId]);
    const [row] = await transaction.query<{ count: number }>(
      `select count(*)::integer as count from mentoring_request as r
       where r.status = any ($3::text[]) and case
         when $2::uuid is not null then r.organization_id = $2
         else r.organization_id is null and exists (
           select from mentoring_participant as part where part.request_id = r.id and part.person_id = $1 and part.is_author
         )
       end`,
      [personId, organizationId, OPEN_STATUSES],
    );
    return row?.count ?? 0;
  }

  async insert(transaction: Transaction, { id, keyId, at }: { id: string; keyId: string; at: Date }, request: NewRequest): Promise<void> {
    const { kind, organizationId, focusAreaCodes, languages, headline, otherSide, neededBy, preferredMentorIds } = request;
    await transaction.query(
      `insert into mentoring_request (id, kind, status, organization_id, focus_area_codes, languages, headline, other_side, needed_by, key_id, created_at, status_since)
       values ($1, $2, 'OPEN', $3, $4, $5, $6, $7, $8, $9, $10, $10)`,
      [id, kind, organizationId, focusAreaCodes, languages, headline, otherSide, neededBy, keyId, at],
    );
    await transaction.query(
      `insert into mentoring_choice (request_id, position, mentor_id)
       select $1, position, mentor_id from unnest($2::uuid[]) with ordinality as new (mentor_id, position)`,
      [id, preferredMentorIds],
    );
  }

  async insertUnwanted(transaction: Transaction, requestId: string, authorId: string, mentorIds: readonly string[]): Promise<void> {
    if (mentorIds.length === 0) return;
    await transaction.query(
      'insert into mentoring_unwanted (request_id, author_id, mentor_id) select $1, $2, new.id from unnest($3::uuid[]) as new (id)',
      [requestId, authorId, mentorIds],
    );
  }

  async setStatus(transaction: Transaction, id: string, step: { status: RequestStatus; answerBy: Date | null; at: Date }): Promise<void> {
    await transaction.query(
      `update mentoring_request set
         status_since = case when status = $2 then status_since else $4::timestamptz end, status = $2, answer_by = $3
       where id = $1`,
      [id, step.status, step.answerBy, step.at],
    );
  }

  /** Those of the mentors who can be asked, in the order in which they were given. */
  async available(transaction: Transaction, requestId: string, mentorIds: readonly string[]): Promise<string[]> {
    const rows = await transaction.query<{ id: string }>(AVAILABLE, [requestId, mentorIds]);
    const found = new Set(rows.map(({ id }) => id));
    return mentorIds.filter((id) => found.has(id));
  }

  /** The preferred mentors, in order. */
  async choicesIn(transaction: Transaction, requestId: string): Promise<string[]> {
    return (await transaction.query<MentorOfRequest>(CHOICES.text, [[requestId]])).map(({ mentorId }) => mentorId);
  }

  /** Who takes urgent consultations in the week of a day, and shares a language with the request. */
  async dutyMentors(transaction: Transaction, requestId: string, day: string): Promise<string[]> {
    const rows = await transaction.query<{ id: string }>(
      `select d.mentor_id as id
       from duty as d join mentor_profile as m on m.id = d.mentor_id, mentoring_request as r
       where r.id = $1 and d.starts_on = date_trunc('week', $2::date)::date and m.languages && r.languages
       order by d.mentor_id`,
      [requestId, day],
    );
    return rows.map(({ id }) => id);
  }
}
