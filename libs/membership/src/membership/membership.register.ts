/** Which organizations belong to the network. An organization and its membership are written in one transaction. */
import { Injectable } from '@nestjs/common';
import { OrganizationRegister, type NewOrganization } from '#directory';
import type { Transaction } from '#platform';
import { MembershipRepository } from './membership.repository.js';
import { standsInNetwork, type MembershipStatus } from './membership.rules.js';

/** An organization with the day from which it has been a member, yyyy-mm-dd. */
export interface NewMember {
  readonly organization: Omit<NewOrganization, 'memberSince'>;
  readonly memberSince: string;
}

@Injectable()
export class MembershipRegister {
  constructor(
    private readonly organizations: OrganizationRegister,
    private readonly repository: MembershipRepository,
  ) {}

  /** Takes organizations in as active members, and tells the directory that they stand in the network. */
  async admit(transaction: Transaction, members: readonly NewMember[]): Promise<void> {
    const status: MembershipStatus = 'ACTIVE';
    const toldTo = (since: string): string | null => (standsInNetwork(status) ? since : null);
    await this.organizations.addMany(
      transaction,
      members.map(({ organization, memberSince }) => ({ ...organization, memberSince: toldTo(memberSince) })),
    );
    await this.repository.insert(
      transaction,
      members.map(({ organization, memberSince }) => ({
        organizationId: organization.id,
        status,
        since: memberSince,
        joinedOn: memberSince,
      })),
    );
  }
}
