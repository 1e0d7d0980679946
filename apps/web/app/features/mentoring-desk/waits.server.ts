// What of mentoring waits for the reader, the worst first: the same things as the inbox counts, one by one.
import type { DeskMentoringQuery, DeskRequestsQuery, InboxKind } from '../../graphql/generated/graphql';
import { almatyDay, dayAndMonth, hourOf, today } from '../../i18n/dates.server';
import type { Asked } from '../identity/own-account.server';
import { partyOf, type OtherParty, type PairingWithWork } from './pairing-work.server';

/** The kinds of the inbox that the desk shows one by one. */
export const SHOWN_ONE_BY_ONE: readonly InboxKind[] = [
  'ACCEPT_AGREEMENT',
  'ANSWER_CHECK_IN',
  'ANSWER_MENTORING_REQUEST',
  'ANSWER_MENTOR_QUESTION',
  'ANSWER_PRACTICE_NOTE',
  'DO_ACTION_ITEM',
  'RECORD_SESSION',
];

export type WaitKind = 'agreement' | 'checkIn' | 'consultation' | 'practiceNote' | 'question' | 'request' | 'session' | 'task';

export interface Wait {
  readonly kind: WaitKind;
  readonly id: string;
  readonly who: OtherParty;
  /** The headline, the task, or when it was; null: nothing to name, or its text is not read any more. */
  readonly title: string | null;
  /** A day or an instant. */
  readonly term: string | null;
  /** Behind the language. */
  readonly place: string;
}

/** Days before its own day from which a task waits, as the inbox counts them. */
const TASK_DAYS = 7;
const MINUTE = 60_000;
const DAY = 86_400_000;

export function waitsOf(
  { viewer }: DeskMentoringQuery,
  requests: DeskRequestsQuery['viewer']['mentoringRequests'],
  { asked, pairings }: { readonly asked: Asked; readonly pairings: readonly PairingWithWork[] },
): Wait[] {
  const found = [
    ...viewer.mentoringAsks.flatMap((one) => askWait(one, asked)),
    ...requests.flatMap(questionWait),
    ...pairings.flatMap((one) => [...practiceNoteWaits(one), ...(one.isGoingOn ? workWaits(one, asked) : [])]),
  ];
  return found.toSorted((one, other) => endOf(one.term) - endOf(other.term));
}

/** What has no term comes last; a day ends with its last minute. */
function endOf(term: string | null): number {
  if (term === null) return Infinity;
  return new Date(term.length === 10 ? `${term}T23:59:00+05:00` : term).getTime();
}

function askWait({ answerBy, mentee, request }: DeskMentoringQuery['viewer']['mentoringAsks'][number], { language }: Asked): Wait[] {
  if (!request || !answerBy || endOf(answerBy) <= Date.now()) return [];
  const { id, kind, headline, organizationName } = request;
  const who = partyOf({ mentee, organizationName }, language);
  return [
    {
      ...{ kind: kind === 'CONSULTATION' ? 'consultation' : 'request', id, who },
      ...{ title: headline, term: answerBy, place: `mentoring/requests/${id}` },
    },
  ];
}

function questionWait({ id, status, headline, answerBy, asks }: DeskRequestsQuery['viewer']['mentoringRequests'][number]): Wait[] {
  if (status !== 'MORE_ASKED') return [];
  const name = asks.find((one) => one.status === 'PROPOSED')?.mentor.displayName ?? headline;
  const who = { name, organization: null, lang: undefined };
  return [{ kind: 'question', id, who, title: headline, term: answerBy, place: `mentoring/requests/${id}` }];
}

function practiceNoteWaits({ pairing: { id: pairingId, viewerSide }, work, other: who }: PairingWithWork): Wait[] {
  return work.practiceNotes
    .filter(({ state, proposedBy }) => state === 'PROPOSED' && proposedBy.side !== viewerSide)
    .map(({ id }) => ({
      ...({ kind: 'practiceNote', id, who } as const),
      ...{ title: null, term: null, place: `mentoring/pairings/${pairingId}#practice-notes` },
    }));
}

function workWaits(one: PairingWithWork, asked: Asked): Wait[] {
  return [...agreementWaits(one), ...checkInWaits(one), ...sessionWaits(one, asked), ...taskWaits(one)];
}

function agreementWaits({ pairing: { id, viewerSide }, work: { agreements }, other: who }: PairingWithWork): Wait[] {
  const [newest] = agreements;
  if (!newest || (viewerSide === 'MENTOR' ? newest.acceptedByMentorAt : newest.acceptedByMenteeAt) !== null) return [];
  return [{ kind: 'agreement', id, who, title: null, term: null, place: `mentoring/pairings/${id}/agreement` }];
}

function checkInWaits({ pairing, work, other: who }: PairingWithWork): Wait[] {
  return work.checkIns
    .filter(({ answeredAt, participant }) => participant.isViewer && answeredAt === null)
    .map(({ id, dueOn }) => ({
      ...({ kind: 'checkIn', id, who } as const),
      ...{ title: null, term: dueOn, place: `mentoring/pairings/${pairing.id}/check-ins/${id}` },
    }));
}

/** Planned ones that have passed. */
function sessionWaits({ pairing, work, other: who }: PairingWithWork, { language }: Asked): Wait[] {
  return work.sessions
    .filter(({ state, startsAt, minutes }) => state === 'PLANNED' && endOf(startsAt) + minutes * MINUTE <= Date.now())
    .map(({ id, startsAt }) => ({
      ...({ kind: 'session', id, who } as const),
      ...{ title: `${dayAndMonth(almatyDay(startsAt), language)}, ${hourOf(startsAt)}`, term: null },
      place: `mentoring/pairings/${pairing.id}/sessions/${id}`,
    }));
}

function taskWaits({ pairing, work, other: who }: PairingWithWork): Wait[] {
  const until = new Date(new Date(`${today()}T00:00:00Z`).getTime() + TASK_DAYS * DAY).toISOString().slice(0, 10);
  return work.actionItems
    .filter(({ done, dueOn, owner }) => owner.isViewer && !done && dueOn !== null && dueOn <= until)
    .map(({ id, title, dueOn }) => ({
      ...({ kind: 'task', id, who } as const),
      ...{ title, term: dueOn, place: `mentoring/pairings/${pairing.id}#tasks` },
    }));
}
