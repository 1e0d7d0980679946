/** In which organizations somebody stands today, and how those stand in the network. */
import { Injectable } from '@nestjs/common';
import { Database } from '#platform';
import type { MembershipStatus } from '../membership/membership.rules.js';

export interface StandingRow {
  readonly organizationId: string;
  readonly role: 'MANAGER' | 'REPRESENTATIVE';
  readonly status: MembershipStatus | null;
}

export interface PersonStanding {
  readonly representations: readonly StandingRow[];
  /** Scopes of the appointments as a reviewer; null in it: everywhere. */
  readonly reviewScopes: readonly (string | null)[];
}

const OF_PERSON = {
  name: 'standing.of-person',
  text: `
    with clock as (select (now() at time zone 'Asia/Almaty')::date as today)
    select (
      select coalesce(json_agg(json_build_object('organizationId', r.organization_id, 'role', r.role, 'status', m.status)), '[]')
      from representation as r
      left join membership as m on m.organization_id = r.organization_id
      where r.person_id = $1 and clock.today between r.since and coalesce(r.until, 'infinity')
        and not exists (select from organization as o where o.id = r.organization_id and o.deleted_at is not null)
    ) as representations, array(
      select g.scope from appointment as g
      where g.person_id = $1 and g.role = 'REVIEWER' and clock.today between g.since and coalesce(g.until, 'infinity')
    ) as "reviewScopes"
    from clock`,
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
      (select count(*)::integer from (select id from coordinator union select id from member) as readers) as members`,
};

export interface AudienceCounts {
  readonly members: number;
  readonly coordinators: number;
}

@Injectable()
export class StandingRepository {
  constructor(private readonly database: Database) {}

  async ofPerson(personId: string): Promise<PersonStanding> {
    const [standing] = await this.database.readCurrent<PersonStanding>(OF_PERSON, [personId]);
    return standing ?? { representations: [], reviewScopes: [] };
  }

  async audiences(standing: readonly MembershipStatus[]): Promise<AudienceCounts> {
    const [counts] = await this.database.read<AudienceCounts>(AUDIENCES, [standing]);
    return counts ?? { members: 0, coordinators: 0 };
  }
}
