/** Deletes, every night, applications that were decided on a year ago. */
import { Injectable } from '@nestjs/common';
import { OwnApplicationService } from '#membership';
import type { JobHandler } from '#platform';

@Injectable()
export class DeleteDecidedApplicationsJob implements JobHandler {
  readonly name = 'delete-decided-applications';
  readonly schedule = '50 20 * * *';

  constructor(private readonly applications: OwnApplicationService) {}

  run(): Promise<void> {
    return this.applications.deleteDecided();
  }
}
