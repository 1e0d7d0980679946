/** What a mailed link shows: enough to decline by, and nothing that is confidential. Looking answers nothing. */
import { Injectable } from '@nestjs/common';
import { success, type Result } from '#kernel';
import { digestOfShown } from '#identity';
import { Clock } from '#platform';
import { NOT_FOUND, type MentoringError } from '../mentoring.errors.js';
import { PairingRepository } from '../pairing/pairing.repository.js';
import type { MentoringRequest } from '../request/request.js';
import { RequestRepository } from '../request/request.repository.js';
import { AskLinkRepository } from './ask-link.repository.js';

export interface MailedAsk extends Pick<
  MentoringRequest,
  'focusAreaCodes' | 'headline' | 'kind' | 'neededBy' | 'organizationId' | 'otherSide'
> {
  readonly pairingId: string;
  readonly answerBy: Date | null;
}

@Injectable()
export class AskLinkService {
  constructor(
    private readonly links: AskLinkRepository,
    private readonly pairings: PairingRepository,
    private readonly requests: RequestRepository,
    private readonly clock: Clock,
  ) {}

  /** NOT_FOUND where the link opens nothing (any more): it was altered, its ask was answered, or its time is up. */
  async show(token: string): Promise<Result<MailedAsk, MentoringError>> {
    const digest = digestOfShown(token);
    const id = digest && (await this.links.find(digest, this.clock.now()));
    const [ask] = id ? await this.pairings.byIds([id]) : [];
    const [request] = ask?.status === 'PROPOSED' ? await this.requests.byIds([ask.requestId]) : [];
    if (!ask || !request) return NOT_FOUND;
    const { kind, headline, focusAreaCodes, organizationId, otherSide, neededBy } = request;
    return success({ kind, headline, focusAreaCodes, organizationId, otherSide, neededBy, pairingId: ask.id, answerBy: ask.answerBy });
  }
}
