/**
 * The one statement that answers a page of the directory with its total and facets. Its text depends on the shape of the question alone
 * (which filters there are, which order), so that each shape is one prepared statement.
 */
import { createHash } from 'node:crypto';
import { DEFAULT_PAGE_SIZE, MAXIMUM_PAGE_SIZE, type Locale, type PageRequest } from '#kernel';
import type { SearchWord } from '../search/search.rules.js';
import type { OrganizationOrder, OrganizationPosition } from './organization-cursor.rules.js';
import type { Listing } from './organization.js';

export interface OrganizationListQuestion {
  readonly listings: readonly Listing[];
  /** null where there is no text; without a word nothing is found. */
  readonly words: readonly SearchWord[] | null;
  readonly regionCodes: readonly string[];
  readonly includeServed: boolean;
  readonly focusAreaCodes: readonly string[];
  readonly languages: readonly string[];
  /** These alone, by whatever a later domain knows of them; absent: all. */
  readonly among?: readonly string[] | null;
  readonly order: OrganizationOrder;
  readonly locale: Locale;
  readonly page: PageRequest;
  readonly position: OrganizationPosition | null;
}

export interface PreparedQuestion {
  readonly statement: { readonly name: string; readonly text: string };
  readonly values: readonly unknown[];
}

const MATCHES = ['NAME', 'FOCUS_AREA', 'REGION', 'SUMMARY', 'DESCRIPTION'] as const;

/** Collects the values of a statement and names their places. */
class Parameters {
  readonly values: unknown[] = [];

  add(value: unknown, type: string): string {
    this.values.push(value);
    return `$${this.values.length}::${type}`;
  }
}

/** Conditions on a card `c`, apart by facet: each facet's counts leave its own out. */
interface Conditions {
  readonly shown: string;
  readonly region: string | null;
  readonly focus: string | null;
  readonly language: string | null;
}

const names = new Map<string, string>();

export function organizationListStatement(question: OrganizationListQuestion): PreparedQuestion {
  const parameters = new Parameters();
  const conditions = conditionsOf(question, parameters);
  const text = question.words
    ? searchText(question, { conditions, parameters, words: question.words })
    : browseText(question, conditions, parameters);
  return { statement: { name: nameOf(text), text }, values: parameters.values };
}

/** A prepared statement is known by its text; the name is a digest, computed once. */
function nameOf(text: string): string {
  let name = names.get(text);
  if (!name) {
    name = `organizations.${createHash('sha256').update(text).digest('hex').slice(0, 24)}`;
    names.set(text, name);
  }
  return name;
}

/** One code is compared, not searched in an array: then an index that begins with it also gives the order. */
function conditionsOf(question: OrganizationListQuestion, parameters: Parameters): Conditions {
  const { listings, regionCodes, focusAreaCodes, languages } = question;
  const [only] = regionCodes;
  // PostgreSQL takes `&&` for rare, and would rather sort what is left than read an index in order; within `coalesce` it takes it for even.
  const overlap = (codes: string, asked: readonly string[]): string => `coalesce(${codes} && ${parameters.add(asked, 'text[]')}, false)`;
  return {
    shown: all(
      listings.length === 1 ? `c.shown_to = '${listings[0]}'` : `c.shown_to in (${listings.map((one) => `'${one}'`).join(', ')})`,
      question.among ? `c.organization_id = any (${parameters.add(question.among, 'uuid[]')})` : null,
    ),
    region:
      only === undefined
        ? null
        : question.includeServed
          ? overlap('c.reached_region_codes', regionCodes)
          : regionCodes.length === 1
            ? `c.region_code = ${parameters.add(only, 'text')}`
            : `c.region_code = any (${parameters.add(regionCodes, 'text[]')})`,
    focus: focusAreaCodes.length > 0 ? overlap('c.focus_area_codes', focusAreaCodes) : null,
    language: languages.length > 0 ? overlap('c.working_languages', languages) : null,
  };
}

function all(...conditions: (string | null)[]): string {
  return conditions.filter((one) => one !== null).join(' and ') || 'true';
}

/** Without a text the order is an index, and the counts are kept where one focus area and one language at most are asked for. */
function browseText(question: OrganizationListQuestion, conditions: Conditions, parameters: Parameters): string {
  const { shown, region, focus, language } = conditions;
  const sortKey = sortKeyOf(question.locale);
  const order = orderOf(question, parameters, sortKey);
  const counts = areCountsKept(question)
    ? keptCounts(question, parameters)
    : `matches as materialized (
      select c.region_code, c.focus_area_codes, c.working_languages,
        ${region ?? 'true'} as in_region, ${focus ?? 'true'} as in_focus, ${language ?? 'true'} as in_language
      from organization_card as c
      where ${shown}
    ), ${liveCounts('matches')}`;
  return `
    with page as (
      select c.organization_id, c.card, ${order.lead} as lead, ${sortKey} as sort_key
      from organization_card as c
      where ${all(shown, region, focus, language, order.continues)}
      order by ${order.by}
      limit ${rowsFor(question.page)}
    ), ${counts}
    select counts.*, (
      select coalesce(json_agg(json_build_object('card', page.card, 'lead', page.lead, 'sortKey', page.sort_key)), '[]') from page
    ) as rows
    from counts`;
}

/** As many hits are ranked by their whole documents; where there are more, a name that matches comes first, then who joined last. */
const RANKED_HITS = 5_000;

/** With a text every hit is counted; a typo is looked for only where the words as typed find nothing. */
function searchText(
  question: OrganizationListQuestion,
  { conditions, parameters, words }: { conditions: Conditions; parameters: Parameters; words: readonly SearchWord[] },
): string {
  const { shown, region, focus, language } = conditions;
  const asked = parameters.add(JSON.stringify(words), 'jsonb');
  const order = orderOf(question, parameters, 'c.sort_key');
  const meaning = (of: string): string =>
    `${of} as words, search_query(${of}, 'ANY', true) as query, search_query(${of}, 'NAME', true) as names`;
  const hits = (meant: string): string => `
      select c.organization_id, c.region_code, c.focus_area_codes, c.working_languages, ${sortKeyOf(question.locale)} as sort_key, c.member_since,
        ${region ?? 'true'} as in_region, ${focus ?? 'true'} as in_focus, ${language ?? 'true'} as in_language,
        c.names @@ (select names from ${meant}) as is_named
      from organization_card as c
      where ${shown} and c.document @@ (select query from ${meant})`;
  return `
    with asked as materialized (select ${meaning(asked)}
    ), strict as materialized (${hits('asked')}
    ), guessed as materialized (
      select ${meaning('words')} from search_with_typos(${asked}) as words where not exists (select from strict)
    ), hits as materialized (
      select * from strict union all ${hits('guessed')} and not exists (select from strict)
    ), meant as materialized (
      select * from asked where exists (select from strict) union all select * from guessed
    ), ranked as (${question.order === 'RELEVANCE' ? RANKED : 'select h.*, 0 as rank from hits as h'}
    ), page as materialized (
      select c.organization_id, c.rank, c.member_since, c.sort_key
      from ranked as c
      where ${all('c.in_region', 'c.in_focus', 'c.in_language', order.continues)}
      order by ${order.by}
      limit ${rowsFor(question.page)}
    ), found as materialized (
      select ${MATCHES.map((part) => `search_query(words, '${part}', false) as ${part}`).join(', ')} from meant
    ), ${liveCounts('hits')}
    select counts.*, (
      select coalesce(json_agg(json_build_object('card', o.card, 'lead', ${order.lead}, 'sortKey', c.sort_key, 'foundIn', array_remove(array[
        ${MATCHES.map((part) => `case when o.document @@ found.${part} then '${part}' end`).join(', ')}
      ], null)) order by ${order.by}), '[]')
      from page as c join organization_card as o on o.organization_id = c.organization_id, found
    ) as rows
    from counts`;
}

/** Names first, whatever else a document holds. Reading a document costs more than all else, so it is not done for a hundred thousand. */
const RANKED = `
      select h.*, (case when h.is_named then 1000000 else 0 end) + (ts_rank('{0.05, 0.1, 0.3, 1}', o.document, meant.query) * 100000)::integer as rank
      from hits as h join organization_card as o on o.organization_id = h.organization_id, meant
      where (select count(*) from hits) <= ${RANKED_HITS}
      union all
      select h.*, (case when h.is_named then 1000000 else 0 end) + (h.member_since - date '1900-01-01') as rank
      from hits as h
      where (select count(*) from hits) > ${RANKED_HITS}`;

/** One row more than the page has, of the two usual sizes: written out, so that PostgreSQL plans for it; the rows beyond a smaller page are cut. */
function rowsFor({ size }: PageRequest): number {
  return (size <= DEFAULT_PAGE_SIZE ? DEFAULT_PAGE_SIZE : MAXIMUM_PAGE_SIZE) + 1;
}

/** Names in the alphabet of the reader's language. */
function sortKeyOf(locale: Locale): string {
  return `c.sort_${locale.toLowerCase()}`;
}

interface OrderClause {
  readonly by: string;
  readonly lead: string;
  readonly continues: string | null;
}

/** The order in the direction of reading, and what lies beyond the position where the page begins. */
function orderOf({ order, page, position }: OrganizationListQuestion, parameters: Parameters, sortKey: string): OrderClause {
  const backward = page.direction === 'BACKWARD';
  const [ascending, descending] = backward ? ['desc', 'asc'] : ['asc', 'desc'];
  const leadColumn = order === 'RELEVANCE' ? 'rank' : 'member_since';
  const byName = `${sortKey} ${ascending}, c.organization_id ${ascending}`;
  const by = order === 'NAME' ? byName : `c.${leadColumn} ${descending}, ${byName}`;
  const lead = order === 'NAME' ? 'null::text' : `c.${leadColumn}`;
  if (!position) return { by, lead, continues: null };
  const beyond = `(${sortKey}, c.organization_id) ${backward ? '<' : '>'} (${parameters.add(position.sortKey, 'text')}, ${parameters.add(position.id, 'uuid')})`;
  if (order === 'NAME') return { by, lead, continues: beyond };
  const start = parameters.add(position.lead, order === 'RELEVANCE' ? 'integer' : 'date');
  const continues = `(c.${leadColumn} ${backward ? '>' : '<'} ${start} or (c.${leadColumn} = ${start} and ${beyond}))`;
  return { by, lead, continues };
}

function areCountsKept({ includeServed, regionCodes, focusAreaCodes, languages, among }: OrganizationListQuestion): boolean {
  if (among) return false;
  const asksNothing = [...regionCodes, ...focusAreaCodes].includes(''); // there stands '' for any, but asked for it finds none
  return !asksNothing && (!includeServed || regionCodes.length === 0) && focusAreaCodes.length <= 1 && languages.length <= 1;
}

/** Total and facets from `directory_count`, where '' stands for any. */
function keptCounts({ listings, regionCodes, focusAreaCodes, languages }: OrganizationListQuestion, parameters: Parameters): string {
  const shown = `n.shown_to in (${listings.map((one) => `'${one}'`).join(', ')})`;
  const region =
    regionCodes.length > 1
      ? `n.region_code = any (${parameters.add(regionCodes, 'text[]')})`
      : `n.region_code = ${regionCodes.length > 0 ? parameters.add(regionCodes[0], 'text') : `''`}`;
  const focus = `n.focus_area_code = ${focusAreaCodes.length > 0 ? parameters.add(focusAreaCodes[0], 'text') : `''`}`;
  const language = `n.working_language = ${languages.length > 0 ? parameters.add(languages[0], 'text') : `''`}`;
  const facet = (code: string, where: string): string => `(
        select coalesce(json_object_agg(f.code, f.organizations), '{}')
        from (select ${code} as code, sum(n.organizations) as organizations from directory_count as n where ${where} group by ${code} having sum(n.organizations) > 0) as f
      )`;
  return `counts as (
      select
        coalesce((select sum(n.organizations) from directory_count as n where ${all(shown, region, focus, language)}), 0)::integer as total,
        ${facet('n.region_code', all(shown, focus, language, `n.region_code <> ''`))} as regions,
        ${facet('n.focus_area_code', all(shown, region, language, `n.focus_area_code <> ''`))} as "focusAreas",
        ${facet('n.working_language', all(shown, region, focus, `n.working_language <> ''`))} as languages
    )`;
}

/** Total and facets counted over the cards of a common table expression. */
function liveCounts(matches: string): string {
  const facet = (code: string, from: string, where: string): string => `(
        select coalesce(json_object_agg(f.code, f.organizations), '{}')
        from (select ${code} as code, count(*) as organizations from ${from} where ${where} group by 1) as f
      )`;
  return `counts as (
      select
        (select count(*) from ${matches} where in_region and in_focus and in_language)::integer as total,
        ${facet('region_code', matches, 'in_focus and in_language')} as regions,
        ${facet('code', `${matches}, unnest(focus_area_codes) as code`, 'in_region and in_language')} as "focusAreas",
        ${facet('code', `${matches}, unnest(working_languages) as code`, 'in_region and in_focus')} as languages
    )`;
}
