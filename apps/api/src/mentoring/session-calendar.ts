/** A planned session as an entry of a calendar (RFC 5545). A telephone shows it to whoever holds it: it names nobody and says nothing. */
import type { Locale } from '#kernel';
import type { SessionFacts } from '#mentoring';

const SUMMARY: Readonly<Record<Locale, string>> = { KK: 'Кездесу', RU: 'Встреча', EN: 'Meeting' };

export function sessionCalendar({ key, startsAt, minutes, state }: SessionFacts & { readonly key: string }, locale: Locale): string {
  const ends = new Date(startsAt.getTime() + minutes * 60_000);
  return [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//calendar//EN',
    'METHOD:PUBLISH',
    'BEGIN:VEVENT',
    `UID:${key}`,
    `DTSTAMP:${stamp(startsAt)}`,
    `DTSTART:${stamp(startsAt)}`,
    `DTEND:${stamp(ends)}`,
    `SUMMARY:${SUMMARY[locale]}`,
    `STATUS:${state === 'CANCELLED' ? 'CANCELLED' : 'CONFIRMED'}`,
    'CLASS:PRIVATE',
    'END:VEVENT',
    'END:VCALENDAR',
    '',
  ].join('\r\n');
}

/** 20261124T093000Z */
function stamp(instant: Date): string {
  return `${instant.toISOString().slice(0, 19).replace(/[-:]/g, '')}Z`;
}
