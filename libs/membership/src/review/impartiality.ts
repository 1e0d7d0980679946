/** Whether a reviewer may decide on an application: not on their own organization's, not twice, not after declaring an interest. */
import { Injectable } from '@nestjs/common';
import type { AccountActor } from '#kernel';
import type { Transaction } from '#platform';
import type { Application } from '../application/application.js';
import { SimilarityRepository } from '../similarity/similarity.repository.js';
import { soughtBy } from '../similarity/similarity.rules.js';
import { ReviewRepository } from './review.repository.js';
import { isOwnOrganization, type ReviewObstacle } from './review.rules.js';

@Injectable()
export class Impartiality {
  constructor(
    private readonly reviews: ReviewRepository,
    private readonly similarity: SimilarityRepository,
  ) {}

  async obstacle(transaction: Transaction, actor: AccountActor, { id, form }: Application): Promise<ReviewObstacle | null> {
    if (await this.reviews.hasConflict(transaction, id, actor.accountId)) return 'CONFLICT_DECLARED';
    const { organizationIds } = actor;
    const own = await this.reviews.own(transaction, actor.accountId, organizationIds);
    const [resemblances = []] = organizationIds.length > 0 ? await this.similarity.resemblances([soughtBy(form)]) : [];
    if (isOwnOrganization(form, resemblances, { ...own, organizationIds })) return 'OWN_ORGANIZATION';
    return (await this.reviews.approvers(transaction, id)).includes(actor.accountId) ? 'ALREADY_REVIEWED' : null;
  }
}
