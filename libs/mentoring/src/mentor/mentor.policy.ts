/** Who may see which mentor and what of them, and who may change what. Deny is the default. */
import type { AccountActor, Actor } from '#kernel';
import type { Mentor, VisibleMentor } from './mentor.js';

export function isCoordinator(actor: Actor): boolean {
  return actor.kind === 'SYSTEM' || (actor.kind === 'ACCOUNT' && actor.isCoordinator);
}

/** Members choose among approved mentors; to everybody else there are none. */
export function seesMentors(actor: Actor): boolean {
  return actor.kind === 'SYSTEM' || (actor.kind === 'ACCOUNT' && (actor.isMember || actor.isCoordinator));
}

export function isOwner(actor: Actor, mentor: Pick<Mentor, 'personId'>): boolean {
  return actor.kind === 'ACCOUNT' && actor.personId === mentor.personId;
}

export function seesMentor(actor: Actor, mentor: Mentor): boolean {
  return isOwner(actor, mentor) || isCoordinator(actor) || (seesMentors(actor) && mentor.status === 'APPROVED');
}

/** A coordinator decides, never on their own profile. */
export function mayDecide(actor: AccountActor, mentor: Mentor): boolean {
  return actor.isCoordinator && !isOwner(actor, mentor);
}

/** What of a mentor a reader who sees them is given: load and state are the mentor's own and the coordinators'; their note the coordinators'. */
export function visibleParts(actor: Actor, mentor: Mentor): VisibleMentor {
  const isWhole = isOwner(actor, mentor) || isCoordinator(actor);
  return {
    ...mentor,
    freePlaces: mentor.isPaused ? 0 : mentor.capacity - mentor.placesTaken,
    isOwn: isOwner(actor, mentor),
    status: isWhole ? mentor.status : null,
    capacity: isWhole ? mentor.capacity : null,
    hoursPerMonth: isWhole ? mentor.hoursPerMonth : null,
    placesTaken: isWhole ? mentor.placesTaken : null,
    returnedBecause: isWhole ? mentor.returnedBecause : null,
    version: isWhole ? mentor.version : null,
    coordinatorNote: isCoordinator(actor) && !isOwner(actor, mentor) ? mentor.coordinatorNote : null,
  };
}
