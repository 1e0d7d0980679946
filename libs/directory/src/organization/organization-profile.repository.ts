/** Profiles as they are kept: read under a lock, written whole. */
import { Injectable } from '@nestjs/common';
import type { LocalizedText } from '#kernel';
import type { Transaction } from '#platform';
import type { StoredProfile } from './organization-profile.js';

const LOCKED = `
  select o.id, o.version, o.outdated_texts as "outdatedTexts", o.source_locale as "sourceLocale",
    json_strip_nulls(json_build_object('KK', o.name_kk, 'RU', o.name_ru, 'EN', o.name_en)) as names,
    json_strip_nulls(json_build_object('KK', o.summary_kk, 'RU', o.summary_ru, 'EN', o.summary_en)) as summaries,
    json_strip_nulls(json_build_object('KK', o.description_kk, 'RU', o.description_ru, 'EN', o.description_en)) as descriptions,
    json_strip_nulls(json_build_object('KK', o.help_offered_kk, 'RU', o.help_offered_ru, 'EN', o.help_offered_en)) as "helpOffered",
    json_strip_nulls(json_build_object('KK', o.help_sought_kk, 'RU', o.help_sought_ru, 'EN', o.help_sought_en)) as "helpSought",
    o.legal_form as "legalForm", o.bin, o.region_code as "regionCode", o.locality, o.serves_whole_country as "servesWholeCountry",
    o.founded_year as "foundedYear", o.listing, o.withheld_fields as "withheldFields", o.logo_id as "logoId",
    array(select s.region_code from organization_region_served as s where s.organization_id = o.id order by s.region_code) as "servesRegionCodes",
    array(
      select f.focus_area_code from organization_focus_area as f join focus_area as a on a.code = f.focus_area_code
      where f.organization_id = o.id order by a.position
    ) as "focusAreaCodes",
    array(
      select l.language_code from organization_working_language as l join working_language as w on w.code = l.language_code
      where l.organization_id = o.id order by w.position
    ) as "workingLanguages",
    (
      select coalesce(json_agg(json_build_object('kind', k.kind, 'value', k.value, 'visibility', k.visibility) order by k.position), '[]')
      from organization_contact as k where k.organization_id = o.id
    ) as contacts
  from organization as o
  where o.id = $1 and o.deleted_at is null
  for update of o`;

const UPDATE = `
  update organization set
    version = version + 1, updated_at = now(), outdated_texts = $2, source_locale = $3,
    name_kk = $4, name_ru = $5, name_en = $6, summary_kk = $7, summary_ru = $8, summary_en = $9,
    description_kk = $10, description_ru = $11, description_en = $12, help_offered_kk = $13, help_offered_ru = $14, help_offered_en = $15,
    help_sought_kk = $16, help_sought_ru = $17, help_sought_en = $18,
    legal_form = $19, bin = $20, region_code = $21, locality = $22, serves_whole_country = $23, founded_year = $24, listing = $25,
    withheld_fields = $26, logo_id = $27
  where id = $1`;

const REPLACE_LINKS = [
  ['organization_region_served', 'region_code'],
  ['organization_focus_area', 'focus_area_code'],
  ['organization_working_language', 'language_code'],
] as const;

@Injectable()
export class OrganizationProfileRepository {
  /** Whoever writes it waits for whoever came first. */
  async locked(transaction: Transaction, id: string): Promise<StoredProfile | null> {
    const [profile] = await transaction.query<StoredProfile>(LOCKED, [id]);
    return profile ?? null;
  }

  async write(transaction: Transaction, profile: StoredProfile): Promise<void> {
    const { id, names, summaries, descriptions, helpOffered, helpSought } = profile;
    await transaction.query(UPDATE, [
      ...[id, profile.outdatedTexts, profile.sourceLocale],
      ...[names, summaries, descriptions, helpOffered, helpSought].flatMap(inColumns),
      ...[profile.legalForm, profile.bin, profile.regionCode, profile.locality, profile.servesWholeCountry, profile.foundedYear],
      ...[profile.listing, profile.withheldFields, profile.logoId],
    ]);
    const links = [profile.servesRegionCodes, profile.focusAreaCodes, profile.workingLanguages];
    for (const [index, [table, column]] of REPLACE_LINKS.entries()) {
      await transaction.query(`delete from ${table} where organization_id = $1`, [id]);
      await transaction.query(`insert into ${table} (organization_id, ${column}) select $1, unnest($2::text[])`, [id, links[index]]);
    }
    await transaction.query('delete from organization_contact where organization_id = $1', [id]);
    await transaction.query(
      `insert into organization_contact (id, organization_id, kind, value, visibility, position)
       select gen_random_uuid(), $1, kind, value, visibility, place - 1
       from rows from (json_to_recordset($2) as (kind text, value text, visibility text)) with ordinality as given (kind, value, visibility, place)`,
      [id, JSON.stringify(profile.contacts)],
    );
    await transaction.query('select refresh_organization_cards(array[$1::uuid])', [id]);
  }
}

function inColumns(words: LocalizedText): (string | null)[] {
  return [words.KK ?? null, words.RU ?? null, words.EN ?? null];
}
