// The kinds of days, and what coordinators set for mentoring with the limits of each.
import type { CalendarDayKind } from '../../graphql/generated/graphql';

/** Behind the language. */
export const CALENDAR = 'coordination/calendar';

export const DAY_KINDS: readonly CalendarDayKind[] = ['HOLIDAY', 'MOVED', 'WORKED'];

export const LONGEST_NAME = 200;

export const SETTINGS = [
  { name: 'answerDays', min: 1, max: 20 },
  { name: 'consultationHours', min: 1, max: 240 },
  { name: 'openRequests', min: 1, max: 50 },
  { name: 'retentionMonths', min: 1, max: 120 },
] as const;

export type SettingName = (typeof SETTINGS)[number]['name'];
