/** Profiles stay true: nobody overwrites another, names wait for a coordinator, every change can be read and undone. */
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { toGlobalId } from '#kernel';
import { binOf, nodesOf } from '../../support/applications.js';
import { addMember, addPerson, refusal, signIn } from '../../support/people.js';
import { startApi, type GraphqlAnswer, type RunningApi } from '../../support/running-api.js';

type Headers = { authorization: string };

const UPDATE = `mutation ($input: UpdateOrganizationProfileInput!) { updateOrganizationProfile(input: $input) { awaiting organization { keeping { version } } } }`;
const PAGE = `query ($slug: String!) { organization(slug: $slug) {
  name(locale: RU) { text } summary(locale: RU) { text translations { locale text outdated } } legalForm bin locality website helpOffered(locale: RU) { text }
  focusAreas { code } servesRegions { code } workingLanguages contacts { kind value visibility } keeping { version withheldFields sourceLocale } listing
  profileChanges { totalCount edges { node { id state by { displayName } decidedBy { displayName } fields { field before after } } } }
} }`;
const DECIDE = 'mutation ($input: DecideProfileChangeInput!) { decideProfileChange(input: $input) { change { state } } }';
const UNDO = 'mutation ($input: UndoProfileChangeInput!) { undoProfileChange(input: $input) { change { state } } }';
const ADD =
  'mutation ($input: AddOrganizationInput!) { addOrganization(input: $input) { organization { slug membership { status history { reason } } } } }';

describe('a profile', () => {
  let api: RunningApi;
  let id: string;
  let manager: Headers;
  let member: Headers;
  let coordinator: Headers;
  const bin = binOf(7);

  beforeAll(async () => {
    api = await startApi({ environment: { NNRLK_MODE: 'demo' } });
    id = await addMember(api, {
      name: 'Steppe Law',
      names: { EN: 'Steppe Law', RU: 'Право степи' },
      bin,
      legalForm: 'PUBLIC_FOUNDATION',
      listing: 'PUBLIC',
    });
    await addMember(api, { name: 'River Aid', bin: binOf(8) });
    await addPerson(api, { email: 'manager@steppe.example', name: 'Manager', organizationId: id, role: 'MANAGER' });
    await addPerson(api, { email: 'member@steppe.example', organizationId: id });
    await addPerson(api, { email: 'coordinator@network.example', name: 'Coordinator', appointment: 'COORDINATOR' });
    manager = await signIn(api, 'manager@steppe.example');
    member = await signIn(api, 'member@steppe.example');
    coordinator = await signIn(api, 'coordinator@network.example');
  });
  afterAll(() => api.stop());

  const page = async (headers: Headers | undefined): Promise<Record<string, any>> =>
    (await api.ask(PAGE, { slug: 'steppe-law' }, headers)).body.data?.['organization'];
  const version = async (): Promise<number> => (await page(coordinator))['keeping'].version as number;
  const update = async (headers: Headers, fields: Record<string, unknown>, seen?: number): Promise<GraphqlAnswer> =>
    api.ask(UPDATE, { input: { organizationId: toGlobalId('Organization', id), version: seen ?? (await version()), ...fields } }, headers);

  it('is kept by its manager, in three languages, with translations that are behind said to be', async () => {
    const summary = [
      { locale: 'RU', text: 'Помогаем.' },
      { locale: 'KK', text: 'Көмектесеміз.' },
      { locale: 'EN', text: 'We help.' },
    ];
    const fields = {
      ...{ summary, focusAreaCodes: ['MIGRANTS'], servesRegionCodes: ['KZ-10'], workingLanguages: ['KK', 'RU'], locality: 'Алматы' },
      ...{ website: 'steppe.example', helpOffered: [{ locale: 'RU', text: 'Стратегические дела' }], withheldFields: ['LEGAL_FORM'] },
      contacts: [{ kind: 'PHONE', value: '8 700 000 10 00', visibility: 'ORGANIZATION' }],
    };
    const { body } = await update(manager, fields);
    expect(body.data?.['updateOrganizationProfile']).toEqual({ awaiting: [], organization: { keeping: { version: 2 } } });
    const translations = async (): Promise<unknown> => (await page(manager))['summary'].translations;
    expect(await page(manager)).toMatchObject({
      ...{
        website: 'https://steppe.example',
        locality: 'Алматы',
        helpOffered: { text: 'Стратегические дела' },
        workingLanguages: ['KK', 'RU'],
      },
      contacts: [{ kind: 'PHONE', value: '+77000001000', visibility: 'ORGANIZATION' }],
    });
    const outdated = (locales: readonly string[]): unknown =>
      expect.arrayContaining(['KK', 'RU', 'EN'].map((locale) => expect.objectContaining({ locale, outdated: locales.includes(locale) })));
    expect(await translations()).toEqual(outdated([]));
    await update(manager, { summary: [{ locale: 'RU', text: 'Помогаем в судах.' }, ...summary.slice(1)] });
    expect(await translations()).toEqual(outdated(['KK', 'EN']));
    await update(manager, {
      summary: [{ locale: 'RU', text: 'Помогаем в судах.' }, { locale: 'KK', text: 'Сотта көмектесеміз.' }, ...summary.slice(2)],
    });
    expect(await translations()).toEqual(outdated(['EN']));
    const found = await api.ask('{ organizations(filter: { text: "стратегические" }) { totalCount } }');
    expect(found.body.data?.['organizations'].totalCount).toBe(1);
  });

  it('shows BIN and legal form to whom the organization chose', async () => {
    await addPerson(api, { email: 'peer@river.example', organizationId: await addMember(api, { name: 'Peer Office' }) });
    const peer = await signIn(api, 'peer@river.example');
    const seen = async (headers?: Headers): Promise<unknown[]> => {
      const { bin: shown, legalForm, keeping, profileChanges } = await page(headers);
      return [shown, legalForm, keeping?.withheldFields ?? null, profileChanges === null];
    };
    expect(await seen()).toEqual([null, null, null, true]);
    expect(await seen(peer)).toEqual([bin, null, null, true]);
    expect(await seen(member)).toEqual([bin, 'PUBLIC_FOUNDATION', ['LEGAL_FORM'], false]);
    await update(manager, { withheldFields: ['BIN'] });
    expect(await seen(peer)).toEqual([null, 'PUBLIC_FOUNDATION', null, true]);
    expect(await seen()).toEqual([null, 'PUBLIC_FOUNDATION', null, true]);
  });

  it('tells the second of two editors, and overwrites nothing', async () => {
    const seen = await version();
    const answers = await Promise.all([
      update(manager, { locality: 'Один' }, seen),
      update(coordinator, { locality: 'Другой' }, seen),
      update(manager, { locality: 'Третий' }, seen),
    ]);
    const outcomes = answers.map((answer) => refusal(answer).join(' '));
    process.stdout.write(`3 editors of one version: ${JSON.stringify(outcomes)}\n`);
    expect(outcomes.toSorted()).toEqual([' ', 'CONFLICT PROFILE_CHANGED', 'CONFLICT PROFILE_CHANGED']);
    expect(await version()).toBe(seen + 1);
  });

  it('waits for a coordinator with name, BIN and legal form', async () => {
    const { body } = await update(manager, { name: [{ locale: 'RU', text: 'Право большой степи' }], locality: 'Астана' });
    expect(body.data?.['updateOrganizationProfile'].awaiting).toEqual(['names']);
    expect(await page(coordinator)).toMatchObject({ name: { text: 'Право степи' }, locality: 'Астана' });
    await update(manager, { name: [{ locale: 'RU', text: 'Право всей степи' }] });
    const waiting = nodesOf(
      await api.ask('{ profileChanges(state: AWAITING) { edges { node { id organization { slug } } } } }', {}, coordinator),
      'profileChanges',
    );
    expect(waiting).toMatchObject([{ organization: { slug: 'steppe-law' } }]);
    const changeId = waiting[0]?.['id'] as string;
    expect(refusal(await api.ask(DECIDE, { input: { changeId, accepts: true } }, manager))).toEqual(['FORBIDDEN', 'NOT_PERMITTED']);
    expect(refusal(await api.ask(DECIDE, { input: { changeId, accepts: false } }, coordinator))).toEqual(['BAD_USER_INPUT', 'REQUIRED']);
    expect(
      (await api.ask(DECIDE, { input: { changeId, accepts: true } }, coordinator)).body.data?.['decideProfileChange'].change.state,
    ).toBe('APPLIED');
    expect((await page(undefined))['name'].text).toBe('Право всей степи');
    expect(refusal(await api.ask(DECIDE, { input: { changeId, accepts: true } }, coordinator))).toEqual(['CONFLICT', 'CHANGE_CLOSED']);
    await update(manager, { bin: binOf(8) });
    const [taken] = nodesOf(
      await api.ask('{ profileChanges(state: AWAITING) { edges { node { id } } } }', {}, coordinator),
      'profileChanges',
    );
    expect(refusal(await api.ask(DECIDE, { input: { changeId: taken?.['id'], accepts: true } }, coordinator))).toEqual([
      'CONFLICT',
      'BIN_TAKEN',
    ]);
    await api.ask(DECIDE, { input: { changeId: taken?.['id'], accepts: false, reason: 'Это БИН другой организации.' } }, coordinator);
  });

  it('has a history of before and after, and a coordinator undoes what nobody built upon', async () => {
    await update(manager, { locality: 'Орал' });
    const { edges } = (await page(manager))['profileChanges'];
    const newest = edges[0].node;
    expect(newest).toMatchObject({
      ...{ state: 'APPLIED', by: { displayName: 'Manager' } },
      fields: [{ field: 'locality', before: '"Астана"', after: '"Орал"' }],
    });
    expect(refusal(await api.ask(UNDO, { input: { changeId: newest.id } }, manager))).toEqual(['FORBIDDEN', 'NOT_PERMITTED']);
    expect((await api.ask(UNDO, { input: { changeId: newest.id } }, coordinator)).body.data?.['undoProfileChange'].change.state).toBe(
      'UNDONE',
    );
    expect((await page(manager))['locality']).toBe('Астана');
    await update(manager, { locality: 'Семей' });
    const [first] = (await page(manager))['profileChanges'].edges;
    await update(manager, { locality: 'Тараз' });
    expect(refusal(await api.ask(UNDO, { input: { changeId: first.node.id } }, coordinator))).toEqual(['CONFLICT', 'PROFILE_CHANGED']);
  });

  it('is nobody’s to change but its manager’s and coordinators’, and takes no person’s number', async () => {
    expect(refusal(await update(member, { locality: 'X' }))).toEqual(['FORBIDDEN', 'NOT_PERMITTED']);
    for (const fields of [
      { description: [{ locale: 'RU', text: 'ИИН 880115300123' }] },
      { contacts: [{ kind: 'OTHER', value: '880115 300123', visibility: 'PUBLIC' }] },
    ]) {
      expect(refusal(await update(manager, fields))).toEqual(['BAD_USER_INPUT', 'IIN_REFUSED']);
    }
    expect(refusal(await update(manager, { name: [] }))).toEqual(['BAD_USER_INPUT', 'REQUIRED']);
    expect(refusal(await update(manager, { contacts: [{ kind: 'EMAIL', value: 'nobody', visibility: 'PUBLIC' }] }))).toEqual([
      'BAD_USER_INPUT',
      'EMAIL_INVALID',
    ]);
    expect(refusal(await update(manager, { foundedYear: 1812 }))).toEqual(['BAD_USER_INPUT', 'YEAR_INVALID']);
  });

  it('is entered by a coordinator by hand', async () => {
    const input = {
      name: [{ locale: 'EN', text: 'Hand Made' }],
      regionCode: 'KZ-71',
      listing: 'PUBLIC',
      helpSought: [{ locale: 'EN', text: 'Court monitoring' }],
    };
    expect(refusal(await api.ask(ADD, { input }, manager))).toEqual(['FORBIDDEN', 'NOT_PERMITTED']);
    const { body } = await api.ask(ADD, { input }, coordinator);
    expect(body.data?.['addOrganization'].organization).toEqual({
      slug: 'hand-made',
      membership: { status: 'ACTIVE', history: [{ reason: 'ADDED' }] },
    });
    expect(refusal(await api.ask(ADD, { input: { ...input, bin: binOf(8) } }, coordinator))).toEqual(['CONFLICT', 'BIN_TAKEN']);
    expect(refusal(await api.ask(ADD, { input: { ...input, regionCode: 'KZ-99' } }, coordinator))).toEqual([
      'BAD_USER_INPUT',
      'INVALID_VALUE',
    ]);
  });
});
