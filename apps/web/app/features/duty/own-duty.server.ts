// A mentor's own weeks of duty, and the offers to take a week over.
import { data, redirect } from 'react-router';
import { ask, type Refusal } from '../../graphql/execute.server';
import { AnswerDutySwapDocument, OfferDutySwapDocument, OwnDutyDocument, type OwnDutyQuery } from '../../graphql/generated/graphql';
import { afterRefusal, textOf, type Asked } from '../identity/own-account.server';
import { consultingMentors, dutyWeek, weekInWords } from './weeks.server';

const PAGE = 'mentoring/duty';
/** Of the rota that is shown besides one's own weeks. */
const WEEKS_AHEAD = 8;

/** Null for whoever is no mentor. */
export async function ownDuty(asked: Asked) {
  const { data: answer } = await ask(asked, OwnDutyDocument);
  if (!answer?.viewer.mentorProfile) return null;
  const { dutyWeeks, viewer } = answer;
  const swaps = viewer.dutySwaps.filter(({ startsOn }) => startsOn >= (dutyWeeks[0]?.startsOn ?? ''));
  const others = (await consultingMentors(asked)).filter(({ isOwn, isPaused }) => !isOwn && !isPaused);
  const weeks = dutyWeeks.map((week) => dutyWeek(week, asked.language));
  return {
    takesConsultations: answer.viewer.mentorProfile.takesConsultations,
    offered: swaps.filter(({ to }) => to.isOwn).map((swap) => offer(swap, asked)),
    weeks: weeks
      .filter(({ mentors }) => mentors.some(({ isOwn }) => isOwn))
      .map(({ startsOn, words, mentors }) => ({
        ...{ startsOn, words },
        isCurrent: startsOn === weeks[0]?.startsOn,
        swap: ownSwap(swaps, startsOn),
        // whoever is on duty then cannot take it over
        others: others.filter(({ id }) => mentors.every((one) => one.id !== id)).map(({ id, name }) => ({ id, name })),
      })),
    ahead: weeks.slice(0, WEEKS_AHEAD),
  };
}

export type OwnDuty = NonNullable<Awaited<ReturnType<typeof ownDuty>>>;

type Swap = OwnDutyQuery['viewer']['dutySwaps'][number];

function offer({ id, startsOn, from }: Swap, { language }: Asked) {
  return { id, by: from.displayName, week: weekInWords(startsOn, language) };
}

/** The reader's own offer of a week; null where there is none. */
function ownSwap(swaps: readonly Swap[], week: string) {
  const swap = swaps.find(({ startsOn, from }) => startsOn === week && from.isOwn);
  return swap ? { id: swap.id, to: swap.to.displayName } : null;
}

/** Why nothing was changed. */
export interface DutyProblem {
  readonly problem: 'MENTOR_NOT_AVAILABLE' | 'NOBODY_CHOSEN' | 'NOT_OWN' | 'SWAP_GONE';
  /** The Monday of the week that was offered. */
  readonly week: string;
}

export async function changeOwnDuty(asked: Asked, form: FormData) {
  const change = textOf(form, 'change');
  if (change === 'offer') return offerWeek(asked, { startsOn: textOf(form, 'week', 10), toMentorId: textOf(form, 'mentor') });
  if (change !== 'accept' && change !== 'decline' && change !== 'takeBack') return redirect(`/${asked.language}/${PAGE}`);
  const input = { swapId: textOf(form, 'swap'), accept: change === 'accept' };
  const { refusal } = await ask(asked, AnswerDutySwapDocument, { input });
  if (refusal?.code === 'NOT_FOUND') return refused('SWAP_GONE');
  return answered(asked, change, refusal);
}

async function offerWeek(asked: Asked, input: { readonly startsOn: string; readonly toMentorId: string }) {
  const { startsOn: week, toMentorId } = input;
  if (!toMentorId) return refused('NOBODY_CHOSEN', { week, status: 400 });
  const { refusal } = await ask(asked, OfferDutySwapDocument, { input });
  if (refusal?.code === 'NOT_FOUND') return refused('NOT_OWN');
  if (refusal?.reason === 'MENTOR_NOT_AVAILABLE') return refused('MENTOR_NOT_AVAILABLE', { week, status: 409 });
  return answered(asked, 'offered', refusal);
}

function refused(problem: DutyProblem['problem'], { week, status } = { week: '', status: 409 }) {
  return data<DutyProblem>({ problem, week }, { status });
}

function answered(asked: Asked, done: string, refusal: Refusal | null): Response {
  return refusal ? afterRefusal(asked, refusal, PAGE) : redirect(`/${asked.language}/${PAGE}?done=${done}`);
}
