/** The bench's operations as one hand-written statement each, on the normalised tables; each answers the finished JSON. */
import type { Locale } from '#kernel';
import type { PeerDirectoryVariables } from './operations.js';
import { searchWords } from '../../libs/directory/src/search/search.rules.js';

export interface Prepared {
  readonly name: string;
  readonly text: string;
  readonly values: readonly unknown[];
}

const FALLBACK: Readonly<Record<Locale, string>> = { KK: 'kk ru en', RU: 'ru kk en', EN: 'en ru kk' };

/** Columns of a text in the order in which a reader of the locale gets them. */
function columns(text: string, locale: Locale): string[] {
  return FALLBACK[locale].split(' ').map((language) => `${text}_${language}`);
}

function localized(text: string, locale: Locale): string {
  const cases = columns(text, locale).map(
    (column) => `when ${column} is not null then json_build_object('text', ${column}, 'locale', '${column.slice(-2).toUpperCase()}')`,
  );
  return `case ${cases.join(' ')} end`;
}

const SHOWN = `o.listing = 'PUBLIC' and o.stands_in_network`;

function sortKey(locale: Locale): string {
  return `o.sort_${locale.toLowerCase()}`;
}

const GLOBAL_ID = `rtrim(translate(encode(convert_to('Organization:' || o.id, 'UTF8'), 'base64'), E'+/\\n', '-_'), '=')`;

/** The fields of the contract's OrganizationCard, of a row `o`. */
function card(locale: Locale): string {
  return `
    'id', ${GLOBAL_ID},
    'slug', o.slug,
    'name', ${localized('o.name', locale)},
    'summary', ${localized('o.summary', locale)},
    'region', (select json_build_object('code', r.code, 'name', json_build_object('text', r.name_${locale.toLowerCase()})) from region as r where r.code = o.region_code),
    'focusAreas', (
      select coalesce(json_agg(json_build_object('code', a.code, 'kind', a.kind, 'name', json_build_object('text', a.name_${locale.toLowerCase()})) order by a.position), '[]')
      from organization_focus_area as f join focus_area as a on a.code = f.focus_area_code
      where f.organization_id = o.id
    ),
    'workingLanguages', (
      select coalesce(json_agg(l.code order by l.position), '[]')
      from organization_working_language as w join working_language as l on l.code = w.language_code
      where w.organization_id = o.id
    ),
    'mentorCount', null,
    'memberSince', o.member_since`;
}

const cursor = (order: string, locale: Locale, lead: string): string =>
  `rtrim(translate(encode(convert_to(json_build_array('organizations', '${order}', '${locale}', ${lead}, p.sort_key, p.id)::text, 'UTF8'), 'base64'), E'+/\\n', '-_'), '=')`;

export function peerDirectory({ filter, after }: PeerDirectoryVariables, locale: Locale): Prepared {
  const text = filter?.text ?? null;
  return text === null ? browse({ filter, after }, locale) : search({ filter: { ...filter, text } }, locale);
}

/** Each count is a statement of its own over no more tables than it needs. */
function browse({ filter, after }: PeerDirectoryVariables, locale: Locale): Prepared {
  const values: unknown[] = [];
  const add = (value: unknown, type: string): string => `$${values.push(value)}::${type}`;
  const region = filter?.regionCodes ? `o.region_code = any (${add(filter.regionCodes, 'text[]')})` : null;
  const focus = filter?.focusAreaCodes
    ? `exists (select from organization_focus_area as x where x.organization_id = o.id and x.focus_area_code = any (${add(filter.focusAreaCodes, 'text[]')}))`
    : null;
  const counted = [SHOWN, region, focus];
  const [, , , , key, id] = after
    ? (JSON.parse(Buffer.from(after, 'base64url').toString('utf8')) as [string, string, string, null, string, string])
    : [];
  const beyond = key === undefined ? null : `(${sortKey(locale)}, o.id) > (${add(key, 'text')}, ${add(id, 'uuid')})`;
  const where = (...conditions: (string | null)[]): string => conditions.filter((one) => one !== null).join(' and ');
  const statement = `
    with page as (
      select o.id, ${sortKey(locale)} as sort_key, row_number() over (order by ${sortKey(locale)}, o.id) as place
      from organization as o
      where ${where(...counted, beyond)}
      order by ${sortKey(locale)}, o.id
      limit 21
    )
    select json_build_object('data', json_build_object('organizations', json_build_object(
      'totalCount', (select count(*) from organization as o where ${where(...counted)}),
      ${pageInfo(cursor('NAME', locale, 'null'))},
      'facets', json_build_object(
        'regions', (
          select coalesce(json_agg(json_build_object('region', json_build_object('code', f.code), 'count', f.count) order by f.count desc, f.code), '[]')
          from (select o.region_code as code, count(*) as count from organization as o where ${where(SHOWN, focus)} group by 1) as f
        ),
        'focusAreas', (
          select coalesce(json_agg(json_build_object('focusArea', json_build_object('code', f.code), 'count', f.count) order by f.count desc, f.code), '[]')
          from (
            select a.focus_area_code as code, count(*) as count
            from organization as o join organization_focus_area as a on a.organization_id = o.id
            where ${where(SHOWN, region)} group by 1
          ) as f
        ),
        'languages', (
          select coalesce(json_agg(json_build_object('language', f.code, 'count', f.count) order by f.count desc, f.code), '[]')
          from (
            select l.language_code as code, count(*) as count
            from organization as o join organization_working_language as l on l.organization_id = o.id
            where ${where(...counted)} group by 1
          ) as f
        )
      ),
      ${edges(cursor('NAME', locale, 'null'), locale)}
    )))::text as answer`;
  return { name: `browse ${locale} ${region !== null} ${focus !== null} ${beyond !== null}`, text: statement, values };
}

function pageInfo(cursorOfPage: string): string {
  return `'pageInfo', json_build_object(
        'hasNextPage', (select count(*) > 20 from page),
        'endCursor', (select ${cursorOfPage} from page as p where p.place <= 20 order by p.place desc limit 1)
      )`;
}

function edges(cursorOfPage: string, locale: Locale): string {
  return `'edges', (
        select coalesce(json_agg(json_build_object('cursor', ${cursorOfPage}, 'node', json_build_object(${card(locale)})) order by p.place), '[]')
        from page as p join organization as o on o.id = p.id
        where p.place <= 20
      )`;
}

/** Words mean what they mean to us, and hits rank as ours do; counts and cards come from the normalised tables. */
function search({ filter }: { filter: { text: string } }, locale: Locale): Prepared {
  const hits = (meant: string): string => `
      select o.id, o.region_code, ${sortKey(locale)} as sort_key, o.member_since, o.names @@ (select names from ${meant}) as is_named
      from organization as o
      where ${SHOWN} and o.document @@ (select query from ${meant})`;
  const text = `
    with asked as materialized (
      select search_query($1::jsonb, 'ANY', true) as query, search_query($1::jsonb, 'NAME', true) as names
    ), strict as materialized (${hits('asked')}
    ), guessed as materialized (
      select search_query(words, 'ANY', true) as query, search_query(words, 'NAME', true) as names
      from search_with_typos($1::jsonb) as words
      where not exists (select from strict)
    ), hits as materialized (
      select * from strict union all ${hits('guessed')} and not exists (select from strict)
    ), meant as materialized (
      select * from asked where exists (select from strict) union all select * from guessed
    ), ranked as (
      select h.*, (case when h.is_named then 1000000 else 0 end) + (ts_rank('{0.05, 0.1, 0.3, 1}', o.document, meant.query) * 100000)::integer as rank
      from hits as h join organization as o on o.id = h.id, meant
      where (select count(*) from hits) <= 5000
      union all
      select h.*, (case when h.is_named then 1000000 else 0 end) + (h.member_since - date '1900-01-01') as rank
      from hits as h
      where (select count(*) from hits) > 5000
    ), first as (
      select id, sort_key, rank from ranked order by rank desc, sort_key, id limit 21
    ), page as materialized (
      select id, sort_key, rank, row_number() over (order by rank desc, sort_key, id) as place from first
    )
    select json_build_object('data', json_build_object('organizations', json_build_object(
      'totalCount', (select count(*) from hits),
      ${pageInfo(cursor('RELEVANCE', locale, 'p.rank'))},
      'facets', json_build_object(
        'regions', (
          select coalesce(json_agg(json_build_object('region', json_build_object('code', f.code), 'count', f.count) order by f.count desc, f.code), '[]')
          from (select region_code as code, count(*) as count from hits group by 1) as f
        ),
        'focusAreas', (
          select coalesce(json_agg(json_build_object('focusArea', json_build_object('code', f.code), 'count', f.count) order by f.count desc, f.code), '[]')
          from (select a.focus_area_code as code, count(*) as count from hits as h join organization_focus_area as a on a.organization_id = h.id group by 1) as f
        ),
        'languages', (
          select coalesce(json_agg(json_build_object('language', f.code, 'count', f.count) order by f.count desc, f.code), '[]')
          from (select l.language_code as code, count(*) as count from hits as h join organization_working_language as l on l.organization_id = h.id group by 1) as f
        )
      ),
      ${edges(cursor('RELEVANCE', locale, 'p.rank'), locale)}
    )))::text as answer`;
  return { name: `search ${locale}`, text, values: [JSON.stringify(searchWords(filter.text))] };
}

export function organizationPage(slug: string, locale: Locale): Prepared {
  const translations = ['kk', 'ru', 'en'].map(
    (language, position) => `(${position}, '${language.toUpperCase()}', o.description_${language})`,
  );
  const text = `
    select json_build_object('data', json_build_object('organization', json_build_object(${card(locale)},
      'description', (
        select json_build_object('text', d.shown ->> 'text', 'locale', d.shown ->> 'locale', 'translations', (
          select json_agg(json_build_object('locale', t.locale, 'text', t.text, 'outdated', false) order by t.position)
          from (values ${translations.join(', ')}) as t (position, locale, text)
          where t.text is not null
        ))
        from (select ${localized('o.description', locale)} as shown) as d
        where d.shown is not null
      ),
      'legalForm', nullif(o.legal_form, 'INITIATIVE_GROUP'),
      'foundedYear', o.founded_year,
      'website', (select c.value from organization_contact as c where c.organization_id = o.id and c.kind = 'WEBSITE' and c.visibility = 'PUBLIC' order by c.position limit 1),
      'servesRegions', (
        select coalesce(json_agg(json_build_object('code', r.code, 'name', json_build_object('text', r.name_${locale.toLowerCase()})) order by r.code), '[]')
        from region as r
        where o.serves_whole_country or r.code in (select s.region_code from organization_region_served as s where s.organization_id = o.id)
      ),
      'contacts', (
        select coalesce(json_agg(json_build_object('kind', c.kind, 'value', c.value, 'visibility', c.visibility) order by c.position), '[]')
        from organization_contact as c
        where c.organization_id = o.id and c.kind <> 'WEBSITE' and c.visibility = 'PUBLIC'
      )
    )))::text as answer
    from organization as o
    where o.slug = $1 and ${SHOWN}`;
  return { name: `page ${locale}`, text, values: [slug] };
}

export function vocabulary(locale: Locale): Prepared {
  const named = (entry: string): string => `json_build_object('text', ${entry}.name_${locale.toLowerCase()}, 'locale', '${locale}')`;
  const text = `
    select json_build_object('data', json_build_object(
      'regions', (
        select json_agg(json_build_object('code', r.code, 'kind', r.kind, 'name', ${named('r')},
          'tile', json_build_object('column', r.tile_column, 'row', r.tile_row), 'organizationCount', coalesce(n.count, 0)) order by r.code)
        from region as r
        left join (select o.region_code as code, count(*) as count from organization as o where ${SHOWN} group by 1) as n on n.code = r.code
      ),
      'focusAreas', (
        select json_agg(json_build_object('code', a.code, 'kind', a.kind, 'name', ${named('a')}, 'organizationCount', coalesce(n.count, 0)) order by a.position)
        from focus_area as a
        left join (
          select f.focus_area_code as code, count(*) as count
          from organization as o join organization_focus_area as f on f.organization_id = o.id
          where ${SHOWN} group by 1
        ) as n on n.code = a.code
      )
    ))::text as answer`;
  return { name: `vocabulary ${locale}`, text, values: [] };
}
