/** Which texts are to end, by dates and states alone. */
import { Injectable } from '@nestjs/common';
import { Database, type NamedStatement, type Transaction } from '#platform';

export interface EndingPairing {
  readonly id: string;
  readonly requestId: string;
  readonly personId: string;
  readonly keyId: string;
  readonly endedAt: Date;
}

/** What decides when the texts of a pairing end; null: not yet. */
export interface EndedPairing {
  readonly id: string;
  readonly endedAt: Date | null;
  readonly noticeAt: Date | null;
  readonly textsEndedAt: Date | null;
}

const BY_IDS: NamedStatement = {
  name: 'retention.by-ids',
  text: `
    select id, ended_at as "endedAt", notice_at as "noticeAt", texts_ended_at as "textsEndedAt"
    from pairing where id = any ($1::uuid[]) and accepted_at is not null`,
};

@Injectable()
export class RetentionRepository {
  constructor(private readonly database: Database) {}

  /** Of asks that nobody accepted there is none: no text was ever written there. */
  byIds(ids: readonly string[]): Promise<EndedPairing[]> {
    return this.database.readCurrent<EndedPairing>(BY_IDS, [ids]);
  }

  /** Pairings that ended before then and whose two sides were not told yet; locked. */
  toAnnounce(transaction: Transaction, endedBefore: Date): Promise<EndingPairing[]> {
    return this.pairings(transaction, 'g.ended_at < $1 and g.notice_at is null', [endedBefore]);
  }

  /** Pairings that ended before then, of which both sides have been told long enough; locked. */
  toEnd(transaction: Transaction, endedBefore: Date, toldBefore: Date): Promise<EndingPairing[]> {
    return this.pairings(transaction, 'g.ended_at < $1 and g.notice_at <= $2', [endedBefore, toldBefore]);
  }

  async noteAnnounced(transaction: Transaction, id: string, at: Date): Promise<void> {
    await transaction.query('update pairing set notice_at = $2 where id = $1', [id, at]);
  }

  async noteEnded(transaction: Transaction, ids: readonly string[], at: Date): Promise<void> {
    await transaction.query('update pairing set texts_ended_at = $2 where id = any ($1::uuid[])', [ids, at]);
  }

  /** Ends those of requests that are over, and none of whose pairings still has its texts; their keys. */
  async endRequests(transaction: Transaction, endedBefore: Date, at: Date): Promise<string[]> {
    const rows = await transaction.query<{ keyId: string }>(
      `update mentoring_request as r set texts_ended_at = $2
       where r.texts_ended_at is null and r.status in ('MATCHED', 'WITHDRAWN', 'CLOSED') and r.status_since < $1
         and not exists (
           select from pairing as g
           where g.request_id = r.id and g.accepted_at is not null and g.texts_ended_at is null
         )
       returning r.key_id as "keyId"`,
      [endedBefore, at],
    );
    return rows.map(({ keyId }) => keyId);
  }

  /** What a person wrote for themself alone. */
  async forget(transaction: Transaction, personId: string): Promise<void> {
    await transaction.query('select mentoring_forget($1)', [personId]);
  }

  private pairings(transaction: Transaction, condition: string, values: readonly Date[]): Promise<EndingPairing[]> {
    return transaction.query<EndingPairing>(
      `select g.id, g.request_id as "requestId", m.person_id as "personId", g.key_id as "keyId", g.ended_at as "endedAt"
       from pairing as g join mentor_profile as m on m.id = g.mentor_id
       where g.accepted_at is not null and g.texts_ended_at is null and ${condition}
       order by g.id limit 1000 for update of g skip locked`,
      values,
    );
  }
}
