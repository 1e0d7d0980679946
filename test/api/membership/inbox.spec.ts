/** What of membership waits for somebody: a renewal for who keeps the profile, applications for who reviews them. */
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { addDays, dayOf, yearAfter } from '#kernel';
import { MembershipLifecycle } from '#membership';
import { application, applied, REVIEW } from '../../support/applications.js';
import { letClockRun, moveClock } from '../../support/moved-clock.js';
import { addMember, addPerson, signIn } from '../../support/people.js';
import { startApi, type RunningApi } from '../../support/running-api.js';

const INBOX = '{ viewer { inbox { totalCount items { kind count since } } } }';
const DECLARE = 'mutation ($input: DeclareConflictOfInterestInput!) { declareConflictOfInterest(input: $input) { application { id } } }';
const NOTHING = { totalCount: 0, items: [] };

describe('the inbox', () => {
  let api: RunningApi;

  beforeAll(async () => {
    api = await startApi({ environment: { NNRLK_MODE: 'demo' } }); // where coordinators need no second step
    await addPerson(api, { email: 'coordinator@network.example', appointment: 'COORDINATOR' });
    await addPerson(api, { email: 'reviewer@network.example', appointment: 'REVIEWER' });
  });
  afterAll(() => api.stop());

  const inboxOf = async (email: string): Promise<unknown> => {
    const { body } = await api.ask(INBOX, {}, await signIn(api, email));
    expect(body.errors).toBeUndefined();
    return body.data?.['viewer'].inbox;
  };

  it('has a renewal for who keeps the profile, from the first reminder until the membership lapses', async () => {
    const id = await addMember(api, { name: 'Steppe Law' });
    await addPerson(api, { email: 'manager@steppe.example', organizationId: id, role: 'MANAGER' });
    await addPerson(api, { email: 'lawyer@steppe.example', organizationId: id });
    const due = yearAfter(dayOf(new Date()));
    const at = async (day: string, hour: number): Promise<unknown> => {
      moveClock(api, day, hour);
      await api.application.get(MembershipLifecycle, { strict: false }).keep(id);
      return inboxOf('manager@steppe.example');
    };
    const since = `${addDays(due, -30)}T04:00:00.000Z`;
    const awaited = { totalCount: 1, items: [{ kind: 'RENEW_MEMBERSHIP', count: 1, since }] };
    expect(await at(addDays(due, -30), 8)).toEqual(NOTHING);
    expect(await at(addDays(due, -30), 9)).toEqual(awaited);
    expect(await inboxOf('lawyer@steppe.example')).toEqual(NOTHING);
    expect(await at(addDays(due, 60), 23)).toEqual(awaited);
    expect(await at(addDays(due, 61), 0)).toEqual(NOTHING);
    letClockRun(api);
  });

  it('has the applications on which a reviewer has neither decided nor stepped back', async () => {
    const first = await applied(api, application({ email: 'first@new.example', name: 'Первая' }));
    const second = await applied(api, application({ email: 'second@new.example', name: 'Вторая' }));
    const awaited = (count: number): object => ({ totalCount: count, items: [{ kind: 'REVIEW_APPLICATION', count }] });
    const reviewer = await signIn(api, 'reviewer@network.example');
    expect(await inboxOf('reviewer@network.example')).toMatchObject(awaited(2));
    await api.ask(REVIEW, { input: { applicationId: first, verdict: 'APPROVE' } }, reviewer);
    expect(await inboxOf('reviewer@network.example')).toMatchObject(awaited(1));
    expect((await api.ask(DECLARE, { input: { applicationId: second } }, reviewer)).body.errors).toBeUndefined();
    expect(await inboxOf('reviewer@network.example')).toEqual(NOTHING);
    expect(await inboxOf('coordinator@network.example')).toMatchObject(awaited(2));
    expect(await inboxOf('lawyer@steppe.example')).toEqual(NOTHING);
  });
});
