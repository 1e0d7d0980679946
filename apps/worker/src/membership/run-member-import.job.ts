/** Judges or writes a file that a coordinator sent. */
import { Injectable } from '@nestjs/common';
import { ImportDesk, RUN_IMPORT } from '#membership';
import type { JobHandler, JobPayload } from '#platform';

@Injectable()
export class RunMemberImportJob implements JobHandler {
  readonly name = RUN_IMPORT;

  constructor(private readonly desk: ImportDesk) {}

  run({ importId }: JobPayload): Promise<void> {
    return this.desk.run(String(importId));
  }
}
