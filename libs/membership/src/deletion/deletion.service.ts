/** Deleting what should never have been a member (a row of a wrong file, a second record of one organization), with 30 days to have it back. */
import { Injectable } from '@nestjs/common';
import { OrganizationStanding } from '#directory';
import { addDays, success, type Actor, type Result } from '#kernel';
import { Audit, Clock, Database, Sealing, type Transaction } from '#platform';
import { conflict, forbidden, NOT_FOUND, type MembershipError } from '../membership.errors.js';
import { isCoordinator } from '../membership/lifecycle.policy.js';
import { MembershipDates } from '../membership/membership-dates.js';
import { MembershipRepository } from '../membership/membership.repository.js';
import { keepsRoles, standsInNetwork } from '../membership/membership.rules.js';
import { DeletionRepository, type DeletedMember } from './deletion.repository.js';

const KEPT_DAYS = 30;
const DAY_MILLISECONDS = 86_400_000;

@Injectable()
export class DeletionService {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly repository: DeletionRepository,
    private readonly memberships: MembershipRepository,
    private readonly dates: MembershipDates,
    private readonly standing: OrganizationStanding,
    private readonly sealing: Sealing,
    private readonly trail: Audit,
  ) {}

  /** From the next request on nobody finds it, coordinators neither; its people lose what they had by it. */
  delete(actor: Actor, organizationId: string): Promise<Result<null, MembershipError>> {
    return this.changing(actor, organizationId, async (transaction, { isDeleted, status }) => {
      if (isDeleted) return conflict('MEMBER_DELETED');
      if (keepsRoles(status)) await this.standing.endRoles(transaction, organizationId, addDays(this.clock.today(), -1));
      await this.standing.setStanding(transaction, organizationId, false);
      await this.dates.cancel(transaction, organizationId);
      await this.repository.setDeleted(transaction, organizationId, this.clock.now());
      return this.record(transaction, actor, organizationId, 'MEMBER_DELETED');
    });
  }

  /** As it was, roles too. */
  restore(actor: Actor, organizationId: string): Promise<Result<null, MembershipError>> {
    return this.changing(actor, organizationId, async (transaction, { isDeleted, status }) => {
      if (!isDeleted) return conflict('MEMBER_NOT_DELETED');
      await this.repository.setDeleted(transaction, organizationId, null);
      await this.standing.setStanding(transaction, organizationId, standsInNetwork(status));
      if (keepsRoles(status)) await this.standing.beginRolesAgain(transaction, organizationId, this.clock.today());
      const membership = await this.memberships.locked(transaction, organizationId);
      if (membership) await this.dates.plan(transaction, [membership]);
      return this.record(transaction, actor, organizationId, 'MEMBER_RESTORED');
    });
  }

  /** Those that can still be had back, for coordinators. */
  async deleted(actor: Actor): Promise<readonly DeletedMember[]> {
    return isCoordinator(actor) ? this.repository.deleted() : [];
  }

  /** Ends what was deleted long ago. Run by a job every night. */
  async endDeleted(): Promise<void> {
    await this.database.transaction(async (transaction) => {
      const before = new Date(this.clock.now().getTime() - KEPT_DAYS * DAY_MILLISECONDS);
      await this.sealing.destroy(transaction, ...(await this.repository.end(transaction, before)));
    });
  }

  private changing(
    actor: Actor,
    organizationId: string,
    change: (
      transaction: Transaction,
      found: { isDeleted: boolean; status: Parameters<typeof keepsRoles>[0] },
    ) => Promise<Result<null, MembershipError>>,
  ): Promise<Result<null, MembershipError>> {
    if (!isCoordinator(actor)) return Promise.resolve(forbidden('NOT_PERMITTED'));
    return this.database.transaction(async (transaction): Promise<Result<null, MembershipError>> => {
      const found = await this.repository.find(transaction, organizationId);
      return found ? change(transaction, { isDeleted: found.deletedAt !== null, status: found.status }) : NOT_FOUND;
    });
  }

  private async record(
    transaction: Transaction,
    actor: Actor,
    organizationId: string,
    action: string,
  ): Promise<Result<null, MembershipError>> {
    await this.trail.record(transaction, { actor, action, subjectType: 'ORGANIZATION', subjectId: organizationId });
    return success(null);
  }
}
