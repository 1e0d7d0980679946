/** All that has happened with a member, from whatever table tells it; what somebody wrote is not in it. */
import { Injectable } from '@nestjs/common';
import { Database } from '#platform';
import type { MembershipReason, MembershipStatus } from '../membership/membership.rules.js';

export const TIMELINE_KINDS = [
  'INVITED',
  'NOTE_WRITTEN',
  'PROFILE_CHANGED',
  'REPRESENTATION_BEGAN',
  'REPRESENTATION_ENDED',
  'STATUS_CHANGED',
] as const;
export type TimelineKind = (typeof TIMELINE_KINDS)[number];

export interface TimelineEntry {
  readonly at: Date;
  readonly kind: TimelineKind;
  /** The account. */
  readonly by: string | null;
  readonly status: MembershipStatus | null;
  readonly reason: MembershipReason | null;
  /** Of the profile. */
  readonly fields: readonly string[];
  /** Whose representation, or who was invited. */
  readonly personName: string | null;
}

const OF_ORGANIZATION = {
  name: 'members.timeline',
  text: `
    with entry as (
      select at, 'STATUS_CHANGED' as kind, taken_by as by, status, reason, '{}'::text[] as fields, null as person, position as place
      from membership_step where organization_id = $1
      union all
      select at, 'PROFILE_CHANGED', changed_by, null, null, array(select jsonb_object_keys(after)), null, position
      from organization_change where organization_id = $1 and state <> 'REPLACED'
      union all
      select written_at, 'NOTE_WRITTEN', written_by, null, null, '{}', null, 0 from member_note where organization_id = $1 and deleted_at is null
      union all
      select r.since::timestamp at time zone 'Asia/Almaty', 'REPRESENTATION_BEGAN', null, null, null, '{}', p.name, 0
      from representation as r join person as p on p.id = r.person_id where r.organization_id = $1
      union all
      select (r.until + 1)::timestamp at time zone 'Asia/Almaty', 'REPRESENTATION_ENDED', null, null, null, '{}', p.name, 0
      from representation as r join person as p on p.id = r.person_id where r.organization_id = $1 and r.until is not null
      union all
      select i.sent_at, 'INVITED', i.invited_by, null, null, '{}', p.name, 0
      from invitation as i join person as p on p.id = i.person_id where i.organization_id = $1
    )
    select at, kind, by, status, reason, fields, person as "personName" from entry order by at desc, place desc, kind, person limit 100`,
};

@Injectable()
export class TimelineRepository {
  constructor(private readonly database: Database) {}

  /** The newest first; 100 at most. */
  of(accountId: string, organizationId: string): Promise<TimelineEntry[]> {
    return this.database.readAsAccount<TimelineEntry>(accountId, OF_ORGANIZATION, [organizationId]);
  }
}
