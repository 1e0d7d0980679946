/** How many working days away a day is, by the calendar that coordinators keep. */
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { addSignedIn, answered, type Headers } from '../../support/mentoring-data.js';
import { letClockRun, moveClock } from '../../support/moved-clock.js';
import { refusal } from '../../support/people.js';
import { startApi, type RunningApi } from '../../support/running-api.js';

const UNTIL = 'query ($days: [Date!]!) { workingDaysUntil(days: $days) }';
const SET = 'mutation ($input: SetCalendarDayInput!) { setCalendarDay(input: $input) { ok } }';

describe('working days until a day', () => {
  let api: RunningApi;
  let coordinator: Headers;
  let reader: Headers;

  const until = async (...days: string[]): Promise<number[]> => answered(await api.ask(UNTIL, { days }, reader));

  beforeAll(async () => {
    api = await startApi({ environment: { NNRLK_MODE: 'demo' } });
    coordinator = await addSignedIn(api, { email: 'coordinator@days.example', appointment: 'COORDINATOR' });
    reader = await addSignedIn(api, { email: 'reader@days.example' });
    moveClock(api, '2026-11-24', 23); // a Tuesday in Almaty, still the 24th in UTC
  });
  afterAll(async () => {
    letClockRun(api);
    await api.stop();
  });

  it('count Monday to Friday, in the order asked, and back where a day has passed', async () => {
    expect(await until('2026-11-24', '2026-11-25', '2026-12-01', '2026-11-29', '2026-11-23', '2026-11-20')).toEqual([0, 1, 5, 3, -1, -2]);
  });

  it('leave out a holiday that a coordinator sets, and count a Saturday that is worked', async () => {
    const names = [{ locale: 'EN', text: 'Moved' }];
    expect(refusal(await api.ask(SET, { input: { day: '2026-11-26', kind: 'HOLIDAY', names } }, reader))[0]).toBe('FORBIDDEN');
    answered(await api.ask(SET, { input: { day: '2026-11-26', kind: 'HOLIDAY', names } }, coordinator));
    answered(await api.ask(SET, { input: { day: '2026-11-28', kind: 'WORKED', names } }, coordinator));
    expect(await until('2026-11-26', '2026-11-27', '2026-11-28', '2026-12-01')).toEqual([1, 2, 3, 5]);
    answered(await api.ask(SET, { input: { day: '2026-11-26' } }, coordinator));
    expect(await until('2026-11-26')).toEqual([2]);
  });

  it('are asked of a hundred days at most, by whoever is signed in', async () => {
    expect(await until(...Array.from({ length: 100 }, () => '2026-11-25'))).toEqual(Array.from({ length: 100 }, () => 1));
    const many = { days: Array.from({ length: 101 }, () => '2026-11-25') };
    expect(refusal(await api.ask(UNTIL, many, reader))).toEqual(['BAD_USER_INPUT', 'TOO_MANY']);
    expect(refusal(await api.ask(UNTIL, { days: ['2026-11-25'] }))[0]).toBe('UNAUTHENTICATED');
    expect(refusal(await api.ask(UNTIL, { days: ['2026-02-30'] }, reader))[0]).toBeDefined();
  });
});
