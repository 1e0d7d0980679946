/** Writes memberships, one statement for many. */
import { Injectable } from '@nestjs/common';
import type { Transaction } from '#platform';
import type { Membership } from './membership.js';

const INSERT = `
  insert into membership (organization_id, status, since, joined_on)
  select organization_id, status, since, joined_on
  from unnest($1::uuid[], $2::text[], $3::date[], $4::date[]) as new (organization_id, status, since, joined_on)
`;

@Injectable()
export class MembershipRepository {
  async insert(transaction: Transaction, memberships: readonly Membership[]): Promise<void> {
    await transaction.query(INSERT, [
      memberships.map(({ organizationId }) => organizationId),
      memberships.map(({ status }) => status),
      memberships.map(({ since }) => since),
      memberships.map(({ joinedOn }) => joinedOn),
    ]);
  }
}
