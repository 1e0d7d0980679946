/** What reviewers did with applications: verdicts, checks, conflicts of interest; and how many approvals it takes. */
import { Injectable } from '@nestjs/common';
import { Database, type Transaction } from '#platform';
import type { ReviewCheck } from '../application/application.js';
import type { Verdict } from '../application/application.rules.js';

export interface SealedReview {
  readonly applicationId: string;
  readonly reviewerId: string;
  readonly verdict: Verdict;
  readonly reasonBox: Buffer | null;
  readonly at: Date;
  readonly isVoid: boolean;
}

export interface DoneCheck {
  readonly applicationId: string;
  readonly check: ReviewCheck;
  readonly doneBy: string;
  readonly doneAt: Date;
}

export interface DeclaredConflict {
  readonly applicationId: string;
  readonly reviewerId: string;
  readonly at: Date;
}

const REVIEWS = {
  name: 'reviews.of-applications',
  text: `
    select application_id as "applicationId", reviewer_id as "reviewerId", verdict, reason as "reasonBox", at, voided_at is not null as "isVoid"
    from membership_review where application_id = any ($1::uuid[])
    order by at desc, id`,
};

const CHECKS = {
  name: 'reviews.checks',
  text: `
    select application_id as "applicationId", code as check, done_by as "doneBy", done_at as "doneAt"
    from membership_review_check where application_id = any ($1::uuid[])`,
};

const CONFLICTS = {
  name: 'reviews.conflicts',
  text: `
    select application_id as "applicationId", reviewer_id as "reviewerId", declared_at as at
    from conflict_of_interest where application_id = any ($1::uuid[])
    order by declared_at, reviewer_id`,
};

const SETTING = { name: 'membership.setting', text: 'select approvals_needed as "approvalsNeeded" from membership_setting' };

/** The BINs of the organizations that somebody represents, and the mailboxes under which the network knows them. */
const OWN = `
  select array(select o.bin from organization as o where o.id = any ($2::uuid[]) and o.bin is not null) as bins,
    array(select a.mailbox from account as a where a.id = $1) as mailboxes`;

@Injectable()
export class ReviewRepository {
  constructor(private readonly database: Database) {}

  reviews(applicationIds: readonly string[]): Promise<SealedReview[]> {
    return this.database.readCurrent<SealedReview>(REVIEWS, [applicationIds]);
  }

  checks(applicationIds: readonly string[]): Promise<DoneCheck[]> {
    return this.database.readCurrent<DoneCheck>(CHECKS, [applicationIds]);
  }

  conflicts(applicationIds: readonly string[]): Promise<DeclaredConflict[]> {
    return this.database.readCurrent<DeclaredConflict>(CONFLICTS, [applicationIds]);
  }

  async approvalsNeeded(): Promise<number> {
    return (await this.database.readCurrent<{ approvalsNeeded: number }>(SETTING, []))[0]?.approvalsNeeded ?? 2;
  }

  async setApprovalsNeeded(transaction: Transaction, approvals: number): Promise<void> {
    await transaction.query('update membership_setting set approvals_needed = $1', [approvals]);
  }

  async insert(
    transaction: Transaction,
    one: { id: string; applicationId: string; reviewerId: string; verdict: Verdict; reason: Buffer | null; at: Date },
  ): Promise<void> {
    await transaction.query(
      'insert into membership_review (id, application_id, reviewer_id, verdict, reason, at) values ($1, $2, $3, $4, $5, $6)',
      [one.id, one.applicationId, one.reviewerId, one.verdict, one.reason, one.at],
    );
  }

  /** Who has approved, as far as it counts. */
  async approvers(transaction: Transaction, applicationId: string): Promise<string[]> {
    const rows = await transaction.query<{ reviewerId: string }>(
      `select reviewer_id as "reviewerId" from membership_review where application_id = $1 and verdict = 'APPROVE' and voided_at is null`,
      [applicationId],
    );
    return rows.map(({ reviewerId }) => reviewerId);
  }

  async voidApprovals(transaction: Transaction, applicationId: string, at: Date): Promise<void> {
    await transaction.query('update membership_review set voided_at = $2 where application_id = $1 and voided_at is null', [
      applicationId,
      at,
    ]);
  }

  async hasConflict(transaction: Transaction, applicationId: string, reviewerId: string): Promise<boolean> {
    const found = await transaction.query('select from conflict_of_interest where application_id = $1 and reviewer_id = $2', [
      applicationId,
      reviewerId,
    ]);
    return found.length > 0;
  }

  async declare(transaction: Transaction, applicationId: string, { reviewerId, at }: { reviewerId: string; at: Date }): Promise<void> {
    await transaction.query(
      'insert into conflict_of_interest (application_id, reviewer_id, declared_at) values ($1, $2, $3) on conflict do nothing',
      [applicationId, reviewerId, at],
    );
    await transaction.query(
      `update membership_review set voided_at = $3 where application_id = $1 and reviewer_id = $2 and verdict = 'APPROVE' and voided_at is null`,
      [applicationId, reviewerId, at],
    );
  }

  async check(transaction: Transaction, { applicationId, check, doneBy, doneAt }: DoneCheck): Promise<void> {
    await transaction.query(
      `insert into membership_review_check (application_id, code, done_by, done_at) values ($1, $2, $3, $4)
       on conflict (application_id, code) do nothing`,
      [applicationId, check, doneBy, doneAt],
    );
  }

  async uncheck(transaction: Transaction, applicationId: string, check: ReviewCheck): Promise<void> {
    await transaction.query('delete from membership_review_check where application_id = $1 and code = $2', [applicationId, check]);
  }

  async own(
    transaction: Transaction,
    accountId: string,
    organizationIds: readonly string[],
  ): Promise<{ bins: readonly string[]; mailboxes: readonly string[] }> {
    const [own] = await transaction.query<{ bins: string[]; mailboxes: string[] }>(OWN, [accountId, organizationIds]);
    return own ?? { bins: [], mailboxes: [] };
  }
}
