/** Memberships and their steps. */
import { Injectable } from '@nestjs/common';
import { Database, type Transaction } from '#platform';
import type { Membership, MembershipStep } from './membership.js';
import type { MembershipStatus, Milestone } from './membership.rules.js';

const COLUMNS = `organization_id as "organizationId", status, since, joined_on as "joinedOn", renewal_due as "renewalDue", reached`;

/** Not of an organization that was deleted. */
const IS_THERE = `not exists (select from organization as o where o.id = organization_id and o.deleted_at is not null)`;

const INSERT = `
  insert into membership (organization_id, status, since, joined_on, renewal_due)
  select organization_id, status, since, joined_on, renewal_due
  from unnest($1::uuid[], $2::text[], $3::date[], $4::date[], $5::date[]) as new (organization_id, status, since, joined_on, renewal_due)
`;

const INSERT_STEPS = `
  insert into membership_step (organization_id, status, since, at, reason, note, taken_by)
  select organization_id, status, since, at, reason, note, taken_by
  from unnest($1::uuid[], $2::text[], $3::date[], $4::timestamptz[], $5::text[], $6::text[], $7::uuid[])
    as new (organization_id, status, since, at, reason, note, taken_by)
`;

const BY_IDS = {
  name: 'memberships.by-ids',
  text: `select ${COLUMNS} from membership where organization_id = any ($1::uuid[]) and ${IS_THERE}`,
};

const STEPS = {
  name: 'memberships.steps',
  text: `
    select organization_id as "organizationId", status, since, at, reason, note, taken_by as "takenBy"
    from membership_step where organization_id = any ($1::uuid[])
    order by position desc`,
};

/** Who keeps the profile today and can sign in. */
const MANAGERS = `
  select distinct a.person_id as "personId", a.mailbox as email, a.locale
  from account as a
  join representation as r on r.person_id = a.person_id
  where r.organization_id = $1 and r.role = 'MANAGER' and a.disabled_at is null
    and (now() at time zone 'Asia/Almaty')::date between r.since and coalesce(r.until, 'infinity')
  order by email`;

@Injectable()
export class MembershipRepository {
  constructor(private readonly database: Database) {}

  byIds(organizationIds: readonly string[]): Promise<Membership[]> {
    return this.database.readCurrent<Membership>(BY_IDS, [organizationIds]);
  }

  /** The newest first. */
  steps(organizationIds: readonly string[]): Promise<MembershipStep[]> {
    return this.database.readCurrent<MembershipStep>(STEPS, [organizationIds]);
  }

  /** Locked for the length of the transaction, so that steps follow one another. */
  async locked(transaction: Transaction, organizationId: string): Promise<Membership | null> {
    const [found] = await transaction.query<Membership>(`${BY_IDS.text} for update`, [[organizationId]]);
    return found ?? null;
  }

  async insert(transaction: Transaction, memberships: readonly Membership[]): Promise<void> {
    await transaction.query(INSERT, [
      memberships.map(({ organizationId }) => organizationId),
      memberships.map(({ status }) => status),
      memberships.map(({ since }) => since),
      memberships.map(({ joinedOn }) => joinedOn),
      memberships.map(({ renewalDue }) => renewalDue),
    ]);
  }

  async addSteps(transaction: Transaction, steps: readonly MembershipStep[]): Promise<void> {
    await transaction.query(INSERT_STEPS, [
      steps.map(({ organizationId }) => organizationId),
      steps.map(({ status }) => status),
      steps.map(({ since }) => since),
      steps.map(({ at }) => at),
      steps.map(({ reason }) => reason),
      steps.map(({ note }) => note),
      steps.map(({ takenBy }) => takenBy),
    ]);
  }

  async update(
    transaction: Transaction,
    organizationId: string,
    to: { status: MembershipStatus; since: string; renewalDue: string; reached: Milestone | null },
  ): Promise<void> {
    await transaction.query('update membership set status = $2, since = $3, renewal_due = $4, reached = $5 where organization_id = $1', [
      organizationId,
      to.status,
      to.since,
      to.renewalDue,
      to.reached,
    ]);
  }

  managers(transaction: Transaction, organizationId: string): Promise<{ personId: string; email: string; locale: 'KK' | 'RU' | 'EN' }[]> {
    return transaction.query(MANAGERS, [organizationId]);
  }

  /** Members for whom no job waits that would look after their dates: of a backup, or written before there were dates. */
  withoutJob(transaction: Transaction, keyPrefix: string): Promise<Membership[]> {
    return transaction.query<Membership>(
      `select ${COLUMNS} from membership as m
       where status in ('ACTIVE', 'GRACE') and ${IS_THERE} and not exists (select from graphile_worker.jobs as j where j.key = $1 || m.organization_id::text)
       limit 10000`,
      [keyPrefix],
    );
  }
}
