/** Closes a request whose mentee did not answer a question in time. */
import { Injectable } from '@nestjs/common';
import { LAPSE_REQUEST, TermService } from '#mentoring';
import type { JobHandler, JobPayload } from '#platform';

@Injectable()
export class LapseRequestJob implements JobHandler {
  readonly name = LAPSE_REQUEST;

  constructor(private readonly terms: TermService) {}

  run({ requestId }: JobPayload): Promise<void> {
    return this.terms.lapseRequest(String(requestId));
  }
}
