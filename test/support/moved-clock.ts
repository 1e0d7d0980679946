/** The API's clock, moved: what comes in a year is there at once. */
import { instantOn } from '#kernel';
import { Clock } from '#platform';
import type { RunningApi } from './running-api.js';

/** It is that hour of that day in Almaty, until the clock is moved again. */
export function moveClock({ application }: RunningApi, day: string, hour = 12): void {
  application.get(Clock, { strict: false }).now = () => instantOn(day, hour);
}

/** Time goes on as it does. */
export function letClockRun({ application }: RunningApi): void {
  application.get(Clock, { strict: false }).now = () => new Date();
}
