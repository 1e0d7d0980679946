/** What a visitor must not learn: who is listed for members or coordinators alone, or does not stand in the network. One test a way in. */
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { OrganizationService } from '#directory';
import { toGlobalId, VISITOR, type AccountActor, type Actor } from '#kernel';
import { enter, namesFound, organization, rowsOf, OUTSIDER } from '../../support/directory-data.js';
import { startApi, type RunningApi } from '../../support/running-api.js';

const [SHOWN, FOR_MEMBERS, FOR_COORDINATORS, GONE] = ['Ашық ұйым', 'Жасырын бірлестік', 'Құпия бюро', 'Кеткен қауым'].map((name, index) =>
  organization({
    names: { KK: name },
    summaries: { RU: ['Видимое занятие', 'Подводное плавание', 'Альпинизм', 'Астрономия'][index] ?? null },
    regionCode: ['KZ-75', 'KZ-62', 'KZ-33', 'KZ-15'][index] ?? 'KZ-75',
    focusAreaCodes: [['CHILDREN'], ['MIGRANTS'], ['WOMEN'], ['YOUTH']][index] ?? [],
    workingLanguages: [['KK'], ['UG'], ['TR'], ['DE']][index] ?? [],
    listing: (['PUBLIC', 'MEMBERS', 'COORDINATORS', 'PUBLIC'] as const)[index] ?? 'PUBLIC',
    memberSince: index === 3 ? null : '2024-08-21',
  }),
) as [ReturnType<typeof organization>, ReturnType<typeof organization>, ReturnType<typeof organization>, ReturnType<typeof organization>];
const HIDDEN = [FOR_MEMBERS, FOR_COORDINATORS, GONE];

const DIRECTORY = `
  query ($filter: OrganizationFilter, $after: String, $orderBy: OrganizationOrder) {
    organizations(filter: $filter, after: $after, orderBy: $orderBy) {
      totalCount
      facets { regions { region { code } count } focusAreas { focusArea { code } count } languages { language count } }
      edges { foundIn cursor node { slug name { text } } }
    }
  }`;

describe('a visitor', () => {
  let api: RunningApi;
  beforeAll(async () => {
    api = await startApi({ servesPages: true });
    await enter(api, [SHOWN, ...HIDDEN]);
  });
  afterAll(() => api.stop());

  const directory = async (variables: Record<string, unknown> = {}): Promise<Record<string, any>> => {
    const { body } = await api.ask(DIRECTORY, variables, { 'accept-language': 'kk' });
    return body.data?.['organizations'] as Record<string, any>;
  };
  const slugOf = async (id: string): Promise<string> => {
    const [row] = await rowsOf<{ slug: string }>(api, 'select slug from organization where id = $1', [id]);
    return row?.slug ?? '';
  };

  it('sees in the list those alone that are listed for everybody', async () => {
    expect(await namesFound(api, {}, 'kk')).toEqual(['Ашық ұйым']);
    for (const orderBy of ['NAME', 'NEWEST', 'RELEVANCE']) expect(await namesFound(api, { orderBy }, 'kk')).toEqual(['Ашық ұйым']);
  });

  it('gets totals and facets that count those alone', async () => {
    const { totalCount, facets } = await directory();
    expect(totalCount).toBe(1);
    expect(facets).toEqual({
      regions: [{ region: { code: 'KZ-75' }, count: 1 }],
      focusAreas: [{ focusArea: { code: 'CHILDREN' }, count: 1 }],
      languages: [{ language: 'KK', count: 1 }],
    });
  });

  it('gets a map and a vocabulary that count those alone', async () => {
    const { body } = await api.ask('{ regions { code organizationCount } focusAreas { code organizationCount regions { code } } }');
    const [regions, areas] = [body.data?.['regions'], body.data?.['focusAreas']] as Record<string, any>[][];
    expect(regions?.filter((region) => region['organizationCount'] > 0)).toEqual([{ code: 'KZ-75', organizationCount: 1 }]);
    expect(areas?.filter((area) => area['organizationCount'] > 0 || area['regions'].length > 0)).toEqual([
      { code: 'CHILDREN', organizationCount: 1, regions: [{ code: 'KZ-75' }] },
    ]);
  });

  it('finds no hidden one by its words, its region, its filters or a typo in a word of its own', async () => {
    for (const text of ['Жасырын', 'Құпия', 'Кеткен', 'плавание', 'альпинизм', 'астрономия', 'астрономея', 'Ұлытау', 'мигранты']) {
      expect({ text, ...(await directory({ filter: { text } })) }).toMatchObject({ text, totalCount: 0, edges: [] });
    }
    for (const filter of [
      { regionCodes: ['KZ-62'] },
      { focusAreaCodes: ['WOMEN'] },
      { languages: ['DE'] },
      { focusAreaCodes: ['WOMEN', 'YOUTH'] },
    ]) {
      expect(await directory({ filter })).toMatchObject({ totalCount: 0, edges: [] });
    }
  });

  it('cannot step onto a hidden one from the place where it stands in the order', async () => {
    const cursor = (name: string, id: string): string =>
      Buffer.from(JSON.stringify(['organizations', 'NAME', 'KK', null, name.toLowerCase(), id])).toString('base64url');
    for (const { names, id } of HIDDEN) {
      const { edges } = await directory({ orderBy: 'NAME', after: cursor(names.KK ?? '', id) });
      expect((edges as { node: { name: { text: string } } }[]).map(({ node }) => node.name.text)).not.toContain(names.KK);
    }
  });

  it('reads of a listed one which circles can see it, and nobody’s name', async () => {
    const query = 'query ($id: ID!) { whoCanSee(id: $id) { audience count accounts { displayName } } }';
    const { body } = await api.ask(query, { id: toGlobalId('Organization', SHOWN.id) });
    expect(body.data?.['whoCanSee']).toEqual([
      { audience: 'VISITORS', count: null, accounts: [] },
      { audience: 'MEMBERS', count: 0, accounts: [] },
      { audience: 'ORGANIZATION', count: null, accounts: [] },
    ]);
  });

  it('gets for a hidden id and a hidden address the very bytes that an unknown one gets', async () => {
    const body = async (query: string, variables: Record<string, unknown>): Promise<string> =>
      JSON.stringify((await api.ask(query, variables)).body);
    const node = 'query ($id: ID!) { node(id: $id) { id ... on Organization { slug } } }';
    const page = 'query ($slug: String!) { organization(slug: $slug) { id } }';
    const readers = 'query ($id: ID!) { whoCanSee(id: $id) { audience } }';
    const unknown = toGlobalId('Organization', crypto.randomUUID());
    const [noId, noReaders, noSlug] = [
      await body(node, { id: unknown }),
      await body(readers, { id: unknown }),
      await body(page, { slug: 'never-was' }),
    ];
    expect(noId).toContain('NOT_FOUND');
    for (const { id } of HIDDEN) {
      expect(await body(node, { id: toGlobalId('Organization', id) })).toBe(noId);
      expect(await body(readers, { id: toGlobalId('Organization', id) })).toBe(noReaders);
      expect(await body(page, { slug: await slugOf(id) })).toBe(noSlug);
    }
    expect(await body(node, { id: toGlobalId('Organization', SHOWN.id) })).toContain('ashyq-uiym');
  });

  it('gets for a hidden page, its data and its preview what an unknown one gets', async () => {
    const answer = async (address: string): Promise<{ status: number; headers: object; text: string }> => {
      const response = await fetch(`${api.url}${address}`, { headers: { 'user-agent': 'TelegramBot (like TwitterBot)' } });
      const headers = [...response.headers].filter(([name]) => !['date', 'x-request-id'].includes(name));
      const withoutNonce = (text: string): string => text.replace(/'nonce-[^']*'|nonce="[^"]*"/g, '');
      return {
        status: response.status,
        headers: Object.fromEntries(headers.map(([name, value]) => [name, withoutNonce(value)])),
        text: withoutNonce(await response.text()),
      };
    };
    const unknown = await answer('/kk/members/never-was');
    const unknownData = await answer('/kk/members/never-was.data');
    expect(unknown.status).toBe(404);
    for (const { id } of HIDDEN) {
      const slug = await slugOf(id);
      expect(await answer(`/kk/members/${slug}`)).toEqual(unknown);
      expect(await answer(`/kk/members/${slug}.data`)).toEqual(unknownData);
    }
  });

  it('reads of no hidden one in the sitemap, the list’s page or the first page', async () => {
    for (const address of ['/sitemap.xml', '/kk/members', '/kk', '/kk/members?q=Жасырын']) {
      const text = await (await fetch(`${api.url}${address}`)).text();
      for (const { id, names } of HIDDEN) {
        expect(text).not.toContain(await slugOf(id));
        if (!address.includes('q=')) expect(text).not.toContain(names.KK);
      }
    }
    expect(await (await fetch(`${api.url}/sitemap.xml`)).text()).toContain('/kk/members/ashyq-uiym<');
  });

  it('is told the network’s own totals, which name nobody', async () => {
    const { body } = await api.ask('{ networkFigures { organizations regions } }');
    expect(body.data).toEqual({ networkFigures: { organizations: 3, regions: 3 } });
  });
});

describe('of an organization that everybody may see, a visitor', () => {
  let api: RunningApi;
  beforeAll(async () => {
    api = await startApi();
    await enter(api, [
      organization({
        names: { EN: 'Initiative' },
        legalForm: 'INITIATIVE_GROUP',
        contacts: [
          { kind: 'EMAIL', value: 'public@one.example', visibility: 'PUBLIC' },
          { kind: 'EMAIL', value: 'members@one.example', visibility: 'MEMBERS' },
          { kind: 'PHONE', value: '+77000000001', visibility: 'COORDINATORS' },
          { kind: 'PHONE', value: '+77000000002', visibility: 'ORGANIZATION' },
          { kind: 'WEBSITE', value: 'https://one.example', visibility: 'MEMBERS' },
        ],
      }),
      organization({ names: { EN: 'Foundation' }, legalForm: 'PUBLIC_FOUNDATION' }),
    ]);
  });
  afterAll(() => api.stop());

  it('sees the contacts that are for everybody, and no form that tells of a missing registration', async () => {
    const { body } = await api.ask(
      '{ organizations { edges { node { name { text } legalForm website mentorCount contacts { value } representatives { name } } } } }',
    );
    expect((body.data?.['organizations'].edges as { node: object }[]).map(({ node }) => node)).toEqual([
      {
        name: { text: 'Foundation' },
        legalForm: 'PUBLIC_FOUNDATION',
        website: null,
        mentorCount: null,
        contacts: [],
        representatives: null,
      },
      {
        name: { text: 'Initiative' },
        legalForm: null,
        website: null,
        mentorCount: null,
        contacts: [{ value: 'public@one.example' }],
        representatives: null,
      },
    ]);
  });

  it('finds none by asking for mentors', async () => {
    const { body } = await api.ask('{ organizations(filter: { hasMentors: true }) { totalCount edges { cursor } } }');
    expect(body.data).toEqual({ organizations: { totalCount: 0, edges: [] } });
  });
});

describe('somebody whom the network knows', () => {
  let api: RunningApi;
  let service: OrganizationService;
  const own = organization({
    names: { EN: 'Own group' },
    legalForm: 'INITIATIVE_GROUP',
    listing: 'MEMBERS',
    regionCode: 'KZ-62',
    focusAreaCodes: ['MIGRANTS'],
    contacts: [
      { kind: 'EMAIL', value: 'members@own.example', visibility: 'MEMBERS' },
      { kind: 'PHONE', value: '+77000000001', visibility: 'COORDINATORS' },
      { kind: 'PHONE', value: '+77000000002', visibility: 'ORGANIZATION' },
      { kind: 'WEBSITE', value: 'https://own.example', visibility: 'MEMBERS' },
    ],
  });
  const outsider: AccountActor = OUTSIDER;
  const member: AccountActor = { ...outsider, isMember: true };
  const colleague: AccountActor = { ...member, organizationIds: [own.id] };
  const coordinator: AccountActor = { ...member, isCoordinator: true };

  beforeAll(async () => {
    api = await startApi();
    service = api.application.get(OrganizationService, { strict: false });
    await enter(api, [SHOWN, ...HIDDEN, own]);
  });
  afterAll(() => api.stop());

  const sees = async (actor: Actor): Promise<object> => {
    const list = await service.findPage(actor, { filter: {}, locale: 'KK', page: {} });
    if (!list.ok) throw new Error(list.error.kind);
    const everything = [SHOWN, ...HIDDEN, own].map(({ id }) => id);
    const byId = await service.findVisible(actor, everything);
    const outside = actor.kind === 'ACCOUNT' && actor.isCoordinator ? HIDDEN.filter(({ memberSince }) => memberSince === null) : [];
    const listed = list.value.items.map(({ item }) => item.card.id);
    expect([...byId.keys()].toSorted()).toEqual([...listed, ...outside.map(({ id }) => id)].toSorted());
    for (const id of everything) {
      const [row] = await rowsOf<{ slug: string }>(api, 'select slug from organization where id = $1', [id]);
      expect((await service.findBySlug(actor, row?.slug ?? '')).ok).toBe(byId.has(id));
    }
    const counts = await service.vocabularyCounts(actor);
    expect(counts.regions).toEqual(list.value.regions);
    expect(counts.focusAreas).toEqual(list.value.focusAreas);
    return { total: list.value.total, names: list.value.items.map(({ item }) => item.card.name.KK ?? item.card.name.EN) };
  };

  it('sees what is listed for members as a member, and what is for coordinators as one of them alone', async () => {
    for (const actor of [VISITOR, outsider]) expect(await sees(actor)).toEqual({ total: 1, names: ['Ашық ұйым'] });
    for (const actor of [member, colleague]) {
      expect(await sees(actor)).toEqual({ total: 3, names: ['Ашық ұйым', 'Жасырын бірлестік', 'Own group'] });
    }
    expect(await sees(coordinator)).toEqual({ total: 4, names: ['Ашық ұйым', 'Жасырын бірлестік', 'Құпия бюро', 'Own group'] });
  });

  it('sees of an organization’s page what is for them', async () => {
    const pageFor = async (actor: Actor): Promise<object | undefined> => {
      const page = (await service.findVisible(actor, [own.id])).get(own.id)?.page;
      return page && { legalForm: page.legalForm, website: page.website, contacts: page.contacts.map(({ value }) => value) };
    };
    const website = 'https://own.example';
    expect(await pageFor(outsider)).toBeUndefined();
    expect(await pageFor(member)).toEqual({ legalForm: null, website, contacts: ['members@own.example'] });
    expect(await pageFor(coordinator)).toEqual({
      legalForm: 'INITIATIVE_GROUP',
      website,
      contacts: ['members@own.example', '+77000000001'],
    });
    expect(await pageFor(colleague)).toEqual({
      legalForm: 'INITIATIVE_GROUP',
      website,
      contacts: ['members@own.example', '+77000000001', '+77000000002'],
    });
  });

  it('no longer sees who left, from that moment on', async () => {
    const leaver = organization({ names: { RU: 'Уходящие' }, focusAreaCodes: ['CRIMINAL_JUSTICE'] });
    await enter(api, [leaver]);
    expect(await namesFound(api, { filter: { text: 'уходящие' } })).toEqual(['Уходящие']);
    await rowsOf(
      api,
      'with gone as (update organization set stands_in_network = false where id = $1 returning id) select count(*) from gone',
      [leaver.id],
    );
    await rowsOf(api, 'select refresh_organization_cards($1)', [[leaver.id]]);
    for (const actor of [VISITOR, member]) expect((await service.findVisible(actor, [leaver.id])).size).toBe(0);
    expect((await service.findVisible(coordinator, [leaver.id])).size).toBe(1); // its history stays with them
    expect(await namesFound(api, { filter: { text: 'уходящие' } })).toEqual([]);
    expect(await namesFound(api, { filter: { text: 'уходяшие' } })).toEqual([]);
    expect(await namesFound(api, { filter: { focusAreaCodes: ['CRIMINAL_JUSTICE'] } })).toEqual([]);
  });
});
