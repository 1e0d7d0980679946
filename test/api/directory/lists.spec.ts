/** Filters, facets, pages and order of the directory. */
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { OrganizationService, type Listing, type NewOrganization } from '#directory';
import { fromGlobalId, VISITOR, type AccountActor } from '#kernel';
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

const idOf = (globalId: string): string => fromGlobalId(globalId)?.key ?? '';

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

  it('loses and repeats none of the hits of a search when others are added or leave between two pages', async () => {
    const asked = { filter: { text: 'право' } };
    const before = await page(api, { ...asked, first: 100 });
    const first = await page(api, { ...asked, first: 4 });
    const added = [organization({ names: { RU: 'Право первых' } }), organization({ summaries: { RU: 'Учит праву' } })];
    await enter(api, added);
    await rowsOf(api, `delete from organization where id = any ($1)`, [[idOf(ids(first)[3] ?? '')]]); // where the cursor points
    const rest = await page(api, { ...asked, first: 100, after: first['pageInfo'].endCursor });
    expect([...ids(first), ...ids(rest)].filter((id) => ids(before).includes(id))).toEqual(ids(before));
    expect((await page(api, asked))['totalCount']).toBe(before['totalCount'] + added.length - 1);
  });

  it('is told at either end that nothing lies beyond it', async () => {
    const whole = await page(api, { first: 100 });
    expect(whole['pageInfo']).toEqual({
      hasNextPage: false,
      hasPreviousPage: false,
      startCursor: whole['edges'][0].cursor,
      endCursor: whole['edges'][whole['edges'].length - 1].cursor,
    });
    const exact = await page(api, { last: whole['edges'].length });
    expect([exact['pageInfo'].hasNextPage, exact['pageInfo'].hasPreviousPage]).toEqual([false, false]);
    const beyond = await page(api, { after: whole['pageInfo'].endCursor });
    expect(beyond).toMatchObject({ edges: [], totalCount: whole['totalCount'], pageInfo: { hasNextPage: false, startCursor: null } });
    const ahead = await page(api, { last: 5, before: whole['pageInfo'].startCursor });
    expect(ahead).toMatchObject({ edges: [], pageInfo: { hasPreviousPage: false, endCursor: null } });
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

describe('organizations of one name and one day', () => {
  let api: RunningApi;
  const namesakes = Array.from({ length: 23 }, () => organization({ names: { RU: 'Тёзки' } }));
  beforeAll(async () => {
    api = await startApi();
    await enter(api, namesakes);
  });
  afterAll(() => api.stop());

  it.each([{ orderBy: 'NAME' }, { orderBy: 'NEWEST' }, { filter: { text: 'тезки' } }, { orderBy: 'NEWEST', filter: { text: 'тезки' } }])(
    'come once each, page by page: %j',
    async (asked) => {
      const seen: string[] = [];
      for (let after: string | null = null, more = true; more;) {
        const { edges, pageInfo } = await page(api, { ...asked, first: 4, after });
        seen.push(...(edges as { node: { id: string } }[]).map(({ node }) => idOf(node.id)));
        ({ endCursor: after, hasNextPage: more } = pageInfo);
      }
      expect(seen.toSorted()).toEqual(namesakes.map(({ id }) => id).toSorted());
    },
  );

  it('have an address each', async () => {
    const rows = await rowsOf<{ slugs: number }>(api, 'select count(distinct slug)::integer as slugs from organization');
    expect(rows).toEqual([{ slugs: 23 }]);
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
      organization({ names: { EN: 'Zebra' } }),
    ]);
  });
  afterAll(() => api.stop());

  it('stand in the order of the Kazakh alphabet, whatever quotation marks are around them', async () => {
    const names = (await namesFound(api, { orderBy: 'NAME' }, 'kk')).filter((name) => !/Шырша|Өмір|Zebra/.test(name));
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

  it('stand in the order of the language in which they are shown, where they lack the reader’s', async () => {
    const among = async (locale: string): Promise<string[]> =>
      (await namesFound(api, { orderBy: 'NAME' }, locale)).filter((name) => ['Жизнь', 'Қор', 'Нұр', 'Zebra'].includes(name));
    expect(await among('ru')).toEqual(['Жизнь', 'Қор', 'Нұр', 'Zebra']);
    expect(await among('en')).toEqual(['Zebra', 'Жизнь', 'Қор', 'Нұр']);
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
  const WORDS = ['щука', 'окунь', 'линь'];
  const LISTED: Listing[] = ['PUBLIC', 'MEMBERS', 'COORDINATORS'];
  const MEMBER: AccountActor = { kind: 'ACCOUNT', accountId: 'a', isMember: true, isCoordinator: false, organizationIds: [] };
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
    const { totalCount, facets } = await page(api, { filter, first: 0 });
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
          where length(lexeme) between 5 and 40 and lexeme ~ '^[а-яa-z]+$'
        ) as every group by word
      ) as real on real.word = kept.word
      where kept.organizations is distinct from real.n`,
    );
    expect(rows).toEqual([]);
  });
});
