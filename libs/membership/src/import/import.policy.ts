/** Who may import members: coordinators, and whoever runs commands on the installation itself. */
import type { Actor } from '#kernel';

export function mayImport(actor: Actor): boolean {
  return actor.kind === 'SYSTEM' || (actor.kind === 'ACCOUNT' && actor.isCoordinator);
}
