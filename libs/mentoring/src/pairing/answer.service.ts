/** A mentor's answer to an ask: accept, decline, ask for more, pass on. Accepting takes a place, and nobody gets one too many. */
import { Injectable } from '@nestjs/common';
import { success, type AccountActor, type Actor, type Result } from '#kernel';
import { digestOfShown } from '#identity';
import { addWorkingDays, Clock, Database, Sealing, WorkingCalendar, workingDaysLeft, type Transaction } from '#platform';
import { AskLinkRepository } from '../link/ask-link.repository.js';
import { MentoringMail } from '../mail/mentoring-mail.js';
import { MENTEE_ANSWER_AWAITED, MENTORING_NEWS } from '../mail/mentoring-mail.templates.js';
import { PAGES } from '../mail/pages.js';
import type { Mentor } from '../mentor/mentor.js';
import { MentorRepository } from '../mentor/mentor.repository.js';
import { conflict, invalid, NOT_FOUND, NOT_PERMITTED, type MentoringError } from '../mentoring.errors.js';
import { ParticipantRepository } from '../participant/participant.repository.js';
import type { MentoringRequest } from '../request/request.js';
import { RequestCourse } from '../request/request-course.js';
import { RequestRepository } from '../request/request.repository.js';
import { RequestViews, type PairingView } from '../request/request-views.js';
import { MentoringSettingsRepository } from '../settings/mentoring-settings.repository.js';
import { ConfidentialTexts } from '../text/confidential-texts.js';
import type { DeclineReason, Pairing, PairingAnswer } from './pairing.js';
import { PairingRepository } from './pairing.repository.js';
import { nextPairingStatus } from './pairing.rules.js';

export interface Answer {
  readonly answer: PairingAnswer;
  /** Of declining. */
  readonly reason: DeclineReason | null;
  /** A question, or a word to a refusal; with a conflict of interest none is kept. */
  readonly message: string | null;
  /** Declining, "not now, back on …": yyyy-mm-dd. */
  readonly pausedUntil: string | null;
}

/** An ask that can be answered, everything it hangs on locked. */
interface OpenAsk {
  readonly request: MentoringRequest;
  readonly ask: Pairing;
  /** By whom; SYSTEM stands for whoever holds the mailed link. */
  readonly actor: Actor;
}

type Done = Promise<Result<null, MentoringError>>;

const DONE = success(null);

@Injectable()
export class AnswerService {
  constructor(
    private readonly database: Database,
    private readonly requests: RequestRepository,
    private readonly pairings: PairingRepository,
    private readonly participants: ParticipantRepository,
    private readonly mentors: MentorRepository,
    private readonly links: AskLinkRepository,
    private readonly settings: MentoringSettingsRepository,
    private readonly calendar: WorkingCalendar,
    private readonly sealing: Sealing,
    private readonly texts: ConfidentialTexts,
    private readonly course: RequestCourse,
    private readonly views: RequestViews,
    private readonly mail: MentoringMail,
    private readonly clock: Clock,
  ) {}

  async answer(actor: AccountActor, pairingId: string, answer: Answer): Promise<Result<PairingView, MentoringError>> {
    const problem = this.problemIn(answer);
    if (problem) return problem;
    const before = (await this.views.findVisiblePairings(actor, [pairingId])).get(pairingId);
    const done = await this.database.asAccount(actor.accountId, async (transaction): Done => {
      const opened = await this.open(transaction, actor, pairingId);
      return opened.ok ? this.act(transaction, opened.value, answer) : opened;
    });
    if (!done.ok) return done;
    // Who has declined sees no more of it than that.
    const after = (await this.views.findVisiblePairings(actor, [pairingId])).get(pairingId);
    const view = after ?? (before && { ...before, status: 'ENDED' as const, answerBy: null });
    return view ? success(view) : NOT_FOUND;
  }

  /** By the mailed link, without signing in: that is all that it can do, and it can do it once. */
  async declineByLink(token: string, reason: DeclineReason, pausedUntil: string | null): Done {
    const digest = digestOfShown(token);
    const pairingId = digest && (await this.links.find(digest, this.clock.now()));
    if (!pairingId) return NOT_FOUND;
    const answer: Answer = { answer: 'DECLINE', reason, message: null, pausedUntil };
    const problem = this.problemIn(answer);
    if (problem) return problem;
    return this.database.transaction(async (transaction): Done => {
      const opened = await this.open(transaction, { kind: 'SYSTEM' }, pairingId);
      return opened.ok ? this.act(transaction, opened.value, answer) : opened;
    });
  }

  /** Locks the request, so that of several answers one counts; what has been answered, or whose time is up, is closed. */
  private async open(transaction: Transaction, actor: Actor, pairingId: string): Promise<Result<OpenAsk, MentoringError>> {
    const found = await this.pairings.find(transaction, pairingId);
    const request = found && (await this.requests.lock(transaction, found.requestId));
    const ask = request && (await this.pairings.find(transaction, pairingId));
    if (!ask) return NOT_FOUND;
    if (actor.kind === 'ACCOUNT' && actor.personId !== ask.personId) {
      return (await this.views.findVisiblePairings(actor, [pairingId])).has(pairingId) ? NOT_PERMITTED : NOT_FOUND;
    }
    if (ask.endReason === 'TAKEN') return conflict('ALREADY_TAKEN');
    if (ask.status !== 'PROPOSED') return conflict('PAIRING_CLOSED');
    if (ask.answerBy && ask.answerBy <= this.clock.now()) return conflict('PAIRING_CLOSED');
    return success({ request: await this.takenBack(transaction, request), ask, actor });
  }

  /** Who answers while the mentee owes them one takes their question back. */
  private async takenBack(transaction: Transaction, request: MentoringRequest): Promise<MentoringRequest> {
    if (request.status !== 'MORE_ASKED') return request;
    await this.course.stopMenteeClock(transaction, request.id);
    await this.course.move(transaction, request, { event: 'ANSWER', answerBy: null });
    return { ...request, status: 'ASKED', answerBy: null };
  }

  private async act(transaction: Transaction, opened: OpenAsk, answer: Answer): Done {
    const mentor = await this.mentors.lock(transaction, opened.ask.mentorId);
    if (!mentor) return NOT_FOUND;
    switch (answer.answer) {
      case 'ACCEPT':
        return this.accept(transaction, opened, mentor);
      case 'ASK_FOR_MORE':
        return this.askForMore(transaction, opened, answer);
      case 'DECLINE':
      case 'PASS_ON':
        return this.refuse(transaction, opened, answer);
    }
  }

  private async accept(transaction: Transaction, { request, ask, actor }: OpenAsk, mentor: Mentor): Done {
    if (mentor.status !== 'APPROVED') return conflict('MENTOR_NOT_AVAILABLE');
    if (mentor.isPaused) return conflict('MENTOR_PAUSED');
    if (ask.kind === 'PAIRING' && mentor.placesTaken >= mentor.capacity) return conflict('MENTOR_CAPACITY_EXHAUSTED');
    const status = nextPairingStatus(ask.kind, ask.status, 'ACCEPT');
    if (!status) return conflict('TRANSITION_ILLEGAL');
    const keyId = await this.sealing.createKey(transaction, 'PAIRING');
    await this.pairings.accept(transaction, ask.id, { status, keyId, at: this.clock.now() });
    await this.course.stopClock(transaction, ask.id);
    await this.links.endAll(transaction, ask.id);
    await this.course.move(transaction, request, { event: 'ACCEPT', answerBy: null });
    await this.course.endAsks(transaction, request.id, 'TAKEN');
    await this.tellMentee(transaction, request);
    await this.course.record(transaction, actor, { action: 'MENTORING_ACCEPTED', request });
    return DONE;
  }

  private async refuse(transaction: Transaction, { request, ask, actor }: OpenAsk, { answer, reason, message, pausedUntil }: Answer): Done {
    const why = answer === 'PASS_ON' ? 'PASSED_ON' : (reason ?? 'OTHER');
    if (message && why !== 'CONFLICT') await this.say(transaction, { request, ask, kind: 'DECLINE', content: message });
    await this.course.endAsk(transaction, ask, { reason: why, isAnswer: true });
    if (pausedUntil !== null) await this.mentors.pause(transaction, ask.mentorId, pausedUntil);
    await this.course.afterAsk(transaction, request);
    await this.tellMentee(transaction, request);
    await this.course.record(transaction, actor, { action: 'MENTORING_DECLINED', request });
    return DONE;
  }

  /** The mentor's clock stops; the mentee has as many days as a mentor has. */
  private async askForMore(transaction: Transaction, { request, ask, actor }: OpenAsk, { message }: Answer): Done {
    if (ask.kind === 'CONSULTATION') return conflict('TRANSITION_ILLEGAL'); // there are 48 hours, and several are asked
    const now = this.clock.now();
    const [calendar, { answerDays }] = await Promise.all([this.calendar.after(now), this.settings.current()]);
    const answerBy = addWorkingDays(now, answerDays, calendar);
    await this.say(transaction, { request, ask, kind: 'QUESTION', content: message ?? '' });
    await this.course.stopClock(transaction, ask.id);
    const daysLeft = ask.answerBy ? workingDaysLeft(now, ask.answerBy, calendar) : (ask.daysLeft ?? 1);
    await this.pairings.stopClock(transaction, ask.id, daysLeft, now);
    await this.course.move(transaction, request, { event: 'ASK_FOR_MORE', answerBy });
    await this.course.startMenteeClock(transaction, request.id, answerBy);
    const mentees = await this.participants.menteeAddressees(transaction, request.id);
    await this.mail.ask(transaction, mentees, { template: MENTEE_ANSWER_AWAITED, page: PAGES.request(request.id), by: answerBy });
    await this.course.record(transaction, actor, { action: 'MENTORING_MORE_ASKED', request });
    return DONE;
  }

  private async say(
    transaction: Transaction,
    { request, ask, kind, content }: { request: MentoringRequest; ask: Pairing; kind: 'DECLINE' | 'QUESTION'; content: string },
  ): Promise<void> {
    const parts = await this.participants.ofRequest(transaction, request.id);
    const author = parts.find(({ pairingId }) => pairingId === ask.id);
    if (!author) throw new Error('An ask has no mentor');
    const word = { requestId: request.id, pairingId: ask.id, kind, authorId: author.id, audience: 'ASKED', keyId: request.keyId } as const;
    await this.texts.write(transaction, { ...word, content: content.trim() });
  }

  private async tellMentee(transaction: Transaction, { id }: MentoringRequest): Promise<void> {
    const mentees = await this.participants.menteeAddressees(transaction, id);
    await this.mail.tell(transaction, mentees, { template: MENTORING_NEWS, page: PAGES.request(id) });
  }

  private problemIn({ answer, reason, message, pausedUntil }: Answer): ReturnType<typeof invalid> | null {
    if (answer === 'DECLINE' && reason === null) return invalid('reason', 'REQUIRED');
    if (answer !== 'DECLINE' && reason !== null) return invalid('reason', 'INVALID_VALUE');
    if (answer === 'ASK_FOR_MORE' && !message?.trim()) return invalid('message', 'REQUIRED');
    if (pausedUntil === null) return null;
    return answer === 'ACCEPT' || pausedUntil <= this.clock.today() ? invalid('pausedUntil', 'NOT_IN_PAST') : null;
  }
}
