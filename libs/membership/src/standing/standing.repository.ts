/** In which organizations somebody stands today, and how those stand in the network. */
import { Injectable } from '@nestjs/common';
import { Database } from '#platform';
import type { MembershipStatus } from '../membership/membership.rules.js';

export interface StandingRow {
  readonly organizationId: string;
  readonly role: 'MANAGER' | 'REPRESENTATIVE';
  readonly status: MembershipStatus | null;
}

const OF_PERSON = {
  name: 'standing.of-person',
  text: `
    select r.organization_id as "organizationId", r.role, m.status
    from representation as r
    left join membership as m on m.organization_id = r.organization_id
    where r.person_id = $1 and (now() at time zone 'Asia/Almaty')::date between r.since and coalesce(r.until, 'infinity')`,
};

@Injectable()
export class StandingRepository {
  constructor(private readonly database: Database) {}

  ofPerson(personId: string): Promise<StandingRow[]> {
    return this.database.readCurrent<StandingRow>(OF_PERSON, [personId]);
  }
}
