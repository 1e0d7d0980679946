/** A day that differs from an ordinary week. */
import type { LocalizedText } from '#kernel';

/** HOLIDAY and MOVED: a day off, by law or instead of one that fell on a weekend. WORKED: a Saturday or Sunday that is worked. */
export const CALENDAR_DAY_KINDS = ['HOLIDAY', 'MOVED', 'WORKED'] as const;
export type CalendarDayKind = (typeof CALENDAR_DAY_KINDS)[number];

export interface CalendarDay {
  /** yyyy-mm-dd. */
  readonly day: string;
  readonly kind: CalendarDayKind;
  readonly name: LocalizedText;
}
