/** Ends, every night, the notes on members that were deleted long ago. */
import { Injectable } from '@nestjs/common';
import { NotesService } from '#membership';
import type { JobHandler } from '#platform';

@Injectable()
export class EndDeletedNotesJob implements JobHandler {
  readonly name = 'end-deleted-notes';
  readonly schedule = '50 20 * * *';

  constructor(private readonly notes: NotesService) {}

  run(): Promise<void> {
    return this.notes.endDeleted();
  }
}
