/** A membership through the years: reminded, renewed, in grace, lapsed, suspended, gone and back; each step once, dated and explained. */
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { KEEP_MEMBERSHIP, MEMBERSHIP_STATUSES, MembershipLifecycle, type MembershipStatus } from '#membership';
import { addDays, dayOf, toGlobalId, yearAfter } from '#kernel';
import { JobWorker } from '#platform';
import { rowsOf } from '../../support/directory-data.js';
import { eventually } from '../../support/eventually.js';
import { letClockRun, moveClock } from '../../support/moved-clock.js';
import { addMember, addPerson, refusal, signIn } from '../../support/people.js';
import { startApi, type GraphqlAnswer, type RunningApi } from '../../support/running-api.js';
import { mailTo } from '../../support/staged-mail.js';

type Headers = { authorization: string };

const HISTORY = `query MembershipHistory($slug: String!) {
  organization(slug: $slug) { membership { status until nextSteps history { status since reason note by { displayName } } } confirmedAt }
}`;
const RENEW = 'mutation ($input: RenewMembershipInput!) { renewMembership(input: $input) { membership { status until } } }';
const CHANGE = 'mutation ($input: ChangeMembershipInput!) { changeMembership(input: $input) { membership { status since } } }';
const LEAVE = 'mutation ($input: LeaveNetworkInput!) { leaveNetwork(input: $input) { membership { status } } }';
const VIEWER = '{ viewer { isMember representations { until membership { status until } } } }';

describe('a membership', () => {
  let api: RunningApi;
  let coordinator: Headers;
  let lifecycle: MembershipLifecycle;

  beforeAll(async () => {
    api = await startApi({ environment: { NNRLK_MODE: 'demo' } });
    lifecycle = api.application.get(MembershipLifecycle, { strict: false });
    await addPerson(api, { email: 'coordinator@network.example', name: 'Coordinator', appointment: 'COORDINATOR' });
    coordinator = await signIn(api, 'coordinator@network.example');
  });
  afterAll(() => api.stop());

  /** A member with a manager: its key, the manager's sign-in, the last day of its year. */
  async function member(name: string): Promise<{ id: string; slug: string; manager: Headers; email: string; due: string }> {
    letClockRun(api);
    const id = await addMember(api, { name, listing: 'PUBLIC' });
    const slug = name.toLowerCase().replaceAll(' ', '-');
    const email = `manager@${slug}.example`;
    await addPerson(api, { email, name: 'Manager', organizationId: id, role: 'MANAGER' });
    return { id, slug, email, manager: await signIn(api, email), due: yearAfter(dayOf(new Date())) };
  }
  const membership = async (slug: string, headers = coordinator): Promise<Record<string, any>> =>
    (await api.ask(HISTORY, { slug }, headers)).body.data?.['organization'].membership;
  const change = (id: string, status: string, reason: string): Promise<GraphqlAnswer> =>
    api.ask(CHANGE, { input: { organizationId: toGlobalId('Organization', id), status, reason, note: 'Решение собрания' } }, coordinator);
  const renew = (id: string, headers: Headers, version = 1): Promise<GraphqlAnswer> =>
    api.ask(RENEW, { input: { organizationId: toGlobalId('Organization', id), version } }, headers);

  it('is seen by coordinators and its own people, and null to everybody else', async () => {
    const { slug, manager } = await member('Seen Office');
    const stranger = await member('Strange Office');
    expect(await membership(slug, manager)).toMatchObject({
      status: 'ACTIVE',
      history: [{ status: 'ACTIVE', reason: 'IMPORTED', by: null }],
    });
    expect(await membership(slug)).toMatchObject({ status: 'ACTIVE', nextSteps: ['SUSPENDED', 'EXITED'] });
    expect(await membership(slug, stranger.manager)).toBeNull();
    expect(await membership(slug, {} as Headers)).toBeNull();
  });

  it('is reminded of 30 and 7 days before and on the last day, by mail to who keeps the profile', async () => {
    const { id, due, email } = await member('Reminded Office');
    const mails = async (day: string, hour: number): Promise<number> => {
      moveClock(api, day, hour);
      await lifecycle.keep(id);
      await lifecycle.keep(id);
      return (await mailTo(api, email)).length;
    };
    expect(await mails(addDays(due, -31), 12)).toBe(0);
    expect(await mails(addDays(due, -30), 8)).toBe(0);
    expect(await mails(addDays(due, -30), 9)).toBe(1);
    expect(await mails(addDays(due, -7), 9)).toBe(2);
    expect(await mails(due, 9)).toBe(3);
    expect((await mailTo(api, email))[0]).toContain('/en/members/reminded-office/renew');
  });

  it('is renewed by confirming the profile as it was seen, which takes back the reminders', async () => {
    const { id, slug, manager, due, email } = await member('Renewed Office');
    moveClock(api, addDays(due, -29));
    expect(refusal(await renew(id, manager, 7))).toEqual(['CONFLICT', 'PROFILE_CHANGED']);
    expect((await renew(id, manager)).body.data?.['renewMembership'].membership).toEqual({
      status: 'ACTIVE',
      until: yearAfter(addDays(due, -29)),
    });
    moveClock(api, addDays(due, 1));
    await lifecycle.keep(id);
    expect(await mailTo(api, email)).toEqual([]);
    const { body } = await api.ask(HISTORY, { slug }, manager);
    expect(body.data?.['organization'].confirmedAt).toMatch(addDays(due, -29));
    expect(body.data?.['organization'].membership.history[0]).toMatchObject({
      status: 'ACTIVE',
      reason: 'RENEWED',
      by: { displayName: 'Manager' },
    });
    const stranger = await member('Meddling Office');
    expect(refusal(await renew(id, stranger.manager))).toEqual(['FORBIDDEN', 'NOT_PERMITTED']);
  });

  it('passes into grace when the day does in Almaty, looks active for 60 days, and lapses', async () => {
    const { id, slug, manager, due } = await member('Late Office');
    const at = async (day: string, hour: number): Promise<string> => {
      moveClock(api, day, hour);
      await lifecycle.keep(id);
      const [row] = await rowsOf<{ status: string }>(api, 'select status from membership where organization_id = $1', [id]);
      return row?.status ?? '';
    };
    const isListed = async (): Promise<boolean> =>
      (await api.ask('query ($slug: String!) { organization(slug: $slug) { slug } }', { slug })).body.errors === undefined;
    expect(await at(due, 23)).toBe('ACTIVE');
    expect(await at(addDays(due, 1), 0)).toBe('GRACE');
    expect(await membership(slug)).toMatchObject({ status: 'GRACE', until: addDays(due, 60) });
    expect([await at(addDays(due, 60), 23), await isListed()]).toEqual(['GRACE', true]);
    expect([await at(addDays(due, 61), 0), await isListed()]).toEqual(['LAPSED', false]);
    expect((await membership(slug)).history).toMatchObject([
      { status: 'LAPSED', since: addDays(due, 61), reason: 'NOT_RENEWED', by: null },
      { status: 'GRACE', since: addDays(due, 1), reason: 'NOT_RENEWED', by: null },
      { status: 'ACTIVE' },
    ]);
    const viewer = (await api.ask(VIEWER, {}, manager)).body.data?.['viewer'];
    expect(viewer).toMatchObject({ isMember: false, representations: [{ membership: { status: 'LAPSED', until: null } }] });
    expect(refusal(await renew(id, manager))).toEqual(['CONFLICT', 'TRANSITION_ILLEGAL']);
    expect((await change(id, 'ACTIVE', 'RETURNED')).body.data?.['changeMembership'].membership.status).toBe('ACTIVE');
    expect([await isListed(), (await api.ask(VIEWER, {}, manager)).body.data?.['viewer'].isMember]).toEqual([true, true]);
  });

  it('ends roles by suspension and exit, at once, and a return restores them', async () => {
    for (const [status, reason] of [
      ['SUSPENDED', 'MEMORANDUM_BREACHED'],
      ['EXITED', 'LIQUIDATED'],
    ] as const) {
      const { id, slug, manager } = await member(`${status} Office`);
      await change(id, status, reason);
      const after = (await api.ask(VIEWER, {}, manager)).body.data?.['viewer'];
      expect(after).toMatchObject({ isMember: false, representations: [{ until: expect.any(String) }] });
      expect(refusal(await api.ask(HISTORY, { slug }, manager))[0]).toBe('NOT_FOUND');
      expect(await membership(slug)).toMatchObject({
        status,
        history: [{ status, reason, note: 'Решение собрания', by: { displayName: 'Coordinator' } }, {}],
      });
      await change(id, 'ACTIVE', 'RETURNED');
      const returned = (await api.ask(VIEWER, {}, manager)).body.data?.['viewer'];
      expect(returned.isMember).toBe(true);
      expect(returned.representations).toMatchObject([{ until: null }, { until: expect.any(String) }]);
    }
  });

  it('is ended by its manager for a reason of theirs, and by no other’s', async () => {
    const { id, slug, manager } = await member('Leaving Office');
    const input = { organizationId: toGlobalId('Organization', id), reason: 'MEMORANDUM_BREACHED' };
    const stranger = await member('Other Office');
    expect(refusal(await api.ask(LEAVE, { input }, stranger.manager))).toEqual(['FORBIDDEN', 'NOT_PERMITTED']);
    expect(refusal(await api.ask(LEAVE, { input }, manager))).toEqual(['BAD_USER_INPUT', 'INVALID_VALUE']);
    expect((await api.ask(LEAVE, { input: { ...input, reason: 'OWN_WISH' } }, manager)).body.data?.['leaveNetwork'].membership.status).toBe(
      'EXITED',
    );
    expect((await membership(slug)).history[0]).toMatchObject({ status: 'EXITED', reason: 'OWN_WISH', by: { displayName: 'Manager' } });
    expect(refusal(await api.ask(LEAVE, { input: { ...input, reason: 'OWN_WISH' } }, manager))).toEqual(['FORBIDDEN', 'NOT_PERMITTED']);
  });

  it('takes no step that its state does not allow', async () => {
    const reasons: Readonly<Record<MembershipStatus, string>> = {
      ...{ ACTIVE: 'RETURNED', GRACE: 'OTHER', LAPSED: 'OTHER', SUSPENDED: 'OTHER', EXITED: 'OTHER' },
    };
    const taken: string[] = [];
    for (const from of MEMBERSHIP_STATUSES) {
      for (const to of MEMBERSHIP_STATUSES) {
        const id = await addMember(api, { name: `From ${from} to ${to}` });
        await rowsOf(api, 'with moved as (update membership set status = $2 where organization_id = $1 returning 1) select * from moved', [
          id,
          from,
        ]);
        const answer = refusal(await change(id, to, reasons[to]));
        if (answer[0] === undefined) taken.push(`${from} ${to}`);
        else expect(answer).toEqual(['CONFLICT', 'TRANSITION_ILLEGAL']);
      }
    }
    expect(taken).toEqual([
      ...['ACTIVE SUSPENDED', 'ACTIVE EXITED', 'GRACE SUSPENDED', 'GRACE EXITED', 'LAPSED ACTIVE', 'LAPSED EXITED'],
      ...['SUSPENDED ACTIVE', 'SUSPENDED EXITED', 'EXITED ACTIVE'],
    ]);
  });

  it('passes into grace once, whatever number of workers look after it', async () => {
    const { id, email, due } = await member('Busy Office');
    const job = async (): Promise<{ runAt: Date }[]> =>
      rowsOf(api, `select run_at as "runAt" from graphile_worker.jobs where key = $1`, [`membership:${id}`]);
    expect((await job())[0]?.runAt.toISOString()).toBe(`${addDays(due, -30)}T04:00:00.000Z`);
    moveClock(api, addDays(due, 2));
    let runs = 0;
    const handler = {
      name: KEEP_MEMBERSHIP,
      run: async (payload: Readonly<Record<string, unknown>>) => {
        runs += 1;
        await Promise.all([lifecycle.keep(String(payload['organizationId'])), lifecycle.keep(String(payload['organizationId']))]);
      },
    };
    const log = { warn: () => undefined, error: () => undefined };
    const workers = [1, 2, 3].map(() => new JobWorker({ url: api.database.runtimeUrl, handlers: [handler], log }));
    await Promise.all(workers.map((worker) => worker.start()));
    await rowsOf(
      api,
      `select graphile_worker.reschedule_jobs(array(select id from graphile_worker.jobs where key = $1), run_at := now())`,
      [`membership:${id}`],
    );
    await eventually(async () => {
      const rows = await rowsOf(api, 'select status from membership where organization_id = $1', [id]);
      expect(rows).toEqual([{ status: 'GRACE' }]);
    });
    await eventually(async () => expect((await job())[0]?.runAt.toISOString()).toBe(`${addDays(due, 60)}T19:00:00.000Z`));
    await Promise.all(workers.map((worker) => worker.stop()));
    const steps = await rowsOf(api, `select count(*)::int as count from membership_step where organization_id = $1 and status = 'GRACE'`, [
      id,
    ]);
    process.stdout.write(`3 workers, 2 calls a job: ${runs} runs, ${JSON.stringify(steps)} steps into grace\n`);
    expect(steps).toEqual([{ count: 1 }]);
    expect(await mailTo(api, email)).toHaveLength(1);
  });

  it('that nobody looks after is looked after again by the nightly job', async () => {
    const { id } = await member('Restored Office');
    await rowsOf(api, `select graphile_worker.remove_job($1)`, [`membership:${id}`]);
    await lifecycle.planMissing();
    expect(await rowsOf(api, `select count(*)::int as count from graphile_worker.jobs where key = $1`, [`membership:${id}`])).toEqual([
      { count: 1 },
    ]);
  });
});
