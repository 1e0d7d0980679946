/** What of mentoring waits for somebody, found from how things stand, in one statement. */
import { Injectable } from '@nestjs/common';
import type { AccountActor } from '#kernel';
import { Clock, Database, type NamedStatement } from '#platform';
import { CHECK_IN_ANSWER_DAYS } from '../check-in/check-in.js';
import { guardianships } from '../emergency/emergency.rules.js';
import { TAKES_PART, TODAY } from '../participant/participant.repository.js';

export const MENTORING_INBOX_KINDS = [
  'ACCEPT_AGREEMENT',
  'ANSWER_CHECK_IN',
  'ANSWER_DUTY_SWAP',
  'ANSWER_MENTORING_REQUEST',
  'ANSWER_MENTOR_QUESTION',
  'ANSWER_PRACTICE_NOTE',
  'APPROVE_MENTOR',
  'DO_ACTION_ITEM',
  'MATCH_REQUEST',
  'OPEN_EMERGENCY_ACCESS',
  'RECORD_SESSION',
] as const;

export interface MentoringInboxItem {
  readonly kind: (typeof MENTORING_INBOX_KINDS)[number];
  readonly count: number;
  /** The oldest. */
  readonly since: Date;
}

/** Days before its own day from which an action item waits for its owner. */
const ACTION_ITEM_DAYS = 7;

/** $1 the person, $2 the account, $3 in what capacities it guards, $4 whether it coordinates, $5 the instant. */
const WAITING: NamedStatement = {
  name: 'mentoring-inbox.waiting',
  text: `
    with
    own as (select id from mentor_profile where person_id = $1),
    part as (
      select part.id, part.request_id
      from mentoring_participant as part join mentoring_request as r on r.id = part.request_id
      where part.person_id = $1 and part.side = 'MENTEE' and ${TAKES_PART}
    ),
    pair as (
      select g.id, g.status, g.texts_ended_at, 'MENTOR' as side
      from pairing as g join own on own.id = g.mentor_id
      where g.accepted_at is not null and g.status <> 'ENDED'
      union all
      select g.id, g.status, g.texts_ended_at, 'MENTEE'
      from pairing as g join part on part.request_id = g.request_id
      where g.accepted_at is not null and g.status <> 'ENDED'
    ),
    going as (select * from pair where status <> 'COMPLETED'),
    waiting as (
      select 'ANSWER_MENTORING_REQUEST' as kind, g.asked_at as since
      from pairing as g join own on own.id = g.mentor_id
      where g.status = 'PROPOSED' and g.answer_by > $5
      union all
      select 'ANSWER_MENTOR_QUESTION', r.status_since
      from mentoring_request as r join part on part.request_id = r.id
      where r.status = 'MORE_ASKED'
      union all
      select 'ACCEPT_AGREEMENT', a.created_at
      from going join mentoring_agreement as a on a.pairing_id = going.id
      where case going.side when 'MENTOR' then a.accepted_by_mentor_at else a.accepted_by_mentee_at end is null
        and not exists (select from mentoring_agreement as newer where newer.pairing_id = a.pairing_id and newer.version > a.version)
      union all
      select 'ANSWER_CHECK_IN', (c.due_on - ${CHECK_IN_ANSWER_DAYS})::timestamp at time zone 'Asia/Almaty'
      from going
      join mentoring_check_in as c on c.pairing_id = going.id
      join mentoring_participant as me on me.id = c.participant_id
      where me.person_id = $1 and c.answered_at is null
      union all
      select 'RECORD_SESSION', s.starts_at + s.minutes * interval '1 minute'
      from going join mentoring_session as s on s.pairing_id = going.id
      where s.state = 'PLANNED' and s.starts_at + s.minutes * interval '1 minute' <= $5
      union all
      select 'DO_ACTION_ITEM', greatest(i.created_at, (i.due_on - ${ACTION_ITEM_DAYS})::timestamp at time zone 'Asia/Almaty')
      from going
      join mentoring_action_item as i on i.pairing_id = going.id
      join mentoring_participant as me on me.id = i.owner_id
      where me.person_id = $1 and i.done_at is null and i.due_on <= ($5::timestamptz at time zone 'Asia/Almaty')::date + ${ACTION_ITEM_DAYS}
      union all
      select 'ANSWER_PRACTICE_NOTE', n.proposed_at
      from pair
      join mentoring_practice_note as n on n.pairing_id = pair.id
      join mentoring_participant as author on author.id = n.proposed_by
      where n.state = 'PROPOSED' and author.side <> pair.side and pair.texts_ended_at is null
      union all
      select 'ANSWER_DUTY_SWAP', s.created_at
      from duty_swap as s join own on own.id = s.to_mentor_id
      where s.starts_on + 7 > ($5::timestamptz at time zone 'Asia/Almaty')::date
      union all
      select 'MATCH_REQUEST', status_since from mentoring_request where $4 and status = 'QUEUED'
      union all
      select 'APPROVE_MENTOR', updated_at from mentor_profile where $4 and status = 'AWAITING' and person_id <> $1
      union all
      -- Somebody else's, by somebody who answers for something else, and of people whom one does not mentor or ask.
      select 'OPEN_EMERGENCY_ACCESS', e.asked_at
      from emergency_access as e join pairing as g on g.id = e.pairing_id cross join mentoring_setting as setting
      where cardinality($3::text[]) + (setting.safeguarding_account_id is not distinct from $2)::integer > 0
        and e.opened_at is null and e.asked_by <> $2
        and not exists (select from mentoring_participant as circle where circle.request_id = g.request_id and circle.person_id = $1)
        and exists (
          select
          from (
            select unnest($3::text[]) as capacity
            union all select 'OUTSIDER' where setting.safeguarding_account_id = $2
          ) as mine
          join (
            select held.role as capacity
            from appointment as held join account as asker on asker.person_id = held.person_id
            where asker.id = e.asked_by and held.role in ('ADMINISTRATOR', 'COORDINATOR')
              and ${TODAY} between held.since and coalesce(held.until, 'infinity')
            union all select 'OUTSIDER' where setting.safeguarding_account_id = e.asked_by
          ) as theirs on theirs.capacity <> mine.capacity
        )
    )
    select kind, count(*)::integer as count, min(since) as since from waiting group by kind order by min(since), kind`,
};

@Injectable()
export class MentoringInbox {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  /** Asked with every page of whoever is signed in. */
  of(actor: AccountActor): Promise<MentoringInboxItem[]> {
    const { personId, accountId, isCoordinator } = actor;
    const capacities = guardianships(actor, null);
    return this.database.readCurrent<MentoringInboxItem>(WAITING, [personId, accountId, capacities, isCoordinator, this.clock.now()]);
  }
}
