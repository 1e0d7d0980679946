/** Who sees a membership and takes its steps. Deny is the default. */
import type { Actor } from '#kernel';

export function isCoordinator(actor: Actor): boolean {
  return actor.kind === 'SYSTEM' || (actor.kind === 'ACCOUNT' && actor.isCoordinator);
}

/** Coordinators, and the organization's own people. */
export function seesMembership(actor: Actor, organizationId: string): boolean {
  return isCoordinator(actor) || (actor.kind === 'ACCOUNT' && actor.organizationIds.includes(organizationId));
}

/** Who keeps the profile, and coordinators. */
export function managesMembership(actor: Actor, organizationId: string): boolean {
  return isCoordinator(actor) || (actor.kind === 'ACCOUNT' && actor.managedOrganizationIds.includes(organizationId));
}
