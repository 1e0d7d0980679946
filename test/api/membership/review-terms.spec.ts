/** Reviewers have ten working days, and a holiday that a coordinator sets gives them one more. */
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { application, applied } from '../../support/applications.js';
import { addSignedIn, answered, type Headers } from '../../support/mentoring-data.js';
import { letClockRun, moveClock } from '../../support/moved-clock.js';
import { startApi, type RunningApi } from '../../support/running-api.js';

const DUE = 'query ($id: ID!) { membershipApplication(id: $id) { dueOn isOverdue } }';
const OVERDUE = '{ membershipApplications(filter: { isOverdue: true }) { totalCount } }';
const SET = 'mutation ($input: SetCalendarDayInput!) { setCalendarDay(input: $input) { ok } }';

describe('the term of a review', () => {
  let api: RunningApi;
  let coordinator: Headers;
  let id: string;

  const read = async (): Promise<unknown> => [
    answered(await api.ask(DUE, { id }, coordinator)),
    answered(await api.ask(OVERDUE, {}, coordinator)).totalCount,
    answered(await api.ask('{ coordinationDesk { applicationsOverdue } }', {}, coordinator)).applicationsOverdue,
  ];

  beforeAll(async () => {
    api = await startApi({ environment: { NNRLK_MODE: 'demo' } });
    coordinator = await addSignedIn(api, { email: 'coordinator@terms.example', appointment: 'COORDINATOR' });
    moveClock(api, '2026-11-09', 12); // a Monday
    id = await applied(api, application({ email: 'new@terms.example', name: 'Первая' }));
  });
  afterAll(async () => {
    letClockRun(api);
    await api.stop();
  });

  it('ends on the tenth working day, and a holiday moves it with what counts as overdue', async () => {
    moveClock(api, '2026-11-24', 9);
    expect(await read()).toEqual([{ dueOn: '2026-11-23', isOverdue: true }, 1, 1]);
    const day = { day: '2026-11-16', kind: 'HOLIDAY', names: [{ locale: 'EN', text: 'Moved' }] };
    answered(await api.ask(SET, { input: day }, coordinator));
    expect(await read()).toEqual([{ dueOn: '2026-11-24', isOverdue: false }, 0, 0]);
    moveClock(api, '2026-11-25', 0);
    expect(await read()).toEqual([{ dueOn: '2026-11-24', isOverdue: true }, 1, 1]);
  });
});
