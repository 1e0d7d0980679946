/** What waits for people who cannot act any more. */
import { Injectable } from '@nestjs/common';
import type { Transaction } from '#platform';
import { MENTEES_ARE_AWAY, MENTOR_IS_AWAY } from '../participant/presence.js';

/** A pairing that goes on without one of its sides. */
export interface LonelyPairing {
  readonly id: string;
  readonly requestId: string;
  /** The mentor's person. */
  readonly personId: string;
  readonly isMentorAway: boolean;
}

const GOING_ON = `g.status in ('ACCEPTED', 'ACTIVE', 'PAUSED')`;

@Injectable()
export class AbsenceRepository {
  /** Asks whose mentor cannot answer. */
  async asks(transaction: Transaction): Promise<string[]> {
    const rows = await transaction.query<{ id: string }>(
      `select g.id from pairing as g where g.status = 'PROPOSED' and ${MENTOR_IS_AWAY} order by g.asked_at, g.id limit 1000`,
    );
    return rows.map(({ id }) => id);
  }

  /** Whether it still is so. */
  async isMentorAway(transaction: Transaction, pairingId: string): Promise<boolean> {
    return (await transaction.query(`select from pairing as g where g.id = $1 and ${MENTOR_IS_AWAY}`, [pairingId])).length > 0;
  }

  /** Open requests with nobody left on their side. */
  async requests(transaction: Transaction): Promise<string[]> {
    const rows = await transaction.query<{ id: string }>(
      `select r.id from mentoring_request as r
       where r.status in ('ASKED', 'MORE_ASKED', 'QUEUED') and ${MENTEES_ARE_AWAY} order by r.created_at, r.id limit 1000`,
    );
    return rows.map(({ id }) => id);
  }

  async areMenteesAway(transaction: Transaction, requestId: string): Promise<boolean> {
    return (await transaction.query(`select from mentoring_request as r where r.id = $1 and ${MENTEES_ARE_AWAY}`, [requestId])).length > 0;
  }

  /** Pairings of which the other side has not been told yet; from now on it has. */
  noteTold(transaction: Transaction, at: Date): Promise<LonelyPairing[]> {
    return transaction.query<LonelyPairing>(
      `update pairing as g set absence_told_at = $1
       from mentoring_request as r, mentor_profile as mentor
       where r.id = g.request_id and mentor.id = g.mentor_id and g.absence_told_at is null and ${GOING_ON} and (${MENTOR_IS_AWAY} or ${MENTEES_ARE_AWAY})
       returning g.id, g.request_id as "requestId", mentor.person_id as "personId", ${MENTOR_IS_AWAY} as "isMentorAway"`,
      [at],
    );
  }

  /** Who is back may be away another time. */
  async forgetReturned(transaction: Transaction): Promise<void> {
    await transaction.query(
      `update pairing as g set absence_told_at = null
       from mentoring_request as r
       where r.id = g.request_id and g.absence_told_at is not null and not (${MENTOR_IS_AWAY}) and not (${MENTEES_ARE_AWAY})`,
    );
  }
}
