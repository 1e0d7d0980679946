/** What the directory reads: one row an organization, kept true in the writing transaction, with its counts and its words. */
import type { MigrationInterface, QueryRunner } from 'typeorm';

export class DirectoryCards1764000300000 implements MigrationInterface {
  readonly name = 'DirectoryCards1764000300000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(TABLES);
    await runner.query(VOCABULARY_DOCUMENTS);
    for (const statement of [...FUNCTIONS, CARDS]) await runner.query(statement);
    await runner.query(`
      grant select, insert, update, delete on organization_card to nnrlk_runtime;
      grant select on directory_count, directory_word to nnrlk_runtime;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      drop function refresh_organization_cards(uuid[]);
      drop table organization_card, directory_count, directory_word;
      drop function directory_counts_follow(), directory_words_follow(), search_with_typos(jsonb), search_query(jsonb, text, boolean), directory_settle();
      alter table region drop column document;
      alter table focus_area drop column document;
    `);
  }
}

const TABLES = `
  create table organization_card (
    organization_id uuid primary key references organization on delete cascade,
    slug text not null unique,
    -- Who may see it: the listing, or nobody while the organization does not stand in the network.
    shown_to text not null check (shown_to in ('PUBLIC', 'MEMBERS', 'COORDINATORS', 'NOBODY')),
    region_code text not null,
    reached_region_codes text[] not null,
    focus_area_codes text[] not null,
    working_languages text[] not null,
    member_since date,
    sort_kk text collate "kk-x-icu" not null,
    sort_ru text collate "ru-x-icu" not null,
    sort_en text collate "en-x-icu" not null,
    -- What a card shows, and what the organization's own page shows besides, contacts with their visibility.
    card json not null,
    page json not null,
    document tsvector not null,
    -- The names alone: small enough to be read for every hit, as a document is not.
    names tsvector not null,
    words text[] not null
  );
  create index organization_card_sort_kk on organization_card (sort_kk, organization_id);
  create index organization_card_sort_ru on organization_card (sort_ru, organization_id);
  create index organization_card_sort_en on organization_card (sort_en, organization_id);
  create index organization_card_region_sort_kk on organization_card (region_code, sort_kk, organization_id);
  create index organization_card_region_sort_ru on organization_card (region_code, sort_ru, organization_id);
  create index organization_card_region_sort_en on organization_card (region_code, sort_en, organization_id);
  create index organization_card_newest on organization_card (member_since, organization_id);
  create index organization_card_document on organization_card using gin (document);

  -- How many organizations an audience, a region, a focus area and a language have together; '' stands for any.
  create table directory_count (
    shown_to text not null,
    focus_area_code text not null,
    working_language text not null,
    region_code text not null,
    organizations integer not null,
    primary key (shown_to, working_language, focus_area_code, region_code)
  );
  -- The key gives the counts of all regions; these two those of all focus areas and of all languages.
  create index directory_count_focus_area on directory_count (shown_to, working_language, region_code);
  create index directory_count_working_language on directory_count (shown_to, focus_area_code, region_code);

  -- The words of six letters and more that documents have, for recognizing a typo; a word goes with the last document that has it.
  create table directory_word (
    word text primary key,
    organizations integer not null
  );
  create index directory_word_trigrams on directory_word using gin (word gin_trgm_ops);
`;

// What the vocabulary's entries are called, for the words of a query.
const VOCABULARY_DOCUMENTS = `
  alter table region add column document tsvector;
  update region set document = search_document(concat_ws(' ', name_kk, name_ru, name_en, centre_kk, centre_ru, centre_en,
    tile_narrow_kk, tile_narrow_ru, tile_narrow_en, tile_wide_kk, tile_wide_ru, tile_wide_en, array_to_string(also_written, ' ')), 'B');
  alter table region alter column document set not null;
  alter table focus_area add column document tsvector;
  update focus_area set document = search_document(concat_ws(' ', name_kk, name_ru, name_en, array_to_string(also_written, ' ')), 'B');
  alter table focus_area alter column document set not null;

  -- The vocabulary's own words are always known.
  insert into directory_word (word, organizations)
  select distinct lexeme, 1
  from (select document from region union all select document from focus_area) as entry (document), unnest(document)
  where length(lexeme) between 6 and 40 and lexeme ~ '^[а-яa-z]+$';
`;

const FUNCTIONS = [
  // The rows are locked in one order whoever writes, so that two writers wait for each other and never deadlock.
  `create function directory_counts_follow() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
    declare
      gone text := case when tg_op in ('UPDATE', 'DELETE') then 'select shown_to, region_code, focus_area_codes, working_languages, -1 as change from gone' end;
      come text := case when tg_op in ('INSERT', 'UPDATE') then 'select shown_to, region_code, focus_area_codes, working_languages, 1 as change from come' end;
    begin
      execute format($sql$
        insert into directory_count (shown_to, focus_area_code, working_language, region_code, organizations)
        select shown_to, focus_area, language, region, sum(change)
        from (%s) as changed,
          unnest(array['', region_code]) as region,
          unnest(array_append(focus_area_codes, '')) as focus_area,
          unnest(array_append(working_languages, '')) as language
        where shown_to <> 'NOBODY'
        group by shown_to, focus_area, language, region
        having sum(change) <> 0
        order by shown_to, language, focus_area, region
        on conflict (shown_to, working_language, focus_area_code, region_code)
          do update set organizations = directory_count.organizations + excluded.organizations
      $sql$, concat_ws(' union all ', gone, come));
      return null;
    end
  $$`,
  `create function directory_words_follow() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
    declare
      gone text := case when tg_op in ('UPDATE', 'DELETE') then 'select words, -1 as change from gone' end;
      come text := case when tg_op in ('INSERT', 'UPDATE') then 'select words, 1 as change from come' end;
    begin
      execute format($sql$
        insert into directory_word (word, organizations)
        select word, sum(change)
        from (%s) as changed, unnest(words) as word
        group by word
        having sum(change) <> 0
        order by word
        on conflict (word) do update set organizations = directory_word.organizations + excluded.organizations
      $sql$, concat_ws(' union all ', gone, come));
      if tg_op <> 'INSERT' then
        delete from directory_word where organizations = 0;
      end if;
      return null;
    end
  $$`,
  ...['insert', 'update', 'delete'].flatMap((event) =>
    ['counts', 'words'].map(
      (kept) => `
        create trigger directory_${kept}_follow_${event} after ${event} on organization_card
        referencing ${event === 'insert' ? '' : 'old table as gone'} ${event === 'delete' ? '' : 'new table as come'}
        for each statement execute function directory_${kept}_follow()`,
    ),
  ),

  // A query of a reader's words, each [{"prefixes": [...], "exact": [...], "stems": [...], ...}], in all of a card's document or one part of it.
  // A word that names a region or a focus area finds its code, so that no card repeats the vocabulary's words.
  `create function search_query(words jsonb, part text, every boolean) returns tsquery language plpgsql stable parallel safe as $$
    declare
      word jsonb;
      terms text[];
      meant tsquery;
      weight text := case part when 'NAME' then 'A' when 'SUMMARY' then 'C' when 'DESCRIPTION' then 'D' else '' end;
      parts text[] := '{}';
    begin
      for word in select jsonb_array_elements(words) loop
        select array_agg(distinct term) into terms from (
          select quote_literal(prefix) || ':*' from jsonb_array_elements_text(word -> 'prefixes') as prefix
          union all
          select quote_literal(exact) || ':' from jsonb_array_elements_text(word -> 'exact') as exact
          union all
          select quote_literal(lexeme) || ':'
          from jsonb_array_elements_text(word -> 'stems') as source,
            unnest(ts_lexize((case when source ~ '^[a-z]+$' then 'english_stem' else 'russian_stem' end)::regdictionary, source)) as lexeme
        ) as alternatives (term);
        if part in ('ANY', 'REGION', 'FOCUS_AREA') then
          meant := array_to_string(terms, ' | ')::tsquery;
          terms := case when part = 'ANY' then terms else '{}' end || array(
            select quote_literal(code) || ':'
            from (select code, document, 'REGION' from region union all select code, document, 'FOCUS_AREA' from focus_area) as entry (code, document, kind)
            where document @@ meant and part in ('ANY', kind)
          );
        end if;
        if cardinality(terms) > 0 then
          parts := parts || ('(' || (select string_agg(term || weight, ' | ') from unnest(terms) as term) || ')');
        elsif every then
          return ''::tsquery;
        end if;
      end loop;
      return array_to_string(parts, case when every then ' & ' else ' | ' end)::tsquery;
    end
  $$`,

  // New documents wait in a list that every search reads through; after many were written at once they go into the index proper.
  `create function directory_settle() returns void language sql security definer set search_path = public, pg_temp as $$
    select gin_clean_pending_list('organization_card_document')
  $$`,

  // The words of a query with, for each that may be mistyped, the known words it may stand for.
  `create function search_with_typos(words jsonb) returns jsonb language sql stable parallel safe set pg_trgm.similarity_threshold = 0.25 as $$
    select jsonb_agg(
      jsonb_set(word, '{exact}', (word -> 'exact') || coalesce((
        select jsonb_agg(distinct known.word)
        from jsonb_array_elements_text(word -> 'typed') as typed, directory_word as known
        where known.word % typed and search_is_typo(typed, known.word)
      ), '[]'))
    )
    from jsonb_array_elements(words) as word
  $$`,
];

/** Builds the cards of the given organizations anew from what they are made of. */
export const CARDS = `create or replace function refresh_organization_cards(ids uuid[]) returns void language sql as $$
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
  $$`;
