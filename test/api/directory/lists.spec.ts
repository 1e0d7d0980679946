/** Filters, pages and order of the directory. */
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { fromGlobalId } from '#kernel';
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
    const nowhere = [{ regionCodes: ['KZ-99'] }, { regionCodes: [''] }, { focusAreaCodes: [''] }, { focusAreaCodes: ['NOBODY', 'NEVER'] }];
    for (const filter of nowhere) expect({ filter, ...(await page(api, { filter })) }).toMatchObject({ filter, totalCount: 0, edges: [] });
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
