// One request as its reader may see it: from the mentee's side, as the mentor who is asked, or as a coordinator.
import { data } from 'react-router';
import { ask, fault } from '../../graphql/execute.server';
import { RequestRecordDocument, WhoCanSeeDocument, type RequestRecordQuery } from '../../graphql/generated/graphql';
import { instantInWords, longDay, shortDay, today } from '../../i18n/dates.server';
import { langOf } from '../../i18n/lang-of';
import { serverContext } from '../../server-context';
import { circlesOf } from '../access/circles';
import type { Asked } from '../identity/own-account.server';
import { dueDays } from '../mentoring/due-days.server';
import type { RequestFactsOf } from './request-facts';
import { isOpenRequest } from './request-words';

type Found = RequestRecordQuery['mentoringRequest'];

/** What somebody is to a request. */
export type Standpoint = 'MENTEE' | 'MENTOR' | 'COORDINATOR';

export async function requestRecord(asked: Asked, id: string) {
  const { language } = asked;
  const { data: answer, refusal } = await ask(asked, RequestRecordDocument, { id });
  if (refusal && refusal.code !== 'NOT_FOUND' && refusal.code !== 'BAD_USER_INPUT')
    throw fault(asked.context, `A request's page was refused: ${refusal.code}`);
  if (!answer) throw data(null, { status: 404 });
  const { mentoringRequest: found, workingLanguages } = answer;
  const due = await dueDays(asked, [found.answerBy, ...found.asks.map(({ answerBy }) => answerBy)]);
  const standpoint = standpointOf(found);
  const own = found.asks.find(({ viewerSide }) => viewerSide === 'MENTOR') ?? null;
  const names = found.asks.filter(({ status }) => status === 'PROPOSED').map(({ mentor }) => mentor.displayName);
  const pairing = found.asks.find(({ status }) => status !== 'PROPOSED' && status !== 'ENDED') ?? null;
  return {
    ...{ id, standpoint },
    kind: found.kind,
    status: found.status,
    isOpen: isOpenRequest(found.status),
    facts: factsOf(found, { language, workingLanguages }),
    details: found.details,
    created: longDay(found.createdAt, language),
    since: longDay(found.statusSince, language),
    due: due(found.answerBy),
    next: nextChoice(found),
    waitingNames: names.join(', '),
    pairing: pairing && { id: pairing.id, mentor: pairing.mentor.displayName },
    ownAsk: own && { id: own.id, isOpen: own.status === 'PROPOSED', due: due(own.answerBy) },
    asks: found.asks.map(({ status, endReason, askedAt, endedAt, mentor, id: askId, answerBy }) => ({
      ...{ id: askId, status, endReason, mentor: mentor.displayName },
      asked: longDay(askedAt, language),
      ended: endedAt ? longDay(endedAt, language) : null,
      due: due(answerBy),
    })),
    words: found.words.map((word) => ({
      ...{ id: word.id, kind: word.kind, text: word.text },
      author: word.author?.displayName ?? null,
      isOwn: word.author?.isViewer ?? false,
      at: instantInWords(word.at, language),
    })),
    choices: found.choices.map(({ id: mentorId, displayName }) => ({ id: mentorId, name: displayName })),
    unwanted: found.unwanted.map(({ id: mentorId, displayName }) => ({ id: mentorId, name: displayName })),
    participants: found.participants.filter(({ takesPart }) => takesPart),
    colleagues: found.colleagues,
    circles: await circlesOfRequest(asked, id),
    address: `${asked.context.get(serverContext).publicUrl}/${language}/mentoring/requests/${id}`,
    today: today(),
  };
}

export type RequestRecord = Awaited<ReturnType<typeof requestRecord>>;

function standpointOf({ participants, asks }: Found): Standpoint {
  if (participants.some(({ isViewer, takesPart }) => isViewer && takesPart)) return 'MENTEE';
  return asks.some(({ viewerSide }) => viewerSide === 'MENTOR') ? 'MENTOR' : 'COORDINATOR';
}

interface Wording {
  readonly language: Asked['language'];
  readonly workingLanguages: RequestRecordQuery['workingLanguages'];
}

function factsOf(found: Found, { language, workingLanguages }: Wording): RequestFactsOf {
  const { kind, headline, otherSide, neededBy, focusAreas, languages, organizationName: name } = found;
  return {
    ...{ kind, headline, otherSide },
    organization: name ? { text: name.text, lang: langOf(name, language) } : null,
    neededBy: neededBy ? shortDay(neededBy, language) : null,
    focusAreas: focusAreas.map((area) => area.name.text),
    languages: workingLanguages.filter(({ code }) => languages.includes(code)).map((one) => one.name.text),
  };
}

/** Who is asked after those who are asked now; null: the coordinators. */
function nextChoice({ kind, choices, asks }: Found): string | null {
  if (kind === 'CONSULTATION') return null; // all of them are asked at once
  const next = choices.find(({ id, isPaused, freePlaces }) => !isPaused && freePlaces > 0 && !asks.some(({ mentor }) => mentor.id === id));
  return next?.displayName ?? null;
}

async function circlesOfRequest(asked: Asked, id: string) {
  const { data: found } = await ask(asked, WhoCanSeeDocument, { id });
  return circlesOf(found?.whoCanSee ?? []);
}
