/** What the course of a pairing depends on besides its own facts. */
import { Injectable } from '@nestjs/common';
import { Database, type NamedStatement } from '#platform';
import { MENTEES_ARE_AWAY, MENTOR_IS_AWAY } from '../participant/presence.js';

const AWAY: NamedStatement = {
  name: 'mentoring-health.away',
  text: `
    select g.id
    from pairing as g join mentoring_request as r on r.id = g.request_id
    where g.id = any ($1::uuid[]) and g.ended_at is null and (${MENTOR_IS_AWAY} or ${MENTEES_ARE_AWAY})`,
};

@Injectable()
export class HealthRepository {
  constructor(private readonly database: Database) {}

  async withSomebodyAway(pairingIds: readonly string[]): Promise<ReadonlySet<string>> {
    return new Set((await this.database.readCurrent<{ id: string }>(AWAY, [pairingIds])).map(({ id }) => id));
  }
}
