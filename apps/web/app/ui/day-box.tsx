// The day of a meeting as a leaf of a calendar.

interface DayBoxProps {
  readonly date: string;
  readonly month: string;
  readonly weekday: string;
  /** The one that comes next. */
  readonly isNext?: boolean;
}

export function DayBox({ date, month, weekday, isNext = false }: DayBoxProps) {
  return (
    <p className={isNext ? 'day day--next' : 'day'}>
      <b>{date}</b>
      <span>
        {month}, {weekday}
      </span>
    </p>
  );
}
