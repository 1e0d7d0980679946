/** What of a request is confidential or one reader's own: details, questions and answers, mentors who were chosen or are not wanted. */
import { Injectable } from '@nestjs/common';
import type { AccountActor } from '#kernel';
import { ConfidentialTexts } from '../text/confidential-texts.js';
import type { OpenedText } from '../text/text.js';
import { RequestRepository } from './request.repository.js';
import type { RequestView } from './request-views.js';

@Injectable()
export class RequestTexts {
  constructor(
    private readonly texts: ConfidentialTexts,
    private readonly requests: RequestRepository,
  ) {}

  /** Details, questions, answers and refusals that the account may read, by request, oldest first. */
  async ofRequests(actor: AccountActor, ids: readonly string[]): Promise<ReadonlyMap<string, readonly OpenedText[]>> {
    const texts = await this.texts.ofRequests(actor.accountId, ids, ['DETAILS', 'QUESTION', 'ANSWER', 'DECLINE']);
    return Map.groupBy(texts, ({ requestId }) => requestId);
  }

  /** The preferred mentors, in order: to the mentee's side and to coordinators. */
  async choices(views: readonly RequestView[]): Promise<ReadonlyMap<string, readonly string[]>> {
    const rows = await this.requests.choices(views.filter(({ standpoint }) => standpoint !== 'MENTOR').map(({ id }) => id));
    return byRequest(rows);
  }

  /** To the writer of a request alone; a rule that is never given as a reason. */
  async unwanted(actor: AccountActor, ids: readonly string[]): Promise<ReadonlyMap<string, readonly string[]>> {
    return byRequest(await this.requests.unwanted(actor.accountId, ids));
  }
}

function byRequest(rows: readonly { requestId: string; mentorId: string }[]): ReadonlyMap<string, readonly string[]> {
  const grouped = Map.groupBy(rows, ({ requestId }) => requestId);
  return new Map([...grouped].map(([id, of]) => [id, of.map(({ mentorId }) => mentorId)]));
}
