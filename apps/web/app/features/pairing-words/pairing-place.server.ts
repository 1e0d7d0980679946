// Whose pairing a page is about, and what becomes of what is not there or cannot be done (any more).
import { data, redirect } from 'react-router';
import { fault, type Answer, type Refusal } from '../../graphql/execute.server';
import type { PairingPlaceFragment } from '../../graphql/generated/graphql';
import { almatyDay, dayAndMonth, longDay, today } from '../../i18n/dates.server';
import { langOf } from '../../i18n/lang-of';
import type { Language } from '../../i18n/messages';
import { afterRefusal, type Asked } from '../identity/own-account.server';
import { pairingPage, SECTION_OF, type WordsDone } from './pairing-place';

/** A pairing as the reader would name it: by the other side, and by both to whoever is of neither. */
export function pairingPlace(pairing: PairingPlaceFragment, language: Language) {
  const { id, kind, status, viewerSide, mentor, mentee, request, participants, retention } = pairing;
  const organization = request?.organizationName ?? null;
  const menteeName = organization?.text ?? mentee?.displayName ?? '';
  const isOver = status === 'COMPLETED' || status === 'ENDED';
  return {
    ...{ id, kind, status, viewerSide, isOver },
    name: viewerSide === 'MENTEE' ? mentor.displayName : viewerSide === 'MENTOR' ? menteeName : `${mentor.displayName} — ${menteeName}`,
    lang: viewerSide === 'MENTOR' && organization ? langOf(organization, language) : undefined,
    /** Those who take part now, without the reader. */
    others: participants.filter(({ takesPart, isViewer }) => takesPart && !isViewer).map(({ displayName }) => displayName),
    /** Somebody of either side may still write: it is not broken off, and its key is there. */
    isOpenToWords: viewerSide !== null && !retention?.endedAt && status !== 'PROPOSED' && status !== 'ENDED',
  };
}

export type PairingPlace = ReturnType<typeof pairingPlace>;

/** What was asked for; where the reader may not know of it, it was never there. */
export function there<Data>({ context, language }: Asked, { data: answer, refusal }: Answer<Data>): Data {
  if (!refusal) return answer;
  if (refusal.code === 'UNAUTHENTICATED') throw redirect(`/${language}/sign-in`);
  if (refusal.code === 'NOT_FOUND' || refusal.code === 'BAD_USER_INPUT' || refusal.code === 'FORBIDDEN') throw data(null, { status: 404 });
  throw fault(context, `A page of a pairing was refused: ${refusal.code}`);
}

/** Where a change was refused that the page itself has no words for. */
export function afterWordsRefusal(asked: Asked, refusal: Refusal, page: string): Response {
  if (refusal.code === 'FORBIDDEN' && refusal.reason === 'NOT_PERMITTED') throw data(null, { status: 404 });
  return afterRefusal(asked, refusal, page);
}

/** Back to the page of the pairing, which says what was done. */
export function backToPairing({ language }: Asked, id: string, done: WordsDone): Response {
  return redirect(`/${language}/${pairingPage(id)}?done=${done}#${SECTION_OF[done]}`);
}

/** "13 ноября"; of another year with the year. */
export function nearDay(instant: string, language: Language): string {
  const day = almatyDay(instant);
  return day.slice(0, 4) === today().slice(0, 4) ? dayAndMonth(day, language) : longDay(day, language);
}
