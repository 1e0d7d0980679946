/** The network's working days, kept by its coordinators: what terms are counted by. */
import { Injectable } from '@nestjs/common';
import { addDays, dayOf } from '#kernel';
import type { Transaction } from '../database/transaction.js';
import type { CalendarDay } from './calendar-day.js';
import { WorkingCalendarRepository } from './working-calendar.repository.js';
import { workingDaysBetween, type WorkingDays } from './working-days.rules.js';

/** No term is longer, holidays counted in. */
const LONGEST_TERM_DAYS = 400;

@Injectable()
export class WorkingCalendar {
  constructor(private readonly repository: WorkingCalendarRepository) {}

  /** What is known of the days after an instant, as far as terms reach. */
  async after(instant: Date): Promise<WorkingDays> {
    const first = dayOf(instant);
    return this.known(first, addDays(first, LONGEST_TERM_DAYS));
  }

  /** Working days from an instant's day to each of some days (yyyy-mm-dd); less than 0 where the day has passed. As far as terms reach, either way. */
  async daysUntil(instant: Date, days: readonly string[]): Promise<number[]> {
    const here = dayOf(instant);
    const [first, last] = [addDays(here, -LONGEST_TERM_DAYS), addDays(here, LONGEST_TERM_DAYS)];
    const calendar = await this.known(first, last);
    const reached = days.map((day) => (day < first ? first : day > last ? last : day));
    return reached.map((day) => (day < here ? 0 - workingDaysBetween(day, here, calendar) : workingDaysBetween(here, day, calendar)));
  }

  /** What differs from an ordinary week between two days, both counted in. */
  async known(first: string, last: string): Promise<WorkingDays> {
    const days = await this.repository.between(first, last);
    const ofKind = (isWorked: boolean): Set<string> =>
      new Set(days.filter(({ kind }) => (kind === 'WORKED') === isWorked).map(({ day }) => day));
    return { off: ofKind(false), worked: ofKind(true) };
  }

  /** The days of a year that differ from an ordinary week. */
  ofYear(year: number): Promise<readonly CalendarDay[]> {
    return this.repository.between(`${String(year).padStart(4, '0')}-01-01`, `${String(year).padStart(4, '0')}-12-31`);
  }

  set(transaction: Transaction, day: CalendarDay): Promise<void> {
    return this.repository.set(transaction, day);
  }

  /** The day is an ordinary one again. */
  clear(transaction: Transaction, day: string): Promise<void> {
    return this.repository.clear(transaction, day);
  }
}
