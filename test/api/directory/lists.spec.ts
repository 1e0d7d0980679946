/** Filters, facets, pages and order of the directory. */
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { NewOrganization } from '#directory';
import { enter, namesFound, organization, rowsOf } from '../../support/directory-data.js';
import { startApi, type RunningApi } from '../../support/running-api.js';

const PAGE = `
  query ($filter: OrganizationFilter, $orderBy: OrganizationOrder, $first: Int, $after: String, $last: Int, $before: String) {
    organizations(filter: $filter, orderBy: $orderBy, first: $first, after: $after, last: $last, before: $before) {
      totalCount
      pageInfo { hasNextPage hasPreviousPage startCursor endCursor }
      facets { regions { region { code } count } focusAreas { focusArea { code } count } languages { language count } }
      edges { cursor node { id name { text } } }
    }
  }`;

async function page(api: RunningApi, variables: Record<string, unknown>, locale = 'ru'): Promise<Record<string, any>> {
  const { body } = await api.ask(PAGE, variables, { 'accept-language': locale });
  if (!body.data) throw new Error(JSON.stringify(body.errors));
  return body.data['organizations'] as Record<string, any>;
}

describe('the filters', () => {
  let api: RunningApi;
  beforeAll(async () => {
    api = await startApi({ hasMembers: true });
  });
  afterAll(() => api.stop());

  it('find any of the values within a facet, and apply all facets together', async () => {
    const almaty = await namesFound(api, { filter: { regionCodes: ['KZ-75'] } });
    const astana = await namesFound(api, { filter: { regionCodes: ['KZ-71'] } });
    expect((await namesFound(api, { filter: { regionCodes: ['KZ-75', 'KZ-71'] } })).toSorted()).toEqual([...almaty, ...astana].toSorted());
    expect(await namesFound(api, { filter: { regionCodes: ['KZ-75', 'KZ-79'], focusAreaCodes: ['MIGRANTS'] } })).toEqual([
      'Миграция и право',
      'Помощь без границ',
    ]);
    expect(
      await namesFound(api, { filter: { regionCodes: ['KZ-79'], focusAreaCodes: ['MIGRANTS', 'CHILDREN'], languages: ['UZ'] } }),
    ).toEqual(['Миграция и право']);
  });

  it('include who works in a region where that is asked', async () => {
    expect(await namesFound(api, { filter: { regionCodes: ['KZ-61'] } })).toEqual([]);
    const served = await namesFound(api, { filter: { regionCodes: ['KZ-61'], includeServed: true } });
    expect(served).toEqual(['Миграция и право', 'Помощь без границ', 'Справедливый суд']);
  });

  it('leave their own facet’s counts as they would be without them', async () => {
    const chosen = await page(api, { filter: { regionCodes: ['KZ-75'], focusAreaCodes: ['CHILDREN'] } });
    const onlyRegion = await page(api, { filter: { regionCodes: ['KZ-75'] } });
    const onlyArea = await page(api, { filter: { focusAreaCodes: ['CHILDREN'] } });
    expect(chosen['facets'].regions).toEqual(onlyArea['facets'].regions);
    expect(chosen['facets'].focusAreas).toEqual(onlyRegion['facets'].focusAreas);
    expect(chosen['totalCount']).toBe(1);
  });

  it('find nothing by a code that does not exist', async () => {
    expect(await page(api, { filter: { regionCodes: ['KZ-99'] } })).toMatchObject({ totalCount: 0, edges: [] });
    expect(await page(api, { filter: { focusAreaCodes: ['NOBODY', 'NEVER'] } })).toMatchObject({ totalCount: 0, edges: [] });
  });
});

describe('a reader who pages through the directory', () => {
  let api: RunningApi;
  beforeAll(async () => {
    api = await startApi({ hasMembers: true });
  });
  afterAll(() => api.stop());

  const ids = (of: Record<string, any>): string[] => (of['edges'] as { node: { id: string } }[]).map(({ node }) => node.id);

  it.each([
    ['by name in Kazakh', { orderBy: 'NAME' }, 'kk'],
    ['by name in English', { orderBy: 'NAME' }, 'en'],
    ['newest first', { orderBy: 'NEWEST' }, 'ru'],
    ['by relevance', { orderBy: 'RELEVANCE', filter: { text: 'право' } }, 'ru'],
  ])('sees each organization once, forward and back: %s', async (_order, asked, locale) => {
    const whole = await page(api, { ...asked, first: 100 }, locale);
    const forward: string[] = [];
    let at = await page(api, { ...asked, first: 5 }, locale);
    for (forward.push(...ids(at)); at['pageInfo'].hasNextPage; forward.push(...ids(at))) {
      at = await page(api, { ...asked, first: 5, after: at['pageInfo'].endCursor }, locale);
      expect(at['pageInfo'].hasPreviousPage).toBe(true);
    }
    expect(forward).toEqual(ids(whole));
    const back: string[] = [...ids(at)];
    while (at['pageInfo'].hasPreviousPage) {
      at = await page(api, { ...asked, last: 5, before: at['pageInfo'].startCursor }, locale);
      back.unshift(...ids(at));
    }
    expect(back).toEqual(ids(whole));
    expect(ids(await page(api, { ...asked, last: 3 }, locale))).toEqual(ids(whole).slice(-3));
  });

  it('loses and repeats none when others are added between two pages', async () => {
    const before = await page(api, { first: 100 });
    const first = await page(api, { first: 10 });
    await enter(api, [organization({ names: { RU: 'Ааа в самом начале' } }), organization({ names: { RU: 'Яяя в самом конце' } })]);
    const rest = await page(api, { first: 100, after: first['pageInfo'].endCursor });
    expect([...ids(first), ...ids(rest)].filter((id) => ids(before).includes(id))).toEqual(ids(before));
    expect((rest['edges'] as { node: { name: { text: string } } }[]).at(-1)?.node.name.text).toBe('Яяя в самом конце');
  });

  it('is told that a cursor belongs to another list', async () => {
    const { edges } = await page(api, { first: 1, orderBy: 'NAME' }, 'ru');
    const cursor = edges[0].cursor as string;
    for (const [variables, locale] of [
      [{ orderBy: 'NEWEST', after: cursor }, 'ru'],
      [{ orderBy: 'NAME', after: cursor }, 'kk'],
      [{ filter: { text: 'суд' }, after: cursor }, 'ru'],
      [{ after: 'bm9uZSBvZiBvdXJz' }, 'ru'],
      [{ last: 2, before: 'ж' }, 'ru'],
    ] as const) {
      const { body } = await api.ask(PAGE, variables, { 'accept-language': locale });
      expect(body.errors?.[0]?.extensions).toMatchObject({ code: 'BAD_USER_INPUT', violations: [{ code: 'CURSOR_INVALID' }] });
    }
  });
});

describe('names', () => {
  let api: RunningApi;
  beforeAll(async () => {
    api = await startApi();
    const kazakh = [
      'Өркен',
      'Ұлт',
      'Ақ',
      '«Әділ»',
      'Қор',
      'Кең',
      'Ңау',
      'Нұр',
      'Ғылым',
      'Гүл',
      'Үй',
      'Уақыт',
      'Іс',
      'Һауа',
      'Орда',
      'Бала',
    ];
    await enter(api, [
      ...kazakh.map((name) => organization({ names: { KK: name }, listing: 'PUBLIC' })),
      organization({ names: { RU: '"Ёлка"', KK: 'Шырша' }, legalForm: 'PUBLIC_FOUNDATION' }),
      organization({ names: { RU: 'Ель', KK: 'Шырша екі' } }),
      organization({ names: { RU: 'Жизнь', KK: 'Өмір' } }),
    ]);
  });
  afterAll(() => api.stop());

  it('stand in the order of the Kazakh alphabet, whatever quotation marks are around them', async () => {
    const names = (await namesFound(api, { orderBy: 'NAME' }, 'kk')).filter((name) => !/Шырша|Өмір/.test(name));
    expect(names).toEqual([
      'Ақ',
      '«Әділ»',
      'Бала',
      'Гүл',
      'Ғылым',
      'Кең',
      'Қор',
      'Нұр',
      'Ңау',
      'Орда',
      'Өркен',
      'Уақыт',
      'Ұлт',
      'Үй',
      'Һауа',
      'Іс',
    ]);
  });

  it('stand in the order of the Russian alphabet, Ё beside Е', async () => {
    const names = await namesFound(api, { orderBy: 'NAME' }, 'ru');
    expect(names.filter((name) => ['"Ёлка"', 'Ель', 'Жизнь'].includes(name))).toEqual(['"Ёлка"', 'Ель', 'Жизнь']);
  });
});

describe('totals and facets', () => {
  const REGIONS = ['KZ-75', 'KZ-71', 'KZ-10', 'KZ-27'];
  const AREAS = ['CHILDREN', 'WOMEN', 'MIGRANTS', 'RULE_OF_LAW'];
  const LANGUAGES = ['KK', 'RU', 'EN'];
  const anyOf = <T>(values: readonly T[], maxLength = values.length): fc.Arbitrary<T[]> => fc.subarray([...values], { maxLength });
  const written: fc.Arbitrary<NewOrganization> = fc
    .record({
      regionCode: fc.constantFrom(...REGIONS),
      focusAreaCodes: anyOf(AREAS),
      workingLanguages: anyOf(LANGUAGES),
      servesRegionCodes: anyOf(REGIONS, 2),
      servesWholeCountry: fc.boolean(),
      listing: fc.constantFrom('PUBLIC' as const, 'MEMBERS' as const, 'COORDINATORS' as const),
      memberSince: fc.constantFrom('2024-08-21', '2025-01-01', null),
    })
    .map((given) => organization(given));
  const asked = fc.record({
    regionCodes: anyOf(REGIONS),
    includeServed: fc.boolean(),
    focusAreaCodes: anyOf(AREAS),
    languages: anyOf(LANGUAGES),
  });
  let api: RunningApi;
  beforeAll(async () => {
    api = await startApi();
  });
  afterAll(() => api.stop());

  /** Counts from the normalised tables, as somebody without a read model would. */
  async function recount(filter: { regionCodes: string[]; includeServed: boolean; focusAreaCodes: string[]; languages: string[] }) {
    const rows = await rowsOf<{ region: string; served: string[]; areas: string[]; languages: string[] }>(
      api,
      `
      select o.region_code as region,
        array(select code from region where o.serves_whole_country union select region_code from organization_region_served where organization_id = o.id) as served,
        array(select focus_area_code from organization_focus_area where organization_id = o.id) as areas,
        array(select language_code from organization_working_language where organization_id = o.id) as languages
      from organization o where o.listing = 'PUBLIC' and o.stands_in_network`,
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
      Object.fromEntries([...Map.groupBy(values, (value) => value)].map(([value, all]) => [value, all.length]).toSorted());
    return {
      total: judged.filter((row) => row.inRegion && row.onArea && row.inLanguage).length,
      regions: tally(judged.filter((row) => row.onArea && row.inLanguage).map((row) => row.region)),
      areas: tally(judged.filter((row) => row.inRegion && row.inLanguage).flatMap((row) => row.areas)),
      languages: tally(judged.filter((row) => row.inRegion && row.onArea).flatMap((row) => row.languages)),
    };
  }

  it('equal a plain recount after any writes', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(written, { maxLength: 12 }),
        fc.array(asked, { minLength: 4, maxLength: 4 }),
        async (organizations, questions) => {
          await enter(api, organizations);
          const changed = organizations.slice(0, 3).map(({ id }) => id);
          await rowsOf(api, `update organization set listing = 'PUBLIC', region_code = 'KZ-10' where id = any ($1)`, [changed]);
          await rowsOf(api, 'select refresh_organization_cards($1)', [changed]);
          await rowsOf(api, 'delete from organization where id = any ($1)', [organizations.slice(-2).map(({ id }) => id)]);
          for (const filter of questions) {
            const { totalCount, facets } = await page(api, { filter, first: 0 });
            const counted = (list: Record<string, any>[], code: (entry: Record<string, any>) => string) =>
              Object.fromEntries(list.map((entry) => [code(entry), entry['count']] as const).toSorted());
            expect({
              total: totalCount,
              regions: counted(facets.regions, (entry) => entry['region'].code),
              areas: counted(facets.focusAreas, (entry) => entry['focusArea'].code),
              languages: counted(facets.languages, (entry) => entry['language']),
            }).toEqual(await recount(filter));
          }
        },
      ),
      { numRuns: 25 },
    );
  }, 120_000);

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
          where length(lexeme) between 5 and 40 and lexeme ~ '^[а-яa-z]+$'
        ) as every group by word
      ) as real on real.word = kept.word
      where kept.organizations is distinct from real.n`,
    );
    expect(rows).toEqual([]);
  });
});
