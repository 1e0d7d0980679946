/** Looks after one membership when something has come: a reminder, the grace period, its end. */
import { Injectable } from '@nestjs/common';
import { KEEP_MEMBERSHIP, MembershipLifecycle } from '#membership';
import type { JobHandler, JobPayload } from '#platform';

@Injectable()
export class KeepMembershipJob implements JobHandler {
  readonly name = KEEP_MEMBERSHIP;

  constructor(private readonly lifecycle: MembershipLifecycle) {}

  run({ organizationId }: JobPayload): Promise<void> {
    return this.lifecycle.keep(String(organizationId));
  }
}
