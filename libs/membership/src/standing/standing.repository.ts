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

/** Accounts that work: of people who represent a member today, and of coordinators. */
const AUDIENCES = {
  name: 'standing.audiences',
  text: `
    with clock as (select (now() at time zone 'Asia/Almaty')::date as today), coordinator as (
      select distinct a.id
      from account as a join appointment as g on g.person_id = a.person_id, clock
      where a.disabled_at is null and g.role = 'COORDINATOR' and clock.today between g.since and coalesce(g.until, 'infinity')
    ), member as (
      select distinct a.id
      from account as a
      join representation as r on r.person_id = a.person_id
      join membership as m on m.organization_id = r.organization_id, clock
      where a.disabled_at is null and m.status = any ($1::text[]) and clock.today between r.since and coalesce(r.until, 'infinity')
    )
    select (select count(*)::integer from coordinator) as coordinators,
      (select count(*)::integer from (select id from coordinator union select id from member) as everybody) as members`,
};

export interface AudienceCounts {
  readonly members: number;
  readonly coordinators: number;
}

@Injectable()
export class StandingRepository {
  constructor(private readonly database: Database) {}

  ofPerson(personId: string): Promise<StandingRow[]> {
    return this.database.readCurrent<StandingRow>(OF_PERSON, [personId]);
  }

  async audiences(standing: readonly MembershipStatus[]): Promise<AudienceCounts> {
    const [counts] = await this.database.read<AudienceCounts>(AUDIENCES, [standing]);
    return counts ?? { members: 0, coordinators: 0 };
  }
}
