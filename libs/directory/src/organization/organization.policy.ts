/** Who may see which organization, and which of its contacts. Deny is the default: what no rule names is hidden. */
import type { Actor } from '#kernel';
import type { ContactVisibility, Listing, ShownTo } from './organization.js';

/** The listings that an actor may see, everywhere: lists, counts, search, addresses. */
export function listingsVisibleTo(actor: Actor): readonly Listing[] {
  if (actor.kind === 'SYSTEM' || (actor.kind === 'ACCOUNT' && actor.isCoordinator)) return ['PUBLIC', 'MEMBERS', 'COORDINATORS'];
  if (actor.kind === 'ACCOUNT' && actor.isMember) return ['PUBLIC', 'MEMBERS'];
  return ['PUBLIC'];
}

/** To withhold an organization from the directory and to give it back. */
export function mayWithhold(actor: Actor): boolean {
  return actor.kind === 'SYSTEM' || (actor.kind === 'ACCOUNT' && actor.isCoordinator);
}

/**
 * What an actor may see of whom they know by address or id. Organizations that stand outside the network are shown to nobody, so that an address
 * of one answers as if it had never been; their history stays with coordinators.
 */
export function recordsVisibleTo(actor: Actor): readonly ShownTo[] {
  const listings = listingsVisibleTo(actor);
  return listings.includes('COORDINATORS') ? [...listings, 'NOBODY'] : listings;
}

/** Whether the actor may see a contact of an organization that it may see. */
export function seesContact(actor: Actor, organizationId: string, visibility: ContactVisibility): boolean {
  if (actor.kind === 'SYSTEM') return true;
  if (actor.kind === 'VISITOR') return visibility === 'PUBLIC';
  if (actor.organizationIds.includes(organizationId)) return true;
  switch (visibility) {
    case 'PUBLIC':
      return true;
    case 'MEMBERS':
      return actor.isMember || actor.isCoordinator;
    case 'COORDINATORS':
      return actor.isCoordinator;
    case 'ORGANIZATION':
      return false;
  }
}

/** That an organization is not registered can hurt its people, so this form shows to coordinators and to itself (mission, "Safe by default"). */
const UNREGISTERED = 'INITIATIVE_GROUP';

/** Coordinators, and the organization's own people: they see all that it says of itself. */
export function keepsOrSeesAll(actor: Actor, organizationId: string): boolean {
  return actor.kind === 'SYSTEM' || (actor.kind === 'ACCOUNT' && (actor.isCoordinator || actor.organizationIds.includes(organizationId)));
}

/** Whether the actor may see an organization's legal form. */
export function seesLegalForm(
  actor: Actor,
  organizationId: string,
  form: { readonly code: string; readonly isWithheld: boolean },
): boolean {
  return keepsOrSeesAll(actor, organizationId) || (form.code !== UNREGISTERED && !form.isWithheld);
}

/** Visitors never see a BIN; members do where the organization chose so. */
export function seesBin(actor: Actor, organizationId: string, { isWithheld }: { readonly isWithheld: boolean }): boolean {
  return keepsOrSeesAll(actor, organizationId) || (!isWithheld && actor.kind === 'ACCOUNT' && actor.isMember);
}

/** Members see how many mentors an organization has; visitors are told nothing. */
export function seesMentorCount(actor: Actor): boolean {
  return actor.kind === 'SYSTEM' || (actor.kind === 'ACCOUNT' && (actor.isMember || actor.isCoordinator));
}

/** Members see the people of organizations; visitors see none. */
export function seesRepresentatives(actor: Actor): boolean {
  return seesMentorCount(actor);
}

/** To make somebody a manager of the organization or no longer one: its managers, and coordinators. */
export function mayManageRepresentations(actor: Actor, organizationId: string): boolean {
  if (actor.kind === 'SYSTEM') return true;
  return actor.kind === 'ACCOUNT' && (actor.isCoordinator || actor.managedOrganizationIds.includes(organizationId));
}

/** Leaving is everybody's own; ending another's role is for who keeps the organization. */
export function mayEndRepresentation(actor: Actor, { personId, organizationId }: { personId: string; organizationId: string }): boolean {
  return (actor.kind === 'ACCOUNT' && actor.personId === personId) || mayManageRepresentations(actor, organizationId);
}

/** Who was imported and has not accepted an invitation, or does not want to be seen, shows to coordinators alone. */
export function seesUnconfirmedPeople(actor: Actor): boolean {
  return actor.kind === 'SYSTEM' || (actor.kind === 'ACCOUNT' && actor.isCoordinator);
}
