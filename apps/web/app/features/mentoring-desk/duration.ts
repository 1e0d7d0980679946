// How long meetings took, in hours and minutes.
import type { Messages } from '../../i18n/messages';

/** "5 ч 15 мин"; without the part that is zero. */
export function duration(say: Messages['say'], minutes: number): string {
  const [hours, rest] = [Math.floor(minutes / 60), minutes % 60];
  const parts = [
    hours > 0 || rest === 0 ? say('mentoringDesk.hours', { hours }) : null,
    rest > 0 ? say('mentoringDesk.minutes', { minutes: rest }) : null,
  ];
  return parts.filter((part) => part !== null).join(' ');
}
