/** Passes on what waits for somebody who cannot act any more, and tells whoever is left. */
import { Injectable } from '@nestjs/common';
import { AbsenceService, SETTLE_ABSENCES } from '#mentoring';
import type { JobHandler } from '#platform';

@Injectable()
export class SettleAbsencesJob implements JobHandler {
  readonly name = SETTLE_ABSENCES;
  readonly schedule = '15 * * * *';

  constructor(private readonly absences: AbsenceService) {}

  run(): Promise<void> {
    return this.absences.settle();
  }
}
