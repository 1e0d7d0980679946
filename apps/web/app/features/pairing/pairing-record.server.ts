// The page of a pairing: whose it is, how it goes, what the two agreed on and do, and what comes next for the reader.
import { data, redirect } from 'react-router';
import { ask } from '../../graphql/execute.server';
import { PairingRecordDocument, type MentoringSide, type PairingRecordQuery } from '../../graphql/generated/graphql';
import { almatyDay, longDay } from '../../i18n/dates.server';
import { langOf } from '../../i18n/lang-of';
import type { Language } from '../../i18n/messages';
import type { Asked } from '../identity/own-account.server';
import { dueDays } from '../mentoring/due-days.server';
import { pairingPlace, there } from '../pairing-words/pairing-place.server';
import { agreementParts, type AgreementInWords } from './agreement-parts.server';
import { nextStep } from './next-step';
import { sessionParts, type SessionInWords } from './session-parts.server';
import { goalParts, taskParts } from './task-parts.server';

type Found = PairingRecordQuery['pairing'];

/** Not there for whoever does not see it. An ask that nobody has accepted yet stands on the page of its request. */
export async function pairingRecord(asked: Asked, id: string) {
  const { language } = asked;
  const { pairing, whoCanSee } = there(asked, await ask(asked, PairingRecordDocument, { id }));
  if (!pairing.acceptedAt) {
    if (!pairing.request) throw data(null, { status: 404 });
    throw redirect(`/${language}/mentoring/requests/${pairing.request.id}`);
  }
  const { goals, actionItems, endedAt, endReason, pausedUntil, secrecyNotice, sessionCount, minutesTotal, health } = pairing;
  const isGoingOn = endedAt === null;
  const due = await dueDays(asked, isGoingOn ? [...goals, ...actionItems].map(({ dueOn }) => dueOn) : []);
  const place = pairingPlace(pairing, language);
  const agreements = pairing.agreements.map((one) => agreementParts(one, language));
  const sessions = pairing.sessions.map((one) => sessionParts(one, language));
  return {
    ...{ place, secrecyNotice, health, endReason, sessionCount, minutesTotal },
    ...peopleOf(pairing, language),
    requestId: pairing.request?.id ?? null,
    readers: whoCanSee
      .flatMap(({ accounts }) => accounts.map(({ displayName }) => displayName))
      .filter((name) => name !== ownName(pairing)),
    ended: endedAt ? longDay(almatyDay(endedAt), language) : null,
    pausedUntil: pausedUntil ? longDay(pausedUntil, language) : null,
    agreement: agreements.find(({ agreedOn }) => agreedOn) ?? null,
    proposal: agreements[0]?.agreedOn === null ? agreements[0] : null,
    goals: goals.map((goal) => goalParts(goal, actionItems, due)),
    tasks: actionItems.map((task) => taskParts(task, due)),
    sessions: { planned: plannedOf(sessions), past: sessions.filter(({ state }) => state !== 'PLANNED') },
    next: pairing.viewerSide ? nextOf(pairing, pairing.viewerSide, { agreements, sessions }) : null,
  };
}

export type PairingRecord = Awaited<ReturnType<typeof pairingRecord>>;

interface Parts {
  readonly agreements: readonly AgreementInWords[];
  readonly sessions: readonly SessionInWords[];
}

/** The step, and of what it speaks. */
function nextOf({ kind, status, goals, checkIns }: Found, side: MentoringSide, { agreements: [newest], sessions }: Parts) {
  const [planned] = plannedOf(sessions);
  const checkIn = checkIns.find((one) => one.participant.isViewer && one.answeredAt === null);
  const course = {
    ...{ kind, status },
    agreement: newest ?? null,
    planned: planned ?? null,
    hasMet: sessions.some(({ state }) => state === 'HELD'),
    hasGoals: goals.length > 0,
    hasOpenCheckIn: checkIn !== undefined,
  };
  const step = nextStep(course, side);
  return step && { step, session: planned ?? null, checkInId: checkIn?.id ?? null };
}

/** The next one first. */
function plannedOf(sessions: readonly SessionInWords[]): SessionInWords[] {
  return sessions.filter(({ state }) => state === 'PLANNED').toReversed();
}

/** Who takes part on each side and who did, and where both are at home. */
function peopleOf({ mentor, mentee, organization, participants, request }: Found, language: Language) {
  const mentees = participants.filter(({ side }) => side === 'MENTEE');
  const [seat] = mentor.organizations;
  const region = (at: { readonly code: string; readonly name: { readonly text: string } } | undefined) =>
    at ? { code: at.code, name: at.name.text } : null;
  return {
    mentor: {
      name: mentor.displayName,
      organizations: mentor.organizations.map(({ slug, name }) => ({ slug, name: name.text, lang: langOf(name, language) })),
      region: region(seat?.region),
    },
    mentee: {
      name: mentee?.displayName ?? '',
      organization: request?.organizationName
        ? { slug: organization?.slug ?? null, name: request.organizationName.text, lang: langOf(request.organizationName, language) }
        : null,
      names: mentees.filter(({ takesPart }) => takesPart).map(({ displayName }) => displayName),
      former: mentees.filter(({ takesPart }) => !takesPart).map(({ displayName }) => displayName),
      region: region(organization?.region),
    },
  };
}

function ownName({ participants }: Found): string | undefined {
  return participants.find(({ isViewer }) => isViewer)?.displayName;
}
