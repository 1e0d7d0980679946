/** Roles in an organization change with a date: what somebody was stays in its history, and somebody keeps the profile. */
import type { RepresentationRole } from './representation.js';

/** Days are yyyy-mm-dd, so that they compare as texts; `until` is the last one, null while nobody knows. */
export interface RoleInTime {
  readonly id: string;
  readonly role: RepresentationRole;
  readonly since: string;
  readonly until: string | null;
}

/** Whether it holds today, or will. */
export function isOpen({ until }: RoleInTime, today: string): boolean {
  return until === null || until >= today;
}

/** Whether nobody would keep the profile from the day after `lastDay` on, if this one no longer did; where nobody does, nothing is lost. */
export function leavesNoManager(leaving: RoleInTime, all: readonly RoleInTime[], lastDay: string): boolean {
  if (leaving.role !== 'MANAGER' || (leaving.until !== null && leaving.until <= lastDay)) return false;
  return !all.some(({ id, role, until }) => id !== leaving.id && role === 'MANAGER' && (until === null || until > lastDay));
}
