/** What an organization's profile says besides: whom it can help, what it keeps to itself, which translations are behind; and every change of it. */
import type { MigrationInterface, QueryRunner } from 'typeorm';

export class OrganizationProfile1765000200000 implements MigrationInterface {
  readonly name = 'OrganizationProfile1765000200000';

  async up(runner: QueryRunner): Promise<void> {
    for (const statement of [COLUMNS, CHANGES, ...FUNCTIONS, CARDS]) await runner.query(statement);
    await runner.query('select refresh_organization_cards(array(select id from organization))');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(FORMER_CARDS);
    await runner.query(`
      select refresh_organization_cards(array(select id from organization));
      drop function translated(text, text, text, text[]);
      drop function outdated_in(text[], text);
      drop table organization_change;
      alter table organization
        drop column withheld_fields, drop column locality, drop column source_locale, drop column outdated_texts, drop column logo_id,
        drop column help_offered_kk, drop column help_offered_ru, drop column help_offered_en,
        drop column help_sought_kk, drop column help_sought_ru, drop column help_sought_en;
    `);
  }
}

const COLUMNS = `
  alter table organization
    -- What other members do not see; coordinators and its own people do.
    add column withheld_fields text[] not null default '{BIN}' check (withheld_fields <@ '{BIN,LEGAL_FORM}'),
    add column locality text check (length(locality) <= 200),
    -- The language in which its texts are written first; the others are translations of it.
    add column source_locale text not null default 'RU' check (source_locale in ('KK', 'RU', 'EN')),
    -- Translations behind their source, as "summaries:KK".
    add column outdated_texts text[] not null default '{}',
    add column logo_id uuid,
    add column help_offered_kk text, add column help_offered_ru text, add column help_offered_en text,
    add column help_sought_kk text, add column help_sought_ru text, add column help_sought_en text;
  update organization set source_locale = case when name_ru is not null then 'RU' when name_kk is not null then 'KK' else 'EN' end;
`;

const CHANGES = `
  create table organization_change (
    id uuid primary key,
    position bigint not null generated always as identity,
    organization_id uuid not null references organization on delete cascade,
    at timestamptz not null,
    -- An account's id without a foreign key: when the account is erased the change stays true, and nobody is named by it.
    changed_by uuid,
    state text not null check (state in ('APPLIED', 'AWAITING', 'REFUSED', 'REPLACED', 'UNDONE')),
    before jsonb not null,
    after jsonb not null,
    decided_by uuid,
    decided_at timestamptz,
    reason text check (length(reason) between 1 and 500),
    check ((decided_at is null) = (state in ('APPLIED', 'AWAITING') and decided_by is null))
  );
  create index organization_change_organization on organization_change (organization_id, position desc);
  create index organization_change_awaiting on organization_change (position) where state = 'AWAITING';
  grant select, insert, update on organization_change to nnrlk_runtime;
`;

const FUNCTIONS = [
  `create function outdated_in(outdated text[], field text) returns text[] language sql immutable parallel safe
   return array(select split_part(entry, ':', 2) from unnest(outdated) as entry where split_part(entry, ':', 1) = field)`,

  // A text in the languages that have it, with those that are behind.
  `create function translated(kk text, ru text, en text, outdated text[]) returns json language sql immutable parallel safe
   return json_strip_nulls(json_build_object('KK', kk, 'RU', ru, 'EN', en, 'outdated', nullif(outdated, '{}')))`,
];

/** As before, with what is new in a profile. */
const CARDS = `
  create or replace function refresh_organization_cards(ids uuid[]) returns void language sql as $$
    insert into organization_card (
      organization_id, slug, shown_to, region_code, reached_region_codes, focus_area_codes, working_languages, member_since,
      sort_kk, sort_ru, sort_en, card, page, document, names, words
    )
    select o.id, o.slug, case when o.stands_in_network then o.listing else 'NOBODY' end, o.region_code, reach.codes, focus.codes, language.codes, o.member_since,
      search_sort_key(coalesce(o.name_kk, o.name_ru, o.name_en)),
      search_sort_key(coalesce(o.name_ru, o.name_kk, o.name_en)),
      search_sort_key(coalesce(o.name_en, o.name_ru, o.name_kk)),
      json_build_object(
        'id', o.id, 'slug', o.slug,
        'name', translated(o.name_kk, o.name_ru, o.name_en, outdated_in(o.outdated_texts, 'names')),
        'summary', translated(o.summary_kk, o.summary_ru, o.summary_en, outdated_in(o.outdated_texts, 'summaries')),
        'regionCode', o.region_code, 'focusAreaCodes', focus.codes, 'workingLanguages', language.codes,
        'listing', o.listing, 'memberSince', o.member_since, 'confirmedAt', o.confirmed_at
      ),
      json_build_object(
        'description', translated(o.description_kk, o.description_ru, o.description_en, outdated_in(o.outdated_texts, 'descriptions')),
        'helpOffered', translated(o.help_offered_kk, o.help_offered_ru, o.help_offered_en, outdated_in(o.outdated_texts, 'helpOffered')),
        'helpSought', translated(o.help_sought_kk, o.help_sought_ru, o.help_sought_en, outdated_in(o.outdated_texts, 'helpSought')),
        'legalForm', o.legal_form, 'foundedYear', o.founded_year, 'servesWholeCountry', o.serves_whole_country, 'contacts', contact.list,
        'servesRegionCodes', served.codes, 'locality', o.locality, 'bin', o.bin, 'withheldFields', o.withheld_fields,
        'sourceLocale', o.source_locale, 'version', o.version, 'logoId', o.logo_id
      ),
      document.own || concat_ws(' ', quote_literal(o.region_code) || ':1B', focus.terms)::tsvector, document.names, words.list
    from organization as o
    cross join lateral (
      select coalesce(array_agg(a.code order by a.position), '{}') as codes,
        string_agg(quote_literal(a.code) || ':1B', ' ') as terms
      from organization_focus_area as of join focus_area as a on a.code = of.focus_area_code where of.organization_id = o.id
    ) as focus
    cross join lateral (
      select coalesce(array_agg(l.code order by l.position), '{}') as codes
      from organization_working_language as ol join working_language as l on l.code = ol.language_code where ol.organization_id = o.id
    ) as language
    cross join lateral (
      select coalesce(array_agg(r.code order by r.code), '{}') as codes
      from region as r
      where o.serves_whole_country or r.code in (select s.region_code from organization_region_served as s where s.organization_id = o.id)
    ) as served
    cross join lateral (
      select case when o.region_code = any (served.codes) then served.codes else array_append(served.codes, o.region_code) end as codes
    ) as reach
    cross join lateral (
      select coalesce(json_agg(json_build_object('kind', k.kind, 'value', k.value, 'visibility', k.visibility) order by k.position), '[]') as list
      from organization_contact as k where k.organization_id = o.id
    ) as contact
    cross join lateral (
      select names, names
        || search_document(concat_ws(' ', o.summary_kk, o.summary_ru, o.summary_en), 'C')
        || search_document(concat_ws(' ', o.description_kk, o.description_ru, o.description_en,
          o.help_offered_kk, o.help_offered_ru, o.help_offered_en), 'D') as own
      from search_document(concat_ws(' ', o.name_kk, o.name_ru, o.name_en), 'A') as names
      offset 0 -- made once, though it is used twice
    ) as document
    cross join lateral (
      select coalesce(array_agg(lexeme), '{}') as list from unnest(document.own) where length(lexeme) between 6 and 40 and lexeme ~ '^[а-яa-z]+$'
    ) as words
    where o.id = any (ids)
    on conflict (organization_id) do update set
      slug = excluded.slug, shown_to = excluded.shown_to, region_code = excluded.region_code, reached_region_codes = excluded.reached_region_codes,
      focus_area_codes = excluded.focus_area_codes, working_languages = excluded.working_languages, member_since = excluded.member_since,
      sort_kk = excluded.sort_kk, sort_ru = excluded.sort_ru, sort_en = excluded.sort_en, card = excluded.card, page = excluded.page,
      document = excluded.document, names = excluded.names, words = excluded.words
  $$
`;

const FORMER_CARDS = `
  create or replace function refresh_organization_cards(ids uuid[]) returns void language sql as $$
    insert into organization_card (
      organization_id, slug, shown_to, region_code, reached_region_codes, focus_area_codes, working_languages, member_since,
      sort_kk, sort_ru, sort_en, card, page, document, names, words
    )
    select o.id, o.slug, case when o.stands_in_network then o.listing else 'NOBODY' end, o.region_code, reach.codes, focus.codes, language.codes, o.member_since,
      search_sort_key(coalesce(o.name_kk, o.name_ru, o.name_en)),
      search_sort_key(coalesce(o.name_ru, o.name_kk, o.name_en)),
      search_sort_key(coalesce(o.name_en, o.name_ru, o.name_kk)),
      json_build_object(
        'id', o.id, 'slug', o.slug,
        'name', json_strip_nulls(json_build_object('KK', o.name_kk, 'RU', o.name_ru, 'EN', o.name_en)),
        'summary', json_strip_nulls(json_build_object('KK', o.summary_kk, 'RU', o.summary_ru, 'EN', o.summary_en)),
        'regionCode', o.region_code, 'focusAreaCodes', focus.codes, 'workingLanguages', language.codes,
        'listing', o.listing, 'memberSince', o.member_since, 'confirmedAt', o.confirmed_at
      ),
      json_build_object(
        'description', json_strip_nulls(json_build_object('KK', o.description_kk, 'RU', o.description_ru, 'EN', o.description_en)),
        'legalForm', o.legal_form, 'foundedYear', o.founded_year, 'servesWholeCountry', o.serves_whole_country, 'contacts', contact.list,
        'servesRegionCodes', served.codes
      ),
      document.own || concat_ws(' ', quote_literal(o.region_code) || ':1B', focus.terms)::tsvector, document.names, words.list
    from organization as o
    cross join lateral (
      select coalesce(array_agg(a.code order by a.position), '{}') as codes,
        string_agg(quote_literal(a.code) || ':1B', ' ') as terms
      from organization_focus_area as of join focus_area as a on a.code = of.focus_area_code where of.organization_id = o.id
    ) as focus
    cross join lateral (
      select coalesce(array_agg(l.code order by l.position), '{}') as codes
      from organization_working_language as ol join working_language as l on l.code = ol.language_code where ol.organization_id = o.id
    ) as language
    cross join lateral (
      select coalesce(array_agg(r.code order by r.code), '{}') as codes
      from region as r
      where o.serves_whole_country or r.code in (select s.region_code from organization_region_served as s where s.organization_id = o.id)
    ) as served
    cross join lateral (
      select case when o.region_code = any (served.codes) then served.codes else array_append(served.codes, o.region_code) end as codes
    ) as reach
    cross join lateral (
      select coalesce(json_agg(json_build_object('kind', k.kind, 'value', k.value, 'visibility', k.visibility) order by k.position), '[]') as list
      from organization_contact as k where k.organization_id = o.id
    ) as contact
    cross join lateral (
      select names, names
        || search_document(concat_ws(' ', o.summary_kk, o.summary_ru, o.summary_en), 'C')
        || search_document(concat_ws(' ', o.description_kk, o.description_ru, o.description_en), 'D') as own
      from search_document(concat_ws(' ', o.name_kk, o.name_ru, o.name_en), 'A') as names
      offset 0 -- made once, though it is used twice
    ) as document
    cross join lateral (
      select coalesce(array_agg(lexeme), '{}') as list from unnest(document.own) where length(lexeme) between 6 and 40 and lexeme ~ '^[а-яa-z]+$'
    ) as words
    where o.id = any (ids)
    on conflict (organization_id) do update set
      slug = excluded.slug, shown_to = excluded.shown_to, region_code = excluded.region_code, reached_region_codes = excluded.reached_region_codes,
      focus_area_codes = excluded.focus_area_codes, working_languages = excluded.working_languages, member_since = excluded.member_since,
      sort_kk = excluded.sort_kk, sort_ru = excluded.sort_ru, sort_en = excluded.sort_en, card = excluded.card, page = excluded.page,
      document = excluded.document, names = excluded.names, words = excluded.words
  $$
`;
