/** The coordinators' list of members, and what waits on their desk. */
import { Injectable } from '@nestjs/common';
import {
  failure,
  isKey,
  pageRequest,
  success,
  type Actor,
  type Locale,
  type PageArguments,
  type PageOf,
  type PageProblem,
  type Result,
} from '#kernel';
import { Clock } from '#platform';
import { forbidden, type MembershipError } from '../membership.errors.js';
import { ReviewTerms } from '../review/review-terms.js';
import { isCoordinator } from '../membership/lifecycle.policy.js';
import { MembersRepository, type DeskCounts, type MemberFilter, type MemberRow, type OnboardingStep } from './members.repository.js';
import { TimelineRepository, type TimelineEntry } from './timeline.repository.js';

export interface MemberList extends PageOf<MemberRow> {
  readonly total: number;
  /** Of the list as it is filtered, whatever step is asked for. */
  readonly counts: readonly { readonly step: OnboardingStep; readonly count: number }[];
}

@Injectable()
export class MembersService {
  constructor(
    private readonly repository: MembersRepository,
    private readonly timelines: TimelineRepository,
    private readonly clock: Clock,
    private readonly terms: ReviewTerms,
  ) {}

  /** By name, in the alphabet of the reader. */
  async page(
    actor: Actor,
    { filter, locale }: { filter: MemberFilter; locale: Locale },
    page: PageArguments,
  ): Promise<Result<MemberList, MembershipError | PageProblem>> {
    if (!isCoordinator(actor)) return forbidden('NOT_PERMITTED');
    const request = pageRequest(page);
    if (!request.ok) return request;
    const { cursor, size } = request.value;
    if (cursor !== null && !isKey(cursor)) return failure({ kind: 'PAGE_INVALID', argument: 'after', reason: 'CURSOR_INVALID' });
    const [rows, counts] = await Promise.all([this.repository.page(filter, locale, request.value), this.repository.counts(filter)]);
    return success({
      items: rows.slice(0, size).map((item) => ({ cursor: item.organizationId, item })),
      total: counts.reduce((sum, { narrowed }) => sum + narrowed, 0),
      counts,
      hasNextPage: rows.length > size,
      hasPreviousPage: cursor !== null,
    });
  }

  /** All that has happened with a member, for coordinators; empty for everybody else. */
  async timeline(actor: Actor, organizationId: string): Promise<readonly TimelineEntry[]> {
    return actor.kind === 'ACCOUNT' && actor.isCoordinator ? this.timelines.of(actor.accountId, organizationId) : [];
  }

  async desk(actor: Actor): Promise<Result<DeskCounts, MembershipError>> {
    if (!isCoordinator(actor)) return forbidden('NOT_PERMITTED');
    const today = this.clock.today();
    return success(await this.repository.desk({ now: this.clock.now(), overdueBefore: await this.terms.overdueBefore(today), today }));
  }
}
