/** A session as an entry of somebody's calendar: that there is a meeting and when, and nothing of whom and what. */
import type { Locale } from '#kernel';
import type { CalendarEntry } from '#platform';
import type { SessionFacts } from './session.js';

const SUMMARY: Readonly<Record<Locale, string>> = { KK: 'Кездесу', RU: 'Встреча', EN: 'Meeting' };

/** A session is planned and perhaps called off; one at another time is another session. */
export function calendarEntryOf({ id, startsAt, minutes, state }: Omit<SessionFacts, 'pairingId'>, locale: Locale): CalendarEntry {
  const isCancelled = state === 'CANCELLED';
  return {
    uid: id,
    sequence: isCancelled ? 1 : 0,
    startsAt,
    minutes,
    summary: SUMMARY[locale],
    state: isCancelled ? 'CANCELLED' : 'CONFIRMED',
  };
}
