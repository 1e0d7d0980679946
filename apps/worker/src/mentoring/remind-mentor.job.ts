/** Reminds a mentor of what awaits their answer. */
import { Injectable } from '@nestjs/common';
import { REMIND_MENTOR, TermService } from '#mentoring';
import type { JobHandler, JobPayload } from '#platform';

@Injectable()
export class RemindMentorJob implements JobHandler {
  readonly name = REMIND_MENTOR;

  constructor(private readonly terms: TermService) {}

  run({ pairingId }: JobPayload): Promise<void> {
    return this.terms.remindMentor(String(pairingId));
  }
}
