/** The coordinators' queue: requests that nobody took, who could take them and why, and proposing by hand. */
import { Injectable } from '@nestjs/common';
import {
  failure,
  isKey,
  pageRequest,
  success,
  type AccountActor,
  type Actor,
  type PageArguments,
  type PageOf,
  type PageProblem,
  type Result,
} from '#kernel';
import { Database, type Transaction } from '#platform';
import { MentoringMail } from '../mail/mentoring-mail.js';
import { MENTORING_NEWS } from '../mail/mentoring-mail.templates.js';
import { PAGES } from '../mail/pages.js';
import { isCoordinator } from '../mentor/mentor.policy.js';
import { conflict, NOT_FOUND, NOT_PERMITTED, type MentoringError } from '../mentoring.errors.js';
import { ParticipantRepository } from '../participant/participant.repository.js';
import type { MentoringRequest } from '../request/request.js';
import { RequestCourse } from '../request/request-course.js';
import { RequestRepository } from '../request/request.repository.js';
import { nextRequestStatus } from '../request/request.rules.js';
import { RequestViews, type RequestView } from '../request/request-views.js';
import { candidates, type Candidate } from './candidate.rules.js';
import { QueueRepository } from './queue.repository.js';

type Changed = Promise<Result<RequestView, MentoringError>>;

@Injectable()
export class QueueService {
  constructor(
    private readonly database: Database,
    private readonly queue: QueueRepository,
    private readonly requests: RequestRepository,
    private readonly course: RequestCourse,
    private readonly views: RequestViews,
    private readonly participants: ParticipantRepository,
    private readonly mail: MentoringMail,
  ) {}

  /** The most urgent first, then the one that has waited longest. */
  async page(
    actor: Actor,
    page: PageArguments,
  ): Promise<Result<PageOf<RequestView> & { readonly total: number }, MentoringError | PageProblem>> {
    if (!isCoordinator(actor)) return NOT_PERMITTED;
    const request = pageRequest({ first: page.first, after: page.after });
    if (!request.ok) return request;
    const { cursor, size } = request.value;
    if (cursor !== null && !isKey(cursor)) return failure({ kind: 'PAGE_INVALID', argument: 'after', reason: 'CURSOR_INVALID' });
    const [ids, total] = await Promise.all([this.queue.page(request.value), this.queue.count()]);
    const views = await this.views.findVisible(actor, ids.slice(0, size));
    const items = ids.slice(0, size).flatMap((id) => (views.has(id) ? [{ cursor: id, item: views.get(id) as RequestView }] : []));
    return success({ items, total, hasNextPage: ids.length > size, hasPreviousPage: cursor !== null });
  }

  /** Mentors who keep every hard rule, the best first, by request; for coordinators alone. */
  async candidates(actor: Actor, requestIds: readonly string[]): Promise<ReadonlyMap<string, readonly Candidate[]>> {
    const fitting = isCoordinator(actor) ? await this.queue.fitting(requestIds) : [];
    return new Map([...Map.groupBy(fitting, ({ requestId }) => requestId)].map(([id, of]) => [id, candidates(of)]));
  }

  /** By hand. Whatever speaks against the mentor, the answer is the same: nobody learns whom a mentee does not want. */
  propose(actor: AccountActor, requestId: string, mentorId: string): Changed {
    return this.change(actor, requestId, async (transaction, request) => {
      if (request.status !== 'QUEUED') return conflict('TRANSITION_ILLEGAL');
      if (!(await this.queue.fits(transaction, requestId, mentorId))) return conflict('MENTOR_NOT_AVAILABLE');
      await this.course.propose(transaction, request, { mentorId, by: 'COORDINATOR' });
      await this.course.record(transaction, actor, { action: 'MENTORING_PROPOSED', request });
      return success(null);
    });
  }

  /** Its people are told that there is news; asks that wait end. */
  close(actor: AccountActor, requestId: string): Changed {
    return this.change(actor, requestId, async (transaction, request) => {
      if (!nextRequestStatus(request.status, 'CLOSE')) return conflict('TRANSITION_ILLEGAL');
      await this.course.endAsks(transaction, requestId, 'CLOSED');
      await this.course.stopMenteeClock(transaction, requestId);
      await this.course.move(transaction, request, { event: 'CLOSE', answerBy: null });
      const mentees = await this.participants.menteeAddressees(transaction, requestId);
      await this.mail.tell(transaction, mentees, { template: MENTORING_NEWS, page: PAGES.request(requestId) });
      await this.course.record(transaction, actor, { action: 'MENTORING_REQUEST_CLOSED', request });
      return success(null);
    });
  }

  private async change(
    actor: AccountActor,
    id: string,
    work: (transaction: Transaction, request: MentoringRequest) => Promise<Result<null, MentoringError>>,
  ): Changed {
    if (!actor.isCoordinator) return NOT_PERMITTED;
    const done = await this.database.asAccount(actor.accountId, async (transaction): Promise<Result<null, MentoringError>> => {
      const request = await this.requests.lock(transaction, id);
      return request ? work(transaction, request) : NOT_FOUND;
    });
    if (!done.ok) return done;
    const view = (await this.views.findVisible(actor, [id])).get(id);
    return view ? success(view) : NOT_FOUND;
  }
}
