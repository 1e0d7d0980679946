// One request of the queue: what is known of it, who could take it and why, and what a coordinator does with it.
import { data, redirect } from 'react-router';
import { ask, type Refusal } from '../../graphql/execute.server';
import {
  CloseRequestDocument,
  MatchingBenchDocument,
  ProposeMentorDocument,
  type MatchingBenchQuery,
} from '../../graphql/generated/graphql';
import { longDay } from '../../i18n/dates.server';
import { langOf } from '../../i18n/lang-of';
import type { Language } from '../../i18n/messages';
import { textOf } from '../identity/own-account.server';
import { dueDays } from '../mentoring/due-days.server';
import { afterStaffRefusal, type StaffAsked } from '../staff/staff.server';
import { queuedRequest } from './queued-request.server';
import { MATCHING } from './request-words';

/** Null where the reader sees no request of that id. */
export async function matchingBench(asked: StaffAsked, id: string) {
  const { language } = asked;
  const { data: answer } = await ask(asked, MatchingBenchDocument, { id });
  if (!answer) return null;
  const { mentoringRequest: found, mentoringQueue: queue, mentoringSettings, workingLanguages } = answer;
  const others = queue.edges.map(({ node }) => node);
  const due = await dueDays(asked, [found.neededBy, found.answerBy, ...others.map(({ neededBy }) => neededBy)]);
  const isQueued = found.status === 'QUEUED';
  return {
    ...queuedRequest(found, { language, due }),
    answerBy: due(found.answerBy),
    sent: longDay(found.createdAt, language),
    otherSide: found.otherSide,
    slug: found.organization?.slug ?? null,
    focusAreas: found.focusAreas.map(({ name }) => name.text),
    languages: workingLanguages.filter(({ code }) => found.languages.includes(code)).map(({ name }) => name.text),
    candidates: isQueued ? (found.candidates ?? []).map((one) => fitting(one, language)) : [],
    term: mentoringSettings,
    queue: { total: queue.totalCount, requests: others.map((one) => queuedRequest(one, { language, due })) },
  };
}

export type MatchingBench = NonNullable<Awaited<ReturnType<typeof matchingBench>>>;

type Found = NonNullable<MatchingBenchQuery['mentoringRequest']['candidates']>[number];

function fitting({ mentor: { id, displayName, organizations }, because }: Found, language: Language) {
  return {
    ...{ id, because, name: displayName },
    organizations: organizations.map(({ name }) => ({ name: name.text, lang: langOf(name, language) })),
  };
}

export type Fitting = ReturnType<typeof fitting>;

/** Why nothing was changed: the mentor cannot be asked (any more), or the request has left the queue meanwhile. */
export interface BenchProblem {
  readonly problem: 'MENTOR_NOT_AVAILABLE' | 'TRANSITION_ILLEGAL';
}

const TOLD = ['MENTOR_NOT_AVAILABLE', 'TRANSITION_ILLEGAL'] as const;

export async function changeRequest(asked: StaffAsked, requestId: string, form: FormData) {
  switch (textOf(form, 'change')) {
    case 'propose': {
      const input = { requestId, mentorId: textOf(form, 'mentor') };
      return answered(asked, { requestId, done: 'proposed' }, await ask(asked, ProposeMentorDocument, { input }));
    }
    case 'close':
      return answered(asked, { requestId, done: 'closed' }, await ask(asked, CloseRequestDocument, { input: { requestId } }));
    default:
      return redirect(`/${asked.language}/${MATCHING}/${requestId}`);
  }
}

interface Change {
  readonly requestId: string;
  readonly done: 'closed' | 'proposed';
}

function answered(asked: StaffAsked, { requestId, done }: Change, { refusal }: { readonly refusal: Refusal | null }) {
  const page = `${MATCHING}/${requestId}`;
  if (!refusal) return redirect(`/${asked.language}/${page}?done=${done}`);
  const problem = TOLD.find((one) => one === refusal.reason);
  return problem ? data<BenchProblem>({ problem }, { status: 409 }) : afterStaffRefusal(asked, refusal, page);
}
