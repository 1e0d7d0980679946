/** Check-ins: each side is asked after the first session and every month while the pairing goes on. */
import { Injectable } from '@nestjs/common';
import { addDays, dayOf, instantOn, type AccountActor } from '#kernel';
import { Clock, Database, Jobs, type Transaction } from '#platform';
import { MentoringMail } from '../mail/mentoring-mail.js';
import { CHECK_IN_ASKED } from '../mail/mentoring-mail.templates.js';
import { PAGES } from '../mail/pages.js';
import { conflict, NOT_FOUND } from '../mentoring.errors.js';
import { PairingRepository } from '../pairing/pairing.repository.js';
import { DONE, PairingWork, type Changed } from '../pairing/pairing-work.js';
import { ParticipantRepository } from '../participant/participant.repository.js';
import type { Participant } from '../request/request.js';
import { CHECK_IN_ANSWER_DAYS, type FitAnswer, type ProgressAnswer } from './check-in.js';

/** The job that asks again, a month later. */
export const OPEN_CHECK_INS = 'open-check-ins';

const EVERY_DAYS = 30;

export interface CheckInAnswer {
  readonly goodFit: FitAnswer;
  readonly progress: ProgressAnswer;
  /** Anything for the coordinators; the other side never reads it. */
  readonly words: string | null;
}

@Injectable()
export class CheckInService {
  constructor(
    private readonly database: Database,
    private readonly pairing: PairingWork,
    private readonly pairings: PairingRepository,
    private readonly participants: ParticipantRepository,
    private readonly jobs: Jobs,
    private readonly mail: MentoringMail,
    private readonly clock: Clock,
  ) {}

  /** Asks everybody who takes part, and has them asked again in a month. */
  async open(transaction: Transaction, pairingId: string, participants: readonly Participant[]): Promise<void> {
    const now = this.clock.now();
    const dueOn = addDays(dayOf(now), CHECK_IN_ANSWER_DAYS);
    await this.pairing.work.insertCheckIns(transaction, pairingId, { participantIds: participants.map(({ id }) => id), dueOn });
    for (const { personId } of participants) {
      const to = await this.participants.personAddressee(transaction, personId);
      if (to)
        await this.mail.ask(transaction, [to], {
          template: CHECK_IN_ASKED,
          page: PAGES.pairing(pairingId),
          by: new Date(instantOn(dueOn, 24).getTime() - 60_000),
        });
    }
    const runAt = instantOn(addDays(dayOf(now), EVERY_DAYS), 9);
    await this.jobs.add(transaction, { name: OPEN_CHECK_INS, payload: { pairingId }, key: `open-check-ins:${pairingId}`, runAt });
  }

  /** The next round; none where the pairing is over, and later where it is paused. */
  next(pairingId: string): Promise<void> {
    return this.database.transaction(async (transaction) => {
      const pairing = await this.pairings.find(transaction, pairingId);
      if (pairing?.status !== 'ACTIVE' && pairing?.status !== 'PAUSED') return;
      const circle = await this.participants.ofRequest(transaction, pairing.requestId);
      const present = circle.filter(({ takesPart, side, pairingId: of }) => takesPart && (side === 'MENTEE' || of === pairingId));
      await this.open(transaction, pairingId, pairing.status === 'ACTIVE' ? present : []);
    });
  }

  /** One's own, once. */
  answer(actor: AccountActor, checkInId: string, { goodFit, progress, words }: CheckInAnswer): Changed {
    return this.pairing.changeOf(actor, { table: 'checkIn', id: checkInId }, async (transaction, own) => {
      if (!(await this.pairing.work.isCheckInOf(transaction, checkInId, own.part.id))) return NOT_FOUND;
      const at = this.clock.now();
      const isAnswered = await this.pairing.work.answerCheckIn(transaction, checkInId, {
        participantId: own.part.id,
        goodFit,
        progress,
        at,
      });
      if (!isAnswered) return conflict('TRANSITION_ILLEGAL');
      if (words?.trim())
        await this.pairing.say(transaction, own, { id: checkInId, kind: 'CHECK_IN', audience: 'STAFF', words: { words: words.trim() } });
      return DONE;
    });
  }
}
