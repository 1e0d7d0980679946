/** The next thing that comes by itself in a membership: one job each, which renewing or leaving replaces or takes back. */
import { Injectable } from '@nestjs/common';
import { Jobs, type KeyedJob, type Transaction } from '#platform';
import type { Membership } from './membership.js';
import { instantOf, milestonesAfter, standsInNetwork } from './membership.rules.js';

export const KEEP_MEMBERSHIP = 'keep-membership';
export const KEY_PREFIX = 'membership:';

@Injectable()
export class MembershipDates {
  constructor(private readonly jobs: Jobs) {}

  /** Says when each is to be looked after next. */
  async plan(transaction: Transaction, memberships: readonly Membership[]): Promise<void> {
    const planned = memberships.flatMap((one) => nextJob(one) ?? []);
    if (planned.length > 0) await this.jobs.addMany(transaction, KEEP_MEMBERSHIP, planned);
    for (const { organizationId } of memberships.filter((one) => nextJob(one) === null)) await this.cancel(transaction, organizationId);
  }

  /** Nothing comes by itself any more. */
  async cancel(transaction: Transaction, organizationId: string): Promise<void> {
    await this.jobs.cancel(transaction, `${KEY_PREFIX}${organizationId}`);
  }
}

function nextJob({ organizationId, status, renewalDue, reached }: Membership): KeyedJob | null {
  const [next] = milestonesAfter(reached);
  if (!standsInNetwork(status) || next === undefined) return null;
  return { key: `${KEY_PREFIX}${organizationId}`, payload: { organizationId }, runAt: instantOf(next, renewalDue) };
}
