/** From what was reached to a practice note: one side writes it without names, the other agrees, and others may take it up from there. */
import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { AccountActor } from '#kernel';
import { Database, Jobs, type Transaction } from '#platform';
import { MentoringMail } from '../mail/mentoring-mail.js';
import { PRACTICE_NOTE_ANSWERED, PRACTICE_NOTE_PROPOSED } from '../mail/mentoring-mail.templates.js';
import { PAGES } from '../mail/pages.js';
import { conflict, invalid, NOT_FOUND, NOT_PERMITTED } from '../mentoring.errors.js';
import type { PairingStatus } from '../pairing/pairing.js';
import type { OwnPairing } from '../pairing/pairing-parts.js';
import { DONE, GOING_ON, PairingWork, type Change, type Changed } from '../pairing/pairing-work.js';
import { ParticipantRepository, type Addressee } from '../participant/participant.repository.js';
import { looksLikeIdentificationNumber } from '../request/headline.rules.js';
import type { MentoringSide } from '../request/request.js';
import { ConfidentialTexts } from '../text/confidential-texts.js';
import { TextRepository } from '../text/text.repository.js';
import type { PracticeNote, PracticeNoteAnswer, PracticeNoteFacts, PracticeNoteWords } from './practice-note.js';
import { PracticeNoteRepository } from './practice-note.repository.js';
import { nextPracticeNoteState } from './practice-note.rules.js';

/** The event, with the id alone: it waits in the queue for the capability that takes practice notes up, and that asks `agreed`. */
export const PRACTICE_NOTE_AGREED = 'practice-note-agreed';

/** What was completed is written of too. */
const WITHIN: readonly PairingStatus[] = [...GOING_ON, 'COMPLETED'];

export interface PracticeNoteDraft extends PracticeNoteWords {
  /** One of the two: a goal that was reached, or a session that was held. */
  readonly goalId: string | null;
  readonly sessionId: string | null;
}

/** What a draft of the author's begins with. */
export interface AgreedPracticeNote extends PracticeNoteWords {
  /** The person who wrote it; whether they are named to others is theirs to say. */
  readonly authorId: string;
  readonly focusAreaCodes: readonly string[];
}

@Injectable()
export class PracticeNoteService {
  constructor(
    private readonly database: Database,
    private readonly pairing: PairingWork,
    private readonly notes: PracticeNoteRepository,
    private readonly participants: ParticipantRepository,
    private readonly texts: ConfidentialTexts,
    private readonly stored: TextRepository,
    private readonly jobs: Jobs,
    private readonly mail: MentoringMail,
  ) {}

  /** Of pairings whose sides the account is of, the newest first. */
  async ofPairings(actor: AccountActor, pairingIds: readonly string[]): Promise<ReadonlyMap<string, readonly PracticeNote[]>> {
    const [facts, texts] = await Promise.all([
      this.notes.ofPairings(pairingIds),
      this.texts.ofPairings(actor.accountId, pairingIds, ['PRACTICE_NOTE']),
    ]);
    const words = new Map(texts.map(({ id, content }) => [id, content === null ? null : (JSON.parse(content) as PracticeNoteWords)]));
    return Map.groupBy(
      facts.map((note) => ({ ...note, words: words.get(note.id) ?? null })),
      ({ pairingId }) => pairingId,
    );
  }

  /** By either side; the other one is told that there is something to read. */
  async propose(actor: AccountActor, pairingId: string, draft: PracticeNoteDraft): Changed {
    const problem = problemIn(draft);
    if (problem) return problem;
    return this.pairing.change(actor, pairingId, WITHIN, async (transaction, own) => {
      const { goalId, sessionId } = draft;
      const wrong = await this.wrongOrigin(transaction, pairingId, draft);
      if (wrong) return wrong;
      const before = (await this.notes.inPairing(transaction, pairingId)).filter(({ state }) => state === 'PROPOSED' || state === 'AGREED');
      if (before.some((note) => note.goalId === goalId && note.sessionId === sessionId)) return conflict('PRACTICE_NOTE_EXISTS');
      if (await this.pairing.isFull(transaction, 'practiceNote', pairingId)) return invalid('title', 'TOO_MANY');
      const id = randomUUID();
      const proposal = { id, pairingId, goalId, sessionId, proposedBy: own.part.id, proposedAt: this.pairing.clock.now() };
      await this.notes.insert(transaction, proposal);
      const words = { title: draft.title.trim(), body: draft.body.trim() };
      await this.pairing.say(transaction, own, { id, kind: 'PRACTICE_NOTE', audience: 'PAIR', words });
      const to = await this.addressees(transaction, own, own.part.side === 'MENTOR' ? 'MENTEE' : 'MENTOR');
      await this.mail.tell(transaction, to, { template: PRACTICE_NOTE_PROPOSED, page: PAGES.pairing(pairingId) });
      await this.pairing.record(transaction, actor, 'PRACTICE_NOTE_PROPOSED', pairingId);
      return DONE;
    });
  }

  /** By the other side. Agreed, it is an event: whoever takes practice notes up finds it in the queue. */
  answer(actor: AccountActor, noteId: string, answer: PracticeNoteAnswer): Changed {
    return this.settle(actor, noteId, async (transaction, own, note) => {
      if (own.part.side === note.proposedSide) return conflict('TRANSITION_ILLEGAL');
      const state = nextPracticeNoteState(note.state, answer);
      if (!state) return conflict('TRANSITION_ILLEGAL');
      await this.notes.settle(transaction, noteId, { state, answer: { by: own.part.id, at: this.pairing.clock.now() } });
      if (state === 'AGREED')
        await this.jobs.add(transaction, {
          name: PRACTICE_NOTE_AGREED,
          payload: { practiceNoteId: noteId },
          key: `${PRACTICE_NOTE_AGREED}:${noteId}`,
        });
      const to = await this.addressees(transaction, own, note.proposedSide);
      await this.mail.tell(transaction, to, { template: PRACTICE_NOTE_ANSWERED, page: PAGES.pairing(note.pairingId) });
      await this.pairing.record(transaction, actor, `PRACTICE_NOTE_${state}`, note.pairingId);
      return DONE;
    });
  }

  /** By its author, as long as it was not answered; its words go. */
  withdraw(actor: AccountActor, noteId: string): Changed {
    return this.settle(actor, noteId, async (transaction, own, note) => {
      if (own.part.id !== note.proposedBy) return NOT_PERMITTED;
      const state = nextPracticeNoteState(note.state, 'WITHDRAW');
      if (!state) return conflict('TRANSITION_ILLEGAL');
      await this.notes.settle(transaction, noteId, { state, answer: null });
      await this.stored.delete(transaction, noteId);
      await this.pairing.record(transaction, actor, 'PRACTICE_NOTE_WITHDRAWN', note.pairingId);
      return DONE;
    });
  }

  /** For whoever follows the event: the words as both agreed to them, read as their author. null: there is nothing to take up any more. */
  async agreed(noteId: string): Promise<AgreedPracticeNote | null> {
    const facts = await this.database.transaction((transaction) => this.notes.agreed(transaction, noteId));
    const [text] = facts ? await this.texts.byIds(facts.accountId, [noteId]) : [];
    if (!facts || !text?.content) return null;
    const { title, body } = JSON.parse(text.content) as PracticeNoteWords;
    return { title, body, authorId: facts.authorId, focusAreaCodes: facts.focusAreaCodes };
  }

  /** A change of a note, with the pairing locked: of two at once one finds it settled. */
  private settle(
    actor: AccountActor,
    noteId: string,
    change: (transaction: Transaction, own: OwnPairing, note: PracticeNoteFacts) => ReturnType<Change>,
  ): Changed {
    return this.pairing.changeOf(actor, { table: 'practiceNote', id: noteId, within: WITHIN }, async (transaction, own) => {
      const note = (await this.notes.inPairing(transaction, own.pairing.id)).find(({ id }) => id === noteId);
      return note ? change(transaction, own, note) : NOT_FOUND;
    });
  }

  /** It is of one thing: a goal of the pairing that was reached, or a session of it that was held. */
  private async wrongOrigin(transaction: Transaction, pairingId: string, { goalId, sessionId }: PracticeNoteDraft): Promise<Wrong | null> {
    const goal = goalId && (await this.pairing.work.goalsIn(transaction, pairingId)).find(({ id }) => id === goalId);
    const session = sessionId && (await this.pairing.work.sessionsIn(transaction, pairingId)).find(({ id }) => id === sessionId);
    if (goalId && !goal) return invalid('goalId', 'INVALID_VALUE');
    if (sessionId && !session) return invalid('sessionId', 'INVALID_VALUE');
    if ((goal && goal.progress < 100) || (session && session.state !== 'HELD')) return conflict('TRANSITION_ILLEGAL');
    return goal && session ? invalid('sessionId', 'INVALID_VALUE') : null;
  }

  private async addressees(transaction: Transaction, { pairing }: OwnPairing, side: MentoringSide): Promise<readonly Addressee[]> {
    if (side === 'MENTEE') return this.participants.menteeAddressees(transaction, pairing.requestId);
    const mentor = await this.participants.personAddressee(transaction, pairing.personId);
    return mentor ? [mentor] : [];
  }
}

type Wrong = ReturnType<typeof invalid> | ReturnType<typeof conflict>;

function problemIn({ title, body, goalId, sessionId }: PracticeNoteDraft): ReturnType<typeof invalid> | null {
  if (title.trim() === '') return invalid('title', 'REQUIRED');
  if (body.trim() === '') return invalid('body', 'REQUIRED');
  if (looksLikeIdentificationNumber(title)) return invalid('title', 'INVALID_VALUE');
  if (looksLikeIdentificationNumber(body)) return invalid('body', 'INVALID_VALUE');
  return goalId === null && sessionId === null ? invalid('goalId', 'REQUIRED') : null;
}
