/** Sees to it, every night, that every member is looked after by a job. */
import { Injectable } from '@nestjs/common';
import { MembershipLifecycle } from '#membership';
import type { JobHandler } from '#platform';

@Injectable()
export class PlanMembershipsJob implements JobHandler {
  readonly name = 'plan-memberships';
  readonly schedule = '40 20 * * *';

  constructor(private readonly lifecycle: MembershipLifecycle) {}

  run(): Promise<void> {
    return this.lifecycle.planMissing();
  }
}
