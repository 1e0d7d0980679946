/** Moves what was written since the last time into the search index proper, so that no reader waits for it. */
import { Injectable } from '@nestjs/common';
import { OrganizationRegister } from '#directory';
import { Database } from '#platform';
import type { Job } from '../job.js';

@Injectable()
export class SettleDirectoryJob implements Job {
  readonly name = 'settle-directory';
  readonly everyMinutes = 60;

  constructor(
    private readonly database: Database,
    private readonly organizations: OrganizationRegister,
  ) {}

  run(): Promise<void> {
    return this.database.transaction((transaction) => this.organizations.settle(transaction));
  }
}
