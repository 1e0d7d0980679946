// Days and instants in words. Only on the server: browsers may lack Kazakh, and both must say the same.
import type { Language } from './messages';

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
  const hour = new Intl.DateTimeFormat('en-GB', { hour: '2-digit', minute: '2-digit', timeZone: 'Asia/Almaty' }).format(new Date(when));
  return `${longDay(when, language)}, ${hour}`;
}

/** The day that it is in Almaty (yyyy-mm-dd). */
export function today(): string {
  return new Intl.DateTimeFormat('en-CA', { timeZone: 'Asia/Almaty' }).format(new Date());
}

/** "from August on", as Kazakh says it: the ending belongs to the month, so the figure stays without one. */
const FROM_MONTH =
  'қаңтардан ақпаннан наурыздан сәуірден мамырдан маусымнан шілдеден тамыздан қыркүйектен қазаннан қарашадан желтоқсаннан'.split(' ');

/** The day (yyyy-mm-dd) since which something holds: "2024 ж. 21 тамыздан бері", "с 21 августа 2024 г.", "since 21 August 2024". */
export function sinceDay(day: string, language: Language): string {
  switch (language) {
    case 'kk': {
      const [year, month, date] = day.split('-').map(Number);
      return `${year}\u00a0ж.\u00a0${date}\u00a0${FROM_MONTH[(month ?? 1) - 1]} бері`;
    }
    case 'ru':
      return `с\u00a0${longDay(day, language)}`;
    case 'en':
      return `since ${longDay(day, language)}`;
  }
}
