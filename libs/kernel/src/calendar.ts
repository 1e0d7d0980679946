/** Days of the network's calendar: they begin in Almaty, whatever the machine's time zone is. Days are yyyy-mm-dd. */

export const TIME_ZONE = 'Asia/Almaty';

const DAY = new Intl.DateTimeFormat('sv-SE', { timeZone: TIME_ZONE, dateStyle: 'short' });
const WALL_CLOCK = new Intl.DateTimeFormat('sv-SE', { timeZone: TIME_ZONE, dateStyle: 'short', timeStyle: 'medium' });
const DAY_MILLISECONDS = 86_400_000;

/** The day that it is in Almaty at an instant. */
export function dayOf(instant: Date): string {
  return DAY.format(instant);
}

/** The instant at which clocks in Almaty show a full hour of a day. */
export function instantOn(day: string, hour: number): Date {
  const asIfUtc = Date.parse(`${day}T00:00:00Z`) + hour * 3_600_000;
  // The offset is that of the instant itself, which is found in two steps where the offset has just changed.
  return new Date(asIfUtc - offsetAt(asIfUtc - offsetAt(asIfUtc)));
}

export function addDays(day: string, days: number): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) + days * DAY_MILLISECONDS).toISOString().slice(0, 10);
}

/** The same day of the next year; the 28th of February for the 29th. */
export function yearAfter(day: string): string {
  const next = `${Number(day.slice(0, 4)) + 1}${day.slice(4)}`;
  return new Date(`${next}T00:00:00Z`).toISOString().slice(0, 10) === next ? next : `${next.slice(0, 8)}28`;
}

/** How many days lie between two days. */
export function daysBetween(earlier: string, later: string): number {
  return Math.round((Date.parse(`${later}T00:00:00Z`) - Date.parse(`${earlier}T00:00:00Z`)) / DAY_MILLISECONDS);
}

function offsetAt(milliseconds: number): number {
  const wall = Date.parse(`${WALL_CLOCK.format(new Date(milliseconds)).replace(' ', 'T')}Z`);
  return wall - Math.floor(milliseconds / 1_000) * 1_000;
}
