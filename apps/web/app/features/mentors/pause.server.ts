// Not now, back on that day: pausing, and taking requests again.
import { data, redirect } from 'react-router';
import { ask } from '../../graphql/execute.server';
import { PauseMentoringDocument, ResumeMentoringDocument } from '../../graphql/generated/graphql';
import { messagesFor } from '../../i18n/catalogues.server';
import { dayAfter, today } from '../../i18n/dates.server';
import { afterRefusal, textOf, type Asked } from '../identity/own-account.server';
import { ownMentor } from './own-profile.server';

const PAGE = 'mentoring/pause';

/** Who is no mentor has nothing to pause and is led to the profile. */
export async function pausePage(asked: Asked) {
  const own = await ownMentor(asked);
  if (!own || own.standing.status === 'ENDED') throw redirect(`/${asked.language}/mentoring/profile`);
  return {
    standing: own.standing,
    asks: own.asks,
    until: (own.profile.isPaused && own.profile.pausedUntil) || '',
    earliest: dayAfter(today()),
  };
}

export async function changePause(asked: Asked, form: FormData) {
  if (textOf(form, 'change') === 'resume') {
    const { refusal } = await ask(asked, ResumeMentoringDocument);
    return refusal ? afterRefusal(asked, refusal, PAGE) : redirect(`/${asked.language}/${PAGE}?done=resumed`);
  }
  const until = textOf(form, 'until', 20).trim();
  if (until !== '' && !/^\d{4}-\d{2}-\d{2}$/.test(until)) return refused(asked, until);
  const { refusal } = await ask(asked, PauseMentoringDocument, { input: { until: until || null } });
  if (!refusal) return redirect(`/${asked.language}/${PAGE}?done=paused`);
  return refusal.code === 'BAD_USER_INPUT' ? refused(asked, until) : afterRefusal(asked, refusal, PAGE);
}

function refused({ language }: Asked, until: string) {
  return data({ until, error: messagesFor(language).say('mentors.pause.error') }, { status: 400 });
}
