/** What reviewers see: the queue, each application with what was done about it, and the organizations that resemble it. */
import { Injectable } from '@nestjs/common';
import { failure, isKey, pageRequest, success, type Actor, type PageArguments, type PageOf, type PageProblem, type Result } from '#kernel';
import { Clock, Database } from '#platform';
import { ApplicationVault } from '../application/application-vault.js';
import type { Application, ApplicationReview, Resemblance } from '../application/application.js';
import { ApplicationRepository, type QueueFilter } from '../application/application.repository.js';
import { SEEN_BY_REVIEWERS, type ApplicationStatus } from '../application/application.rules.js';
import { forbidden, type MembershipError } from '../membership.errors.js';
import { SimilarityRepository } from '../similarity/similarity.repository.js';
import { soughtBy } from '../similarity/similarity.rules.js';
import { ReviewTerms } from './review-terms.js';
import { Impartiality } from './impartiality.js';
import { reviewedRegions, reviews } from './review.policy.js';
import { ReviewRepository, type DeclaredConflict, type DoneCheck } from './review.repository.js';
import type { ReviewObstacle } from './review.rules.js';

export interface QueueAsked {
  /** Null: those that wait, for a verdict or for the applicant. */
  readonly status: readonly ApplicationStatus[] | null;
  readonly regionCodes: readonly string[] | null;
  readonly isOverdue: boolean;
  /** Only those on which the reader has not decided yet. */
  readonly awaitsMe: boolean;
}

const WAITING: readonly ApplicationStatus[] = ['IN_REVIEW', 'CHANGES_REQUESTED'];

@Injectable()
export class ApplicationQueue {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly applications: ApplicationRepository,
    private readonly vault: ApplicationVault,
    private readonly repository: ReviewRepository,
    private readonly similarity: SimilarityRepository,
    private readonly impartiality: Impartiality,
    private readonly terms: ReviewTerms,
  ) {}

  /** Those that the reviewer may see, the longest waiting first. */
  async page(
    actor: Actor,
    asked: QueueAsked,
    page: PageArguments,
  ): Promise<Result<PageOf<Application> & { readonly total: number }, MembershipError | PageProblem>> {
    const regions = reviewedRegions(actor);
    if (regions?.length === 0) return forbidden('NOT_PERMITTED');
    const request = pageRequest(page);
    if (!request.ok) return request;
    const { cursor, size } = request.value;
    if (cursor !== null && !isKey(cursor)) return failure({ kind: 'PAGE_INVALID', argument: 'after', reason: 'CURSOR_INVALID' });
    const filter = await this.filter(actor, asked, regions);
    const [rows, total] = await Promise.all([this.applications.page(filter, request.value), this.applications.count(filter)]);
    const opened = await this.database.transaction((transaction) => this.vault.open(transaction, rows.slice(0, size)));
    const items = opened.map((item) => ({ cursor: item.id, item }));
    return success({ items, total, hasNextPage: rows.length > size, hasPreviousPage: cursor !== null });
  }

  /** Those of the applications that the actor may see; the only way to load one by id. */
  async findVisible(actor: Actor, ids: readonly string[]): Promise<ReadonlyMap<string, Application>> {
    const sealed = await this.applications.byIds(ids);
    const visible = sealed.filter(
      ({ status, emailProvenAt, submittedAt, regionCode }) =>
        SEEN_BY_REVIEWERS.includes(status) && emailProvenAt !== null && submittedAt !== null && reviews(actor, regionCode),
    );
    const opened = await this.database.transaction((transaction) => this.vault.open(transaction, visible));
    return new Map(opened.map((application) => [application.id, application]));
  }

  /** By application, of those that the actor was shown. */
  async resemblances(applications: readonly Application[]): Promise<ReadonlyMap<string, readonly Resemblance[]>> {
    const found = await this.similarity.resemblances(applications.map(({ form }) => soughtBy(form)));
    // What an application became resembles it wholly, which is no news.
    return new Map(
      applications.map(({ id, organizationId }, index) => [
        id,
        (found[index] ?? []).filter((resemblance) => resemblance.organizationId !== organizationId),
      ]),
    );
  }

  /** By application, the newest first. */
  async reviews(ids: readonly string[]): Promise<ReadonlyMap<string, readonly ApplicationReview[]>> {
    const [rows, sealed] = await Promise.all([this.repository.reviews(ids), this.applications.byIds(ids)]);
    const keys = new Map(sealed.map(({ id, keyId }) => [id, keyId]));
    const boxes = rows.flatMap(({ applicationId, reasonBox }) => {
      const keyId = keys.get(applicationId);
      return reasonBox && keyId ? [{ keyId, box: reasonBox }] : [];
    });
    const texts = await this.database.transaction((transaction) => this.vault.openTexts(transaction, boxes));
    const reviews = rows.map(({ reasonBox, ...row }) => ({ ...row, reason: reasonBox ? (texts.shift() ?? null) : null }));
    return Map.groupBy(reviews, ({ applicationId }) => applicationId);
  }

  async checks(ids: readonly string[]): Promise<ReadonlyMap<string, readonly DoneCheck[]>> {
    return Map.groupBy(await this.repository.checks(ids), ({ applicationId }) => applicationId);
  }

  async conflicts(ids: readonly string[]): Promise<ReadonlyMap<string, readonly DeclaredConflict[]>> {
    return Map.groupBy(await this.repository.conflicts(ids), ({ applicationId }) => applicationId);
  }

  /** What keeps the reviewer from approving; null: nothing does. */
  async obstacle(actor: Actor, application: Application): Promise<ReviewObstacle | null> {
    if (!reviews(actor, application.regionCode)) return null;
    return this.database.transaction((transaction) => this.impartiality.obstacle(transaction, actor, application));
  }

  private async filter(
    actor: Actor,
    { status, regionCodes, isOverdue, awaitsMe }: QueueAsked,
    regions: readonly string[] | null,
  ): Promise<QueueFilter> {
    const asked = regionCodes ?? regions;
    return {
      status: (status ?? WAITING).filter((one) => SEEN_BY_REVIEWERS.includes(one)),
      regionCodes: asked === null || regions === null ? asked : asked.filter((code) => regions.includes(code)),
      submittedBefore: isOverdue ? await this.terms.overdueBefore(this.clock.today()) : null,
      awaitsReviewer: awaitsMe && actor.kind === 'ACCOUNT' ? actor.accountId : null,
    };
  }
}
