// The days of a year that differ from an ordinary week, and what mentoring's terms are made of.
import { askFor } from '../../graphql/execute.server';
import { WorkingCalendarDocument, type WorkingCalendarQuery } from '../../graphql/generated/graphql';
import { dayAndMonth, today, weekdayOf } from '../../i18n/dates.server';
import { langOf } from '../../i18n/lang-of';
import { LANGUAGES, localeOf, type Language } from '../../i18n/messages';
import type { StaffAsked } from '../staff/staff.server';

const YEARS = { first: 2000, last: 2100 } as const;

/** The year of an address; the current one where it names none. */
export function wantedYear(search: URLSearchParams): number {
  const year = Number(/^\d{4}$/.exec(search.get('year') ?? '')?.[0]);
  return year >= YEARS.first && year <= YEARS.last ? year : Number(today().slice(0, 4));
}

/** `wantedDay` is the day (yyyy-mm-dd) that is to be changed. */
export async function calendarPage(asked: StaffAsked, year: number, wantedDay: string | null) {
  const found = await askFor(asked, WorkingCalendarDocument, { year, next: year + 1 });
  const { safeguardingAccountId, safeguardingAccount, ...numbers } = found.mentoringSettings;
  const edited = found.calendarDays.find(({ day }) => day === wantedDay);
  return {
    year,
    isThisYear: year === Number(today().slice(0, 4)),
    before: year > YEARS.first ? year - 1 : null,
    after: year < YEARS.last ? year + 1 : null,
    isNextYearEmpty: found.nextYear.length === 0,
    days: found.calendarDays.map((day) => dayInWords(day, asked.language)),
    edited: edited ? givenDay(edited, asked.language) : null,
    settings: numbers,
    outsider: safeguardingAccountId ? { name: safeguardingAccount?.displayName ?? null } : null,
  };
}

export type CalendarPage = Awaited<ReturnType<typeof calendarPage>>;

type Day = WorkingCalendarQuery['calendarDays'][number];

function dayInWords({ day, kind, name }: Day, language: Language) {
  return {
    ...{ day, kind, words: dayAndMonth(day, language), weekday: weekdayOf(day, language) },
    name: name ? { text: name.text, lang: langOf(name, language) } : null,
  };
}

/** What a form about a day is filled in with. */
export interface GivenDay {
  readonly day: string;
  readonly kind: string;
  /** By language: kk, ru, en. */
  readonly names: Readonly<Record<Language, string>>;
}

function givenDay({ day, kind, name }: Day, language: Language): GivenDay & { readonly words: string } {
  const nameIn = (one: Language) => name?.translations.find(({ locale }) => locale === localeOf(one))?.text ?? '';
  const names = Object.fromEntries(LANGUAGES.map((one) => [one, nameIn(one)])) as Record<Language, string>;
  return { day, kind, names, words: dayAndMonth(day, language) };
}
