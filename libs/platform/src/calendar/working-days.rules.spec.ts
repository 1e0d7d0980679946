/** Terms are counted in days on which people work, as Almaty's calendar has them. */
import { describe, expect, it } from '@jest/globals';
import { addWorkingDays, workingDaysBetween, workingDaysLeft, type WorkingDays } from './working-days.rules.js';

const ORDINARY: WorkingDays = { off: new Set(), worked: new Set() };
const NAURYZ: WorkingDays = {
  off: new Set(['2027-03-22', '2027-03-23', '2027-03-24']),
  worked: new Set(['2027-03-20']),
};

describe('a term in working days', () => {
  it('ends with the last minute of its last day in Almaty, and leaves out the weekend', () => {
    const tuesday = new Date('2026-11-24T09:00:00Z');
    expect(addWorkingDays(tuesday, 5, ORDINARY).toISOString()).toBe('2026-12-01T18:59:00.000Z');
  });

  it('begins with the day that it is in Almaty, not in Greenwich', () => {
    const fridayThere = new Date('2026-11-26T20:00:00Z');
    expect(addWorkingDays(fridayThere, 1, ORDINARY).toISOString()).toBe('2026-11-30T18:59:00.000Z');
  });

  it('leaves out holidays and counts a Saturday that is worked instead', () => {
    const friday = new Date('2027-03-19T06:00:00Z');
    expect(addWorkingDays(friday, 1, NAURYZ).toISOString()).toBe('2027-03-20T18:59:00.000Z');
    expect(addWorkingDays(friday, 2, NAURYZ).toISOString()).toBe('2027-03-25T18:59:00.000Z');
  });

  it('is as long as what is left of it', () => {
    const tuesday = new Date('2026-11-24T09:00:00Z');
    for (const days of [1, 2, 5, 23]) expect(workingDaysLeft(tuesday, addWorkingDays(tuesday, days, NAURYZ), NAURYZ)).toBe(days);
    expect(workingDaysLeft(tuesday, new Date('2026-11-20T09:00:00Z'), ORDINARY)).toBe(0);
  });

  it('says how far a day is, and nothing of one that has passed', () => {
    expect(workingDaysBetween('2027-03-19', '2027-03-25', NAURYZ)).toBe(2);
    expect(workingDaysBetween('2027-03-25', '2027-03-19', NAURYZ)).toBe(0);
    expect(workingDaysBetween('2027-03-25', '2027-03-25', NAURYZ)).toBe(0);
  });
});
