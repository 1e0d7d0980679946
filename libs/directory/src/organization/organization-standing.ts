/** How membership tells the directory what has become of an organization, inside its own transaction. */
import { Injectable } from '@nestjs/common';
import type { Transaction } from '#platform';
import { OrganizationStandingRepository } from './organization-standing.repository.js';

@Injectable()
export class OrganizationStanding {
  constructor(private readonly repository: OrganizationStandingRepository) {}

  /** From the moment of the commit it shows to those it is listed for, or to nobody. */
  setStanding(transaction: Transaction, organizationId: string, stands: boolean): Promise<void> {
    return this.repository.setStanding(transaction, organizationId, stands);
  }

  /** The organization said that its profile is true; false where the profile has become another since the version that they saw. */
  confirm(transaction: Transaction, organizationId: string, seen: { readonly at: Date; readonly version: number }): Promise<boolean> {
    return this.repository.confirm(transaction, organizationId, seen);
  }

  /** Ends everybody's roles in it, with their last day (yyyy-mm-dd). */
  endRoles(transaction: Transaction, organizationId: string, lastDay: string): Promise<void> {
    return this.repository.endRoles(transaction, organizationId, lastDay);
  }

  /** Gives back the roles that ended with the membership, from a day on. */
  beginRolesAgain(transaction: Transaction, organizationId: string, day: string): Promise<void> {
    return this.repository.beginRolesAgain(transaction, organizationId, day);
  }
}
