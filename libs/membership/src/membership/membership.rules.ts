/** The way of a membership, in one place: its states, which step leads from which to which and why, and what comes when. */
import { addDays, instantOn } from '#kernel';

export const MEMBERSHIP_STATUSES = ['ACTIVE', 'GRACE', 'LAPSED', 'SUSPENDED', 'EXITED'] as const;

export type MembershipStatus = (typeof MEMBERSHIP_STATUSES)[number];

/** Where each state can lead. */
export const MEMBERSHIP_STEPS: Readonly<Record<MembershipStatus, readonly MembershipStatus[]>> = {
  ACTIVE: ['GRACE', 'SUSPENDED', 'EXITED'],
  GRACE: ['ACTIVE', 'LAPSED', 'SUSPENDED', 'EXITED'],
  LAPSED: ['ACTIVE', 'EXITED'],
  SUSPENDED: ['ACTIVE', 'EXITED'],
  EXITED: ['ACTIVE'],
};

export const MEMBERSHIP_REASONS = [
  'ADDED',
  'APPROVED',
  'IMPORTED',
  'LIQUIDATED',
  'MEMORANDUM_BREACHED',
  'NOT_RENEWED',
  'OTHER',
  'OWN_WISH',
  'RENEWED',
  'REORGANIZED',
  'RETURNED',
] as const;
export type MembershipReason = (typeof MEMBERSHIP_REASONS)[number];

/** GRACE looks like ACTIVE; from the others directory, figures and map are silent at once. */
export function standsInNetwork(status: MembershipStatus): boolean {
  return status === 'ACTIVE' || status === 'GRACE';
}

/** Whoever is suspended or has left is represented by nobody, from that moment on; what was dated before stays in the history. */
export function keepsRoles(status: MembershipStatus): boolean {
  return status !== 'SUSPENDED' && status !== 'EXITED';
}

/** The reasons that a coordinator can give for a step; none: it is not theirs to take. GRACE and LAPSED come by themselves, and GRACE ends by renewing. */
const COORDINATORS_REASONS: Readonly<Partial<Record<MembershipStatus, readonly MembershipReason[]>>> = {
  ACTIVE: ['RETURNED'],
  SUSPENDED: ['MEMORANDUM_BREACHED', 'OWN_WISH', 'OTHER'],
  EXITED: ['OWN_WISH', 'LIQUIDATED', 'REORGANIZED', 'MEMORANDUM_BREACHED', 'OTHER'],
};

/** The reasons for which a manager takes their organization out. */
const LEAVING_REASONS: readonly MembershipReason[] = ['OWN_WISH', 'LIQUIDATED', 'REORGANIZED', 'OTHER'];

export function reasonsFor(status: MembershipStatus, { isCoordinator }: { readonly isCoordinator: boolean }): readonly MembershipReason[] {
  if (isCoordinator) return COORDINATORS_REASONS[status] ?? [];
  return status === 'EXITED' ? LEAVING_REASONS : [];
}

/** The steps that a coordinator can take from a state. */
export function coordinatorsSteps(from: MembershipStatus): readonly MembershipStatus[] {
  return MEMBERSHIP_STEPS[from].filter((to) => from !== 'GRACE' || to !== 'ACTIVE').filter((to) => COORDINATORS_REASONS[to] !== undefined);
}

/** What happens by itself in a year, in this order. */
export const MILESTONES = ['REMIND_30', 'REMIND_7', 'REMIND_LAST', 'GRACE', 'LAPSE'] as const;
export type Milestone = (typeof MILESTONES)[number];

const GRACE_DAYS = 60;

/** Reminders come when people read their mail; a state changes when the day does. */
const REMINDING_HOUR = 9;

/** When a milestone comes, in Almaty; `renewalDue` is the last day of the year. */
export function instantOf(milestone: Milestone, renewalDue: string): Date {
  switch (milestone) {
    case 'REMIND_30':
      return instantOn(addDays(renewalDue, -30), REMINDING_HOUR);
    case 'REMIND_7':
      return instantOn(addDays(renewalDue, -7), REMINDING_HOUR);
    case 'REMIND_LAST':
      return instantOn(renewalDue, REMINDING_HOUR);
    case 'GRACE':
      return instantOn(addDays(renewalDue, 1), 0);
    case 'LAPSE':
      return instantOn(addDays(renewalDue, GRACE_DAYS + 1), 0);
  }
}

/** Those that come after the one reached; null: the year has just begun. */
export function milestonesAfter(reached: Milestone | null): readonly Milestone[] {
  return MILESTONES.slice(reached === null ? 0 : MILESTONES.indexOf(reached) + 1);
}

/** The last day of the state that a membership is in, where a day ends it. */
export function lastDayOf(status: MembershipStatus, renewalDue: string): string | null {
  if (status === 'ACTIVE') return renewalDue;
  return status === 'GRACE' ? addDays(renewalDue, GRACE_DAYS) : null;
}
