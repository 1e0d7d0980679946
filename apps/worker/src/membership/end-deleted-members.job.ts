/** Ends, every night, the members that were deleted long ago. */
import { Injectable } from '@nestjs/common';
import { DeletionService } from '#membership';
import type { JobHandler } from '#platform';

@Injectable()
export class EndDeletedMembersJob implements JobHandler {
  readonly name = 'end-deleted-members';
  readonly schedule = '55 20 * * *';

  constructor(private readonly deletions: DeletionService) {}

  run(): Promise<void> {
    return this.deletions.endDeleted();
  }
}
