// Check-ins of a pairing: which are due, what was answered, and answering one's own.
import { data } from 'react-router';
import { ask } from '../../graphql/execute.server';
import {
  AnswerCheckInDocument,
  PairingCheckInsDocument,
  type CheckInPartsFragment,
  type FitAnswer,
  type ProgressAnswer,
} from '../../graphql/generated/graphql';
import type { DueDay } from '../../ui/deadline';
import type { Language } from '../../i18n/messages';
import { choiceOf, type Asked } from '../identity/own-account.server';
import { dueDays } from '../mentoring/due-days.server';
import { FIT_ANSWERS, PROGRESS_ANSWERS } from './check-in-words';
import { charactersOf, wholeText, WORDS_CHARACTERS } from './long-text';
import { pairingPage } from './pairing-place';
import { afterWordsRefusal, backToPairing, nearDay, pairingPlace, there } from './pairing-place.server';

export interface CheckInProblem {
  /** How many characters the words have too many. */
  readonly excess: number;
  readonly goodFit: FitAnswer | null;
  readonly progress: ProgressAnswer | null;
  readonly words: string;
}

interface Asking {
  readonly due: (day: string) => DueDay | null;
  /** Nobody answers any more once the pairing is over. */
  readonly isOver: boolean;
  readonly language: Language;
}

export function checkInParts({ participant, answeredAt, dueOn, ...checkIn }: CheckInPartsFragment, { due, isOver, language }: Asking) {
  const { displayName, side, isViewer, takesPart } = participant;
  return {
    ...checkIn,
    ...{ name: displayName, side, isOwn: isViewer },
    answeredOn: answeredAt ? nearDay(answeredAt, language) : null,
    /** null: answered, or nobody will. */
    due: answeredAt || isOver || !takesPart ? null : due(dueOn),
    askedBy: nearDay(dueOn, language),
  };
}

export type CheckInInWords = ReturnType<typeof checkInParts>;

/** By when the unanswered ones are due. */
export function dueCheckIns(asked: Asked, checkIns: readonly CheckInPartsFragment[]) {
  return dueDays(
    asked,
    checkIns.map(({ answeredAt, dueOn }) => (answeredAt ? null : dueOn)),
  );
}

/** One's own; null where the reader has none of that id. */
export async function ownCheckIn(asked: Asked, id: string, checkInId: string) {
  const { pairing } = there(asked, await ask(asked, PairingCheckInsDocument, { id }));
  const place = pairingPlace(pairing, asked.language);
  const found = pairing.checkIns.find((one) => one.id === checkInId && one.participant.isViewer);
  if (!found) return null;
  const due = await dueCheckIns(asked, [found]);
  return { place, checkIn: checkInParts(found, { due, isOver: place.isOver, language: asked.language }) };
}

export async function answerCheckIn(asked: Asked, { pairingId, checkInId }: { pairingId: string; checkInId: string }, form: FormData) {
  const goodFit = choiceOf(form, 'goodFit', FIT_ANSWERS);
  const progress = choiceOf(form, 'progress', PROGRESS_ANSWERS);
  const words = wholeText(form, 'words');
  const excess = Math.max(charactersOf(words.trim()) - WORDS_CHARACTERS, 0);
  if (!goodFit || !progress || excess > 0) return data<CheckInProblem>({ excess, goodFit, progress, words }, { status: 400 });
  const { refusal } = await ask(asked, AnswerCheckInDocument, { input: { checkInId, goodFit, progress, words: words.trim() || null } });
  if (refusal) return afterWordsRefusal(asked, refusal, pairingPage(pairingId, `/check-ins/${checkInId}`));
  return backToPairing(asked, pairingId, 'checkInAnswered');
}
