// The reader's mentoring at a glance: what waits, next sessions, what mentees are late with, every pairing and request that goes on.
import { askFor } from '../../graphql/execute.server';
import { DeskMentoringDocument, DeskRequestsDocument, type DeskMentoringQuery } from '../../graphql/generated/graphql';
import { almatyDay, dayInParts, hourOf, shortDay, today } from '../../i18n/dates.server';
import type { Asked } from '../identity/own-account.server';
import { dueDays } from '../mentoring/due-days.server';
import { pairingsWithWork, type PairingWithWork } from './pairing-work.server';
import { waitsOf } from './waits.server';

/** Sessions that the agenda names. */
const NEXT_SESSIONS = 5;

const OPEN_REQUESTS = ['OPEN', 'ASKED', 'MORE_ASKED', 'QUEUED'] as const;

/** Null for who has nothing to do with mentoring. */
export async function mentoringDesk(asked: Asked, { hasPracticeNotes }: { readonly hasPracticeNotes: boolean }) {
  const [found, { viewer: asking }] = await Promise.all([askFor(asked, DeskMentoringDocument), askFor(asked, DeskRequestsDocument)]);
  const { mentorProfile, pairings } = found.viewer;
  const open = asking.mentoringRequests.filter(({ status }) => OPEN_REQUESTS.some((one) => one === status));
  if (!mentorProfile && pairings.length === 0 && open.length === 0) return null;
  const worked = await pairingsWithWork(asked, pairings, { hasPracticeNotes });
  const waits = waitsOf(found, open, { asked, pairings: worked });
  const goingOn = worked.filter(({ isGoingOn }) => isGoingOn);
  const late = goingOn.flatMap(lateTasks).toSorted((one, other) => one.dueOn.localeCompare(other.dueOn));
  const due = await dueDays(asked, [
    ...[...waits, ...late].map((one) => ('term' in one ? one.term : one.dueOn)),
    ...open.map((one) => one.answerBy),
  ]);
  return {
    mentor: mentorProfile && isMentor(mentorProfile) ? capacityOf(mentorProfile, worked) : null,
    waits: waits.map((wait) => ({ ...wait, due: due(wait.term) })),
    sessions: nextSessions(goingOn, asked),
    late: late.map((one) => ({ ...one, due: due(one.dueOn) })),
    pairings: goingOn.map((one) => pairingRow(one, asked)),
    requests: open.map(({ id, kind, status, headline, answerBy, asks }) => ({
      ...{ id, kind, status, headline, due: due(answerBy) },
      mentor: asks.find((one) => one.status === 'PROPOSED')?.mentor.displayName ?? null,
    })),
  };
}

export type MentoringDesk = NonNullable<Awaited<ReturnType<typeof mentoringDesk>>>;
export type DeskWait = MentoringDesk['waits'][number];
export type PairingRow = MentoringDesk['pairings'][number];

type Profile = NonNullable<DeskMentoringQuery['viewer']['mentorProfile']>;

function isMentor({ status }: Profile): boolean {
  return status === 'APPROVED';
}

function capacityOf({ isPaused, capacity, placesTaken, hoursPerMonth }: Profile, pairings: readonly PairingWithWork[]) {
  const month = today().slice(0, 7);
  const held = pairings
    .filter(({ pairing }) => pairing.viewerSide === 'MENTOR')
    .flatMap(({ work }) => work.sessions)
    .filter(({ state, heldAt }) => state === 'HELD' && heldAt !== null && almatyDay(heldAt).startsWith(month));
  const minutes = held.reduce((sum, one) => sum + one.minutes, 0);
  return { isPaused, capacity: capacity ?? 0, placesTaken: placesTaken ?? 0, minutes, hoursPerMonth };
}

function nextSessions(pairings: readonly PairingWithWork[], { language }: Asked) {
  return pairings
    .flatMap(({ pairing, work, other }) =>
      work.sessions.filter(isAhead).map((session) => ({ session, pairingId: pairing.id, name: other.name })),
    )
    .toSorted((one, other) => Date.parse(one.session.startsAt) - Date.parse(other.session.startsAt))
    .slice(0, NEXT_SESSIONS)
    .map(({ session: { id, startsAt, minutes, way }, pairingId, name }) => ({
      ...{ id, name, minutes, way, hour: hourOf(startsAt), day: dayInParts(almatyDay(startsAt), language) },
      place: `mentoring/pairings/${pairingId}/sessions/${id}`,
    }));
}

function isAhead({ state, startsAt, minutes }: PairingWithWork['work']['sessions'][number]): boolean {
  return state === 'PLANNED' && Date.parse(startsAt) + minutes * 60_000 > Date.now();
}

/** Of the mentees whom the reader mentors. */
function lateTasks({ pairing, work, other }: PairingWithWork) {
  if (pairing.viewerSide !== 'MENTOR') return [];
  return work.actionItems.flatMap(({ id, title, dueOn, done, owner }) =>
    dueOn !== null && dueOn < today() && !done && owner.side === 'MENTEE'
      ? [{ id, title, dueOn, name: other.name, place: `mentoring/pairings/${pairing.id}#tasks` }]
      : [],
  );
}

function pairingRow({ pairing, work, other }: PairingWithWork, { language }: Asked) {
  const { id, kind, status, viewerSide, health, sessionCount, minutesTotal } = pairing;
  const [next] = work.sessions.filter(isAhead).toSorted((one, two) => Date.parse(one.startsAt) - Date.parse(two.startsAt));
  return {
    ...{ id, kind, status, health, sessionCount, minutesTotal, other },
    isMentored: viewerSide === 'MENTEE',
    goals: { all: work.goals.length, reached: work.goals.filter(({ progress }) => progress === 100).length },
    ownTasks: work.actionItems.filter(({ done, owner }) => owner.isViewer && !done).length,
    next: next ? { day: shortDay(almatyDay(next.startsAt), language), hour: hourOf(next.startsAt) } : null,
  };
}
