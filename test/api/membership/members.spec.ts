/** The coordinators' side of members: how far each has come, what waits, what the network notes, and what has happened. */
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { NotesService } from '#membership';
import { addDays, dayOf, toGlobalId } from '#kernel';
import { Client } from 'pg';
import { application, applied, nodesOf } from '../../support/applications.js';
import { rowsOf } from '../../support/directory-data.js';
import { letClockRun, moveClock } from '../../support/moved-clock.js';
import { addMember, addPerson, PASSWORD, refusal, signIn } from '../../support/people.js';
import { startApi, type RunningApi } from '../../support/running-api.js';
import { tokenIn } from '../../support/staged-mail.js';

type Headers = { authorization: string };

const MEMBERS = `query ($filter: MemberFilter, $first: Int, $after: String) { members(filter: $filter, first: $first, after: $after) {
  totalCount counts { step count } pageInfo { hasNextPage endCursor }
  edges { node { step obstacle representatives invitedAt acceptedAt confirmedAt organization { slug membership { status } } } }
} }`;
const NOTES =
  'query ($slug: String!) { organization(slug: $slug) { networkNotes { totalCount edges { node { id text by { displayName } } } } timeline { kind status fields personName by { displayName } } } }';
const ADD_NOTE = 'mutation ($input: AddMemberNoteInput!) { addMemberNote(input: $input) { note { id text } } }';

describe('a coordinator', () => {
  let api: RunningApi;
  let coordinator: Headers;
  let manager: Headers;
  let id: string;

  beforeAll(async () => {
    api = await startApi({ environment: { NNRLK_MODE: 'demo' } });
    await addPerson(api, { email: 'coordinator@network.example', name: 'Coordinator', appointment: 'COORDINATOR' });
    coordinator = await signIn(api, 'coordinator@network.example');
    id = await addMember(api, { name: 'Alpha Office', names: { EN: 'Alpha Office' } });
    await addPerson(api, { email: 'manager@alpha.example', name: 'Manager', organizationId: id, role: 'MANAGER' });
    manager = await signIn(api, 'manager@alpha.example');
  });
  afterAll(() => api.stop());

  const members = async (filter: object = {}): Promise<Record<string, any>> =>
    (await api.ask(MEMBERS, { filter, first: 100 }, { ...coordinator, 'accept-language': 'en' })).body.data?.['members'];
  const stepOf = async (slug: string): Promise<unknown> => {
    const { edges } = (await members()) as { edges: { node: { step: string; obstacle: string | null; organization: { slug: string } } }[] };
    const found = edges.find(({ node }) => node.organization.slug === slug)?.node;
    return [found?.step, found?.obstacle];
  };

  it('sees each member’s way from the spreadsheet to a confirmed profile, and what is in it', async () => {
    const beta = await addMember(api, { name: 'Beta Office' });
    expect(await stepOf('beta-office')).toEqual(['IMPORTED', 'NO_REPRESENTATIVE']);
    const input = {
      name: 'Beta Boss',
      email: 'boss@beta.example',
      locale: 'EN',
      organizationId: toGlobalId('Organization', beta),
      representationRole: 'MANAGER',
    };
    const INVITE = 'mutation ($input: InvitePersonInput!) { invitePerson(input: $input) { invitation { id } } }';
    expect((await api.ask(INVITE, { input }, coordinator)).body.errors).toBeUndefined();
    expect(await stepOf('beta-office')).toEqual(['INVITED', null]);
    await rowsOf(
      api,
      `with old as (update invitation set expires_at = now() - interval '1 day' where organization_id = $1 returning id) select * from old`,
      [beta],
    );
    expect(await stepOf('beta-office')).toEqual(['INVITED', 'EXPIRED']);
    expect((await members({ hasObstacle: true }))['totalCount']).toBe(1);
    await rowsOf(
      api,
      `with fresh as (update invitation set expires_at = now() + interval '1 day' where organization_id = $1 returning id) select * from fresh`,
      [beta],
    );
    const ACCEPT = 'mutation ($input: AcceptInvitationInput!) { acceptInvitation(input: $input) { token } }';
    const accepting = {
      token: await tokenIn(api, 'boss@beta.example', 'invitation'),
      displayName: 'Beta Boss',
      password: PASSWORD,
      consents: ['PROCESSING'],
    };
    const accepted = await api.ask(ACCEPT, { input: accepting });
    expect(await stepOf('beta-office')).toEqual(['ACCEPTED', null]);
    const RENEW = 'mutation ($input: RenewMembershipInput!) { renewMembership(input: $input) { membership { status } } }';
    const boss = { authorization: `Bearer ${accepted.body.data?.['acceptInvitation'].token}` };
    expect(
      (await api.ask(RENEW, { input: { organizationId: toGlobalId('Organization', beta), version: 1 } }, boss)).body.errors,
    ).toBeUndefined();
    expect(await stepOf('beta-office')).toEqual(['CONFIRMED', null]);
    expect(await members()).toMatchObject({
      totalCount: 2,
      counts: expect.arrayContaining([
        { step: 'ACCEPTED', count: 1 },
        { step: 'CONFIRMED', count: 1 },
      ]),
    });
    expect((await members({ step: 'CONFIRMED' }))['edges']).toHaveLength(1);
  });

  it('finds members outside the network too, page by page, as nobody else does', async () => {
    const gone = await addMember(api, { name: 'Gamma Office', regionCode: 'KZ-10' });
    const CHANGE = 'mutation ($input: ChangeMembershipInput!) { changeMembership(input: $input) { membership { status } } }';
    await api.ask(
      CHANGE,
      { input: { organizationId: toGlobalId('Organization', gone), status: 'EXITED', reason: 'LIQUIDATED' } },
      coordinator,
    );
    expect((await members({ status: ['EXITED'] }))['edges']).toMatchObject([
      { node: { organization: { slug: 'gamma-office', membership: { status: 'EXITED' } } } },
    ]);
    expect((await members({ text: 'gam' }))['totalCount']).toBe(1);
    expect((await members({ regionCodes: ['KZ-10'] }))['totalCount']).toBe(1);
    const first = (await api.ask(MEMBERS, { first: 2 }, coordinator)).body.data?.['members'];
    expect(first.pageInfo.hasNextPage).toBe(true);
    const rest = (await api.ask(MEMBERS, { first: 2, after: first.pageInfo.endCursor }, coordinator)).body.data?.['members'];
    expect([...first.edges, ...rest.edges].map(({ node }: { node: Record<string, any> }) => node['organization'].slug as string)).toEqual([
      'alpha-office',
      'beta-office',
      'gamma-office',
    ]);
    expect(refusal(await api.ask(MEMBERS, {}, manager))).toEqual(['FORBIDDEN', 'NOT_PERMITTED']);
  });

  it('sees on the desk what waits', async () => {
    await applied(api, application({ email: 'office@waiting.example', name: 'Ждущие' }));
    const desk = async (): Promise<unknown> =>
      (await api.ask('{ coordinationDesk { applicationsWaiting applicationsOverdue inGrace renewalsSoon leftThisWeek } }', {}, coordinator))
        .body.data?.['coordinationDesk'];
    expect(await desk()).toEqual({ applicationsWaiting: 1, applicationsOverdue: 0, inGrace: 0, renewalsSoon: 0, leftThisWeek: 1 });
    moveClock(api, addDays(dayOf(new Date()), 350));
    expect(await desk()).toMatchObject({ applicationsOverdue: 1, renewalsSoon: 2, leftThisWeek: 0 });
    letClockRun(api);
  });

  it('notes on a member what stays among coordinators, in the database too', async () => {
    const added = await api.ask(
      ADD_NOTE,
      { input: { organizationId: toGlobalId('Organization', id), text: 'Звонили, всё хорошо.' } },
      coordinator,
    );
    const noteId = added.body.data?.['addMemberNote'].note.id as string;
    const seen = async (headers: Headers): Promise<Record<string, any>> =>
      (await api.ask(NOTES, { slug: 'alpha-office' }, headers)).body.data?.['organization'];
    expect((await seen(coordinator))['networkNotes']).toMatchObject({
      totalCount: 1,
      edges: [{ node: { text: 'Звонили, всё хорошо.', by: { displayName: 'Coordinator' } } }],
    });
    expect(await seen(manager)).toEqual({ networkNotes: null, timeline: null });
    expect(
      refusal(
        await api.ask(ADD_NOTE, { input: { organizationId: toGlobalId('Organization', id), text: 'ИИН 880115300123' } }, coordinator),
      ),
    ).toEqual(['BAD_USER_INPUT', 'IIN_REFUSED']);
    const client = new Client({ connectionString: api.database.runtimeUrl });
    await client.connect();
    const [stranger] = await rowsOf<{ id: string }>(api, `select id from account where email = 'manager@alpha.example'`);
    for (const account of ['', stranger?.id ?? '']) {
      await client.query(`select set_config('app.account', $1, false)`, [account]);
      expect((await client.query('select * from member_note')).rows).toEqual([]);
    }
    await client.end();
    const DELETE = 'mutation ($input: DeleteMemberNoteInput!) { deleteMemberNote(input: $input) { note { deletedAt } } }';
    const RESTORE = 'mutation ($input: RestoreMemberNoteInput!) { restoreMemberNote(input: $input) { note { deletedAt } } }';
    await api.ask(DELETE, { input: { noteId } }, coordinator);
    expect((await seen(coordinator))['networkNotes'].totalCount).toBe(0);
    await api.ask(RESTORE, { input: { noteId } }, coordinator);
    expect((await seen(coordinator))['networkNotes'].totalCount).toBe(1);
    await api.ask(DELETE, { input: { noteId } }, coordinator);
    moveClock(api, addDays(dayOf(new Date()), 31));
    await api.application.get(NotesService, { strict: false }).endDeleted();
    letClockRun(api);
    expect(refusal(await api.ask(RESTORE, { input: { noteId } }, coordinator))[0]).toBe('NOT_FOUND');
  });

  it('reads what has happened with a member as one timeline, without what somebody wrote', async () => {
    const UPDATE = 'mutation ($input: UpdateOrganizationProfileInput!) { updateOrganizationProfile(input: $input) { awaiting } }';
    await api.ask(UPDATE, { input: { organizationId: toGlobalId('Organization', id), version: 1, locality: 'Орал' } }, manager);
    await api.ask(ADD_NOTE, { input: { organizationId: toGlobalId('Organization', id), text: 'Секрет' } }, coordinator);
    const { body } = await api.ask(NOTES, { slug: 'alpha-office' }, coordinator);
    const timeline = body.data?.['organization'].timeline as { kind: string }[];
    expect([...new Set(timeline.map(({ kind }) => kind))]).toEqual([
      'NOTE_WRITTEN',
      'PROFILE_CHANGED',
      'STATUS_CHANGED',
      'REPRESENTATION_BEGAN',
    ]);
    expect(timeline[1]).toMatchObject({ fields: ['locality'], by: { displayName: 'Manager' } });
    expect(JSON.stringify(timeline)).not.toContain('Секрет');
    expect(
      nodesOf(await api.ask('{ profileChanges { edges { node { fields { field } } } } }', {}, coordinator), 'profileChanges'),
    ).toHaveLength(1);
  });
});
