/** Sessions: planned with an invitation and a reminder, then held, missed or called off. A consultation is completed by the one that was held. */
import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { AccountActor, Result } from '#kernel';
import { Database, Jobs, type Transaction } from '#platform';
import { CheckInService } from '../check-in/check-in.service.js';
import { MentoringMail } from '../mail/mentoring-mail.js';
import { SESSION_CANCELLED, SESSION_PLANNED, SESSION_REMINDER } from '../mail/mentoring-mail.templates.js';
import { PAGES } from '../mail/pages.js';
import type { MeetingWay } from '../mentor/mentor.js';
import { conflict, invalid, type MentoringError } from '../mentoring.errors.js';
import type { Pairing } from '../pairing/pairing.js';
import { PairingRepository } from '../pairing/pairing.repository.js';
import type { OwnPairing } from '../pairing/pairing-parts.js';
import { DONE, GOING_ON, PairingWork, type Changed } from '../pairing/pairing-work.js';
import { nextPairingStatus } from '../pairing/pairing.rules.js';
import { ParticipantRepository, type Addressee } from '../participant/participant.repository.js';
import { MOST_SESSION_MINUTES, type SessionFacts } from './session.js';

/** The job that reminds both sides, a day before. */
export const REMIND_SESSION = 'remind-session';

const DAY = 86_400_000;

export interface SessionPlan {
  readonly startsAt: Date;
  readonly minutes: number;
  readonly way: MeetingWay;
  readonly topic: string | null;
  readonly isIntroductory: boolean;
}

export interface SessionRecord {
  /** The planned one; null: one that was not planned. */
  readonly sessionId: string | null;
  readonly state: 'HELD' | 'NO_SHOW';
  readonly heldAt: Date;
  readonly minutes: number;
  readonly way: MeetingWay;
  readonly summary: string | null;
}

@Injectable()
export class SessionService {
  constructor(
    private readonly pairing: PairingWork,
    private readonly pairings: PairingRepository,
    private readonly participants: ParticipantRepository,
    private readonly checkIns: CheckInService,
    private readonly database: Database,
    private readonly jobs: Jobs,
    private readonly mail: MentoringMail,
  ) {}

  async plan(actor: AccountActor, pairingId: string, { topic, ...plan }: SessionPlan): Changed {
    if (plan.startsAt <= this.pairing.clock.now()) return invalid('startsAt', 'NOT_IN_PAST');
    if (!areMinutes(plan.minutes)) return invalid('minutes', 'MINUTES_INVALID');
    return this.pairing.change(actor, pairingId, GOING_ON, async (transaction, own) => {
      if (await this.pairing.isFull(transaction, 'session', pairingId)) return invalid('startsAt', 'TOO_MANY');
      const session = { ...plan, id: randomUUID(), pairingId, state: 'PLANNED' } as const;
      await this.insert(transaction, own, session, { topic, summary: null });
      const runAt = new Date(plan.startsAt.getTime() - DAY);
      if (runAt > this.pairing.clock.now())
        await this.jobs.add(transaction, { name: REMIND_SESSION, payload: { sessionId: session.id }, key: keyOf(session.id), runAt });
      await this.invite(transaction, own, session);
      return DONE;
    });
  }

  /** What has been: of a planned session, or of one that was not. */
  async record(actor: AccountActor, pairingId: string, record: SessionRecord): Changed {
    if (record.heldAt > this.pairing.clock.now()) return invalid('heldAt', 'NOT_IN_FUTURE');
    if (!areMinutes(record.minutes)) return invalid('minutes', 'MINUTES_INVALID');
    return this.pairing.change(actor, pairingId, GOING_ON, async (transaction, own): Promise<Result<null, MentoringError>> => {
      const sessions = await this.pairing.work.sessionsIn(transaction, pairingId);
      const planned = sessions.find(({ id }) => id === record.sessionId);
      if (record.sessionId !== null && !planned) return invalid('sessionId', 'INVALID_VALUE');
      if (planned && planned.state !== 'PLANNED') return conflict('TRANSITION_ILLEGAL');
      if (!planned && (await this.pairing.isFull(transaction, 'session', pairingId))) return invalid('heldAt', 'TOO_MANY');
      await this.write(transaction, own, planned ?? null, record);
      if (record.state === 'HELD' && !planned?.isIntroductory) await this.afterHeld(transaction, own, sessions);
      await this.pairing.record(transaction, actor, 'SESSION_RECORDED', pairingId);
      return DONE;
    });
  }

  cancel(actor: AccountActor, sessionId: string): Changed {
    return this.pairing.changeOf(actor, { table: 'session', id: sessionId }, async (transaction, own) => {
      const session = (await this.pairing.work.sessionsIn(transaction, own.pairing.id)).find(({ id }) => id === sessionId);
      if (session?.state !== 'PLANNED') return conflict('TRANSITION_ILLEGAL');
      const cancelled = { ...session, state: 'CANCELLED' } as const;
      await this.pairing.work.setSession(transaction, sessionId, cancelled);
      await this.jobs.cancel(transaction, keyOf(sessionId));
      await this.invite(transaction, own, cancelled);
      return DONE;
    });
  }

  /** A day before; asks whether it is still planned. */
  remind(sessionId: string): Promise<void> {
    return this.database.transaction(async (transaction) => {
      const pairingId = await this.pairing.work.pairingOf(transaction, 'session', sessionId);
      const pairing = pairingId && (await this.pairings.find(transaction, pairingId));
      if (!pairing || !GOING_ON.includes(pairing.status)) return;
      const session = (await this.pairing.work.sessionsIn(transaction, pairing.id)).find(({ id }) => id === sessionId);
      if (session?.state !== 'PLANNED' || session.startsAt <= this.pairing.clock.now()) return;
      await this.mail.ask(transaction, await this.addressees(transaction, pairing), {
        template: SESSION_REMINDER,
        page: PAGES.pairing(pairing.id),
        by: session.startsAt,
      });
    });
  }

  /** To both sides' calendars, or out of them. */
  private async invite(transaction: Transaction, { pairing }: OwnPairing, session: SessionFacts): Promise<void> {
    const template = session.state === 'CANCELLED' ? SESSION_CANCELLED : SESSION_PLANNED;
    const to = await this.addressees(transaction, pairing);
    await this.mail.invite(transaction, to, { template, page: PAGES.pairing(pairing.id), session });
  }

  private async addressees(transaction: Transaction, { personId, requestId }: Pairing): Promise<readonly Addressee[]> {
    const mentor = await this.participants.personAddressee(transaction, personId);
    const mentees = await this.participants.menteeAddressees(transaction, requestId);
    return mentor ? [mentor, ...mentees] : mentees;
  }

  private async insert(
    transaction: Transaction,
    own: OwnPairing,
    session: SessionFacts,
    words: { topic: string | null; summary: string | null },
  ): Promise<void> {
    await this.pairing.work.insertSession(transaction, session, this.pairing.clock.now());
    await this.pairing.say(transaction, own, { id: session.id, kind: 'SESSION', audience: 'PAIR', words });
  }

  private async write(transaction: Transaction, own: OwnPairing, planned: SessionFacts | null, record: SessionRecord): Promise<void> {
    const { state, heldAt: startsAt, minutes, way, summary } = record;
    if (!planned) {
      await this.insert(
        transaction,
        own,
        { id: randomUUID(), pairingId: own.pairing.id, state, startsAt, minutes, way, isIntroductory: false },
        { topic: null, summary },
      );
      return;
    }
    await this.pairing.work.setSession(transaction, planned.id, { state, startsAt, minutes });
    await this.jobs.cancel(transaction, keyOf(planned.id));
    if (summary !== null) await this.pairing.addWords(transaction, own, { id: planned.id, kind: 'SESSION', words: { summary } });
  }

  /** After the first one past the introductory talk each side is asked how it goes; a consultation is over. */
  private async afterHeld(transaction: Transaction, { pairing, participants }: OwnPairing, before: readonly SessionFacts[]): Promise<void> {
    const completed = pairing.kind === 'CONSULTATION' ? nextPairingStatus(pairing.kind, pairing.status, 'COMPLETE') : null;
    if (completed) await this.pairings.complete(transaction, pairing.id, this.pairing.clock.now());
    else if (!before.some(({ state, isIntroductory }) => state === 'HELD' && !isIntroductory))
      await this.checkIns.open(transaction, pairing.id, participants);
  }
}

function areMinutes(minutes: number): boolean {
  return minutes >= 1 && minutes <= MOST_SESSION_MINUTES;
}

function keyOf(sessionId: string): string {
  return `remind-session:${sessionId}`;
}
