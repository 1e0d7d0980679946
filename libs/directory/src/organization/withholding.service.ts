/** Withholding an organization from the directory when showing it may hurt somebody, and giving it back. */
import { Injectable } from '@nestjs/common';
import { failure, success, type Actor, type Origin, type Result } from '#kernel';
import { Audit, Database } from '#platform';
import type { OrganizationNotFound, WithholdingRefused } from './organization.errors.js';
import { mayWithhold } from './organization.policy.js';
import { WithholdingRepository, type OrganizationName } from './withholding.repository.js';

export interface Withholding {
  readonly organization: OrganizationName;
  /** Stays in the trail; null where there was no time for words. */
  readonly reason?: string | null;
  readonly origin: Origin;
}

@Injectable()
export class WithholdingService {
  constructor(
    private readonly database: Database,
    private readonly organizations: WithholdingRepository,
    private readonly trail: Audit,
  ) {}

  /** From the next request on nobody but coordinators finds it, by any door. Done, too, where it was withheld already. */
  withhold(actor: Actor, withholding: Withholding): Promise<Result<null, OrganizationNotFound | WithholdingRefused>> {
    return this.set(actor, withholding, 'WITHHELD');
  }

  /** It shows again to whom it chose to be shown. */
  giveBack(actor: Actor, withholding: Withholding): Promise<Result<null, OrganizationNotFound | WithholdingRefused>> {
    return this.set(actor, withholding, 'GIVEN_BACK');
  }

  private async set(
    actor: Actor,
    { organization: name, reason = null, origin: { address } }: Withholding,
    state: 'GIVEN_BACK' | 'WITHHELD',
  ): Promise<Result<null, OrganizationNotFound | WithholdingRefused>> {
    if (!mayWithhold(actor)) return failure({ kind: 'FORBIDDEN', reason: 'NOT_PERMITTED' });
    return this.database.transaction(async (transaction) => {
      const organization = await this.organizations.find(transaction, name);
      if (!organization) return failure({ kind: 'NOT_FOUND' });
      if ((organization.withheldAt !== null) === (state === 'WITHHELD')) return success(null);
      await this.organizations.setWithheld(transaction, organization.id, state);
      await this.trail.record(transaction, {
        actor,
        action: `ORGANIZATION_${state}`,
        subjectType: 'ORGANIZATION',
        subjectId: organization.id,
        ...(reason?.trim() && { after: { reason: reason.trim() } }),
        address,
      });
      return success(null);
    });
  }
}
