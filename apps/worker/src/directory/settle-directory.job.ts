/** Moves what was written since the last time into the search index proper, so that no reader waits for it. */
import { Injectable } from '@nestjs/common';
import { OrganizationRegister } from '#directory';
import { Database, type JobHandler } from '#platform';

@Injectable()
export class SettleDirectoryJob implements JobHandler {
  readonly name = 'settle-directory';
  readonly schedule = '5 * * * *';

  constructor(
    private readonly database: Database,
    private readonly organizations: OrganizationRegister,
  ) {}

  run(): Promise<void> {
    return this.database.transaction((transaction) => this.organizations.settle(transaction));
  }
}
