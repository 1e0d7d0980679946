/** What happens by itself when nobody acts: reminders, an ask that passes on, a request that closes. Each asks first whether it still has to. */
import { Injectable } from '@nestjs/common';
import { SYSTEM } from '#kernel';
import { Clock, Database, type Transaction } from '#platform';
import { MentoringMail } from '../mail/mentoring-mail.js';
import { MENTORING_ASK_REMINDER, MENTORING_NEWS } from '../mail/mentoring-mail.templates.js';
import { PAGES } from '../mail/pages.js';
import type { Pairing } from '../pairing/pairing.js';
import { PairingRepository } from '../pairing/pairing.repository.js';
import { ParticipantRepository } from '../participant/participant.repository.js';
import { RequestCourse } from './request-course.js';
import type { MentoringRequest } from './request.js';
import { RequestRepository } from './request.repository.js';

@Injectable()
export class TermService {
  constructor(
    private readonly database: Database,
    private readonly requests: RequestRepository,
    private readonly pairings: PairingRepository,
    private readonly participants: ParticipantRepository,
    private readonly course: RequestCourse,
    private readonly mail: MentoringMail,
    private readonly clock: Clock,
  ) {}

  /** An ask whose term is over passes to the next choice, or to the coordinators. */
  lapseAsk(pairingId: string): Promise<void> {
    return this.ofAsk(pairingId, async (transaction, ask, request) => {
      if (!ask.answerBy) return;
      if (ask.answerBy > this.clock.now()) return this.course.startClock(transaction, ask, ask.answerBy);
      await this.course.endAsk(transaction, ask, { reason: 'NO_ANSWER' });
      await this.course.afterAsk(transaction, request);
      const mentees = await this.participants.menteeAddressees(transaction, request.id);
      await this.mail.tell(transaction, mentees, { template: MENTORING_NEWS, page: PAGES.request(request.id) });
      await this.course.record(transaction, SYSTEM, { action: 'MENTORING_ASK_LAPSED', request });
    });
  }

  remindMentor(pairingId: string): Promise<void> {
    return this.ofAsk(pairingId, async (transaction, ask) => {
      if (!ask.answerBy || ask.answerBy <= this.clock.now()) return;
      await this.course.writeToMentor(transaction, { ask, template: MENTORING_ASK_REMINDER, answerBy: ask.answerBy });
    });
  }

  /** A mentee who owes a mentor an answer and does not give it: the request is closed. */
  lapseRequest(requestId: string): Promise<void> {
    return this.database.transaction(async (transaction) => {
      const request = await this.requests.lock(transaction, requestId);
      if (request?.status !== 'MORE_ASKED' || !request.answerBy) return;
      if (request.answerBy > this.clock.now()) return this.course.startMenteeClock(transaction, requestId, request.answerBy);
      await this.course.endAsks(transaction, requestId, 'CLOSED');
      await this.course.move(transaction, request, { event: 'CLOSE', answerBy: null });
      const mentees = await this.participants.menteeAddressees(transaction, requestId);
      await this.mail.tell(transaction, mentees, { template: MENTORING_NEWS, page: PAGES.request(requestId) });
      await this.course.record(transaction, SYSTEM, { action: 'MENTORING_REQUEST_LAPSED', request });
    });
  }

  private ofAsk(
    pairingId: string,
    work: (transaction: Transaction, ask: Pairing, request: MentoringRequest) => Promise<void>,
  ): Promise<void> {
    return this.database.transaction(async (transaction) => {
      const found = await this.pairings.find(transaction, pairingId);
      const request = found && (await this.requests.lock(transaction, found.requestId));
      const ask = request && (await this.pairings.find(transaction, pairingId));
      if (ask?.status === 'PROPOSED') await work(transaction, ask, request as MentoringRequest);
    });
  }
}
