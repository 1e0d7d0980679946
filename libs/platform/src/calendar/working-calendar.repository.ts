/** The days that differ from an ordinary week, as they lie in the database. */
import { Injectable } from '@nestjs/common';
import { Database, type NamedStatement } from '../database/database.js';
import type { Transaction } from '../database/transaction.js';
import type { CalendarDay } from './calendar-day.js';

const BETWEEN: NamedStatement = {
  name: 'calendar.between',
  text: `
    select day, kind, json_build_object('KK', name_kk, 'RU', name_ru, 'EN', name_en) as name
    from calendar_day where day between $1 and $2 order by day`,
};

@Injectable()
export class WorkingCalendarRepository {
  constructor(private readonly database: Database) {}

  between(first: string, last: string): Promise<CalendarDay[]> {
    return this.database.readCurrent<CalendarDay>(BETWEEN, [first, last]);
  }

  async set(transaction: Transaction, { day, kind, name }: CalendarDay): Promise<void> {
    await transaction.query(
      `insert into calendar_day (day, kind, name_kk, name_ru, name_en) values ($1, $2, $3, $4, $5)
       on conflict (day) do update set kind = excluded.kind, name_kk = excluded.name_kk, name_ru = excluded.name_ru, name_en = excluded.name_en`,
      [day, kind, name.KK ?? null, name.RU ?? null, name.EN ?? null],
    );
  }

  async clear(transaction: Transaction, day: string): Promise<void> {
    await transaction.query('delete from calendar_day where day = $1', [day]);
  }
}
