/** Erases a person whose 14 days are over. */
import { Injectable } from '@nestjs/common';
import { ERASE_PERSON, ErasureService } from '#identity';
import type { JobHandler, JobPayload } from '#platform';

@Injectable()
export class ErasePersonJob implements JobHandler {
  readonly name = ERASE_PERSON;

  constructor(private readonly erasures: ErasureService) {}

  run({ erasureId }: JobPayload): Promise<void> {
    return this.erasures.execute(String(erasureId), new Date());
  }
}
