/** Asks and pairings as they are now, and what becomes of them in somebody's transaction. */
import { Injectable } from '@nestjs/common';
import { Database, type NamedStatement, type Transaction } from '#platform';
import type { Pairing, PairingEndReason, PairingStatus, Proposer } from './pairing.js';

const COLUMNS = `
  g.id, g.request_id as "requestId", g.mentor_id as "mentorId", m.person_id as "personId", g.kind, g.status, g.proposed_by as "proposedBy",
  g.asked_at as "askedAt", g.answer_by as "answerBy", g.days_left as "daysLeft", g.accepted_at as "acceptedAt", g.active_at as "activeAt",
  g.paused_until as "pausedUntil", g.ended_at as "endedAt", g.end_reason as "endReason", g.key_id as "keyId", g.texts_ended_at as "textsEndedAt"`;

const FROM = 'from pairing as g join mentor_profile as m on m.id = g.mentor_id';

const BY_IDS: NamedStatement = { name: 'pairings.by-ids', text: `select ${COLUMNS} ${FROM} where g.id = any ($1::uuid[])` };
const OF_REQUESTS: NamedStatement = {
  name: 'pairings.of-requests',
  text: `select ${COLUMNS} ${FROM} where g.request_id = any ($1::uuid[]) order by g.asked_at desc, g.id`,
};
const ASKS_OF: NamedStatement = {
  name: 'pairings.asks-of',
  text: `select ${COLUMNS} ${FROM} where m.person_id = $1 and g.status = 'PROPOSED' order by g.answer_by nulls last, g.asked_at, g.id limit 100`,
};
/** Those that go on first, then the ones that are over, the newest first. */
const OF_PERSON: NamedStatement = {
  name: 'pairings.of-person',
  text: `
    select ${COLUMNS} ${FROM}
    where g.accepted_at is not null and (m.person_id = $1 or g.request_id in (
      select request_id from mentoring_participant where person_id = $1 and side = 'MENTEE' and until is null
    ))
    order by g.ended_at is null desc, coalesce(g.ended_at, g.accepted_at) desc, g.id
    limit 50`,
};

export interface NewAsk {
  readonly id: string;
  readonly requestId: string;
  readonly mentorId: string;
  readonly proposedBy: Proposer;
  readonly askedAt: Date;
  readonly answerBy: Date;
}

@Injectable()
export class PairingRepository {
  constructor(private readonly database: Database) {}

  byIds(ids: readonly string[]): Promise<Pairing[]> {
    return this.database.readCurrent<Pairing>(BY_IDS, [ids]);
  }

  ofRequests(requestIds: readonly string[]): Promise<Pairing[]> {
    return this.database.readCurrent<Pairing>(OF_REQUESTS, [requestIds]);
  }

  /** What awaits a mentor's answer. */
  asksOf(personId: string): Promise<Pairing[]> {
    return this.database.readCurrent<Pairing>(ASKS_OF, [personId]);
  }

  /** From either side, once accepted. */
  ofPerson(personId: string): Promise<Pairing[]> {
    return this.database.readCurrent<Pairing>(OF_PERSON, [personId]);
  }

  async find(transaction: Transaction, id: string): Promise<Pairing | null> {
    return (await transaction.query<Pairing>(BY_IDS.text, [[id]]))[0] ?? null;
  }

  /** Those of a request, newest first; lock the request before, and they stay as they are. */
  ofRequest(transaction: Transaction, requestId: string): Promise<Pairing[]> {
    return transaction.query<Pairing>(OF_REQUESTS.text, [[requestId]]);
  }

  async insertAsk(transaction: Transaction, { id, requestId, mentorId, proposedBy, askedAt, answerBy }: NewAsk): Promise<void> {
    await transaction.query(
      `insert into pairing (id, request_id, mentor_id, kind, status, proposed_by, asked_at, answer_by)
       select $1, r.id, $3, r.kind, 'PROPOSED', $4, $5, $6 from mentoring_request as r where r.id = $2`,
      [id, requestId, mentorId, proposedBy, askedAt, answerBy],
    );
  }

  /** Takes a place, where it is a pairing; the database refuses one too many. */
  async accept(
    transaction: Transaction,
    id: string,
    { status, keyId, at }: { status: PairingStatus; keyId: string; at: Date },
  ): Promise<void> {
    await transaction.query(
      `update pairing set
         status = $2, key_id = $3, accepted_at = $4::timestamptz, answered_at = $4::timestamptz,
         active_at = case when $2 = 'ACTIVE' then $4::timestamptz end, answer_by = null
       where id = $1`,
      [id, status, keyId, at],
    );
  }

  /** `answeredAt`: the mentor themself said so. */
  async end(
    transaction: Transaction,
    id: string,
    { reason, at, isAnswer }: { reason: PairingEndReason; at: Date; isAnswer: boolean },
  ): Promise<void> {
    await transaction.query(
      `update pairing set
         status = 'ENDED', end_reason = $2, ended_at = $3::timestamptz, answered_at = case when $4 then $3::timestamptz else answered_at end, answer_by = null
       where id = $1`,
      [id, reason, at, isAnswer],
    );
  }

  async activate(transaction: Transaction, id: string, at: Date): Promise<void> {
    await transaction.query(`update pairing set status = 'ACTIVE', active_at = coalesce(active_at, $2) where id = $1`, [id, at]);
  }

  /** `until` null: nobody knows. The place stays held. */
  async pause(transaction: Transaction, id: string, until: string | null): Promise<void> {
    await transaction.query(`update pairing set status = 'PAUSED', paused_until = $2 where id = $1`, [id, until]);
  }

  async resume(transaction: Transaction, id: string): Promise<void> {
    await transaction.query(`update pairing set status = 'ACTIVE', paused_until = null where id = $1`, [id]);
  }

  async complete(transaction: Transaction, id: string, at: Date): Promise<void> {
    await transaction.query(`update pairing set status = 'COMPLETED', ended_at = $2, paused_until = null where id = $1`, [id, at]);
  }

  /** The clock stops until the mentee answers. */
  async stopClock(transaction: Transaction, id: string, daysLeft: number, at: Date): Promise<void> {
    await transaction.query('update pairing set answer_by = null, days_left = $2, more_asked_at = $3 where id = $1', [id, daysLeft, at]);
  }

  async resumeClock(transaction: Transaction, id: string, answerBy: Date, at: Date): Promise<void> {
    await transaction.query(
      `update pairing set answer_by = $2, days_left = null, more_asked_at = null,
         mentee_seconds = mentee_seconds + coalesce(extract(epoch from $3 - more_asked_at)::bigint, 0)
       where id = $1`,
      [id, answerBy, at],
    );
  }
}
