/** Reminds both sides of tomorrow's session. */
import { Injectable } from '@nestjs/common';
import { REMIND_SESSION, SessionService } from '#mentoring';
import type { JobHandler, JobPayload } from '#platform';

@Injectable()
export class RemindSessionJob implements JobHandler {
  readonly name = REMIND_SESSION;

  constructor(private readonly service: SessionService) {}

  run({ sessionId }: JobPayload): Promise<void> {
    return this.service.remind(String(sessionId));
  }
}
