// Practice notes of a pairing: written from a goal that was reached or a session that was held, agreed to by the other side.
import { data, redirect } from 'react-router';
import { ask, askFor, type Refusal } from '../../graphql/execute.server';
import {
  AnswerPracticeNoteDocument,
  PracticeNoteCheckDocument,
  PracticeNoteSourceDocument,
  ProposePracticeNoteDocument,
  WithdrawPracticeNoteDocument,
  type HeadlineWarning,
  type MentoringSide,
  type PracticeNotePartsFragment,
} from '../../graphql/generated/graphql';
import type { Language } from '../../i18n/messages';
import { textOf, type Asked } from '../identity/own-account.server';
import { violationOf } from '../staff/staff.server';
import { charactersOf, NOTE_CHARACTERS, TITLE_CHARACTERS, wholeText } from './long-text';
import { pairingPage, type WordsDone } from './pairing-place';
import { afterWordsRefusal, backToPairing, nearDay, pairingPlace, there } from './pairing-place.server';

/** Why it was not sent (yet), and what was typed. */
export interface PracticeNoteProblem {
  readonly title: string;
  readonly body: string;
  readonly titleError: 'EMPTY' | 'TOO_LONG' | null;
  readonly bodyError: 'EMPTY' | null;
  /** How many characters the body has too many. */
  readonly excess: number;
  /** What it looks as if it had: it is sent once the writer says so again. */
  readonly warnings: readonly HeadlineWarning[];
  /** What the schema refuses, at its field, in the reader's language. */
  readonly refusedTitle: string | null;
  readonly refusedBody: string | null;
  readonly isThereAlready: boolean;
}

/** What a note is made of. */
interface Origin {
  readonly goalId: string | null;
  readonly sessionId: string | null;
}

export function originIn(url: string): Origin {
  const search = new URL(url).searchParams;
  const goalId = search.get('goal');
  return { goalId, sessionId: goalId ? null : search.get('session') };
}

export function practiceNoteParts(note: PracticeNotePartsFragment, { side, language }: { side: MentoringSide | null; language: Language }) {
  const { proposedBy, proposedAt, answeredBy, answeredAt, ...rest } = note;
  return {
    ...rest,
    author: proposedBy.displayName,
    isOwn: proposedBy.isViewer,
    /** The other side agrees or declines, and nobody of the author's. */
    awaitsReader: note.state === 'PROPOSED' && side !== null && side !== proposedBy.side,
    on: nearDay(proposedAt, language),
    answered: answeredAt ? { by: answeredBy?.displayName ?? null, on: nearDay(answeredAt, language) } : null,
  };
}

export type PracticeNoteInWords = ReturnType<typeof practiceNoteParts>;

/** What a new one begins with; null where it cannot be made of that. */
export async function practiceNoteSource(asked: Asked, id: string, { goalId, sessionId }: Origin) {
  const { pairing } = there(asked, await ask(asked, PracticeNoteSourceDocument, { id }));
  const place = pairingPlace(pairing, asked.language);
  const goal = pairing.goals.find((one) => one.id === goalId && one.progress === 100);
  const session = pairing.sessions.find((one) => one.id === sessionId && one.state === 'HELD');
  if (!place.isOpenToWords || (!goal && !session)) return null;
  const isThereAlready = pairing.practiceNotes.some(
    (note) => note.goalId === goalId && note.sessionId === sessionId && (note.state === 'PROPOSED' || note.state === 'AGREED'),
  );
  return { place, title: goal?.title ?? session?.topic ?? '', isThereAlready };
}

/** Sends it to the other side; first it is said what in it looks like a name, a telephone or a case. */
export async function proposePracticeNote(asked: Asked, { pairingId, ...origin }: Origin & { pairingId: string }, form: FormData) {
  const [title, body] = [wholeText(form, 'title').trim(), wholeText(form, 'body').trim()];
  const typed = { ...NOTHING_WRONG, title, body };
  const excess = Math.max(charactersOf(body) - NOTE_CHARACTERS, 0);
  const titleError = title === '' ? 'EMPTY' : charactersOf(title) > TITLE_CHARACTERS ? 'TOO_LONG' : null;
  if (titleError || body === '' || excess > 0) return problem({ ...typed, titleError, bodyError: body === '' ? 'EMPTY' : null, excess });
  const { practiceNoteCheck } = await askFor(asked, PracticeNoteCheckDocument, { title, body });
  const warnings = practiceNoteCheck.warnings;
  if (warnings.length > 0 && form.get('warned') !== warnings.join()) return problem({ ...typed, warnings });
  const { refusal } = await ask(asked, ProposePracticeNoteDocument, { input: { pairingId, ...origin, title, body } });
  return refusal ? notProposed(asked, pairingId, { refusal, typed }) : backToPairing(asked, pairingId, 'practiceProposed');
}

/** Agreed to, declined, or taken back by its author. */
export async function answerPracticeNote(asked: Asked, pairingId: string, form: FormData) {
  const practiceNoteId = textOf(form, 'practiceNote');
  const change = form.get('change');
  if (change === 'withdraw') {
    const { refusal } = await ask(asked, WithdrawPracticeNoteDocument, { input: { practiceNoteId } });
    return settled(asked, pairingId, { refusal, done: 'practiceWithdrawn' });
  }
  const answer = change === 'agree' ? 'AGREE' : 'DECLINE';
  const { refusal } = await ask(asked, AnswerPracticeNoteDocument, { input: { practiceNoteId, answer } });
  return settled(asked, pairingId, { refusal, done: answer === 'AGREE' ? 'practiceAgreed' : 'practiceDeclined' });
}

function settled(asked: Asked, pairingId: string, { refusal, done }: { refusal: Refusal | null; done: WordsDone }): Response {
  const page = pairingPage(pairingId);
  if (!refusal) return backToPairing(asked, pairingId, done);
  if (refusal.code === 'CONFLICT') return redirect(`/${asked.language}/${page}#practice-notes`); // the page shows how it stands now
  return afterWordsRefusal(asked, refusal, page);
}

function notProposed(asked: Asked, pairingId: string, { refusal, typed }: { refusal: Refusal; typed: PracticeNoteProblem }) {
  if (refusal.reason === 'PRACTICE_NOTE_EXISTS') return problem({ ...typed, isThereAlready: true });
  const refusedTitle = violationOf(refusal, 'title') ?? null;
  const refusedBody = violationOf(refusal, 'body') ?? null;
  if (refusedTitle || refusedBody) return problem({ ...typed, refusedTitle, refusedBody });
  return afterWordsRefusal(asked, refusal, pairingPage(pairingId));
}

const NOTHING_WRONG: PracticeNoteProblem = {
  ...{ title: '', body: '', titleError: null, bodyError: null, excess: 0, warnings: [] },
  ...{ refusedTitle: null, refusedBody: null, isThereAlready: false },
};

function problem(found: PracticeNoteProblem) {
  return data<PracticeNoteProblem>(found, { status: 400 });
}
