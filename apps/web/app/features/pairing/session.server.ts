// Sessions of a pairing: planned, recorded as held or missed, called off.
import { data, redirect } from 'react-router';
import { ask, type Refusal } from '../../graphql/execute.server';
import {
  CancelSessionDocument,
  PairingSessionsDocument,
  PlanSessionDocument,
  RecordSessionDocument,
  type MeetingWay,
  type MentoringSessionOutcome,
} from '../../graphql/generated/graphql';
import { almatyDay, hourOf, today } from '../../i18n/dates.server';
import { messagesFor } from '../../i18n/catalogues.server';
import { choiceOf, textOf, type Asked } from '../identity/own-account.server';
import { wholeText } from '../pairing-words/long-text';
import { pairingPage } from '../pairing-words/pairing-place';
import { afterWordsRefusal, pairingPlace, there } from '../pairing-words/pairing-place.server';
import { MEETING_WAYS, SESSION_OUTCOMES, type GivenSession } from './session-words';
import { sessionParts } from './session-parts.server';
import { givenTime, openedToSides, refusedWork, timeOf, wrongValues } from './work-form.server';

async function sessionsOf(asked: Asked, id: string) {
  const { pairing } = there(asked, await ask(asked, PairingSessionsDocument, { id }));
  const place = pairingPlace(pairing, asked.language);
  if (place.viewerSide === null) throw data(null, { status: 404 });
  return { place, secrecy: pairing.secrecyNotice, found: pairing.sessions };
}

/** `isHeld`: one that has been, and was not planned. */
export async function newSessionPage(asked: Asked, id: string, { isHeld, isIntroductory }: { isHeld: boolean; isIntroductory: boolean }) {
  const { place, secrecy } = await sessionsOf(asked, id);
  openedToSides(asked, place);
  const isFirst = isIntroductory && place.status === 'ACCEPTED';
  const empty: GivenSession = {
    ...{ day: isHeld ? today() : '', hour: '', minutes: isFirst ? '30' : '60', topic: '', summary: '' },
    ...{ way: 'ONLINE', outcome: 'HELD', isIntroductory: isFirst },
  };
  return { place, secrecy, isHeld, empty, today: today(), canBeIntroductory: place.status === 'ACCEPTED' };
}

/** Not there where the pairing has no session of that id. */
export async function sessionPage(asked: Asked, id: string, sessionId: string) {
  const { place, secrecy, found } = await sessionsOf(asked, id);
  const session = found.find((one) => one.id === sessionId);
  if (!session) throw data(null, { status: 404 });
  const stored: GivenSession = {
    ...{ day: almatyDay(session.startsAt), hour: hourOf(session.startsAt), minutes: String(session.minutes), way: session.way },
    ...{ topic: '', summary: '', outcome: 'HELD', isIntroductory: session.isIntroductory },
  };
  const isGoingOn = !place.isOver && place.status !== 'PROPOSED';
  return { place, secrecy, session: sessionParts(session, asked.language), stored, today: today(), isGoingOn };
}

export async function planSession(asked: Asked, pairingId: string, form: FormData) {
  const given = givenSession(form);
  const { time, errors } = timeOf(given, asked.language);
  if (!time) return wrongValues(errors, given);
  const { way, topic, isIntroductory } = given;
  const { refusal } = await ask(asked, PlanSessionDocument, {
    input: { pairingId, startsAt: time.at, minutes: time.minutes, way, topic: topic.trim() || null, isIntroductory },
  });
  if (refusal) return refusedWork(asked, atTheDay(refusal), { given, page: pairingPage(pairingId, '/sessions/new') });
  return redirect(`/${asked.language}/${pairingPage(pairingId)}?done=planned`);
}

/** `sessionId`: the planned one; null: one that was not planned. */
export async function recordSession(
  asked: Asked,
  { pairingId, sessionId }: { pairingId: string; sessionId: string | null },
  form: FormData,
) {
  const given = givenSession(form);
  const outcome = given.outcome;
  const { time, errors } = timeOf(given, asked.language);
  if (!outcome) return wrongValues({ ...errors, outcome: messagesFor(asked.language).say('pairing.sessionForm.outcomeMissing') }, given);
  if (!time) return wrongValues(errors, given);
  const { way, summary } = given;
  const { refusal } = await ask(asked, RecordSessionDocument, {
    input: { pairingId, sessionId, heldAt: time.at, minutes: time.minutes, way, outcome, summary: summary.trim() || null },
  });
  const page = pairingPage(pairingId, sessionId ? `/sessions/${sessionId}` : '/sessions/new?held=1');
  if (refusal) return refusedWork(asked, atTheDay(refusal), { given, page });
  return redirect(`/${asked.language}/${pairingPage(pairingId)}?done=recorded`);
}

export async function callOff(asked: Asked, { pairingId, sessionId }: { pairingId: string; sessionId: string }): Promise<Response> {
  const { refusal } = await ask(asked, CancelSessionDocument, { input: { sessionId } });
  if (refusal) return afterWordsRefusal(asked, refusal, pairingPage(pairingId, `/sessions/${sessionId}`));
  return redirect(`/${asked.language}/${pairingPage(pairingId)}?done=calledOff`);
}

function givenSession(form: FormData): GivenSession {
  return {
    ...givenTime(form),
    way: choiceOf<MeetingWay>(form, 'way', MEETING_WAYS) ?? 'ONLINE',
    topic: wholeText(form, 'topic'),
    summary: wholeText(form, 'summary'),
    outcome: choiceOf<MentoringSessionOutcome>(form, 'outcome', SESSION_OUTCOMES),
    isIntroductory: textOf(form, 'introductory') === 'yes',
  };
}

/** What the schema says of an instant stands at the day, of which the form has made it. */
function atTheDay(refusal: Refusal): Refusal {
  const named = (step: string | number) => (step === 'startsAt' || step === 'heldAt' ? 'day' : step);
  return { ...refusal, violations: refusal.violations.map((one) => ({ ...one, path: one.path.map(named) })) };
}
