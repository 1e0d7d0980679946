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
