/** Requests that nobody took, and the mentors who could. */
import { Injectable } from '@nestjs/common';
import type { PageRequest } from '#kernel';
import { Database, type NamedStatement, type Transaction } from '#platform';
import { IS_AVAILABLE, IS_PAUSED, USUAL_ANSWER_HOURS } from '../mentor/mentor.repository.js';
import type { Fitting } from './candidate.rules.js';

/** Consultations first, then by deadline, then whoever has waited longest. */
const ORDER = `(r.kind = 'PAIRING'), coalesce(r.needed_by, 'infinity'), r.status_since, r.id`;

const PAGE: NamedStatement = {
  name: 'mentoring-queue.page',
  text: `
    select r.id from mentoring_request as r
    where r.status = 'QUEUED' and ($1::uuid is null or (${ORDER}) > (
      select ${ORDER} from mentoring_request as r where r.id = $1
    ))
    order by ${ORDER}
    limit $2`,
};

const COUNT: NamedStatement = {
  name: 'mentoring-queue.count',
  text: `select count(*)::integer as count from mentoring_request where status = 'QUEUED'`,
};

/**
 * Who keeps every hard rule: approved, within reach and of the network, not paused, with a place where one is needed, a shared language, another
 * organization, not asked before and not unwanted. $2: those mentors alone; null: all.
 */
const FITTING = `
  select r.id as "requestId", m.id as "mentorId",
    (
      select coalesce(json_agg(json_build_object('focusAreaCode', e.focus_area_code, 'level', e.level, 'experience', e.experience)), '[]')
      from mentor_expertise as e where e.mentor_id = m.id and e.focus_area_code = any (r.focus_area_codes)
    ) as expertise,
    array(select unnest(m.languages) intersect select unnest(r.languages) order by 1) as "sharedLanguages",
    (select o.region_code from organization as o where o.id = r.organization_id and o.region_code = any (m.region_codes)) as "regionCode",
    m.capacity - m.places_taken as "freePlaces", ${USUAL_ANSWER_HOURS} as "usualAnswerHours"
  from mentoring_request as r, mentor_profile as m join person as p on p.id = m.person_id
  where r.id = any ($1::uuid[]) and ($2::uuid is null or m.id = $2) and ${IS_AVAILABLE} and not ${IS_PAUSED}
    and (case when r.kind = 'CONSULTATION' then m.takes_consultations else m.places_taken < m.capacity end)
    and m.languages && r.languages
    and not exists (select from pairing where request_id = r.id and mentor_id = m.id)
    and not exists (
      select from mentoring_participant as part
      left join representation as theirs on theirs.person_id = part.person_id and theirs.until is null
      where part.request_id = r.id and part.side = 'MENTEE' and part.until is null and (part.person_id = m.person_id or exists (
        select from representation as own
        where own.person_id = m.person_id and own.until is null and own.organization_id in (theirs.organization_id, r.organization_id)
      ))
    )
    and not mentoring_is_unwanted(r.id, m.id)`;

const CANDIDATES: NamedStatement = { name: 'mentoring-queue.candidates', text: FITTING };

export interface FittingRow extends Fitting {
  readonly requestId: string;
}

@Injectable()
export class QueueRepository {
  constructor(private readonly database: Database) {}

  /** One more than asked for, where the list goes on. */
  async page({ cursor, size }: PageRequest): Promise<string[]> {
    return (await this.database.readCurrent<{ id: string }>(PAGE, [cursor, size + 1])).map(({ id }) => id);
  }

  async count(): Promise<number> {
    return (await this.database.readCurrent<{ count: number }>(COUNT, []))[0]?.count ?? 0;
  }

  fitting(requestIds: readonly string[]): Promise<FittingRow[]> {
    return this.database.readCurrent<FittingRow>(CANDIDATES, [requestIds, null]);
  }

  async fits(transaction: Transaction, requestId: string, mentorId: string): Promise<boolean> {
    return (await transaction.query(FITTING, [[requestId], mentorId])).length > 0;
  }
}
