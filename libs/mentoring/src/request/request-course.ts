/** What becomes of a request, step by step: the next mentor is asked, or the coordinators have it. Every step is a transition of its machine. */
import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { dayOf, type Actor } from '#kernel';
import { newSecretToken } from '#identity';
import {
  addWorkingDays,
  Audit,
  Clock,
  isWorkingDay,
  Jobs,
  WorkingCalendar,
  type MailTemplate,
  type Transaction,
  type WorkingDays,
} from '#platform';
import { AskLinkRepository } from '../link/ask-link.repository.js';
import { MentoringMail } from '../mail/mentoring-mail.js';
import { MENTORING_ASK, REQUEST_QUEUED, type AwaitedParameters } from '../mail/mentoring-mail.templates.js';
import { PAGES } from '../mail/pages.js';
import type { Pairing, PairingEndReason, Proposer } from '../pairing/pairing.js';
import { PairingRepository } from '../pairing/pairing.repository.js';
import { nextPairingStatus } from '../pairing/pairing.rules.js';
import { ParticipantRepository } from '../participant/participant.repository.js';
import { MentoringSettingsRepository } from '../settings/mentoring-settings.repository.js';
import type { MentoringRequest } from './request.js';
import { nextRequestStatus, type RequestEvent } from './request.rules.js';
import { RequestRepository } from './request.repository.js';

/** The job that passes on what nobody answered. */
export const LAPSE_ASK = 'lapse-ask';
/** The job that reminds a mentor; twice, two working days before the end and on the last one. */
export const REMIND_MENTOR = 'remind-mentor';
/** The job that closes a request whose mentee owes an answer. */
export const LAPSE_REQUEST = 'lapse-request';

const HOUR = 3_600_000;
const REMINDERS = [2, 1];

@Injectable()
export class RequestCourse {
  constructor(
    private readonly requests: RequestRepository,
    private readonly pairings: PairingRepository,
    private readonly participants: ParticipantRepository,
    private readonly links: AskLinkRepository,
    private readonly settings: MentoringSettingsRepository,
    private readonly calendar: WorkingCalendar,
    private readonly jobs: Jobs,
    private readonly mail: MentoringMail,
    private readonly clock: Clock,
    private readonly trail: Audit,
  ) {}

  /** The next choice who can be asked; for a consultation everybody at once. Without any, the coordinators' queue. */
  async advance(transaction: Transaction, request: MentoringRequest): Promise<void> {
    const choices = await this.requests.choicesIn(transaction, request.id);
    const isUrgent = request.kind === 'CONSULTATION';
    const duty = isUrgent ? await this.requests.dutyMentors(transaction, request.id, dayOf(this.clock.now())) : [];
    const available = await this.requests.available(transaction, request.id, [...new Set([...choices, ...duty])]);
    const asked = isUrgent ? available : available.slice(0, 1);
    if (asked.length === 0) return this.queue(transaction, request);
    for (const id of asked) await this.propose(transaction, request, { mentorId: id, by: choices.includes(id) ? 'MENTEE' : 'DUTY' });
  }

  /** Asks a mentor; the term begins now. The ask's id. */
  async propose(
    transaction: Transaction,
    request: MentoringRequest,
    { mentorId, by }: { mentorId: string; by: Proposer },
  ): Promise<string> {
    const [now, id] = [this.clock.now(), randomUUID()];
    const answerBy = await this.termOf(request, now);
    await this.pairings.insertAsk(transaction, { id, requestId: request.id, mentorId, proposedBy: by, askedAt: now, answerBy });
    const ask = await this.pairings.find(transaction, id);
    if (!ask) throw new Error('An ask that was just written is not there');
    const part = {
      id: randomUUID(),
      requestId: request.id,
      pairingId: id,
      personId: ask.personId,
      side: 'MENTOR',
      isAuthor: false,
    } as const;
    await this.participants.insert(transaction, part);
    await this.move(transaction, request, { event: 'ASK', answerBy });
    await this.startClock(transaction, ask, answerBy);
    await this.writeToMentor(transaction, { ask, template: MENTORING_ASK, answerBy });
    return id;
  }

  /** Has the end of the term and its reminders come by themselves. */
  async startClock(transaction: Transaction, { id, kind }: Pairing, answerBy: Date): Promise<void> {
    await this.jobs.add(transaction, { name: LAPSE_ASK, payload: { pairingId: id }, key: keyOf.lapse(id), runAt: answerBy });
    for (const left of REMINDERS) {
      const runAt = kind === 'CONSULTATION' ? new Date(answerBy.getTime() - left * 12 * HOUR) : await this.daysBefore(answerBy, left);
      if (runAt <= this.clock.now()) continue;
      await this.jobs.add(transaction, { name: REMIND_MENTOR, payload: { pairingId: id, left }, key: keyOf.reminder(id, left), runAt });
    }
  }

  async stopClock(transaction: Transaction, pairingId: string): Promise<void> {
    await this.jobs.cancel(transaction, keyOf.lapse(pairingId));
    for (const left of REMINDERS) await this.jobs.cancel(transaction, keyOf.reminder(pairingId, left));
  }

  /** The mentee has a term of their own once a mentor asked for more. */
  async startMenteeClock(transaction: Transaction, requestId: string, answerBy: Date): Promise<void> {
    await this.jobs.add(transaction, { name: LAPSE_REQUEST, payload: { requestId }, key: keyOf.request(requestId), runAt: answerBy });
  }

  async stopMenteeClock(transaction: Transaction, requestId: string): Promise<void> {
    await this.jobs.cancel(transaction, keyOf.request(requestId));
  }

  /** Ends an ask that was not accepted; `isAnswer`: the mentor said so. */
  async endAsk(
    transaction: Transaction,
    ask: Pairing,
    { reason, isAnswer = false }: { reason: PairingEndReason; isAnswer?: boolean },
  ): Promise<void> {
    if (!nextPairingStatus(ask.kind, ask.status, 'END')) throw new Error('An ask was ended twice');
    await this.pairings.end(transaction, ask.id, { reason, at: this.clock.now(), isAnswer });
    await this.stopClock(transaction, ask.id);
    await this.links.endAll(transaction, ask.id);
  }

  /** Ends whatever still awaits an answer. */
  async endAsks(transaction: Transaction, requestId: string, reason: PairingEndReason): Promise<void> {
    const asks = await this.pairings.ofRequest(transaction, requestId);
    for (const ask of asks.filter(({ status }) => status === 'PROPOSED')) await this.endAsk(transaction, ask, { reason });
  }

  /** After an ask has ended: others may still be open (a consultation's); else the next one is asked. */
  async afterAsk(transaction: Transaction, request: MentoringRequest): Promise<void> {
    const asks = await this.pairings.ofRequest(transaction, request.id);
    if (asks.some(({ status }) => status === 'PROPOSED')) return;
    await this.advance(transaction, request);
  }

  /** The coordinators have it. */
  async queue(transaction: Transaction, request: MentoringRequest): Promise<void> {
    await this.move(transaction, request, { event: request.status === 'MATCHED' ? 'REOPEN' : 'QUEUE', answerBy: null });
    const coordinators = await this.participants.coordinatorAddressees(transaction);
    await this.mail.tell(transaction, coordinators, { template: REQUEST_QUEUED, page: PAGES.queue });
  }

  /** A transition of the machine; throws for one that it does not have, which callers have to rule out. */
  async move(
    transaction: Transaction,
    request: MentoringRequest,
    { event, answerBy }: { event: RequestEvent; answerBy: Date | null },
  ): Promise<void> {
    // What was asked of several mentors at once is one step.
    const status = nextRequestStatus(request.status, event);
    if (!status) throw new Error(`A request that is ${request.status} does not ${event}`);
    await this.requests.setStatus(transaction, request.id, { status, answerBy, at: this.clock.now() });
  }

  /** The end of a mentor's term that begins at an instant. */
  async termOf({ kind }: Pick<MentoringRequest, 'kind'>, from: Date): Promise<Date> {
    const { answerDays, consultationHours } = await this.settings.current();
    if (kind === 'CONSULTATION') return new Date(from.getTime() + consultationHours * HOUR);
    return addWorkingDays(from, answerDays, await this.calendar.after(from));
  }

  /** To the mentor of an ask, with a link of its own. */
  async writeToMentor(
    transaction: Transaction,
    { ask, template, answerBy }: { ask: Pairing; template: MailTemplate<AwaitedParameters>; answerBy: Date },
  ): Promise<void> {
    const to = await this.participants.personAddressee(transaction, ask.personId);
    if (!to) return;
    const { token, digest } = newSecretToken();
    await this.links.insert(transaction, { pairingId: ask.id, digest, expiresAt: answerBy });
    await this.mail.ask(transaction, [to], { template, page: PAGES.answer(token), by: answerBy });
  }

  async record(
    transaction: Transaction,
    actor: Actor,
    { action, request }: { action: string; request: { readonly id: string } },
  ): Promise<void> {
    await this.trail.record(transaction, { actor, action, subjectType: 'MENTORING_REQUEST', subjectId: request.id });
  }

  /** Nine in the morning of the working day that is so many before the last one. */
  private async daysBefore(answerBy: Date, left: number): Promise<Date> {
    const calendar: WorkingDays = await this.calendar.after(this.clock.now());
    let morning = new Date(answerBy.getTime() - 15 * HOUR);
    for (let days = left - 1; days > 0;) {
      morning = new Date(morning.getTime() - 24 * HOUR);
      if (isWorkingDay(dayOf(morning), calendar)) days -= 1;
    }
    return morning;
  }
}

const keyOf = {
  lapse: (pairingId: string): string => `lapse-ask:${pairingId}`,
  reminder: (pairingId: string, left: number): string => `remind-mentor:${pairingId}:${left}`,
  request: (requestId: string): string => `lapse-request:${requestId}`,
} as const;
