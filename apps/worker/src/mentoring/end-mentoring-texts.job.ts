/** Ends, every night, texts whose time is over, and tells both sides a month before. */
import { Injectable } from '@nestjs/common';
import { END_TEXTS, RetentionService } from '#mentoring';
import type { JobHandler } from '#platform';

@Injectable()
export class EndMentoringTextsJob implements JobHandler {
  readonly name = END_TEXTS;
  readonly schedule = '40 20 * * *';

  constructor(private readonly retention: RetentionService) {}

  run(): Promise<void> {
    return this.retention.run();
  }
}
