/** Which organizations belong to the network. An organization and its membership are written in one transaction. */
import { Injectable } from '@nestjs/common';
import { OrganizationRegister, type NewOrganization } from '#directory';
import { yearAfter } from '#kernel';
import { Clock, type Transaction } from '#platform';
import { MembershipDates } from './membership-dates.js';
import type { Membership } from './membership.js';
import { MembershipRepository } from './membership.repository.js';
import { standsInNetwork, type MembershipReason, type MembershipStatus } from './membership.rules.js';

/** An organization with the day from which it has been a member, yyyy-mm-dd. */
export interface NewMember {
  readonly organization: Omit<NewOrganization, 'memberSince'>;
  readonly memberSince: string;
}

/** Why somebody takes members in, and by which account; null: a command. */
export interface Admitting {
  readonly reason: Extract<MembershipReason, 'ADDED' | 'APPROVED' | 'IMPORTED'>;
  readonly by: string | null;
}

@Injectable()
export class MembershipRegister {
  constructor(
    private readonly organizations: OrganizationRegister,
    private readonly repository: MembershipRepository,
    private readonly dates: MembershipDates,
    private readonly clock: Clock,
  ) {}

  /** Lets a member's year end on another day; for the demonstration alone. */
  async endYearOn(transaction: Transaction, organizationId: string, renewalDue: string): Promise<void> {
    const membership = await this.repository.locked(transaction, organizationId);
    if (!membership) throw new Error('The organization is no member');
    const moved = { ...membership, renewalDue, reached: null };
    await this.repository.update(transaction, organizationId, moved);
    await this.dates.plan(transaction, [moved]);
  }

  /** Takes organizations in as active members, for a year from today, and tells the directory that they stand in the network. */
  async admit(transaction: Transaction, members: readonly NewMember[], { reason, by }: Admitting): Promise<void> {
    const status: MembershipStatus = 'ACTIVE';
    const toldTo = (since: string): string | null => (standsInNetwork(status) ? since : null);
    await this.organizations.addMany(
      transaction,
      members.map(({ organization, memberSince }) => ({ ...organization, memberSince: toldTo(memberSince) })),
    );
    const renewalDue = yearAfter(this.clock.today());
    const memberships = members.map(({ organization, memberSince }): Membership => {
      return { organizationId: organization.id, status, since: memberSince, joinedOn: memberSince, renewalDue, reached: null };
    });
    await this.repository.insert(transaction, memberships);
    const at = this.clock.now();
    await this.repository.addSteps(
      transaction,
      memberships.map(({ organizationId, since }) => ({ organizationId, status, since, at, reason, note: null, takenBy: by })),
    );
    await this.dates.plan(transaction, memberships);
  }
}
