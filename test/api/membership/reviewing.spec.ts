/** Reviewing: two different people make a member, one can reject, and nobody decides on their own. */
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { application, applied, APPLY, binOf, nodesOf, prove, REVIEW } from '../../support/applications.js';
import { rowsOf } from '../../support/directory-data.js';
import { addMember, addPerson, PASSWORD, refusal, signIn } from '../../support/people.js';
import { startApi, type GraphqlAnswer, type RunningApi } from '../../support/running-api.js';
import { mailTo, tokenIn } from '../../support/staged-mail.js';

type Headers = { authorization: string };

const ONE = `query ($id: ID!) { membershipApplication(id: $id) {
  status reason approvals approvalsNeeded viewerObstacle missing isOverdue form { email } organization { slug } appealOf { number }
  checks { check doneAt doneBy { displayName } } reviews { reviewer { displayName } verdict reason isVoid } conflictsOfInterest { reviewer { displayName } }
} }`;
const RACERS = 50;

describe('a review', () => {
  let api: RunningApi;
  let coordinator: Headers;
  let second: Headers;
  let reviewer: Headers;
  let northern: Headers;
  let member: Headers;

  beforeAll(async () => {
    api = await startApi({ environment: { NNRLK_MODE: 'demo' } });
    const own = await addMember(api, { name: 'Steppe Law', bin: binOf(9_001), listing: 'MEMBERS' });
    await addMember(api, { name: 'Secret Bureau', names: { RU: 'Тайное бюро', EN: 'Secret Bureau' }, listing: 'COORDINATORS' });
    await addPerson(api, { email: 'coordinator@network.example', name: 'Coordinator', appointment: 'COORDINATOR' });
    await addPerson(api, { email: 'second@network.example', name: 'Second', appointment: 'COORDINATOR' });
    await addPerson(api, { email: 'reviewer@steppe.example', name: 'Reviewer', appointment: 'REVIEWER', organizationId: own });
    await addPerson(api, { email: 'northern@network.example', name: 'Northern', appointment: 'REVIEWER' });
    await addPerson(api, { email: 'member@steppe.example', organizationId: own, role: 'MANAGER' });
    await rowsOf(
      api,
      `with scoped as (update appointment set scope = 'KZ-59' where person_id = (select id from person where email = 'northern@network.example') returning id) select * from scoped`,
    );
    coordinator = await signIn(api, 'coordinator@network.example');
    second = await signIn(api, 'second@network.example');
    reviewer = await signIn(api, 'reviewer@steppe.example');
    northern = await signIn(api, 'northern@network.example');
    member = await signIn(api, 'member@steppe.example');
  });
  afterAll(() => api.stop());

  const review = (
    headers: Headers,
    applicationId: string,
    ...[verdict, reason]: [verdict: string, reason?: string]
  ): Promise<GraphqlAnswer> => api.ask(REVIEW, { input: { applicationId, verdict, reason } }, headers);
  const one = async (id: string, headers = coordinator): Promise<any> =>
    (await api.ask(ONE, { id }, headers)).body.data?.['membershipApplication'];

  it('makes a member by two different people, with an invitation for who keeps the profile', async () => {
    const id = await applied(
      api,
      application({ email: 'office@child.example', name: 'Защита детства', organization: { bin: binOf(100) } }),
    );
    expect((await review(coordinator, id, 'APPROVE')).body.data?.['reviewApplication'].application).toEqual({ id, status: 'IN_REVIEW' });
    expect(refusal(await review(coordinator, id, 'APPROVE'))).toEqual(['CONFLICT', 'ALREADY_REVIEWED']);
    expect((await one(id)).viewerObstacle).toBe('ALREADY_REVIEWED');
    expect((await one(id, reviewer)).viewerObstacle).toBeNull();
    expect((await review(reviewer, id, 'APPROVE')).body.data?.['reviewApplication'].application.status).toBe('APPROVED');
    const approved = await one(id);
    expect(approved).toMatchObject({ status: 'APPROVED', approvals: 2, organization: { slug: 'zashchita-detstva' } });
    expect(approved.reviews).toMatchObject([{ reviewer: { displayName: 'Reviewer' } }, { reviewer: { displayName: 'Coordinator' } }]);
    const token = await tokenIn(api, 'office@child.example', 'invitation');
    const ACCEPT = 'mutation ($input: AcceptInvitationInput!) { acceptInvitation(input: $input) { token } }';
    const input = { token, displayName: 'Айгерим', password: PASSWORD, consents: ['PROCESSING'] };
    const accepted = (await api.ask(ACCEPT, { input })).body.data?.['acceptInvitation'].token;
    const { body } = await api.ask(
      '{ viewer { isMember representations { role membership { status } organization { slug membership { status until history { status since reason by { displayName } } } } } } }',
      {},
      { authorization: `Bearer ${accepted}` },
    );
    expect(body.data?.['viewer']).toMatchObject({
      isMember: true,
      representations: [
        {
          role: 'MANAGER',
          membership: { status: 'ACTIVE' },
          organization: { membership: { history: [{ status: 'ACTIVE', reason: 'APPROVED' }] } },
        },
      ],
    });
    expect(refusal(await review(second, id, 'APPROVE'))).toEqual(['CONFLICT', 'APPLICATION_CLOSED']);
  });

  it('returns an application with its reason by mail, which voids the approvals before', async () => {
    const written = application({ email: 'office@youth.example', name: 'Голос молодёжи' });
    const id = await applied(api, written);
    await review(coordinator, id, 'APPROVE');
    expect(refusal(await review(second, id, 'REQUEST_CHANGES', ' '))).toEqual(['BAD_USER_INPUT', 'REQUIRED']);
    expect(refusal(await review(second, id, 'REQUEST_CHANGES', 'ИИН 880115300123?'))).toEqual(['BAD_USER_INPUT', 'IIN_REFUSED']);
    await review(second, id, 'REQUEST_CHANGES', 'Уточните, вы филиал?');
    expect((await mailTo(api, 'office@youth.example'))[0]).toContain('Уточните, вы филиал?');
    expect(await one(id)).toMatchObject({ status: 'CHANGES_REQUESTED', reason: 'Уточните, вы филиал?', approvals: 0 });
    expect(refusal(await review(reviewer, id, 'APPROVE'))).toEqual(['CONFLICT', 'APPLICATION_CLOSED']);
    const token = await tokenIn(api, 'office@youth.example', 'join');
    const answered = await api.ask(APPLY, { input: { ...written, token, statement: 'Не филиал.' } });
    expect(answered.body.data?.['applyForMembership'].application).toMatchObject({ id, status: 'IN_REVIEW' });
    await review(coordinator, id, 'APPROVE');
    expect(await one(id)).toMatchObject({ status: 'IN_REVIEW', approvals: 1 });
    expect((await review(second, id, 'APPROVE')).body.data?.['reviewApplication'].application.status).toBe('APPROVED');
  });

  it('rejects with one voice and a reason; the applicant can appeal once', async () => {
    const id = await applied(api, application({ email: 'office@trade.example', name: 'Торговый дом' }));
    await review(reviewer, id, 'REJECT', 'Это коммерческая компания.');
    expect((await one(id)).status).toBe('REJECTED');
    expect((await mailTo(api, 'office@trade.example'))[0]).toContain('Это коммерческая компания.');
    const token = await tokenIn(api, 'office@trade.example', 'join');
    const APPEAL =
      'mutation ($input: AppealRejectionInput!) { appealRejection(input: $input) { application { status isAppeal canAppeal form { statement } } } }';
    const input = { token, statement: 'У нас есть общественный фонд.' };
    const appealed = (await api.ask(APPEAL, { input })).body.data?.['appealRejection'].application;
    expect(appealed).toEqual({
      status: 'IN_REVIEW',
      isAppeal: true,
      canAppeal: false,
      form: { statement: 'У нас есть общественный фонд.' },
    });
    expect(refusal(await api.ask(APPEAL, { input }))).toEqual(['CONFLICT', 'APPEALED_ALREADY']);
    const waiting = nodesOf(
      await api.ask('{ membershipApplications(first: 100) { edges { node { id appealOf { id } } } } }', {}, coordinator),
      'membershipApplications',
    );
    const appeal = waiting.find(({ appealOf }) => appealOf?.id === id);
    await review(coordinator, appeal?.['id'] as string, 'REJECT', 'Решение прежнее.');
    const again = await tokenIn(api, 'office@trade.example', 'join');
    expect(refusal(await api.ask(APPEAL, { input: { ...input, token: again } }))).toEqual(['CONFLICT', 'APPEALED_ALREADY']);
  });

  it('is not for who represents the organization, declared an interest, or is appointed elsewhere', async () => {
    const byBin = await applied(api, application({ email: 'office@branch.example', name: 'Филиал', organization: { bin: binOf(9_001) } }));
    expect(refusal(await review(reviewer, byBin, 'APPROVE'))).toEqual(['FORBIDDEN', 'OWN_ORGANIZATION']);
    const representatives = [
      { name: 'A', email: 'office@named.example', role: 'MANAGER' },
      { name: 'Second', email: 'Second@network.example', role: 'REPRESENTATIVE' },
    ];
    const named = await applied(api, application({ email: 'office@named.example', name: 'Названные', representatives }));
    expect(refusal(await review(second, named, 'REJECT', 'Нет.'))).toEqual(['FORBIDDEN', 'OWN_ORGANIZATION']);
    const id = await applied(api, application({ email: 'office@friend.example', name: 'Знакомые' }));
    await review(coordinator, id, 'APPROVE');
    const DECLARE =
      'mutation ($input: DeclareConflictOfInterestInput!) { declareConflictOfInterest(input: $input) { application { approvals viewerObstacle } } }';
    const declared = await api.ask(DECLARE, { input: { applicationId: id } }, coordinator);
    expect(declared.body.data?.['declareConflictOfInterest'].application).toEqual({ approvals: 0, viewerObstacle: 'CONFLICT_DECLARED' });
    expect(refusal(await review(coordinator, id, 'APPROVE'))).toEqual(['FORBIDDEN', 'CONFLICT_DECLARED']);
    for (const headers of [northern, member])
      expect(refusal(await review(headers, id, 'APPROVE'))[0]).toBe(headers === member ? 'FORBIDDEN' : 'NOT_FOUND');
    const { body } = await api.ask('{ membershipApplications { totalCount } }', {}, northern);
    expect(body.data?.['membershipApplications'].totalCount).toBe(0);
  });

  it('shows a member who reviews no hint of an organization that they may not see', async () => {
    const id = await applied(api, application({ email: 'office@bureau.example', name: 'Тайное бюро' }));
    const QUERY = 'query ($id: ID!) { membershipApplication(id: $id) { possibleDuplicates { organization { slug } } } }';
    const seen = async (headers: Headers): Promise<unknown> =>
      (await api.ask(QUERY, { id }, headers)).body.data?.['membershipApplication'].possibleDuplicates;
    expect(await seen(coordinator)).toEqual([{ organization: { slug: 'secret-bureau' } }]);
    expect(await seen(reviewer)).toEqual([]);
  });

  it('has a checklist, and a number of approvals that coordinators set', async () => {
    const id = await applied(api, application({ email: 'office@small.example', name: 'Малые' }));
    const CHECK =
      'mutation ($input: CheckApplicationInput!) { checkApplication(input: $input) { application { checks { check doneBy { displayName } } } } }';
    const input = { applicationId: id, check: 'FITS_MEMORANDUM', isDone: true };
    const { checks } = (await api.ask(CHECK, { input }, coordinator)).body.data?.['checkApplication'].application;
    expect(checks).toHaveLength(4);
    expect(checks[0]).toEqual({ check: 'FITS_MEMORANDUM', doneBy: { displayName: 'Coordinator' } });
    const SET =
      'mutation ($input: UpdateMembershipSettingsInput!) { updateMembershipSettings(input: $input) { settings { approvalsNeeded } } }';
    expect(refusal(await api.ask(SET, { input: { approvalsNeeded: 1 } }, reviewer))).toEqual(['FORBIDDEN', 'NOT_PERMITTED']);
    expect(refusal(await api.ask(SET, { input: { approvalsNeeded: 0 } }, coordinator))).toEqual(['BAD_USER_INPUT', 'INVALID_VALUE']);
    await api.ask(SET, { input: { approvalsNeeded: 1 } }, coordinator);
    expect((await review(second, id, 'APPROVE')).body.data?.['reviewApplication'].application.status).toBe('APPROVED');
    await api.ask(SET, { input: { approvalsNeeded: 2 } }, coordinator);
  });

  it('filters the queue by what is overdue and what awaits the reader', async () => {
    const id = await applied(api, application({ email: 'office@late.example', name: 'Забытые' }));
    const QUERY =
      'query ($filter: MembershipApplicationFilter) { membershipApplications(filter: $filter, first: 100) { edges { node { id isOverdue ageDays missing } } } }';
    const found = async (filter: object): Promise<readonly Record<string, any>[]> =>
      nodesOf(await api.ask(QUERY, { filter }, second), 'membershipApplications');
    expect(await found({ isOverdue: true })).toEqual([]);
    await rowsOf(
      api,
      `with old as (update membership_application set submitted_at = submitted_at - interval '20 days' where number = (select max(number) from membership_application) returning id) select * from old`,
    );
    expect(await found({ isOverdue: true })).toMatchObject([
      { id, isOverdue: true, ageDays: 20, missing: ['BIN', 'HEAD', 'PHONE', 'SUMMARY', 'SUPPORT'] },
    ]);
    expect((await found({ awaitsMe: true })).map((node) => node['id'])).toContain(id);
    await review(second, id, 'APPROVE');
    expect((await found({ awaitsMe: true })).map((node) => node['id'])).not.toContain(id);
  });

  it(`of ${RACERS} applications with one BIN, all approved at once, makes one member`, async () => {
    const bin = binOf(4_242);
    const ids: string[] = [];
    for (let number = 0; number < RACERS; number += 1) {
      const email = `office@racer${number}.example`;
      const { body } = await api.ask(
        APPLY,
        { input: application({ email, name: `Гонка ${number}`, organization: { bin } }) },
        { 'x-forwarded-for': `10.0.0.${number}` },
      );
      if (body.errors) await rowsOf(api, 'with gone as (delete from sign_in_limit returning 1) select * from gone');
      const answer = body.errors
        ? await api.ask(APPLY, { input: application({ email, name: `Гонка ${number}`, organization: { bin } }) })
        : { body };
      await prove(api, email);
      const id = answer.body.data?.['applyForMembership'].application.id as string;
      await review(coordinator, id, 'APPROVE');
      ids.push(id);
    }
    const outcomes = await Promise.all(ids.map(async (id) => refusal(await review(second, id, 'APPROVE')).join(' ')));
    const counts = Object.fromEntries([...Map.groupBy(outcomes, (one) => one)].map(([one, all]) => [one, all.length]));
    process.stdout.write(`${RACERS} approvals at once: ${JSON.stringify(counts)}\n`);
    expect(counts).toEqual({ ' ': 1, 'CONFLICT BIN_TAKEN': RACERS - 1 });
    expect(await rowsOf(api, 'select count(*)::int as count from organization where bin = $1', [bin])).toEqual([{ count: 1 }]);
    const invited = await rowsOf<{ count: number }>(api, `select count(*)::int as count from invitation where email like 'office@racer%'`);
    expect(invited).toEqual([{ count: 1 }]);
    const still = await rowsOf(
      api,
      `select status, count(*)::int as count from membership_application group by status having status = 'IN_REVIEW'`,
    );
    expect(still).toMatchObject([{ count: expect.any(Number) }]);
  }, 120_000);
});
