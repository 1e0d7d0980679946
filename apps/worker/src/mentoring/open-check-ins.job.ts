/** Asks both sides how it goes, every month. */
import { Injectable } from '@nestjs/common';
import { OPEN_CHECK_INS, CheckInService } from '#mentoring';
import type { JobHandler, JobPayload } from '#platform';

@Injectable()
export class OpenCheckInsJob implements JobHandler {
  readonly name = OPEN_CHECK_INS;

  constructor(private readonly service: CheckInService) {}

  run({ pairingId }: JobPayload): Promise<void> {
    return this.service.next(String(pairingId));
  }
}
