/** Working days: Monday to Friday, less the days off, plus the Saturdays that are worked instead. Days are yyyy-mm-dd, in Almaty. */
import { addDays, dayOf, instantOn } from '#kernel';

/** What differs from an ordinary week. */
export interface WorkingDays {
  readonly off: ReadonlySet<string>;
  readonly worked: ReadonlySet<string>;
}

const MINUTE = 60_000;

export function isWorkingDay(day: string, { off, worked }: WorkingDays): boolean {
  if (worked.has(day)) return true;
  const weekday = new Date(`${day}T00:00:00Z`).getUTCDay();
  return weekday !== 0 && weekday !== 6 && !off.has(day);
}

/** The last minute of the day that is so many working days after an instant's; the day itself does not count. */
export function addWorkingDays(instant: Date, days: number, calendar: WorkingDays): Date {
  let day = dayOf(instant);
  for (let left = days; left > 0;) {
    day = addDays(day, 1);
    if (isWorkingDay(day, calendar)) left -= 1;
  }
  return new Date(instantOn(day, 24).getTime() - MINUTE);
}

/** How many working days begin after an instant's day, up to the day of a later instant; 0 where that has passed. */
export function workingDaysLeft(instant: Date, until: Date, calendar: WorkingDays): number {
  return workingDaysBetween(dayOf(instant), dayOf(until), calendar);
}

/** How many working days there are after a day, up to a later one; 0 where it is not later. */
export function workingDaysBetween(day: string, last: string, calendar: WorkingDays): number {
  let count = 0;
  for (let next = addDays(day, 1); next <= last; next = addDays(next, 1)) if (isWorkingDay(next, calendar)) count += 1;
  return count;
}
