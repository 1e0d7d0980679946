/** Months, as people count them: the same day, or the last one of a shorter month. */

export function monthsAfter(instant: Date, months: number): Date {
  const moved = new Date(instant);
  moved.setUTCMonth(moved.getUTCMonth() + months);
  if (moved.getUTCDate() !== instant.getUTCDate()) moved.setUTCDate(0);
  return moved;
}

export function monthsBefore(instant: Date, months: number): Date {
  return monthsAfter(instant, -months);
}
