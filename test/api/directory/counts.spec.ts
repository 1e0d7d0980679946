/** Totals and facets: kept or counted, they equal a plain recount after whatever was written. */
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { OrganizationService, type Listing, type NewOrganization } from '#directory';
import { VISITOR, type AccountActor } from '#kernel';
import { enter, namesFound, organization, OUTSIDER, rowsOf } from '../../support/directory-data.js';
import { startApi, type RunningApi } from '../../support/running-api.js';

const COUNTS = `
  query ($filter: OrganizationFilter) {
    organizations(filter: $filter, first: 0) {
      totalCount
      facets { regions { region { code } count } focusAreas { focusArea { code } count } languages { language count } }
    }
  }`;

describe('totals and facets', () => {
  const REGIONS = ['KZ-75', 'KZ-71', 'KZ-10', 'KZ-27'];
  const AREAS = ['CHILDREN', 'WOMEN', 'MIGRANTS', 'RULE_OF_LAW'];
  const LANGUAGES = ['KK', 'RU', 'EN'];
  const WORDS = ['щука', 'окунь', 'линь'];
  const LISTED: Listing[] = ['PUBLIC', 'MEMBERS', 'COORDINATORS'];
  const MEMBER: AccountActor = { ...OUTSIDER, isMember: true };
  const AUDIENCES = [
    { actor: VISITOR, sees: LISTED.slice(0, 1) },
    { actor: MEMBER, sees: LISTED.slice(0, 2) },
    { actor: { ...MEMBER, isCoordinator: true }, sees: LISTED },
  ];
  const anyOf = <T>(values: readonly T[], maxLength = values.length): fc.Arbitrary<T[]> => fc.subarray([...values], { maxLength });
  const written: fc.Arbitrary<NewOrganization> = fc
    .record({
      regionCode: fc.constantFrom(...REGIONS),
      focusAreaCodes: anyOf(AREAS),
      workingLanguages: anyOf(LANGUAGES),
      servesRegionCodes: anyOf(REGIONS, 2),
      servesWholeCountry: fc.boolean(),
      summaries: anyOf(WORDS).map((words) => ({ RU: words.join(' ') })),
      descriptions: fc.string({ unit: fc.constantFrom(...'бвгд'), minLength: 6, maxLength: 8 }).map((word) => ({ KK: word })),
      listing: fc.constantFrom(...LISTED),
      memberSince: fc.constantFrom('2024-08-21', '2025-01-01', null),
    })
    .map((given) => organization(given));
  const changed = fc.record({ listing: fc.constantFrom(...LISTED), regionCode: fc.constantFrom(...REGIONS), stands: fc.boolean() });
  const asked = fc.record({
    text: fc.constantFrom('', '', ...WORDS),
    regionCodes: anyOf(REGIONS),
    includeServed: fc.boolean(),
    focusAreaCodes: anyOf(AREAS),
    languages: anyOf(LANGUAGES),
  });
  type Question = Required<typeof asked extends fc.Arbitrary<infer T> ? T : never>;
  interface Counted {
    readonly total: number;
    readonly regions: Readonly<Record<string, number>>;
    readonly focusAreas: Readonly<Record<string, number>>;
    readonly languages: Readonly<Record<string, number>>;
  }
  let api: RunningApi;
  let service: OrganizationService;
  beforeAll(async () => {
    api = await startApi();
    service = api.application.get(OrganizationService, { strict: false });
  });
  afterAll(() => api.stop());

  /** Counts from the normalised tables, as somebody without a read model would. */
  async function recount(sees: readonly Listing[], filter: Question): Promise<Counted> {
    const rows = await rowsOf<{ region: string; served: string[]; areas: string[]; languages: string[] }>(
      api,
      `
      select o.region_code as region,
        array(select code from region where o.serves_whole_country union select region_code from organization_region_served where organization_id = o.id) as served,
        array(select focus_area_code from organization_focus_area where organization_id = o.id) as areas,
        array(select language_code from organization_working_language where organization_id = o.id) as languages
      from organization o
      where o.stands_in_network and o.listing = any ($1) and position($2 in coalesce(o.summary_ru, '')) > 0`,
      [sees, filter.text],
    );
    const meets = (wanted: readonly string[], has: readonly string[]): boolean =>
      wanted.length === 0 || wanted.some((one) => has.includes(one));
    const judged = rows.map((row) => ({
      ...row,
      inRegion: meets(filter.regionCodes, filter.includeServed ? [row.region, ...row.served] : [row.region]),
      onArea: meets(filter.focusAreaCodes, row.areas),
      inLanguage: meets(filter.languages, row.languages),
    }));
    const tally = (values: string[]): Record<string, number> =>
      Object.fromEntries([...Map.groupBy(values, (value) => value)].map(([value, all]) => [value, all.length]));
    return {
      total: judged.filter((row) => row.inRegion && row.onArea && row.inLanguage).length,
      regions: tally(judged.filter((row) => row.onArea && row.inLanguage).map((row) => row.region)),
      focusAreas: tally(judged.filter((row) => row.inRegion && row.inLanguage).flatMap((row) => row.areas)),
      languages: tally(judged.filter((row) => row.inRegion && row.onArea).flatMap((row) => row.languages)),
    };
  }

  /** What a visitor reads of them over HTTP. */
  async function shownToVisitor(filter: Question): Promise<Counted> {
    const { body } = await api.ask(COUNTS, { filter });
    const { totalCount, facets } = body.data?.['organizations'] as Record<string, any>;
    const counted = (list: Record<string, any>[], code: (entry: Record<string, any>) => string): Record<string, number> =>
      Object.fromEntries(list.map((entry) => [code(entry), entry['count'] as number]));
    return {
      total: totalCount,
      regions: counted(facets.regions, (entry) => entry['region'].code),
      focusAreas: counted(facets.focusAreas, (entry) => entry['focusArea'].code),
      languages: counted(facets.languages, (entry) => entry['language']),
    };
  }

  it('equal a plain recount after any writes, for whoever asks', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(written, { maxLength: 12 }),
        changed,
        fc.array(asked, { minLength: 4, maxLength: 4 }),
        async (organizations, { listing, regionCode, stands }, questions) => {
          await enter(api, organizations);
          const ids = organizations.map(({ id }) => id);
          await rowsOf(
            api,
            `with changed as (
              update organization set listing = $2, region_code = $3, stands_in_network = $4 and member_since is not null where id = any ($1) returning id
            )
            select id from changed`,
            [ids.slice(0, 3), listing, regionCode, stands],
          );
          await rowsOf(api, 'delete from organization_focus_area where organization_id = any ($1)', [ids.slice(0, 1)]);
          await rowsOf(api, 'select refresh_organization_cards($1)', [ids.slice(0, 3)]);
          await rowsOf(api, 'delete from organization where id = any ($1)', [ids.slice(-2)]);
          for (const filter of questions) {
            for (const { actor, sees } of AUDIENCES) {
              const list = await service.findPage(actor, { filter, locale: 'RU', page: { first: 0 } });
              if (!list.ok) throw new Error(list.error.kind);
              const { total, regions, focusAreas, languages } = list.value;
              expect({ total, regions, focusAreas, languages }).toEqual(await recount(sees, filter));
            }
            expect(await shownToVisitor(filter)).toEqual(await recount(['PUBLIC'], filter));
          }
        },
      ),
      { numRuns: 30 },
    );
  }, 120_000);

  it('stay true when several write at once', async () => {
    const batches = Array.from({ length: 5 }, (_, writer) =>
      Array.from({ length: 8 }, (_one, index) =>
        organization({
          names: { RU: 'Одновременные' },
          summaries: { RU: WORDS.slice(0, (writer + index) % 4).join(' ') },
          regionCode: REGIONS[(writer + index) % 4] ?? 'KZ-75',
          focusAreaCodes: AREAS.slice(index % 4),
          workingLanguages: LANGUAGES.slice(writer % 3),
        }),
      ),
    );
    await Promise.all(batches.map((batch) => enter(api, batch)));
    await Promise.all(
      batches.flat().map(async ({ id }, index) => {
        if (index % 3 === 0) await rowsOf(api, 'delete from organization_focus_area where organization_id = $1', [id]);
        else await rowsOf(api, 'delete from organization_working_language where organization_id = $1', [id]);
        await rowsOf(api, 'select refresh_organization_cards($1)', [[id]]);
      }),
    );
    const filter = { text: '', regionCodes: [], includeServed: false, focusAreaCodes: [], languages: [] };
    expect(await shownToVisitor(filter)).toEqual(await recount(['PUBLIC'], filter));
    expect(await namesFound(api, { filter: { text: 'одновременные' } })).toHaveLength(40);
  });

  it('come from kept counts that are those of the tables, row by row', async () => {
    const rows = await rowsOf(
      api,
      `
      with real as (
        select o.listing as shown_to, area as focus_area_code, language as working_language, region as region_code, count(*)::integer as organizations
        from organization as o
        cross join unnest(array['', o.region_code]) as region
        cross join lateral (select '' union all select focus_area_code from organization_focus_area where organization_id = o.id) as areas (area)
        cross join lateral (select '' union all select language_code from organization_working_language where organization_id = o.id) as languages (language)
        where o.stands_in_network
        group by 1, 2, 3, 4
      )
      select * from (select * from directory_count where organizations <> 0) as kept
      full join real using (shown_to, focus_area_code, working_language, region_code)
      where kept.organizations is distinct from real.organizations`,
    );
    expect(rows).toEqual([]);
  });

  it('keep no word that no document has any more', async () => {
    const rows = await rowsOf<{ word: string; organizations: number; real: number }>(
      api,
      `
      select coalesce(kept.word, real.word) as word, kept.organizations, real.n as real
      from directory_word as kept
      full join (
        select word, sum(n)::integer as n from (
          select unnest(words) as word, 1 as n from organization_card
          union all
          select distinct lexeme, 1 from (select document from region union all select document from focus_area) as entry (document), unnest(document)
          where length(lexeme) between 6 and 40 and lexeme ~ '^[а-яa-z]+$'
        ) as every group by word
      ) as real on real.word = kept.word
      where kept.organizations is distinct from real.n`,
    );
    expect(rows).toEqual([]);
  });
});
