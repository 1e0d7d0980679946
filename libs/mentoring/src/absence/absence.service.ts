/** When somebody cannot act any more: what was asked of them passes on at once, and whoever is left learns of it kindly. Nothing comes back by itself. */
import { Injectable } from '@nestjs/common';
import { SYSTEM } from '#kernel';
import { Clock, Database, Jobs, type Transaction } from '#platform';
import { MentoringMail } from '../mail/mentoring-mail.js';
import { MENTORING_HELD_UP, MENTORING_NEWS } from '../mail/mentoring-mail.templates.js';
import { PAGES } from '../mail/pages.js';
import { PairingRepository } from '../pairing/pairing.repository.js';
import { ParticipantRepository } from '../participant/participant.repository.js';
import { RequestCourse } from '../request/request-course.js';
import { RequestRepository } from '../request/request.repository.js';
import { isOpen } from '../request/request.rules.js';
import { AbsenceRepository } from './absence.repository.js';

/** The job that does it: as soon as an account is closed, and every hour, for representations end by their date. */
export const SETTLE_ABSENCES = 'settle-absences';

@Injectable()
export class AbsenceService {
  constructor(
    private readonly database: Database,
    private readonly absences: AbsenceRepository,
    private readonly requests: RequestRepository,
    private readonly pairings: PairingRepository,
    private readonly participants: ParticipantRepository,
    private readonly course: RequestCourse,
    private readonly jobs: Jobs,
    private readonly mail: MentoringMail,
    private readonly clock: Clock,
  ) {}

  /** Has it done once the transaction, in which somebody went out of reach, has committed. */
  plan(transaction: Transaction): Promise<void> {
    return this.jobs.add(transaction, { name: SETTLE_ABSENCES, payload: {}, key: `${SETTLE_ABSENCES}:now` });
  }

  /** Again is no error: each step asks whether there is still something to do. */
  async settle(): Promise<void> {
    const [requests, asks] = await this.database.transaction(
      async (transaction) => [await this.absences.requests(transaction), await this.absences.asks(transaction)] as const,
    );
    for (const id of requests) await this.closeRequest(id);
    for (const id of asks) await this.passOn(id);
    await this.database.transaction((transaction) => this.tellPairings(transaction));
  }

  /** A request whose people have all gone keeps no mentor waiting. */
  private closeRequest(id: string): Promise<void> {
    return this.database.transaction(async (transaction) => {
      const request = await this.requests.lock(transaction, id);
      if (!request || !isOpen(request.status) || !(await this.absences.areMenteesAway(transaction, id))) return;
      await this.course.endAsks(transaction, id, 'CLOSED');
      await this.course.stopMenteeClock(transaction, id);
      await this.course.move(transaction, request, { event: 'CLOSE', answerBy: null });
      await this.course.record(transaction, SYSTEM, { action: 'MENTORING_REQUEST_ABANDONED', request });
    });
  }

  /** To the next choice, or to the coordinators; a question that the mentee owed an answer goes with the mentor. */
  private passOn(pairingId: string): Promise<void> {
    return this.database.transaction(async (transaction) => {
      const found = await this.pairings.find(transaction, pairingId);
      const request = found && (await this.requests.lock(transaction, found.requestId));
      const ask = request && (await this.pairings.find(transaction, pairingId));
      if (ask?.status !== 'PROPOSED' || !request || !(await this.absences.isMentorAway(transaction, pairingId))) return;
      const asked = await this.course.takeQuestionBack(transaction, request);
      await this.course.endAsk(transaction, ask, { reason: 'MENTOR_UNAVAILABLE' });
      await this.course.afterAsk(transaction, asked);
      const mentees = await this.participants.menteeAddressees(transaction, request.id);
      await this.mail.tell(transaction, mentees, { template: MENTORING_NEWS, page: PAGES.request(request.id) });
      await this.course.record(transaction, SYSTEM, { action: 'MENTORING_ASK_PASSED_ON', request });
    });
  }

  /** Once for each absence; coordinators have such pairings among those at risk. */
  private async tellPairings(transaction: Transaction): Promise<void> {
    await this.absences.forgetReturned(transaction);
    for (const { id, requestId, personId, isMentorAway } of await this.absences.noteTold(transaction, this.clock.now())) {
      const mentor = isMentorAway ? null : await this.participants.personAddressee(transaction, personId);
      const left = isMentorAway ? await this.participants.menteeAddressees(transaction, requestId) : mentor ? [mentor] : [];
      await this.mail.tell(transaction, left, { template: MENTORING_HELD_UP, page: PAGES.pairing(id) });
    }
  }
}
