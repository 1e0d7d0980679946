/** Who opens an emergency access: two people who answer for different things. */
import type { AccountActor } from '#kernel';

export type Guardian = 'ADMINISTRATOR' | 'COORDINATOR' | 'OUTSIDER';

/** In what capacities somebody may act; empty: in none. */
export function guardianships(actor: AccountActor, outsiderAccountId: string | null): readonly Guardian[] {
  return [
    ...(actor.roles.includes('ADMINISTRATOR') ? (['ADMINISTRATOR'] as const) : []),
    ...(actor.isCoordinator ? (['COORDINATOR'] as const) : []),
    ...(actor.accountId === outsiderAccountId ? (['OUTSIDER'] as const) : []),
  ];
}

/** Whether the two act in different capacities: two coordinators do not suffice. */
export function areTwo(one: readonly Guardian[], other: readonly Guardian[]): boolean {
  return one.some((first) => other.some((second) => first !== second));
}
