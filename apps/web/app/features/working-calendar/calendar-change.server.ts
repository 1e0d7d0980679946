// What coordinators change of the calendar and of mentoring's terms, and what is wrong with what they gave.
import { data, redirect } from 'react-router';
import { ask } from '../../graphql/execute.server';
import {
  OutsiderAccountDocument,
  SetCalendarDayDocument,
  UpdateMentoringSettingsDocument,
  type UpdateMentoringSettingsInput,
} from '../../graphql/generated/graphql';
import { LANGUAGES, localeOf, type Language } from '../../i18n/messages';
import { choiceOf, textOf } from '../identity/own-account.server';
import { afterStaffRefusal, type StaffAsked } from '../staff/staff.server';
import { CALENDAR, DAY_KINDS, LONGEST_NAME, SETTINGS, type SettingName } from './calendar-words';
import type { GivenDay } from './calendar.server';

/** What is wrong with a day. */
export interface DayProblem {
  readonly form: 'day';
  readonly errors: readonly ('day' | 'kind' | 'names' | 'weekday')[];
  readonly given: GivenDay;
}

/** Which settings are no whole numbers within their limits. */
export interface SettingsProblem {
  readonly form: 'settings';
  readonly errors: readonly SettingName[];
  readonly given: Readonly<Record<SettingName, string>>;
}

export async function changeCalendar(asked: StaffAsked, form: FormData) {
  switch (textOf(form, 'change')) {
    case 'day':
      return setDay(asked, form);
    case 'ordinary':
      return clearDay(asked, textOf(form, 'day', 10));
    case 'settings':
      return setSettings(asked, form);
    case 'nobody':
      return update(asked, { safeguardingAccountId: null }, 'nobody');
    default:
      return redirect(`/${asked.language}/${CALENDAR}`);
  }
}

async function setDay(asked: StaffAsked, form: FormData) {
  const nameIn = (language: Language) => textOf(form, `name-${language}`, LONGEST_NAME).trim();
  const names = Object.fromEntries(LANGUAGES.map((one) => [one, nameIn(one)])) as Record<Language, string>;
  const day = textOf(form, 'day', 10);
  const kind = choiceOf(form, 'kind', DAY_KINDS);
  const isWorkday = kind === 'WORKED' && isDay(day) && ![0, 6].includes(new Date(day).getUTCDay());
  const errors = [
    ...(isDay(day) ? [] : (['day'] as const)),
    ...(isWorkday ? (['weekday'] as const) : []),
    ...(kind ? [] : (['kind'] as const)),
    ...(LANGUAGES.some((one) => names[one]) ? [] : (['names'] as const)),
  ];
  if (errors.length > 0) return data<DayProblem>({ form: 'day', errors, given: { day, kind: kind ?? '', names } }, { status: 400 });
  const given = LANGUAGES.filter((one) => names[one]).map((one) => ({ locale: localeOf(one), text: names[one] }));
  const { refusal } = await ask(asked, SetCalendarDayDocument, { input: { day, kind, names: given } });
  return refusal ? afterStaffRefusal(asked, refusal, CALENDAR) : toYear(asked, day, 'day');
}

async function clearDay(asked: StaffAsked, day: string) {
  if (!isDay(day)) return redirect(`/${asked.language}/${CALENDAR}`);
  const { refusal } = await ask(asked, SetCalendarDayDocument, { input: { day, kind: null } });
  return refusal ? afterStaffRefusal(asked, refusal, CALENDAR) : toYear(asked, day, 'ordinary');
}

/** Whether it is one of the calendar's: yyyy-mm-dd. */
function isDay(text: string): boolean {
  const instant = new Date(`${text}T00:00:00Z`);
  return /^2\d{3}-\d\d-\d\d$/.test(text) && !Number.isNaN(instant.getTime()) && instant.toISOString().startsWith(text);
}

function toYear({ language }: StaffAsked, day: string, done: string): Response {
  return redirect(`/${language}/${CALENDAR}?year=${day.slice(0, 4)}&done=${done}`);
}

async function setSettings(asked: StaffAsked, form: FormData) {
  const given = Object.fromEntries(SETTINGS.map(({ name }) => [name, textOf(form, name, 10).trim()])) as Record<SettingName, string>;
  const errors = SETTINGS.filter(
    ({ name, min, max }) => !/^\d+$/.test(given[name]) || Number(given[name]) < min || Number(given[name]) > max,
  );
  if (errors.length > 0) return data<SettingsProblem>({ form: 'settings', errors: errors.map(({ name }) => name), given }, { status: 400 });
  return update(asked, Object.fromEntries(SETTINGS.map(({ name }) => [name, Number(given[name])])), 'settings');
}

async function update(asked: StaffAsked, input: UpdateMentoringSettingsInput, done: string): Promise<Response> {
  const { refusal } = await ask(asked, UpdateMentoringSettingsDocument, { input });
  return refusal ? afterStaffRefusal(asked, refusal, CALENDAR) : redirect(`/${asked.language}/${CALENDAR}?done=${done}`);
}

/** The one outside of the staff who may agree to emergency access; refused where they cannot be. */
export async function chooseOutsider(asked: StaffAsked, form: FormData) {
  const { data: found } = await ask(asked, OutsiderAccountDocument, { id: textOf(form, 'person') });
  const safeguardingAccountId = found?.person.accountId;
  if (!safeguardingAccountId) return data({ problem: 'outsider' as const }, { status: 409 });
  const { refusal } = await ask(asked, UpdateMentoringSettingsDocument, { input: { safeguardingAccountId } });
  if (refusal?.code === 'BAD_USER_INPUT') return data({ problem: 'outsider' as const }, { status: 409 });
  return refusal ? afterStaffRefusal(asked, refusal, CALENDAR) : redirect(`/${asked.language}/${CALENDAR}?done=outsider`);
}
