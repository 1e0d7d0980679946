/** What somebody is to the network through the organizations that they represent. */
import { Injectable } from '@nestjs/common';
import { keepsRoles, MEMBERSHIP_STATUSES, standsInNetwork } from '../membership/membership.rules.js';
import { StandingRepository, type AudienceCounts } from './standing.repository.js';

export interface Standing {
  /** Whether one of the organizations is a member now. */
  readonly isMember: boolean;
  readonly organizationIds: readonly string[];
  readonly managedOrganizationIds: readonly string[];
  /** Where they are appointed to review applications. */
  readonly reviewedRegions: readonly string[] | 'ALL';
}

@Injectable()
export class StandingService {
  constructor(private readonly repository: StandingRepository) {}

  /** As things are now: what changed holds for the next request. */
  async of(personId: string): Promise<Standing> {
    const { representations, reviewScopes } = await this.repository.ofPerson(personId);
    const rows = representations.filter(({ status }) => status === null || keepsRoles(status));
    return {
      isMember: rows.some(({ status }) => status !== null && standsInNetwork(status)),
      organizationIds: [...new Set(rows.map(({ organizationId }) => organizationId))],
      managedOrganizationIds: rows.filter(({ role }) => role === 'MANAGER').map(({ organizationId }) => organizationId),
      reviewedRegions: reviewScopes.includes(null) ? 'ALL' : reviewScopes.filter((scope) => scope !== null),
    };
  }

  /** How many accounts an audience has. */
  audiences(): Promise<AudienceCounts> {
    return this.repository.audiences(MEMBERSHIP_STATUSES.filter(standsInNetwork));
  }
}
