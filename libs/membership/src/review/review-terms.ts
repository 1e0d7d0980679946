/** Until when applications are decided, by the working days that coordinators keep. */
import { Injectable } from '@nestjs/common';
import { addDays, dayOf } from '#kernel';
import { isWorkingDay, WorkingCalendar } from '#platform';
import { overdueBefore, reviewDueOn } from '../application/application.rules.js';

/** No review takes longer, holidays counted in. */
const LONGEST_DAYS = 60;

@Injectable()
export class ReviewTerms {
  constructor(private readonly calendar: WorkingCalendar) {}

  /** The day by which reviewers decide on each of some submissions, in their order; in one statement. */
  async dueOn(submitted: readonly Date[]): Promise<string[]> {
    const days = submitted.map(dayOf).sort();
    const [first, last] = [days[0], days.at(-1)];
    if (!first || !last) return [];
    const known = await this.calendar.known(first, addDays(last, LONGEST_DAYS));
    return submitted.map((instant) => reviewDueOn(instant, (day) => isWorkingDay(day, known)));
  }

  /** What was submitted before that instant should have been decided. */
  async overdueBefore(today: string): Promise<Date> {
    const known = await this.calendar.known(addDays(today, -LONGEST_DAYS), today);
    return overdueBefore(today, (day) => isWorkingDay(day, known));
  }
}
