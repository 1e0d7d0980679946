// By when something is due: the day first, then what is left of it, then what happens after.
import type { ReactNode } from 'react';
import { useMessages } from '../i18n/messages';

/** `hours` are left only of a term that is counted in them. Working days are less than 0, and `isOver`, once the day has passed. */
export interface DueDay {
  /** "пт, 27 ноября"; with the hour where hours count. */
  readonly day: string;
  readonly workingDays: number;
  readonly hours: number | null;
  readonly isOver: boolean;
}

interface DeadlineProps {
  /** null: nothing says by when. */
  readonly due: DueDay | null;
  /** What happens after it. */
  readonly children?: ReactNode;
}

/** From here on it is soon. */
const SOON = { workingDays: 1, hours: 12 } as const;

export function Deadline({ due, children }: DeadlineProps) {
  const { say } = useMessages();
  const left = useTimeLeft(due);
  const isSoon = due && (due.hours === null ? due.workingDays <= SOON.workingDays : due.hours <= SOON.hours);
  const urgency = due?.isOver ? ' deadline--over' : isSoon ? ' deadline--soon' : '';
  return (
    <p className={`deadline${urgency}`}>
      <b>{due ? due.day : say('deadline.noDay')}</b>
      {left || children ? (
        <span>
          {left}
          {left && children ? ', ' : null}
          {children}
        </span>
      ) : null}
    </p>
  );
}

/** null where there is no day, or the day is today. */
function useTimeLeft(due: DueDay | null): string | null {
  const { say } = useMessages();
  if (!due) return null;
  const { workingDays, hours, isOver } = due;
  if (isOver) return workingDays < 0 ? say('deadline.overdue', { count: -workingDays }) : say('deadline.passed');
  if (hours !== null) return say('deadline.hoursLeft', { count: hours });
  return workingDays > 0 ? say('deadline.workingDaysLeft', { count: workingDays }) : null;
}
