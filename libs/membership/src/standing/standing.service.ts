/** What somebody is to the network through the organizations that they represent. */
import { Injectable } from '@nestjs/common';
import { MEMBERSHIP_STATUSES, standsInNetwork } from '../membership/membership.rules.js';
import { StandingRepository, type AudienceCounts } from './standing.repository.js';

export interface Standing {
  /** Whether one of the organizations is a member now. */
  readonly isMember: boolean;
  readonly organizationIds: readonly string[];
  readonly managedOrganizationIds: readonly string[];
}

@Injectable()
export class StandingService {
  constructor(private readonly repository: StandingRepository) {}

  /** As things are now: what changed holds for the next request. */
  async of(personId: string): Promise<Standing> {
    const rows = await this.repository.ofPerson(personId);
    return {
      isMember: rows.some(({ status }) => status !== null && standsInNetwork(status)),
      organizationIds: [...new Set(rows.map(({ organizationId }) => organizationId))],
      managedOrganizationIds: rows.filter(({ role }) => role === 'MANAGER').map(({ organizationId }) => organizationId),
    };
  }

  /** How many accounts an audience has. */
  audiences(): Promise<AudienceCounts> {
    return this.repository.audiences(MEMBERSHIP_STATUSES.filter(standsInNetwork));
  }
}
