// The weeks of duty in words, who of those named is away then, and the mentors who can be on duty.
import { askFor } from '../../graphql/execute.server';
import { ConsultingMentorsDocument, type WeekOfDutyFragment } from '../../graphql/generated/graphql';
import { dayAndMonth, daysInWords } from '../../i18n/dates.server';
import type { Language } from '../../i18n/messages';
import type { Asked } from '../identity/own-account.server';

const DAY = 86_400_000;

type Named = WeekOfDutyFragment['mentors'][number];

/** A week and its mentors; it has nobody where all of them are away. */
export function dutyWeek({ startsOn, mentors }: WeekOfDutyFragment, language: Language) {
  const endsOn = lastDayOf(startsOn);
  const named = mentors.map((mentor) => ({
    id: mentor.id,
    name: mentor.displayName,
    isOwn: mentor.isOwn,
    away: awayIn(mentor, startsOn),
    until: mentor.pausedUntil ? dayAndMonth(mentor.pausedUntil, language) : null,
    isAwayAllWeek: !isConsulting(mentor) || (mentor.isPaused && (mentor.pausedUntil ?? '9999') > endsOn),
  }));
  return {
    startsOn,
    words: weekInWords(startsOn, language),
    mentors: named,
    hasNobody: named.every(({ isAwayAllWeek }) => isAwayAllWeek),
  };
}

export type WeekInWords = ReturnType<typeof dutyWeek>;

/** The week of a Monday (yyyy-mm-dd): "23–29 ноября". */
export function weekInWords(monday: string, language: Language): string {
  return daysInWords(monday, lastDayOf(monday), language);
}

function lastDayOf(monday: string): string {
  return new Date(new Date(monday).getTime() + 6 * DAY).toISOString().slice(0, 10);
}

/** Why a mentor takes no urgent consultations in the week of a Monday; null where they do. */
function awayIn(mentor: Named, monday: string): 'noLonger' | 'paused' | null {
  if (!isConsulting(mentor)) return 'noLonger';
  return mentor.isPaused && (mentor.pausedUntil ?? '9999') > monday ? 'paused' : null;
}

/** Whether they still take urgent consultations; of the state members are told nothing, for they see no others. */
function isConsulting({ status, takesConsultations }: Named): boolean {
  return takesConsultations && (status === null || status === 'APPROVED');
}

/** Those who can be on duty, by name. */
export async function consultingMentors(asked: Asked) {
  const found = [];
  let after: string | null = null;
  do {
    const { mentors }: Awaited<ReturnType<typeof pageOfThem>> = await pageOfThem(asked, after);
    found.push(...mentors.edges.map(({ node }) => node));
    after = mentors.pageInfo.hasNextPage ? (mentors.pageInfo.endCursor ?? null) : null;
  } while (after);
  return found.map(({ id, displayName, isOwn, isPaused }) => ({ id, name: displayName, isOwn, isPaused }));
}

function pageOfThem(asked: Asked, after: string | null) {
  return askFor(asked, ConsultingMentorsDocument, { after });
}
