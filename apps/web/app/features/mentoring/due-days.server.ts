// By when each of the things on a page is due, in words and in working days of the network's calendar.
import { askFor } from '../../graphql/execute.server';
import { WorkingDaysUntilDocument } from '../../graphql/generated/graphql';
import { almatyDay, dayAfter, dayAndMonth, hourOfTerm, shortDay, today } from '../../i18n/dates.server';
import { messagesFor } from '../../i18n/catalogues.server';
import type { Language } from '../../i18n/messages';
import type { DueDay } from '../../ui/deadline';
import type { Asked } from '../identity/own-account.server';

/** A question takes no more. */
const DAYS_AT_A_TIME = 100;
const HOUR = 3_600_000;

/** Of each day (yyyy-mm-dd) or instant that a page names; nulls and repetitions are left out. */
export async function dueDays(
  asked: Asked,
  terms: readonly (string | null | undefined)[],
): Promise<(term: string | null | undefined) => DueDay | null> {
  const named = [...new Set(terms.filter((term) => term != null))];
  const days = [...new Set(named.map(almatyDay))];
  const left = new Map<string, number>();
  for (let from = 0; from < days.length; from += DAYS_AT_A_TIME) {
    const some = days.slice(from, from + DAYS_AT_A_TIME);
    const { workingDaysUntil } = await askFor(asked, WorkingDaysUntilDocument, { days: some });
    some.forEach((day, index) => left.set(day, workingDaysUntil[index] ?? 0));
  }
  const found = new Map(named.map((term) => [term, dueDay(asked, term, left.get(almatyDay(term)) ?? 0)]));
  return (term) => (term == null ? null : (found.get(term) ?? null));
}

function dueDay({ language }: Asked, term: string, workingDays: number): DueDay {
  const hour = hourOfTerm(term);
  const left = new Date(term).getTime() - Date.now();
  return {
    day: dayInWords(almatyDay(term), hour, language),
    workingDays,
    hours: hour === null ? null : Math.max(Math.floor(left / HOUR), 0),
    isOver: term.length > 10 ? left < 0 : term < today(),
  };
}

/** "сегодня до 18:40", "завтра, 25 ноября", "пт, 27 ноября". */
function dayInWords(day: string, hour: string | null, language: Language): string {
  const { say } = messagesFor(language);
  if (day === today()) return hour === null ? say('deadline.today') : say('deadline.todayBy', { hour });
  const words = day === dayAfter(today()) ? say('deadline.tomorrow', { day: dayAndMonth(day, language) }) : shortDay(day, language);
  return hour === null ? words : `${words}, ${hour}`;
}
