// Which one thing a side of a pairing is told to do next.
import { describe, expect, it } from '@jest/globals';
import { nextStep, type Course } from './next-step';

const UNDERWAY: Course = {
  kind: 'PAIRING',
  status: 'ACTIVE',
  agreement: { isAccepted: { MENTOR: true, MENTEE: true }, isOver: false },
  planned: null,
  hasMet: true,
  hasGoals: true,
  hasOpenCheckIn: false,
};
const ACCEPTED: Course = { ...UNDERWAY, status: 'ACCEPTED', agreement: null, hasMet: false, hasGoals: false };
const AHEAD = { hasBegun: false };
const BEGUN = { hasBegun: true };

describe('what comes next in a pairing', () => {
  it('is to meet before anything is agreed, then to propose, then to answer the proposal', () => {
    expect(nextStep(ACCEPTED, 'MENTEE')).toBe('PLAN_INTRODUCTION');
    expect(nextStep({ ...ACCEPTED, planned: AHEAD }, 'MENTEE')).toBe('HOLD_INTRODUCTION');
    expect(nextStep({ ...ACCEPTED, planned: BEGUN }, 'MENTEE')).toBe('RECORD_SESSION');
    expect(nextStep({ ...ACCEPTED, hasMet: true }, 'MENTEE')).toBe('PROPOSE_AGREEMENT');
    const proposed = { ...ACCEPTED, agreement: { isAccepted: { MENTOR: true, MENTEE: false }, isOver: false } };
    expect(nextStep(proposed, 'MENTEE')).toBe('ACCEPT_AGREEMENT');
    expect(nextStep(proposed, 'MENTOR')).toBe('AWAIT_AGREEMENT');
  });

  it('is, once it is under way, what waits longest for the reader and what keeps it going', () => {
    expect(nextStep({ ...UNDERWAY, planned: BEGUN, hasOpenCheckIn: true }, 'MENTOR')).toBe('RECORD_SESSION');
    expect(nextStep({ ...UNDERWAY, planned: AHEAD, hasOpenCheckIn: true }, 'MENTOR')).toBe('ANSWER_CHECK_IN');
    expect(nextStep({ ...UNDERWAY, agreement: { isAccepted: { MENTOR: true, MENTEE: true }, isOver: true } }, 'MENTOR')).toBe(
      'RENEW_AGREEMENT',
    );
    expect(nextStep({ ...UNDERWAY, hasGoals: false }, 'MENTOR')).toBe('SET_GOAL');
    expect(nextStep(UNDERWAY, 'MENTOR')).toBe('PLAN_SESSION');
    expect(nextStep({ ...UNDERWAY, planned: AHEAD }, 'MENTOR')).toBe('HOLD_SESSION');
  });

  it('is one conversation in a consultation, and no agreement', () => {
    const consultation: Course = { ...UNDERWAY, kind: 'CONSULTATION', agreement: null, hasMet: false, hasGoals: false };
    expect(nextStep(consultation, 'MENTEE')).toBe('PLAN_CONVERSATION');
    expect(nextStep({ ...consultation, planned: AHEAD }, 'MENTEE')).toBe('HOLD_SESSION');
    expect(nextStep({ ...consultation, planned: BEGUN }, 'MENTEE')).toBe('RECORD_SESSION');
  });

  it('is to go on in a pause, and nothing once it is over', () => {
    expect(nextStep({ ...UNDERWAY, status: 'PAUSED', planned: BEGUN }, 'MENTEE')).toBe('RESUME');
    for (const status of ['COMPLETED', 'ENDED', 'PROPOSED'] as const) expect(nextStep({ ...UNDERWAY, status }, 'MENTEE')).toBe(null);
  });
});
