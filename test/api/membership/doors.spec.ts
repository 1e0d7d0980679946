/** Every public door answers alike about a member that is not listed, one that lapsed, and one that never was. */
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { toGlobalId } from '#kernel';
import { MembershipLifecycle } from '#membership';
import { APPLY, application } from '../../support/applications.js';
import { rowsOf } from '../../support/directory-data.js';
import { addMember, addPerson, signIn } from '../../support/people.js';
import { startApi, type RunningApi } from '../../support/running-api.js';
import { moveClock } from '../../support/moved-clock.js';

/** As long as each other, so that what is left after taking them out is comparable. */
const NAMES = { unlisted: 'Quiet Alphab', lapsed: 'Quiet Betabe', never: 'Quiet Gammas' } as const;
type Kind = keyof typeof NAMES;
const KINDS = Object.keys(NAMES) as Kind[];

describe('a visitor', () => {
  let api: RunningApi;
  const ids: Record<Kind, string> = { unlisted: '', lapsed: '', never: crypto.randomUUID() };
  const slugOf = (kind: Kind): string => NAMES[kind].toLowerCase().replaceAll(' ', '-');

  beforeAll(async () => {
    api = await startApi({ environment: { NNRLK_MODE: 'demo' }, servesPages: true });
    await addMember(api, { name: 'Open Office', listing: 'PUBLIC' });
    ids.unlisted = await addMember(api, { name: NAMES.unlisted, listing: 'MEMBERS', focusAreaCodes: ['MIGRANTS'], regionCode: 'KZ-10' });
    ids.lapsed = await addMember(api, { name: NAMES.lapsed, listing: 'PUBLIC', focusAreaCodes: ['MIGRANTS'], regionCode: 'KZ-10' });
    moveClock(api, '2099-01-01');
    await api.application.get(MembershipLifecycle, { strict: false }).keep(ids.lapsed);
    expect(await rowsOf(api, 'select status from membership where organization_id = $1', [ids.lapsed])).toEqual([{ status: 'LAPSED' }]);
  });
  afterAll(() => api.stop());

  /** The answer without what was asked for. */
  const bare = (text: string, kind: Kind): string =>
    text
      .replaceAll(ids[kind], '…')
      .replaceAll(toGlobalId('Organization', ids[kind]), '…')
      .replaceAll(slugOf(kind), '…')
      .replaceAll(encodeURIComponent(NAMES[kind]), '…')
      .replaceAll(NAMES[kind].replaceAll(' ', '+'), '…')
      .replaceAll(NAMES[kind], '…')
      .replaceAll(/nonce="[^"]+"|nonce-[\w+/=-]+|"[0-9a-f-]{36}"/g, 'nonce');

  const asked = async (kind: Kind, query: string, variables: Record<string, unknown>): Promise<string> => {
    const { status, body } = await api.ask(query, variables);
    return bare(`${status} ${JSON.stringify(body)}`, kind);
  };
  const opened = async (kind: Kind, path: string): Promise<string> => {
    const response = await fetch(`${api.url}${path}`, { redirect: 'manual' });
    return bare(`${response.status} ${await response.text()}`, kind);
  };

  const doors: Readonly<Record<string, (kind: Kind) => Promise<string>>> = {
    'its address in the API': (kind) =>
      asked(kind, 'query ($slug: String!) { organization(slug: $slug) { id name { text } membership { status } } }', {
        slug: slugOf(kind),
      }),
    'its id': (kind) => asked(kind, 'query ($id: ID!) { node(id: $id) { id } }', { id: toGlobalId('Organization', ids[kind]) }),
    'who can see it': (kind) =>
      asked(kind, 'query ($id: ID!) { whoCanSee(id: $id) { because } }', { id: toGlobalId('Organization', ids[kind]) }),
    'a search for its name': (kind) =>
      asked(
        kind,
        'query ($text: String) { organizations(filter: { text: $text }) { totalCount facets { regions { count } focusAreas { count } } edges { node { slug } } } }',
        { text: NAMES[kind] },
      ),
    'renewing it': (kind) =>
      asked(kind, 'mutation ($id: ID!) { renewMembership(input: { organizationId: $id, version: 1 }) { membership { status } } }', {
        id: toGlobalId('Organization', ids[kind]),
      }),
    'its page': (kind) => opened(kind, `/ru/members/${slugOf(kind)}`),
    'a search on the pages': (kind) => opened(kind, `/ru/members?q=${encodeURIComponent(NAMES[kind])}`),
  };

  it.each(Object.entries(doors))('gets the same bytes from %s', async (_, door) => {
    const [unlisted, lapsed, never] = await Promise.all(KINDS.map(door));
    expect(unlisted).toBe(never);
    expect(lapsed).toBe(never);
  });

  it('finds neither in counts, the map, the sitemap or facets', async () => {
    const { body } = await api.ask(
      '{ regions { code organizationCount } focusAreas { code organizationCount } organizations { totalCount facets { regions { region { code } count } focusAreas { focusArea { code } } } } }',
    );
    expect(body.data?.['organizations']).toMatchObject({
      totalCount: 1,
      facets: { regions: [{ region: { code: 'KZ-75' }, count: 1 }], focusAreas: [] },
    });
    const counted = (list: 'regions' | 'focusAreas'): number =>
      (body.data?.[list] as { organizationCount: number }[]).reduce((sum, { organizationCount }) => sum + organizationCount, 0);
    expect([counted('regions'), counted('focusAreas')]).toEqual([1, 0]);
    const sitemap = await (await fetch(`${api.url}/sitemap.xml`)).text();
    for (const kind of KINDS) expect(sitemap).not.toContain(slugOf(kind));
    expect(sitemap).toContain('open-office');
  });

  it('is told alike when applying under either name', async () => {
    const answers: string[] = [];
    for (const kind of KINDS) {
      const { body } = await api.ask(APPLY, { input: application({ email: `office@${kind}.example`, name: NAMES[kind] }) });
      answers.push(JSON.stringify(body).replaceAll(/"id":"[^"]+"|"submittedAt":"[^"]+"/g, ''));
    }
    expect(new Set(answers).size).toBe(1);
  });

  it('who is a coordinator keeps the history of the lapsed one', async () => {
    await addPerson(api, { email: 'coordinator@network.example', appointment: 'COORDINATOR' });
    const coordinator = await signIn(api, 'coordinator@network.example');
    const { body } = await api.ask(
      `{ organization(slug: "${slugOf('lapsed')}") { membership { status history { status } } } }`,
      {},
      coordinator,
    );
    expect(body.data?.['organization'].membership).toEqual({
      status: 'LAPSED',
      history: [{ status: 'LAPSED' }, { status: 'GRACE' }, { status: 'ACTIVE' }],
    });
  });
});
