/** What time it is, for everything that depends on days and terms. */
import { Injectable } from '@nestjs/common';
import { dayOf } from '#kernel';

@Injectable()
export class Clock {
  /** A test puts another in its place, to see what comes in a year. */
  now: () => Date = () => new Date();

  /** The day that it is in Almaty, yyyy-mm-dd. */
  today(): string {
    return dayOf(this.now());
  }
}
