/** How long an application is kept: a year from its verdict, for it names people whom an erasure cannot find in it. */
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { addDays, dayOf } from '#kernel';
import { OwnApplicationService } from '#membership';
import { application, applied, nodesOf, REVIEW } from '../../support/applications.js';
import { rowsOf } from '../../support/directory-data.js';
import { letClockRun, moveClock } from '../../support/moved-clock.js';
import { addPerson, signIn } from '../../support/people.js';
import { startApi, type RunningApi } from '../../support/running-api.js';
import { tokenIn } from '../../support/staged-mail.js';

const APPEAL = 'mutation ($input: AppealRejectionInput!) { appealRejection(input: $input) { application { isAppeal } } }';
const WAITING = '{ membershipApplications(first: 100) { edges { node { id appealOf { id } } } } }';
const REVIEWED = '{ auditEntries(filter: { action: "APPLICATION_REVIEWED" }) { edges { node { after } } } }';
const MEMBER = 'query ($slug: String!) { organization(slug: $slug) { membership { history { reason } } } }';

describe('an application that was decided on', () => {
  let api: RunningApi;
  let coordinator: { authorization: string };
  let reviewer: { authorization: string };

  beforeAll(async () => {
    api = await startApi({ environment: { NNRLK_MODE: 'demo' } }); // where coordinators need no second step
    await addPerson(api, { email: 'coordinator@network.example', appointment: 'COORDINATOR' });
    await addPerson(api, { email: 'reviewer@network.example', appointment: 'REVIEWER' });
    coordinator = await signIn(api, 'coordinator@network.example');
    reviewer = await signIn(api, 'reviewer@network.example');
  });
  afterAll(() => api.stop());

  /** What the nightly job does, so many days from now. */
  async function tidiedAfter(days: number): Promise<void> {
    moveClock(api, addDays(dayOf(new Date()), days));
    await api.application.get(OwnApplicationService, { strict: false }).deleteDecided();
    letClockRun(api);
  }

  async function review(applicationId: string, verdict: string, headers = coordinator): Promise<void> {
    const { body } = await api.ask(REVIEW, { input: { applicationId, verdict, reason: 'Так решили.' } }, headers);
    expect(body.errors).toBeUndefined();
  }

  const kept = async (): Promise<string[]> =>
    (await rowsOf<{ status: string }>(api, 'select status from membership_application order by number')).map(({ status }) => status);
  const count = async (table: string): Promise<number> =>
    (await rowsOf<{ count: number }>(api, `select count(*)::int as count from ${table}`))[0]?.count ?? 0;

  it('goes after a year with its key and its reviews; the membership, and what was accepted, stay', async () => {
    const keys = await count(`sealing_key where subject = 'MEMBERSHIP_APPLICATION'`);
    const id = await applied(api, application({ email: 'one@new.example', name: 'Одобренная' }));
    await review(id, 'APPROVE');
    await review(id, 'APPROVE', reviewer);
    await applied(api, application({ email: 'two@new.example', name: 'Ждущая' }));
    await tidiedAfter(364);
    expect(await kept()).toEqual(['APPROVED', 'IN_REVIEW']);
    await tidiedAfter(367);
    expect(await kept()).toEqual(['IN_REVIEW']);
    expect([await count('membership_review'), await count(`sealing_key where subject = 'MEMBERSHIP_APPLICATION'`)]).toEqual([0, keys + 1]);

    const [organization] = await rowsOf<{ slug: string }>(api, 'select slug from organization');
    const member = await api.ask(MEMBER, { slug: organization?.slug }, coordinator);
    expect(member.body.data?.['organization'].membership.history).toEqual([{ reason: 'APPROVED' }]);
    const { body } = await api.ask(REVIEWED, {}, coordinator);
    const [newest] = body.data?.['auditEntries'].edges as { node: { after: string } }[];
    expect(JSON.parse(newest?.node.after ?? '')).toMatchObject({
      memorandumVersion: '1',
      consents: [{ purpose: 'MEMBERSHIP', version: '1' }],
    });
  });

  it('is kept as long as an appeal against it, so that none can be appealed twice', async () => {
    const id = await applied(api, application({ email: 'three@new.example', name: 'Отклонённая' }));
    await review(id, 'REJECT');
    const input = { token: await tokenIn(api, 'three@new.example', 'join'), statement: 'Просим пересмотреть.' };
    expect((await api.ask(APPEAL, { input })).body.errors).toBeUndefined();
    const appeal = nodesOf(await api.ask(WAITING, {}, coordinator), 'membershipApplications').find(({ appealOf }) => appealOf?.id === id);
    await tidiedAfter(367);
    expect(await kept()).toEqual(['IN_REVIEW', 'REJECTED', 'IN_REVIEW']);
    await review(String(appeal?.['id']), 'REJECT');
    await tidiedAfter(367);
    expect(await kept()).toEqual(['IN_REVIEW', 'REJECTED']);
    await tidiedAfter(368);
    expect(await kept()).toEqual(['IN_REVIEW']);
  });
});
