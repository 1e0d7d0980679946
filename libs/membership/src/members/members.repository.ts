/** Every member with its way from the spreadsheet to a confirmed profile, for coordinators: those outside the network too. */
import { Injectable } from '@nestjs/common';
import type { Locale, PageRequest } from '#kernel';
import { Database } from '#platform';
import type { MembershipStatus } from '../membership/membership.rules.js';

/** How far a member has come. */
export const ONBOARDING_STEPS = ['IMPORTED', 'INVITED', 'ACCEPTED', 'CONFIRMED'] as const;
export type OnboardingStep = (typeof ONBOARDING_STEPS)[number];

/** Why it comes no further, where that is known. */
export const ONBOARDING_OBSTACLES = ['BOUNCED', 'EXPIRED', 'NO_EMAIL', 'NO_REPRESENTATIVE'] as const;
export type OnboardingObstacle = (typeof ONBOARDING_OBSTACLES)[number];

export interface MemberFilter {
  /** In a name. */
  readonly text: string | null;
  readonly status: readonly MembershipStatus[] | null;
  readonly regionCodes: readonly string[] | null;
  readonly step: OnboardingStep | null;
  readonly hasObstacle: boolean | null;
}

export interface MemberRow {
  readonly organizationId: string;
  readonly step: OnboardingStep;
  readonly obstacle: OnboardingObstacle | null;
  readonly invitedAt: Date | null;
  readonly acceptedAt: Date | null;
  readonly confirmedAt: Date | null;
  readonly representatives: number;
}

export interface DeskCounts {
  readonly applicationsWaiting: number;
  readonly applicationsOverdue: number;
  readonly changesAwaiting: number;
  readonly changesThisWeek: number;
  readonly renewalsSoon: number;
  readonly inGrace: number;
  readonly joinedThisWeek: number;
  readonly leftThisWeek: number;
}

/** $1 a part of a name; $2 statuses; $3 regions; $4 a step; $5 whether there is an obstacle. */
const MEMBERS = `
  with member as (
    select m.organization_id, c.sort_kk, c.sort_ru, c.sort_en, o.confirmed_at, invited.at as invited_at, accepted.at as accepted_at, people.count as representatives,
      case
        when o.confirmed_at is not null then 'CONFIRMED' when accepted.at is not null then 'ACCEPTED'
        when invited.at is not null then 'INVITED' else 'IMPORTED'
      end as step,
      case
        when accepted.at is not null or o.confirmed_at is not null then null
        when people.count = 0 and invited.at is null then 'NO_REPRESENTATIVE'
        when people.emails = 0 and invited.at is null then 'NO_EMAIL'
        when invited.state in ('BOUNCED', 'FAILED') then 'BOUNCED'
        when invited.expires_at <= now() then 'EXPIRED'
      end as obstacle
    from membership as m
    join organization as o on o.id = m.organization_id
    join organization_card as c on c.organization_id = o.id
    cross join lateral (
      select count(*)::integer as count, count(p.email)::integer as emails
      from representation as r join person as p on p.id = r.person_id
      where r.organization_id = o.id and r.until is null and p.hidden_at is null
    ) as people
    left join lateral (
      select i.sent_at as at, i.expires_at, mail.state
      from invitation as i
      left join mail_message as mail on mail.id = i.mail_message_id
      where i.withdrawn_at is null and (
        i.organization_id = o.id or i.person_id in (select r.person_id from representation as r where r.organization_id = o.id and r.until is null)
      )
      order by i.sent_at desc
      limit 1
    ) as invited on true
    left join lateral (
      select min(a.created_at) as at
      from account as a join representation as r on r.person_id = a.person_id
      where r.organization_id = o.id and r.until is null
    ) as accepted on true
    where ($1::text is null or concat_ws(' ', o.name_kk, o.name_ru, o.name_en) ilike $1)
      and ($2::text[] is null or m.status = any ($2::text[]))
      and ($3::text[] is null or o.region_code = any ($3::text[]))
  )`;

const NARROWED = '($4::text is null or step = $4) and ($5::boolean is null or (obstacle is not null) = $5)';

const page = (locale: Lowercase<Locale>) => ({
  name: `members.page-${locale}`,
  text: `
    ${MEMBERS}
    select organization_id as "organizationId", step, obstacle, invited_at as "invitedAt", accepted_at as "acceptedAt",
      confirmed_at as "confirmedAt", representatives
    from member
    where ${NARROWED}
      and ($6::uuid is null or (sort_${locale}, organization_id) > (select l.sort_${locale}, l.organization_id from organization_card as l where l.organization_id = $6))
    order by sort_${locale}, organization_id
    limit $7`,
});

const PAGES = { KK: page('kk'), RU: page('ru'), EN: page('en') } as const;

/** Of the list as it is filtered, whatever step is asked for. */
const COUNTS = {
  name: 'members.counts',
  text: `
    ${MEMBERS}
    select step, count(*)::integer as count, count(*) filter (where ${NARROWED})::integer as narrowed
    from member group by step`,
};

const DESK = {
  name: 'members.desk',
  text: `
    with week as (select $1::timestamptz - interval '7 days' as ago)
    select
      (select count(*)::integer from membership_application where status = 'IN_REVIEW') as "applicationsWaiting",
      (select count(*)::integer from membership_application where status = 'IN_REVIEW' and submitted_at < $2) as "applicationsOverdue",
      (select count(*)::integer from organization_change where state = 'AWAITING') as "changesAwaiting",
      (select count(*)::integer from organization_change, week where at >= week.ago) as "changesThisWeek",
      (select count(*)::integer from membership where status = 'ACTIVE' and renewal_due between $3::date and $3::date + 30) as "renewalsSoon",
      (select count(*)::integer from membership where status = 'GRACE') as "inGrace",
      (select count(*)::integer from membership_step, week where at >= week.ago and reason in ('ADDED', 'APPROVED', 'IMPORTED', 'RETURNED')) as "joinedThisWeek",
      (select count(*)::integer from membership_step, week where at >= week.ago and status in ('EXITED', 'LAPSED', 'SUSPENDED')) as "leftThisWeek"`,
};

const EXPORTED_AT_MOST = 20_000;

@Injectable()
export class MembersRepository {
  constructor(private readonly database: Database) {}

  /** One more than asked for, where the list goes on; by name in the reader's alphabet. */
  page(filter: MemberFilter, locale: Locale, { cursor, size }: PageRequest): Promise<MemberRow[]> {
    return this.database.readCurrent<MemberRow>(PAGES[locale], [...valuesOf(filter), cursor, size + 1]);
  }

  /** All that the filter finds, in the same order; as many as a spreadsheet is still of use for. */
  async ids(filter: MemberFilter, locale: Locale): Promise<string[]> {
    const rows = await this.database.readCurrent<MemberRow>(PAGES[locale], [...valuesOf(filter), null, EXPORTED_AT_MOST]);
    return rows.map(({ organizationId }) => organizationId);
  }

  counts(filter: MemberFilter): Promise<{ step: OnboardingStep; count: number; narrowed: number }[]> {
    return this.database.readCurrent(COUNTS, valuesOf(filter));
  }

  async desk({ now, overdueBefore, today }: { now: Date; overdueBefore: Date; today: string }): Promise<DeskCounts> {
    const [counts] = await this.database.readCurrent<DeskCounts>(DESK, [now, overdueBefore, today]);
    if (!counts) throw new Error('A statement that answers one row answered none');
    return counts;
  }
}

function valuesOf({ text, status, regionCodes, step, hasObstacle }: MemberFilter): unknown[] {
  const words = text?.trim().replace(/[\\%_]/g, '\\$&');
  return [words ? `%${words}%` : null, status, regionCodes, step, hasObstacle];
}
