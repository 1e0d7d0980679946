// Days and instants in words. Only on the server: browsers may lack Kazakh, and both must say the same.
import type { Language } from './messages';

/** Of a day in working days. */
const LAST_MINUTE = '23:59';

const FORMATS = { kk: 'kk-KZ', ru: 'ru-RU', en: 'en-GB' } as const;

/** A day (yyyy-mm-dd) or an instant as the country's readers write it: "24 ноября 2026 г.", "2026 ж. 24 қараша". */
export function longDay(when: string, language: Language): string {
  const isDay = when.length === 10;
  const format = new Intl.DateTimeFormat(FORMATS[language], {
    dateStyle: 'long',
    timeZone: isDay ? 'UTC' : 'Asia/Almaty',
  });
  return format.format(new Date(isDay ? `${when}T00:00:00Z` : when)).replace(/ /g, '\u00a0');
}

/** An instant with its hour in Almaty's time: "24 ноября 2026 г., 14:05". */
export function instantInWords(when: string, language: Language): string {
  return `${longDay(when, language)}, ${hourOf(when)}`;
}

/** The day that it is in Almaty (yyyy-mm-dd). */
export function today(): string {
  return almatyDay(new Date().toISOString());
}

/** "from August on", as Kazakh says it: the ending belongs to the month, so the figure stays without one. */
const FROM_MONTH =
  'қаңтардан ақпаннан наурыздан сәуірден мамырдан маусымнан шілдеден тамыздан қыркүйектен қазаннан қарашадан желтоқсаннан'.split(' ');

/** The day (yyyy-mm-dd) since which something holds: "2024 ж. 21 тамыздан бері", "с 21 августа 2024 г.", "since 21 August 2024". */
export function sinceDay(day: string, language: Language): string {
  switch (language) {
    case 'kk':
      return `${fromDayInKazakh(day)} бері`;
    case 'ru':
      return `с\u00a0${longDay(day, language)}`;
    case 'en':
      return `since ${longDay(day, language)}`;
  }
}

/** The day (yyyy-mm-dd) from which on something will hold: "2027 ж. 5 қаңтардан бастап", "с 5 января 2027 г.", "from 5 January 2027". */
export function fromDay(day: string, language: Language): string {
  switch (language) {
    case 'kk':
      return `${fromDayInKazakh(day)} бастап`;
    case 'ru':
      return `с\u00a0${longDay(day, language)}`;
    case 'en':
      return `from ${longDay(day, language)}`;
  }
}

function fromDayInKazakh(day: string): string {
  const [year, month, date] = day.split('-').map(Number);
  return `${year}\u00a0ж.\u00a0${date}\u00a0${FROM_MONTH[(month ?? 1) - 1]}`;
}

/** The day in Almaty (yyyy-mm-dd) of an instant; a day is its own. */
export function almatyDay(when: string): string {
  return when.length === 10 ? when : new Intl.DateTimeFormat('en-CA', { timeZone: 'Asia/Almaty' }).format(new Date(when));
}

/** The hour in Almaty of an instant: "18:40". */
export function hourOf(instant: string): string {
  return new Intl.DateTimeFormat('en-GB', { hour: '2-digit', minute: '2-digit', timeZone: 'Asia/Almaty' }).format(new Date(instant));
}

/** The hour at which a term ends ("18:40"); null of a day, and of a term that ends with its day. */
export function hourOfTerm(term: string): string | null {
  const hour = term.length > 10 ? hourOf(term) : LAST_MINUTE;
  return hour === LAST_MINUTE ? null : hour;
}

/** A day (yyyy-mm-dd) without its year: "27 ноября", "27 қараша". */
export function dayAndMonth(day: string, language: Language): string {
  const format = new Intl.DateTimeFormat(FORMATS[language], { day: 'numeric', month: 'long', timeZone: 'UTC' });
  return format.format(new Date(`${day}T00:00:00Z`)).replace(/ /g, '\u00a0');
}

/** A day (yyyy-mm-dd) that is near, with its weekday: "пт, 27 ноября", "жм, 27 қараша"; of another year with the year and without the weekday. */
export function shortDay(day: string, language: Language): string {
  if (day.slice(0, 4) !== today().slice(0, 4)) return longDay(day, language);
  const weekday = new Intl.DateTimeFormat(FORMATS[language], { weekday: 'short', timeZone: 'UTC' }).format(new Date(`${day}T00:00:00Z`));
  return `${weekday},\u00a0${dayAndMonth(day, language)}`;
}

/** A day (yyyy-mm-dd) for the box beside a session: "27", "қар", "жм". */
export function dayInParts(day: string, language: Language): { readonly date: string; readonly month: string; readonly weekday: string } {
  const part = (options: Intl.DateTimeFormatOptions) =>
    new Intl.DateTimeFormat(FORMATS[language], { ...options, timeZone: 'UTC' }).format(new Date(`${day}T00:00:00Z`)).replace(/\.$/, '');
  return { date: String(Number(day.slice(8))), month: part({ month: 'short' }), weekday: part({ weekday: 'short' }) };
}

/** The day (yyyy-mm-dd) that follows. */
export function dayAfter(day: string): string {
  return new Date(new Date(`${day}T00:00:00Z`).getTime() + 86_400_000).toISOString().slice(0, 10);
}

/** A run of days (yyyy-mm-dd): "23–29 ноября"; where it begins in another year than the current one, with the year. */
export function daysInWords(first: string, last: string, language: Language): string {
  const format = new Intl.DateTimeFormat(FORMATS[language], {
    day: 'numeric',
    month: 'long',
    timeZone: 'UTC',
    ...(first.slice(0, 4) !== today().slice(0, 4) && { year: 'numeric' }),
  });
  const words = format.formatRange(new Date(`${first}T00:00:00Z`), new Date(`${last}T00:00:00Z`));
  return words.replace(/\s/g, '\u00a0').replace('–\u00a0', '– '); // a line may end with the dash
}

/** The weekday of a day (yyyy-mm-dd): "среда". */
export function weekdayOf(day: string, language: Language): string {
  return new Intl.DateTimeFormat(FORMATS[language], { weekday: 'long', timeZone: 'UTC' }).format(new Date(`${day}T00:00:00Z`));
}

/** A day (yyyy-mm-dd) as a page begins with it: "Вторник, 24 ноября", "Сейсенбі, 24 қараша". */
export function weekdayAndDay(day: string, language: Language): string {
  const weekday = weekdayOf(day, language);
  return `${weekday.charAt(0).toLocaleUpperCase(FORMATS[language])}${weekday.slice(1)}, ${dayAndMonth(day, language)}`;
}
