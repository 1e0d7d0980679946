/** Applications as they are kept: states and days in the clear, what somebody wrote in sealed boxes. */
import { Injectable } from '@nestjs/common';
import type { PageRequest } from '#kernel';
import { Database, type Transaction } from '#platform';
import type { ApplicationRecord } from './application.js';
import type { ApplicationStatus } from './application.rules.js';

export interface SealedApplication extends ApplicationRecord {
  readonly keyId: string;
  readonly content: Buffer;
  readonly reasonBox: Buffer | null;
}

export interface QueueFilter {
  readonly status: readonly ApplicationStatus[];
  /** Null: wherever the seat is. */
  readonly regionCodes: readonly string[] | null;
  /** Only those submitted before. */
  readonly submittedBefore: Date | null;
  /** Only those on which this reviewer has neither decided nor declared a conflict. */
  readonly awaitsReviewer: string | null;
}

export interface NewApplication {
  readonly id: string;
  readonly status: ApplicationStatus;
  readonly locale: string;
  readonly keyId: string;
  readonly content: Buffer;
  readonly regionCode: string | null;
  readonly emailProvenAt: Date | null;
  readonly savedAt: Date;
  readonly submittedAt: Date | null;
  readonly appealOf: string | null;
}

export type WrittenAnew = Pick<
  NewApplication,
  'id' | 'status' | 'locale' | 'content' | 'regionCode' | 'emailProvenAt' | 'savedAt' | 'submittedAt'
>;

const COLUMNS = `
  a.id, a.number, a.status, a.locale, a.region_code as "regionCode", a.email_proven_at as "emailProvenAt", a.saved_at as "savedAt",
  a.submitted_at as "submittedAt", a.decided_at as "decidedAt", a.appeal_of as "appealOf", a.organization_id as "organizationId",
  a.key_id as "keyId", a.content, a.reason as "reasonBox"`;

const MATCHES = `
  a.status = any ($1::text[]) and a.email_proven_at is not null and a.submitted_at is not null
  and ($2::text[] is null or a.region_code = any ($2::text[]))
  and ($3::timestamptz is null or a.submitted_at < $3)
  and ($4::uuid is null or not exists (
    select from membership_review as r where r.application_id = a.id and r.reviewer_id = $4 and r.voided_at is null
    union all
    select from conflict_of_interest as c where c.application_id = a.id and c.reviewer_id = $4
  ))`;

const PAGE = {
  name: 'applications.page',
  text: `
    select ${COLUMNS}
    from membership_application as a
    where ${MATCHES}
      and ($5::uuid is null or (a.submitted_at, a.id) > (select c.submitted_at, c.id from membership_application as c where c.id = $5))
    order by a.submitted_at, a.id
    limit $6`,
};

const COUNT = { name: 'applications.count', text: `select count(*)::integer as count from membership_application as a where ${MATCHES}` };

const BY_IDS = { name: 'applications.by-ids', text: `select ${COLUMNS} from membership_application as a where a.id = any ($1::uuid[])` };

const BY_LINK = `
  select ${COLUMNS}
  from membership_application as a join membership_application_link as l on l.application_id = a.id
  where l.token_digest = $1 and l.expires_at > $2`;

@Injectable()
export class ApplicationRepository {
  constructor(private readonly database: Database) {}

  /** One more than asked for, where the list goes on; the longest waiting first. */
  page(filter: QueueFilter, { cursor, size }: PageRequest): Promise<SealedApplication[]> {
    return this.database.readCurrent<SealedApplication>(PAGE, [...valuesOf(filter), cursor, size + 1]);
  }

  async count(filter: QueueFilter): Promise<number> {
    const [row] = await this.database.readCurrent<{ count: number }>(COUNT, valuesOf(filter));
    return row?.count ?? 0;
  }

  byIds(ids: readonly string[]): Promise<SealedApplication[]> {
    return this.database.readCurrent<SealedApplication>(BY_IDS, [ids]);
  }

  /** Locked for the length of the transaction, so that steps follow one another. */
  async locked(transaction: Transaction, id: string): Promise<SealedApplication | null> {
    const [found] = await transaction.query<SealedApplication>(`${BY_IDS.text} for update of a`, [[id]]);
    return found ?? null;
  }

  /** What a mailed link opens; locked. */
  async byLink(transaction: Transaction, digest: Buffer, now: Date): Promise<SealedApplication | null> {
    const [found] = await transaction.query<SealedApplication>(`${BY_LINK} for update of a`, [digest, now]);
    return found ?? null;
  }

  async addLink(transaction: Transaction, { id, digest, expiresAt }: { id: string; digest: Buffer; expiresAt: Date }): Promise<void> {
    await transaction.query('insert into membership_application_link (token_digest, application_id, expires_at) values ($1, $2, $3)', [
      digest,
      id,
      expiresAt,
    ]);
  }

  /** Links to an address that the application has no longer. */
  async removeLinks(transaction: Transaction, id: string): Promise<void> {
    await transaction.query('delete from membership_application_link where application_id = $1', [id]);
  }

  async insert(transaction: Transaction, one: NewApplication): Promise<void> {
    await transaction.query(
      `insert into membership_application (id, status, locale, key_id, content, region_code, email_proven_at, saved_at, submitted_at, appeal_of)
       values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)`,
      [
        one.id,
        one.status,
        one.locale,
        one.keyId,
        one.content,
        one.regionCode,
        one.emailProvenAt,
        one.savedAt,
        one.submittedAt,
        one.appealOf,
      ],
    );
  }

  /** What the applicant wrote takes the place of what they had written. */
  async rewrite(transaction: Transaction, one: WrittenAnew): Promise<void> {
    await transaction.query(
      `update membership_application
       set status = $2, locale = $3, content = $4, region_code = $5, email_proven_at = $6, saved_at = $7, submitted_at = $8
       where id = $1`,
      [one.id, one.status, one.locale, one.content, one.regionCode, one.emailProvenAt, one.savedAt, one.submittedAt],
    );
  }

  async prove(transaction: Transaction, id: string, { at, status }: { at: Date; status: ApplicationStatus }): Promise<void> {
    await transaction.query('update membership_application set email_proven_at = $2, status = $3 where id = $1', [id, at, status]);
  }

  async decide(
    transaction: Transaction,
    id: string,
    {
      status,
      reason,
      at,
      organizationId,
    }: { status: ApplicationStatus; reason: Buffer | null; at: Date | null; organizationId: string | null },
  ): Promise<void> {
    await transaction.query(
      'update membership_application set status = $2, reason = $3, decided_at = $4, organization_id = $5 where id = $1',
      [id, status, reason, at, organizationId],
    );
  }

  async hasAppeal(transaction: Transaction, id: string): Promise<boolean> {
    return (await transaction.query('select from membership_application where appeal_of = $1', [id])).length > 0;
  }

  /** Deletes what nobody touched, or proved, since then; the keys of what it sealed. */
  async deleteIdle(transaction: Transaction, before: Date): Promise<string[]> {
    const gone = await transaction.query<{ keyId: string }>(
      `delete from membership_application where status in ('DRAFT', 'SUBMITTED') and saved_at < $1 returning key_id as "keyId"`,
      [before],
    );
    return gone.map(({ keyId }) => keyId);
  }
}

function valuesOf({ status, regionCodes, submittedBefore, awaitsReviewer }: QueueFilter): unknown[] {
  return [status, regionCodes, submittedBefore, awaitsReviewer];
}
