/** Asking for a mentor, and what the mentee's side does afterwards: answering a question, taking the request back, bringing colleagues in. */
import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { success, type AccountActor, type Result } from '#kernel';
import { addWorkingDays, Clock, Database, Sealing, WorkingCalendar, type Transaction } from '#platform';
import { Vocabulary } from '#taxonomy';
import { MENTORING_ASK } from '../mail/mentoring-mail.templates.js';
import { MentorRepository } from '../mentor/mentor.repository.js';
import { conflict, invalid, NOT_FOUND, NOT_PERMITTED, type MentoringError } from '../mentoring.errors.js';
import { PairingRepository } from '../pairing/pairing.repository.js';
import { ParticipantRepository } from '../participant/participant.repository.js';
import { MentoringSettingsRepository } from '../settings/mentoring-settings.repository.js';
import { ConfidentialTexts } from '../text/confidential-texts.js';
import { looksLikeIdentificationNumber } from './headline.rules.js';
import type { MentoringRequest, NewRequest, Participant } from './request.js';
import { RequestCourse } from './request-course.js';
import { menteePart, standpoint } from './request.policy.js';
import { nextRequestStatus } from './request.rules.js';
import { RequestRepository } from './request.repository.js';
import { RequestViews, type RequestView } from './request-views.js';

type Changed = Promise<Result<RequestView, MentoringError>>;

/** A change that the mentee's side makes, once the request is locked and they are seen to take part. */
type Change = (transaction: Transaction, request: MentoringRequest, own: Participant) => Promise<Result<null, MentoringError>>;

const DONE = success(null);

@Injectable()
export class RequestService {
  constructor(
    private readonly database: Database,
    private readonly requests: RequestRepository,
    private readonly pairings: PairingRepository,
    private readonly participants: ParticipantRepository,
    private readonly mentors: MentorRepository,
    private readonly settings: MentoringSettingsRepository,
    private readonly calendar: WorkingCalendar,
    private readonly vocabulary: Vocabulary,
    private readonly sealing: Sealing,
    private readonly texts: ConfidentialTexts,
    private readonly course: RequestCourse,
    private readonly views: RequestViews,
    private readonly clock: Clock,
  ) {}

  /** Asks the first preferred mentor at once, or puts the request into the coordinators' queue. */
  async request(actor: AccountActor, request: NewRequest): Changed {
    if (!actor.isMember) return NOT_PERMITTED;
    if (request.organizationId !== null && !actor.organizationIds.includes(request.organizationId)) return NOT_PERMITTED;
    const problem = (await this.problemIn(request)) ?? (await this.mentorProblem(actor, request));
    if (problem) return problem;
    const { openRequests } = await this.settings.current();
    const asked = await this.database.asAccount(actor.accountId, async (transaction): Promise<Result<string, MentoringError>> => {
      const { organizationId } = request;
      const open = await this.requests.countOpen(transaction, { personId: actor.personId, organizationId });
      if (open >= openRequests) return conflict('TOO_MANY_OPEN_REQUESTS');
      return success(await this.open(transaction, actor, request));
    });
    return asked.ok ? this.view(actor, asked.value) : asked;
  }

  /** The mentee's answer to a mentor who asked for more; the mentor's remaining days go on. */
  answerQuestion(actor: AccountActor, id: string, text: string): Changed {
    if (text.trim() === '') return Promise.resolve(invalid('text', 'REQUIRED'));
    return this.change(actor, id, async (transaction, request, own) => {
      const ask = (await this.pairings.ofRequest(transaction, id)).find(({ status }) => status === 'PROPOSED');
      if (!ask || !nextRequestStatus(request.status, 'ANSWER')) return conflict('TRANSITION_ILLEGAL');
      const now = this.clock.now();
      const answerBy = addWorkingDays(now, Math.max(1, ask.daysLeft ?? 1), await this.calendar.after(now));
      const word = { requestId: id, pairingId: ask.id, kind: 'ANSWER', authorId: own.id, audience: 'ASKED', keyId: request.keyId } as const;
      await this.texts.write(transaction, { ...word, content: text.trim() });
      await this.pairings.resumeClock(transaction, ask.id, answerBy, now);
      await this.course.move(transaction, request, { event: 'ANSWER', answerBy });
      await this.course.stopMenteeClock(transaction, id);
      await this.course.startClock(transaction, ask, answerBy);
      await this.course.writeToMentor(transaction, { ask, template: MENTORING_ASK, answerBy });
      await this.course.record(transaction, actor, { action: 'MENTORING_QUESTION_ANSWERED', request });
      return DONE;
    });
  }

  /** The mentee's side no longer needs it. */
  withdraw(actor: AccountActor, id: string): Changed {
    return this.change(actor, id, async (transaction, request) => {
      if (!nextRequestStatus(request.status, 'WITHDRAW')) return conflict('TRANSITION_ILLEGAL');
      await this.course.endAsks(transaction, id, 'WITHDRAWN');
      await this.course.stopMenteeClock(transaction, id);
      await this.course.move(transaction, request, { event: 'WITHDRAW', answerBy: null });
      await this.course.record(transaction, actor, { action: 'MENTORING_REQUEST_WITHDRAWN', request });
      return DONE;
    });
  }

  /** A colleague who represents the same organization takes part from now on. */
  addParticipant(actor: AccountActor, id: string, representationId: string): Changed {
    return this.change(actor, id, async (transaction, request) => {
      if (request.organizationId === null) return NOT_PERMITTED;
      const personId = await this.participants.representativeOf(transaction, request.organizationId, representationId);
      if (!personId) return invalid('representationId', 'INVALID_VALUE');
      const asks = await this.pairings.ofRequest(transaction, id);
      if (asks.some((ask) => ask.personId === personId)) return conflict('OWN_MENTOR');
      const part = { id: randomUUID(), requestId: id, pairingId: null, personId, side: 'MENTEE', isAuthor: false } as const;
      await this.participants.insert(transaction, part);
      await this.course.record(transaction, actor, { action: 'MENTORING_PARTICIPANT_ADDED', request });
      return DONE;
    });
  }

  /** One of several leaves; the last one withdraws instead. */
  removeParticipant(actor: AccountActor, id: string, participantId: string): Changed {
    return this.change(actor, id, async (transaction, request, own) => {
      const present = (await this.participants.ofRequest(transaction, id)).filter(({ side, takesPart }) => side === 'MENTEE' && takesPart);
      if (!present.some((one) => one.id === participantId) || participantId === own.id) return invalid('participantId', 'INVALID_VALUE');
      await this.participants.end(transaction, participantId);
      await this.course.record(transaction, actor, { action: 'MENTORING_PARTICIPANT_REMOVED', request });
      return DONE;
    });
  }

  private async open(transaction: Transaction, actor: AccountActor, given: NewRequest): Promise<string> {
    const [id, authorId] = [randomUUID(), randomUUID()];
    const keyId = await this.sealing.createKey(transaction, 'MENTORING_REQUEST');
    await this.requests.insert(transaction, { id, keyId, at: this.clock.now() }, given);
    const part = { id: authorId, requestId: id, pairingId: null, personId: actor.personId, side: 'MENTEE', isAuthor: true } as const;
    await this.participants.insert(transaction, part);
    await this.requests.insertUnwanted(transaction, id, authorId, given.unwantedMentorIds);
    const details = { requestId: id, pairingId: null, kind: 'DETAILS', authorId, audience: 'ACCEPTED', keyId } as const;
    await this.texts.write(transaction, { ...details, content: given.details.trim() });
    const request = await this.requests.lock(transaction, id);
    if (!request) throw new Error('A request that was just written is not there');
    await this.course.record(transaction, actor, { action: 'MENTORING_REQUESTED', request });
    await this.course.advance(transaction, request);
    return id;
  }

  private async change(actor: AccountActor, id: string, change: Change): Changed {
    const changed = await this.database.asAccount(actor.accountId, async (transaction): Promise<Result<null, MentoringError>> => {
      const request = await this.requests.lock(transaction, id);
      if (!request) return NOT_FOUND;
      const participants = await this.participants.ofRequest(transaction, id);
      const own = menteePart(actor, participants);
      if (own) return change(transaction, request, own);
      // Its mentor and the coordinators see it; to everybody else there is none.
      return standpoint(actor, { participants, pairings: await this.pairings.ofRequest(transaction, id) }) ? NOT_PERMITTED : NOT_FOUND;
    });
    return changed.ok ? this.view(actor, id) : changed;
  }

  private async view(actor: AccountActor, id: string): Changed {
    const view = (await this.views.findVisible(actor, [id])).get(id);
    return view ? success(view) : NOT_FOUND;
  }

  private async problemIn(request: NewRequest): Promise<ReturnType<typeof invalid> | null> {
    const { focusAreaCodes, languages, headline, details, neededBy } = request;
    if (focusAreaCodes.length === 0) return invalid('focusAreaCodes', 'REQUIRED');
    if (languages.length === 0) return invalid('languages', 'REQUIRED');
    if (details.trim() === '') return invalid('details', 'REQUIRED');
    if (headline !== null && looksLikeIdentificationNumber(headline)) return invalid('headline', 'INVALID_VALUE');
    if (neededBy !== null && neededBy < this.clock.today()) return invalid('neededBy', 'NOT_IN_PAST');
    const { focusAreas } = await this.vocabulary.all();
    const unknown = focusAreaCodes.findIndex((code) => !focusAreas.some((one) => one.code === code));
    return unknown >= 0 ? invalid(['focusAreaCodes', unknown], 'INVALID_VALUE') : null;
  }

  /** Mentors are named once, are approved, and are none of the mentee's own. */
  private async mentorProblem(actor: AccountActor, request: NewRequest): Promise<Result<never, MentoringError> | null> {
    const { preferredMentorIds, unwantedMentorIds } = request;
    const known = new Map((await this.mentors.byIds([...preferredMentorIds, ...unwantedMentorIds])).map((mentor) => [mentor.id, mentor]));
    const isWrong = (id: string, index: number, all: readonly string[]): boolean =>
      known.get(id)?.status !== 'APPROVED' || all.indexOf(id) !== index;
    const preferred = preferredMentorIds.findIndex(isWrong);
    if (preferred >= 0) return invalid(['preferredMentorIds', preferred], 'INVALID_VALUE');
    const unwanted = unwantedMentorIds.findIndex((id, index, all) => isWrong(id, index, all) || preferredMentorIds.includes(id));
    if (unwanted >= 0) return invalid(['unwantedMentorIds', unwanted], 'INVALID_VALUE');
    return preferredMentorIds.some((id) => known.get(id)?.personId === actor.personId) ? conflict('OWN_MENTOR') : null;
  }
}
