/** The programme in figures: how far requests get, how long people wait, how much mentors carry. */
import { Injectable } from '@nestjs/common';
import { Database, type NamedStatement } from '#platform';

export interface ProgrammeFigures {
  readonly requested: number;
  readonly queued: number;
  readonly asked: number;
  readonly matched: number;
  readonly active: number;
  readonly completed: number;
  readonly ended: number;
  readonly awaitingMentors: number;
  /** Medians; null: there is nothing to count yet. */
  readonly hoursToAnswer: number | null;
  readonly daysToMatch: number | null;
}

export interface MentorLoad {
  readonly mentorId: string;
  readonly asks: number;
  readonly pairings: number;
  readonly consultations: number;
  readonly minutesThisMonth: number;
}

const FIGURES: NamedStatement = {
  name: 'mentoring-overview.figures',
  text: `
    select
      (select count(*)::integer from mentoring_request) as requested,
      (select count(*)::integer from mentoring_request where status = 'QUEUED') as queued,
      (select count(*)::integer from mentoring_request where status in ('ASKED', 'MORE_ASKED')) as asked,
      (select count(*)::integer from mentoring_request where status = 'MATCHED') as matched,
      (select count(*)::integer from pairing where status in ('ACTIVE', 'PAUSED')) as active,
      (select count(*)::integer from pairing where status = 'COMPLETED') as completed,
      (select count(*)::integer from pairing where status = 'ENDED' and accepted_at is not null) as ended,
      (select count(*)::integer from mentor_profile where status = 'AWAITING') as "awaitingMentors",
      (
        select ceil(percentile_cont(0.5) within group (order by extract(epoch from answered_at - asked_at) - mentee_seconds) / 3600)::integer
        from pairing where answered_at is not null
      ) as "hoursToAnswer",
      (
        select ceil(percentile_cont(0.5) within group (order by extract(epoch from g.accepted_at - r.created_at)) / 86400)::integer
        from pairing as g join mentoring_request as r on r.id = g.request_id where g.accepted_at is not null
      ) as "daysToMatch"`,
};

const LOADS: NamedStatement = {
  name: 'mentoring-overview.loads',
  text: `
    select m.id as "mentorId",
      count(g.id) filter (where g.status = 'PROPOSED')::integer as asks,
      count(g.id) filter (where g.kind = 'PAIRING' and g.status in ('ACCEPTED', 'ACTIVE', 'PAUSED'))::integer as pairings,
      count(g.id) filter (where g.kind = 'CONSULTATION' and g.status = 'ACTIVE')::integer as consultations,
      (
        select coalesce(sum(s.minutes), 0)::integer
        from mentoring_session as s join pairing as own on own.id = s.pairing_id
        where own.mentor_id = m.id and s.state = 'HELD'
          and s.starts_at >= date_trunc('month', now() at time zone 'Asia/Almaty') at time zone 'Asia/Almaty'
      ) as "minutesThisMonth"
    from mentor_profile as m join person as p on p.id = m.person_id left join pairing as g on g.mentor_id = m.id
    where m.status = 'APPROVED'
    group by m.id, p.name
    order by p.name, m.id
    limit 500`,
};

const GOING_ON: NamedStatement = {
  name: 'mentoring-overview.going-on',
  text: `select id from pairing where status in ('ACCEPTED', 'ACTIVE', 'PAUSED') and kind = 'PAIRING' order by accepted_at, id limit 2000`,
};

@Injectable()
export class OverviewRepository {
  constructor(private readonly database: Database) {}

  async figures(): Promise<ProgrammeFigures> {
    const [figures] = await this.database.readCurrent<ProgrammeFigures>(FIGURES, []);
    if (!figures) throw new Error('A statement that answers one row answered none');
    return figures;
  }

  loads(): Promise<MentorLoad[]> {
    return this.database.readCurrent<MentorLoad>(LOADS, []);
  }

  async goingOn(): Promise<string[]> {
    return (await this.database.readCurrent<{ id: string }>(GOING_ON, [])).map(({ id }) => id);
  }
}
