/** Who reviews applications. Deny is the default. */
import type { AccountActor, Actor } from '#kernel';

/** The regions whose applications somebody sees; null: all. Empty: none. */
export function reviewedRegions(actor: Actor): readonly string[] | null {
  if (actor.kind === 'SYSTEM') return null;
  if (actor.kind === 'VISITOR') return [];
  if (actor.isCoordinator || actor.reviewedRegions === 'ALL') return null;
  return actor.reviewedRegions;
}

export function reviews(actor: Actor, regionCode: string | null): actor is AccountActor {
  const regions = reviewedRegions(actor);
  return actor.kind === 'ACCOUNT' && (regions === null || (regionCode !== null && regions.includes(regionCode)));
}

/** How many approvals make a member is the coordinators' to say. */
export function maySetApprovals(actor: Actor): boolean {
  return actor.kind === 'SYSTEM' || (actor.kind === 'ACCOUNT' && actor.isCoordinator);
}
