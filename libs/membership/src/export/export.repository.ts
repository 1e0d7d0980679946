/** Members with all that an exported list can say of them. */
import { Injectable } from '@nestjs/common';
import { Database } from '#platform';
import type { ExportedMember } from './export.rules.js';

const words = (table: string): string =>
  `json_strip_nulls(json_build_object('KK', ${table}.name_kk, 'RU', ${table}.name_ru, 'EN', ${table}.name_en))`;

const contacts = (kind: string): string =>
  `array(select k.value from organization_contact as k where k.organization_id = o.id and k.kind = '${kind}' order by k.position)`;

const BY_IDS = {
  name: 'export.members',
  text: `
    select ${words('o')} as names, coalesce(${words('f')}, '{}') as "legalForm", o.bin, ${words('r')} as region, o.locality, m.status, m.since,
      m.joined_on as "joinedOn", m.renewal_due as "renewalDue", (o.confirmed_at at time zone 'Asia/Almaty')::date as "confirmedOn", o.listing,
      (
        select coalesce(json_agg(${words('a')} order by a.position), '[]')
        from organization_focus_area as oa join focus_area as a on a.code = oa.focus_area_code where oa.organization_id = o.id
      ) as "focusAreas",
      (
        select coalesce(json_agg(${words('l')} order by l.position), '[]')
        from organization_working_language as ol join working_language as l on l.code = ol.language_code where ol.organization_id = o.id
      ) as languages,
      ${contacts('EMAIL')} as emails, ${contacts('PHONE')} as phones, ${contacts('WEBSITE')} as websites,
      (select count(*)::integer from representation as p where p.organization_id = o.id and p.until is null) as representatives
    from unnest($1::uuid[]) with ordinality as asked (id, place)
    join organization as o on o.id = asked.id
    join membership as m on m.organization_id = o.id
    join region as r on r.code = o.region_code
    left join legal_form as f on f.code = o.legal_form
    order by asked.place`,
};

@Injectable()
export class ExportRepository {
  constructor(private readonly database: Database) {}

  /** In the order of the ids. */
  members(ids: readonly string[]): Promise<ExportedMember[]> {
    return this.database.readCurrent<ExportedMember>(BY_IDS, [ids]);
  }
}
