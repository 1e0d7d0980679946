/** The steps of a membership: renewing, leaving, what coordinators decide, and what the clock brings. */
import { Injectable } from '@nestjs/common';
import { OrganizationService, OrganizationStanding } from '#directory';
import { addDays, dayOf, success, SYSTEM, yearAfter, type Actor, type Result } from '#kernel';
import { Audit, Clock, Database, type MailTemplate, type Transaction } from '#platform';
import { iinsIn } from '../application/application-form.rules.js';
import { MembershipMail } from '../mail/membership-mail.js';
import { GRACE_BEGUN, MEMBERSHIP_LAPSED, RENEWAL_REMINDER, type RenewalParameters } from '../mail/renewal-mail.templates.js';
import { conflict, forbidden, invalid, NOT_FOUND, type MembershipError } from '../membership.errors.js';
import { isCoordinator, managesMembership, seesMembership } from './lifecycle.policy.js';
import { KEY_PREFIX, MembershipDates } from './membership-dates.js';
import type { Membership, MembershipStep } from './membership.js';
import { MembershipRepository } from './membership.repository.js';
import {
  instantOf,
  keepsRoles,
  lastDayOf,
  MEMBERSHIP_STEPS,
  milestonesAfter,
  reasonsFor,
  standsInNetwork,
  type MembershipReason,
  type MembershipStatus,
  type Milestone,
} from './membership.rules.js';

export interface StepAsked {
  readonly organizationId: string;
  readonly status: MembershipStatus;
  readonly reason: MembershipReason;
  readonly note: string | null;
}

interface Taking extends StepAsked {
  readonly since: string;
  readonly by: string | null;
}

@Injectable()
export class MembershipLifecycle {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly memberships: MembershipRepository,
    private readonly dates: MembershipDates,
    private readonly standing: OrganizationStanding,
    private readonly organizations: OrganizationService,
    private readonly mail: MembershipMail,
    private readonly trail: Audit,
  ) {}

  /** Those of the memberships that the actor may see; the only way to load one. */
  async findVisible(actor: Actor, organizationIds: readonly string[]): Promise<ReadonlyMap<string, Membership>> {
    const found = await this.memberships.byIds(organizationIds.filter((id) => seesMembership(actor, id)));
    return new Map(found.map((membership) => [membership.organizationId, membership]));
  }

  /** The steps of memberships that the actor may see, the newest first. */
  async steps(actor: Actor, organizationIds: readonly string[]): Promise<ReadonlyMap<string, readonly MembershipStep[]>> {
    const found = await this.memberships.steps(organizationIds.filter((id) => seesMembership(actor, id)));
    return Map.groupBy(found, ({ organizationId }) => organizationId);
  }

  /** The profile is still true, as it stands in the version that they saw: the membership holds for another year. */
  renew(
    actor: Actor,
    { organizationId, version }: { organizationId: string; version: number },
  ): Promise<Result<Membership, MembershipError>> {
    if (!managesMembership(actor, organizationId)) return Promise.resolve(forbidden('NOT_PERMITTED'));
    return this.database.transaction(async (transaction): Promise<Result<Membership, MembershipError>> => {
      const membership = await this.memberships.locked(transaction, organizationId);
      if (!membership) return NOT_FOUND;
      if (!standsInNetwork(membership.status)) return conflict('TRANSITION_ILLEGAL');
      if (!(await this.standing.confirm(transaction, organizationId, { at: this.clock.now(), version })))
        return conflict('PROFILE_CHANGED');
      const today = this.clock.today();
      const since = membership.status === 'ACTIVE' ? membership.since : today;
      const renewed = { ...membership, status: 'ACTIVE' as const, since, renewalDue: yearAfter(today), reached: null };
      await this.memberships.update(transaction, organizationId, renewed);
      await this.write(transaction, actor, {
        organizationId,
        status: 'ACTIVE',
        reason: 'RENEWED',
        note: null,
        since: today,
        by: idOf(actor),
      });
      await this.dates.plan(transaction, [renewed]);
      return success(renewed);
    });
  }

  /** A step that a coordinator takes, or a manager who takes the organization out. */
  change(actor: Actor, asked: StepAsked): Promise<Result<Membership, MembershipError>> {
    const { organizationId, status, reason } = asked;
    if (!managesMembership(actor, organizationId)) return Promise.resolve(forbidden('NOT_PERMITTED'));
    const note = asked.note?.trim() || null;
    const violations = iinsIn({ note }, ['input']);
    const reasons = reasonsFor(status, { isCoordinator: isCoordinator(actor) });
    if (reasons.length > 0 && !reasons.includes(reason)) violations.push({ path: ['input', 'reason'], code: 'INVALID_VALUE' });
    if (violations.length > 0) return Promise.resolve(invalid(violations));
    return this.database.transaction(async (transaction): Promise<Result<Membership, MembershipError>> => {
      const membership = await this.memberships.locked(transaction, organizationId);
      if (!membership) return NOT_FOUND;
      const isLegal = reasons.length > 0 && MEMBERSHIP_STEPS[membership.status].includes(status);
      const isRenewal = membership.status === 'GRACE' && status === 'ACTIVE';
      if (!isLegal || isRenewal) return conflict('TRANSITION_ILLEGAL');
      const taken = await this.take(transaction, actor, membership, { ...asked, note, since: this.clock.today(), by: idOf(actor) });
      await this.dates.plan(transaction, [taken]);
      return success(taken);
    });
  }

  /** What has come since somebody last looked: reminders, grace, the end. Run by jobs; again, early or in parallel does no harm. */
  async keep(organizationId: string): Promise<void> {
    await this.database.transaction(async (transaction) => {
      let membership = await this.memberships.locked(transaction, organizationId);
      if (!membership || !standsInNetwork(membership.status)) return;
      const now = this.clock.now();
      const { renewalDue } = membership;
      const come = milestonesAfter(membership.reached).filter((milestone) => instantOf(milestone, renewalDue) <= now);
      for (const milestone of come)
        membership = await this.reach(transaction, membership, { milestone, isNewest: milestone === come.at(-1) });
      await this.dates.plan(transaction, [membership]);
    });
  }

  /** Plans what nobody planned: after a restored backup, or an upgrade. Run by a job every night. */
  async planMissing(): Promise<void> {
    await this.database.transaction(async (transaction) => {
      await this.dates.plan(transaction, await this.memberships.withoutJob(transaction, KEY_PREFIX));
    });
  }

  /** Of several reminders that were missed the newest alone is sent; states follow one another, each with its own day. */
  private async reach(
    transaction: Transaction,
    membership: Membership,
    { milestone, isNewest }: { milestone: Milestone; isNewest: boolean },
  ): Promise<Membership> {
    const { organizationId, renewalDue } = membership;
    const reached = { ...membership, reached: milestone };
    if (milestone === 'GRACE' || milestone === 'LAPSE') {
      const status = milestone === 'GRACE' ? 'GRACE' : 'LAPSED';
      const since = dayOf(instantOf(milestone, renewalDue));
      const step = { organizationId, status, reason: 'NOT_RENEWED', note: null, since, by: null } as const;
      const taken = await this.take(transaction, SYSTEM, reached, step);
      if (isNewest) await this.writeToManagers(transaction, taken, milestone === 'GRACE' ? GRACE_BEGUN : MEMBERSHIP_LAPSED);
      return taken;
    }
    await this.memberships.update(transaction, organizationId, reached);
    if (isNewest) await this.writeToManagers(transaction, reached, RENEWAL_REMINDER);
    return reached;
  }

  /** One step, with all that follows from it elsewhere. */
  private async take(transaction: Transaction, actor: Actor, from: Membership, step: Taking): Promise<Membership> {
    const { organizationId, status, since } = step;
    const isReturn = status === 'ACTIVE';
    const taken: Membership = {
      ...from,
      ...{ status, since },
      ...(isReturn && { renewalDue: yearAfter(this.clock.today()), reached: null }),
    };
    await this.memberships.update(transaction, organizationId, taken);
    if (standsInNetwork(from.status) !== standsInNetwork(status)) {
      await this.standing.setStanding(transaction, organizationId, standsInNetwork(status));
    }
    if (keepsRoles(from.status) && !keepsRoles(status)) await this.standing.endRoles(transaction, organizationId, addDays(since, -1));
    if (!keepsRoles(from.status) && keepsRoles(status)) await this.standing.beginRolesAgain(transaction, organizationId, since);
    await this.write(transaction, actor, step);
    return taken;
  }

  private async write(transaction: Transaction, actor: Actor, { by, ...step }: Taking): Promise<void> {
    await this.memberships.addSteps(transaction, [{ ...step, at: this.clock.now(), takenBy: by }]);
    await this.trail.record(transaction, {
      actor,
      action: `MEMBERSHIP_${step.reason === 'RENEWED' ? 'RENEWED' : step.status}`,
      subjectType: 'ORGANIZATION',
      subjectId: step.organizationId,
      after: { status: step.status, since: step.since, reason: step.reason },
    });
  }

  private async writeToManagers(
    transaction: Transaction,
    membership: Membership,
    template: MailTemplate<RenewalParameters>,
  ): Promise<void> {
    const { organizationId, status, renewalDue } = membership;
    const slug = (await this.organizations.findVisible(SYSTEM, [organizationId])).get(organizationId)?.card.slug ?? '';
    const lastDay = lastDayOf(status, renewalDue) ?? renewalDue;
    for (const manager of await this.memberships.managers(transaction, organizationId)) {
      const link = this.mail.link(manager.locale, standsInNetwork(status) ? `members/${slug}/renew` : 'contact');
      await this.mail.send(transaction, manager, { template, parameters: { link, lastDay } });
    }
  }
}

function idOf(actor: Actor): string | null {
  return actor.kind === 'ACCOUNT' ? actor.accountId : null;
}
