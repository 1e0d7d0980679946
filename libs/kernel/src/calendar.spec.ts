/** Days begin in Almaty. */
import { describe, expect, it } from '@jest/globals';
import { addDays, dayOf, daysBetween, instantOn, yearAfter } from './calendar.js';

describe('the calendar', () => {
  it('begins a day at midnight in Almaty', () => {
    expect(dayOf(new Date('2026-11-23T18:59:59Z'))).toBe('2026-11-23');
    expect(dayOf(new Date('2026-11-23T19:00:00Z'))).toBe('2026-11-24');
    expect(instantOn('2026-11-24', 0).toISOString()).toBe('2026-11-23T19:00:00.000Z');
    expect(instantOn('2026-11-24', 9).toISOString()).toBe('2026-11-24T04:00:00.000Z');
  });

  it('knows that Almaty was six hours ahead before March 2024', () => {
    expect(instantOn('2024-02-29', 9).toISOString()).toBe('2024-02-29T03:00:00.000Z');
    expect(instantOn('2024-03-01', 9).toISOString()).toBe('2024-03-01T04:00:00.000Z');
  });

  it('counts days and years', () => {
    expect(addDays('2026-12-31', 1)).toBe('2027-01-01');
    expect(daysBetween('2026-11-24', '2027-01-23')).toBe(60);
    expect(yearAfter('2028-02-29')).toBe('2029-02-28');
    expect(yearAfter('2026-11-24')).toBe('2027-11-24');
  });
});
