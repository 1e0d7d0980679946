/** Which organizations resemble applications: by BIN, e-mail domain, phone, and names in any language or spelling. */
import { Injectable } from '@nestjs/common';
import { Database } from '#platform';
import type { Resemblance } from '../application/application.js';
import type { Sought } from './similarity.rules.js';

const RESEMBLANCES = {
  name: 'membership.resemblances',
  text: `
    select s.place::integer - 1 as place, found.organization_id as "organizationId", found.score, found.because
    from json_array_elements($1::json) with ordinality as s (one, place)
    cross join lateral similar_organizations(
      s.one ->> 'bin',
      array(select json_array_elements_text(s.one -> 'domains')),
      array(select json_array_elements_text(s.one -> 'phones')),
      array(select json_array_elements_text(s.one -> 'names'))
    ) as found
    order by s.place, found.score desc, found.organization_id`,
};

@Injectable()
export class SimilarityRepository {
  constructor(private readonly database: Database) {}

  /** Five at most for each, the likeliest first; in the order in which they were asked for. */
  async resemblances(sought: readonly Sought[]): Promise<Resemblance[][]> {
    const rows = await this.database.readCurrent<Resemblance & { place: number }>(RESEMBLANCES, [JSON.stringify(sought)]);
    return sought.map((_, place) => rows.filter((row) => row.place === place).map(({ place: _place, ...found }) => found));
  }
}
