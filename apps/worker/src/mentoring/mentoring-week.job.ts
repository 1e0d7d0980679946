/** Tells coordinators, every Monday at eight in Almaty, what of mentoring needs them. */
import { Injectable } from '@nestjs/common';
import { MENTORING_WEEK_JOB, OverviewService } from '#mentoring';
import type { JobHandler } from '#platform';

@Injectable()
export class MentoringWeekJob implements JobHandler {
  readonly name = MENTORING_WEEK_JOB;
  readonly schedule = '0 3 * * 1';

  constructor(private readonly overview: OverviewService) {}

  run(): Promise<void> {
    return this.overview.tellWeek();
  }
}
