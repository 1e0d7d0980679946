/** Who may do what to accounts, people and roles. Deny is the default. */
import type { Actor } from '#kernel';
import { isOfTheProgramme, type AppointmentRole } from '../appointment/appointment.rules.js';

/** Its owner, a colleague whom the owner named, and whoever looks after people. */
export function mayLock(actor: Actor, { accountId, trustsActor }: { accountId: string; trustsActor: boolean }): boolean {
  return (actor.kind === 'ACCOUNT' && actor.accountId === accountId) || trustsActor || seesPeople(actor);
}

export function isAdministrator(actor: Actor): boolean {
  return actor.kind === 'SYSTEM' || (actor.kind === 'ACCOUNT' && actor.roles.includes('ADMINISTRATOR'));
}

export function isCoordinator(actor: Actor): boolean {
  return actor.kind === 'SYSTEM' || (actor.kind === 'ACCOUNT' && actor.isCoordinator);
}

/** Coordinators and administrators look after people; to everybody else persons are no records. */
export function seesPeople(actor: Actor): boolean {
  return isAdministrator(actor) || isCoordinator(actor);
}

/** Administrators give every appointment, coordinators those of the programme. Nobody gives a role by being a member. */
export function mayAppoint(actor: Actor, role: AppointmentRole): boolean {
  return isAdministrator(actor) || (isCoordinator(actor) && isOfTheProgramme(role));
}

/** To represent an organization: its managers invite, and coordinators. */
export function mayInviteFor(actor: Actor, organizationId: string): boolean {
  return isCoordinator(actor) || (actor.kind === 'ACCOUNT' && actor.managedOrganizationIds.includes(organizationId));
}
