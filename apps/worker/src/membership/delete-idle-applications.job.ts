/** Deletes, every night, drafts that nobody came back to and applications whose e-mail nobody proved. */
import { Injectable } from '@nestjs/common';
import { OwnApplicationService } from '#membership';
import type { JobHandler } from '#platform';

@Injectable()
export class DeleteIdleApplicationsJob implements JobHandler {
  readonly name = 'delete-idle-applications';
  readonly schedule = '30 20 * * *';

  constructor(private readonly applications: OwnApplicationService) {}

  run(): Promise<void> {
    return this.applications.deleteIdle();
  }
}
