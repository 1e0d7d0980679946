/** What the course of a pairing depends on besides its own facts. */
import { Injectable } from '@nestjs/common';
import { Database, type NamedStatement } from '#platform';

/** Where the mentor, or everybody of the mentee's side, has no account that works, or is about to be erased. */
const AWAY: NamedStatement = {
  name: 'mentoring-health.away',
  text: `
    select g.id
    from pairing as g
    where g.id = any ($1::uuid[]) and g.ended_at is null and (
      not exists (
        select from mentor_profile as m join account as a on a.person_id = m.person_id join person as p on p.id = m.person_id
        where m.id = g.mentor_id and a.disabled_at is null and p.hidden_at is null
      )
      or not exists (
        select from mentoring_participant as part
        join mentoring_request as r on r.id = part.request_id
        join account as a on a.person_id = part.person_id join person as p on p.id = part.person_id
        where part.request_id = g.request_id and part.side = 'MENTEE' and part.until is null and a.disabled_at is null and p.hidden_at is null
          and (r.organization_id is null or exists (
            select from representation as own
            where own.person_id = part.person_id and own.organization_id = r.organization_id and own.until is null
          ))
      )
    )`,
};

@Injectable()
export class HealthRepository {
  constructor(private readonly database: Database) {}

  async withSomebodyAway(pairingIds: readonly string[]): Promise<ReadonlySet<string>> {
    return new Set((await this.database.readCurrent<{ id: string }>(AWAY, [pairingIds])).map(({ id }) => id));
  }
}
