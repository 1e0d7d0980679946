/** What reviewers do: verdicts, a checklist, declaring a conflict of interest; and how many approvals it takes. */
import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { success, type AccountActor, type Actor, type Result } from '#kernel';
import { Audit, Clock, Database, type Transaction } from '#platform';
import { iinsIn } from '../application/application-form.rules.js';
import { ApplicationLinks } from '../application/application-links.js';
import { ApplicationVault } from '../application/application-vault.js';
import type { Application, ReviewCheck } from '../application/application.js';
import { ApplicationRepository } from '../application/application.repository.js';
import { mayBecome, needsReason, statusAfter, type ApplicationStatus, type Verdict } from '../application/application.rules.js';
import { BinTaken } from '../bin/bin-taken.js';
import { APPLICATION_APPROVED, APPLICATION_REJECTED, APPLICATION_RETURNED } from '../mail/membership-mail.templates.js';
import { conflict, forbidden, invalid, NOT_FOUND, type MembershipError } from '../membership.errors.js';
import { Admission } from './admission.js';
import { Impartiality } from './impartiality.js';
import { maySetApprovals, reviews } from './review.policy.js';
import { ReviewRepository } from './review.repository.js';

export interface Reviewing {
  readonly applicationId: string;
  readonly verdict: Verdict;
  readonly reason: string | null;
}

interface Deciding {
  readonly actor: AccountActor;
  readonly application: Application;
  readonly keyId: string;
  readonly verdict: Verdict;
  readonly reason: string | null;
}

type Done = Result<null, MembershipError>;

@Injectable()
export class ReviewService {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly applications: ApplicationRepository,
    private readonly vault: ApplicationVault,
    private readonly links: ApplicationLinks,
    private readonly repository: ReviewRepository,
    private readonly impartiality: Impartiality,
    private readonly admission: Admission,
    private readonly trail: Audit,
  ) {}

  /** One verdict. The approval that completes the number makes a member; of two applications with one BIN the second stays in review. */
  async review(actor: Actor, { applicationId, verdict, reason: written }: Reviewing): Promise<Done> {
    const reason = written?.trim() || null;
    const violations = iinsIn({ reason }, ['input']);
    if (needsReason(verdict) && reason === null) violations.push({ path: ['input', 'reason'], code: 'REQUIRED' });
    if (violations.length > 0) return invalid(violations);
    try {
      return await this.inReview(actor, applicationId, (transaction, deciding) =>
        this.decide(transaction, { ...deciding, verdict, reason }),
      );
    } catch (error) {
      if (error instanceof BinTaken) return conflict('BIN_TAKEN');
      throw error;
    }
  }

  /** The reviewer takes no part any more; an approval that they gave counts no longer. */
  declareConflict(actor: Actor, applicationId: string): Promise<Done> {
    return this.inReview(actor, applicationId, async (transaction, { actor: reviewer, application }) => {
      await this.repository.declare(transaction, application.id, { reviewerId: reviewer.accountId, at: this.clock.now() });
      await this.record(transaction, reviewer, application.id, { action: 'CONFLICT_OF_INTEREST_DECLARED' });
      return success(null);
    });
  }

  check(actor: Actor, { applicationId, check, isDone }: { applicationId: string; check: ReviewCheck; isDone: boolean }): Promise<Done> {
    return this.inReview(actor, applicationId, async (transaction, { actor: reviewer, application }) => {
      const done = { applicationId: application.id, check, doneBy: reviewer.accountId, doneAt: this.clock.now() };
      if (isDone) await this.repository.check(transaction, done);
      else await this.repository.uncheck(transaction, application.id, check);
      return success(null);
    });
  }

  approvalsNeeded(): Promise<number> {
    return this.repository.approvalsNeeded();
  }

  async setApprovalsNeeded(actor: Actor, approvals: number): Promise<Done> {
    if (!maySetApprovals(actor)) return forbidden('NOT_PERMITTED');
    if (!Number.isInteger(approvals) || approvals < 1 || approvals > 3)
      return invalid([{ path: ['input', 'approvalsNeeded'], code: 'INVALID_VALUE' }]);
    const before = { approvalsNeeded: await this.approvalsNeeded() };
    await this.database.transaction(async (transaction) => {
      await this.repository.setApprovalsNeeded(transaction, approvals);
      const after = { approvalsNeeded: approvals };
      await this.trail.record(transaction, {
        actor,
        action: 'MEMBERSHIP_SETTING_CHANGED',
        subjectType: 'SETTING',
        subjectId: null,
        before,
        after,
      });
    });
    return success(null);
  }

  /** The application, locked; not for who may not see it, and not once it is out of the reviewers' hands. */
  private inReview(
    actor: Actor,
    id: string,
    work: (transaction: Transaction, found: { actor: AccountActor; application: Application; keyId: string }) => Promise<Done>,
  ): Promise<Done> {
    return this.database.transaction(async (transaction): Promise<Done> => {
      const sealed = await this.applications.locked(transaction, id);
      if (!sealed || sealed.emailProvenAt === null || sealed.submittedAt === null || !reviews(actor, sealed.regionCode)) return NOT_FOUND;
      const application = await this.vault.openOne(transaction, sealed);
      if (!application) return NOT_FOUND;
      if (sealed.status !== 'IN_REVIEW') return conflict('APPLICATION_CLOSED');
      return work(transaction, { actor, application, keyId: sealed.keyId });
    });
  }

  private async decide(transaction: Transaction, deciding: Deciding): Promise<Done> {
    const { actor, application, verdict } = deciding;
    const { id } = application;
    const obstacle = await this.impartiality.obstacle(transaction, actor, application);
    if (obstacle === 'ALREADY_REVIEWED') {
      if (verdict === 'APPROVE') return conflict(obstacle);
    } else if (obstacle) return forbidden(obstacle);
    const reason = deciding.reason === null ? null : await this.vault.sealText(transaction, deciding.keyId, deciding.reason);
    const at = this.clock.now();
    await this.repository.insert(transaction, { id: randomUUID(), applicationId: id, reviewerId: actor.accountId, verdict, reason, at });
    const approvals = await this.repository.approvers(transaction, id);
    const status = statusAfter(verdict, { given: approvals.length, needed: await this.repository.approvalsNeeded() });
    await this.record(transaction, actor, id, { action: 'APPLICATION_REVIEWED', after: { verdict, status } });
    if (mayBecome(application.status, status)) await this.become(transaction, deciding, { status, reason });
    return success(null);
  }

  private async become(
    transaction: Transaction,
    { actor, application, reason: written }: Deciding,
    { status, reason }: { status: ApplicationStatus; reason: Buffer | null },
  ): Promise<void> {
    const at = this.clock.now();
    const organizationId = status === 'APPROVED' ? await this.admission.admit(transaction, actor, application) : null;
    const decidedAt = status === 'CHANGES_REQUESTED' ? null : at;
    await this.applications.decide(transaction, application.id, { status, reason, at: decidedAt, organizationId });
    if (status === 'CHANGES_REQUESTED') await this.repository.voidApprovals(transaction, application.id, at);
    const applicant = { applicationId: application.id, email: application.form.email, locale: application.locale };
    if (status === 'APPROVED') return this.links.mailTo(transaction, applicant, { template: APPLICATION_APPROVED, parameters: {} });
    const template = status === 'REJECTED' ? APPLICATION_REJECTED : APPLICATION_RETURNED;
    return this.links.mailTo(transaction, applicant, { template, parameters: { reason: written ?? '' } });
  }

  private async record(
    transaction: Transaction,
    actor: AccountActor,
    id: string,
    entry: { readonly action: string; readonly after?: unknown },
  ): Promise<void> {
    await this.trail.record(transaction, { actor, subjectType: 'MEMBERSHIP_APPLICATION', subjectId: id, ...entry });
  }
}
