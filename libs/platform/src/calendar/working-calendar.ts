/** The network's working days, kept by its coordinators: what terms are counted by. */
import { Injectable } from '@nestjs/common';
import { addDays, dayOf } from '#kernel';
import type { Transaction } from '../database/transaction.js';
import type { CalendarDay } from './calendar-day.js';
import { WorkingCalendarRepository } from './working-calendar.repository.js';
import type { WorkingDays } from './working-days.rules.js';

/** No term is longer, holidays counted in. */
const LONGEST_TERM_DAYS = 400;

@Injectable()
export class WorkingCalendar {
  constructor(private readonly repository: WorkingCalendarRepository) {}

  /** What is known of the days after an instant, as far as terms reach. */
  async after(instant: Date): Promise<WorkingDays> {
    const first = dayOf(instant);
    const days = await this.repository.between(first, addDays(first, LONGEST_TERM_DAYS));
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
