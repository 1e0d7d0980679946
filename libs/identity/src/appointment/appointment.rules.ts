/** Appointments: who gives which, and what their scope can be. */

export const APPOINTMENT_ROLES = ['ADMINISTRATOR', 'COORDINATOR', 'EDITOR', 'OBSERVER', 'REVIEWER', 'TRANSLATOR'] as const;
export type AppointmentRole = (typeof APPOINTMENT_ROLES)[number];

/** Those that coordinators give too; the others are the administrators' to give. */
const OF_THE_PROGRAMME: readonly AppointmentRole[] = ['EDITOR', 'REVIEWER', 'TRANSLATOR'];

export function isOfTheProgramme(role: AppointmentRole): boolean {
  return OF_THE_PROGRAMME.includes(role);
}

/** A reviewer's scope is a region, an editor's or translator's a language; none means all. The others have none. */
export function isScope(role: AppointmentRole, scope: string): boolean {
  if (role === 'REVIEWER') return /^KZ-\d\d$/.test(scope);
  return (role === 'EDITOR' || role === 'TRANSLATOR') && ['KK', 'RU', 'EN'].includes(scope);
}
