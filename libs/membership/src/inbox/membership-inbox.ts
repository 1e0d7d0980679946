/** What waits for somebody in the matters of membership, found from how things stand. */
import { Injectable } from '@nestjs/common';
import type { AccountActor } from '#kernel';
import { Clock } from '#platform';
import { ApplicationRepository } from '../application/application.repository.js';
import { MembershipRepository } from '../membership/membership.repository.js';
import { instantOf, standsInNetwork } from '../membership/membership.rules.js';
import { reviewedRegions } from '../review/review.policy.js';

export const MEMBERSHIP_INBOX_KINDS = ['RENEW_MEMBERSHIP', 'REVIEW_APPLICATION'] as const;

export interface MembershipInboxItem {
  readonly kind: (typeof MEMBERSHIP_INBOX_KINDS)[number];
  readonly count: number;
  /** The oldest. */
  readonly since: Date;
}

@Injectable()
export class MembershipInbox {
  constructor(
    private readonly clock: Clock,
    private readonly applications: ApplicationRepository,
    private readonly memberships: MembershipRepository,
  ) {}

  /** Asked with every page of whoever is signed in: it asks the database nothing where nothing can wait. */
  async of(actor: AccountActor): Promise<MembershipInboxItem[]> {
    const waiting = await Promise.all([this.renewals(actor), this.reviews(actor)]);
    return waiting.filter((item) => item !== null);
  }

  /** From the first reminder until it is renewed or has lapsed. */
  private async renewals({ managedOrganizationIds }: AccountActor): Promise<MembershipInboxItem | null> {
    if (managedOrganizationIds.length === 0) return null;
    const memberships = await this.memberships.byIds(managedOrganizationIds);
    const now = this.clock.now();
    const reminded = memberships
      .filter(({ status }) => standsInNetwork(status))
      .map(({ renewalDue }) => instantOf('REMIND_30', renewalDue))
      .filter((instant) => instant <= now)
      .sort((one, other) => one.getTime() - other.getTime());
    return reminded[0] ? { kind: 'RENEW_MEMBERSHIP', count: reminded.length, since: reminded[0] } : null;
  }

  /** Those under review on which they have neither decided nor stepped back. */
  private async reviews(actor: AccountActor): Promise<MembershipInboxItem | null> {
    const regionCodes = reviewedRegions(actor);
    if (regionCodes?.length === 0) return null;
    const filter = { status: ['IN_REVIEW'], regionCodes, submittedBefore: null, awaitsReviewer: actor.accountId } as const;
    const { count, since } = await this.applications.waiting(filter);
    return since && { kind: 'REVIEW_APPLICATION', count, since };
  }
}
