/** Passes on what a mentor did not answer in time. */
import { Injectable } from '@nestjs/common';
import { LAPSE_ASK, TermService } from '#mentoring';
import type { JobHandler, JobPayload } from '#platform';

@Injectable()
export class LapseAskJob implements JobHandler {
  readonly name = LAPSE_ASK;

  constructor(private readonly terms: TermService) {}

  run({ pairingId }: JobPayload): Promise<void> {
    return this.terms.lapseAsk(String(pairingId));
  }
}
