/** Somebody keeps the profile of an organization, from one day to the next. */
import { describe, expect, it } from '@jest/globals';
import { isOpen, leavesNoManager, type RoleInTime } from './representation.rules.js';

const TODAY = '2026-11-24';
const YESTERDAY = '2026-11-23';

const role = (id: string, given: Partial<RoleInTime> = {}): RoleInTime => ({
  ...{ id, role: 'MANAGER', since: '2024-08-19', until: null },
  ...given,
});

describe('a manager who leaves', () => {
  it('leaves nobody where they are the only one, or the others are no managers or no longer there', () => {
    const leaving = role('leaving');
    const others = [role('representative', { role: 'REPRESENTATIVE' }), role('former', { until: YESTERDAY })];
    expect(leavesNoManager(leaving, [leaving], YESTERDAY)).toBe(true);
    expect(leavesNoManager(leaving, [leaving, ...others], YESTERDAY)).toBe(true);
  });

  it('leaves somebody where another manager stays beyond their last day, and not where that one leaves first', () => {
    const leaving = role('leaving');
    expect(leavesNoManager(leaving, [leaving, role('other')], YESTERDAY)).toBe(false);
    const soonGone = role('soon gone', { until: '2026-12-31' });
    expect(leavesNoManager(leaving, [leaving, soonGone], TODAY)).toBe(false);
    expect(leavesNoManager(leaving, [leaving, soonGone], '2026-12-31')).toBe(true);
  });

  it('may have their last day moved to a later one', () => {
    const leaving = role('leaving', { until: TODAY });
    expect(leavesNoManager(leaving, [leaving], '2027-01-31')).toBe(false);
  });
});

describe('a representative', () => {
  it('leaves whenever they like', () => {
    const leaving = role('leaving', { role: 'REPRESENTATIVE' });
    expect(leavesNoManager(leaving, [leaving], YESTERDAY)).toBe(false);
  });

  it('is one through the last day', () => {
    expect([YESTERDAY, TODAY, null].map((until) => isOpen(role('one', { until }), TODAY))).toEqual([false, true, true]);
  });
});
