// The reader's mentoring at a glance: what waits for their answer, their requests, their pairings from either side.
import { data } from 'react-router';
import { askFor } from '../../graphql/execute.server';
import {
  OwnMentoringDocument,
  type AskedRequestFragment,
  type OwnPairingFragment,
  type OwnRequestFragment,
} from '../../graphql/generated/graphql';
import { longDay } from '../../i18n/dates.server';
import { langOf } from '../../i18n/lang-of';
import type { Language } from '../../i18n/messages';
import type { DueDay } from '../../ui/deadline';
import type { Asked } from '../identity/own-account.server';
import { sessionContext } from '../identity/session.server';
import { dueDays } from '../mentoring/due-days.server';
import { isOpenRequest, isOverPairing } from './request-words';

type Due = (term: string | null | undefined) => DueDay | null;

/** Who stands outside the network has the page as long as something on it is theirs. */
export async function ownMentoring(asked: Asked) {
  const { context, language } = asked;
  const { viewer } = await askFor(asked, OwnMentoringDocument);
  const { mentorProfile, mentoringRequests, mentoringAsks, pairings } = viewer;
  const isMember = context.get(sessionContext)?.viewer.isMember ?? false;
  const isEmpty = mentoringRequests.length + mentoringAsks.length + pairings.length === 0;
  if (!isMember && isEmpty) throw data(null, { status: 404 });
  const asks = mentoringAsks.flatMap(({ answerBy, request }) => (request ? [{ answerBy, request }] : []));
  const due = await dueDays(asked, [
    ...mentoringRequests.map(({ answerBy }) => answerBy),
    ...asks.flatMap(({ answerBy, request }) => [answerBy, request.answerBy]),
  ]);
  const requests = mentoringRequests.map((request) => ownRequest(request, { due, language }));
  const paired = pairings.map((pairing) => ownPairing(pairing, language));
  return {
    isMember,
    isEmpty,
    mentoring: mentorProfile ? mentorProfile.status : null,
    asks: asks.map((ask) => askedRequest(ask, { due, language })),
    requests: requests.filter(({ status }) => isOpenRequest(status)),
    formerRequests: requests.filter(({ status }) => !isOpenRequest(status)),
    pairings: paired.filter(({ status }) => !isOverPairing(status)),
    formerPairings: paired.filter(({ status }) => isOverPairing(status)),
  };
}

export type OwnMentoring = Awaited<ReturnType<typeof ownMentoring>>;

interface Wording {
  readonly due: Due;
  readonly language: Language;
}

function ownRequest({ asks, organizationName, answerBy, statusSince, ...request }: OwnRequestFragment, { due, language }: Wording) {
  const waiting = asks.filter(({ status }) => status === 'PROPOSED' || status !== 'ENDED');
  return {
    ...request,
    organization: named(organizationName, language),
    asked: waiting.map(({ mentor }) => mentor.displayName),
    due: due(answerBy),
    since: longDay(statusSince, language),
  };
}

export type OwnRequest = ReturnType<typeof ownRequest>;

function askedRequest({ answerBy, request }: { answerBy: string | null; request: AskedRequestFragment }, { due, language }: Wording) {
  const { id, kind, headline, status, organizationName, participants } = request;
  const mentee = participants.find(({ takesPart }) => takesPart) ?? participants[0];
  return {
    ...{ id, kind, headline },
    isWithMentee: status === 'MORE_ASKED',
    from: named(organizationName, language) ?? { text: mentee?.displayName ?? '', lang: undefined },
    due: due(answerBy ?? request.answerBy),
  };
}

export type AskedRequest = ReturnType<typeof askedRequest>;

function ownPairing(pairing: OwnPairingFragment, language: Language) {
  const { id, kind, status, viewerSide, health, mentor, mentee, request, endReason } = pairing;
  const isMentor = viewerSide === 'MENTOR';
  const organization = request ? named(request.organizationName, language) : null;
  const begun = pairing.activeAt ?? pairing.acceptedAt;
  return {
    ...{ id, kind, status, isMentor, health, endReason },
    headline: request?.headline ?? null,
    other: isMentor
      ? (organization ?? { text: mentee?.displayName ?? '', lang: undefined })
      : { text: mentor.displayName, lang: undefined },
    begun: begun ? longDay(begun, language) : null,
    ended: pairing.endedAt ? longDay(pairing.endedAt, language) : null,
    pausedUntil: pairing.pausedUntil ? longDay(pairing.pausedUntil, language) : null,
  };
}

export type OwnPairing = ReturnType<typeof ownPairing>;

function named(name: OwnRequestFragment['organizationName'], language: Language) {
  return name ? { text: name.text, lang: langOf(name, language) } : null;
}
