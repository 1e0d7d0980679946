/** On whose behalf something happens. Policies decide by it; nothing below the gateway knows more of the caller. */

/** Anybody who is not signed in, or whose account gives no standing in the network. */
export interface Visitor {
  readonly kind: 'VISITOR';
}

/** Somebody signed in with standing: a member's representative, a mentor or network staff. */
export interface AccountActor {
  readonly kind: 'ACCOUNT';
  readonly accountId: string;
  /** Whether the account belongs to the audience "members" (mission, "Who is meant"). */
  readonly isMember: boolean;
  readonly isCoordinator: boolean;
  /** Organizations that the account represents now. */
  readonly organizationIds: readonly string[];
}

/** The installation itself: a scheduled job, or a command run by its administrator. */
export interface SystemActor {
  readonly kind: 'SYSTEM';
}

export type Actor = Visitor | AccountActor | SystemActor;

export const VISITOR: Visitor = { kind: 'VISITOR' };
export const SYSTEM: SystemActor = { kind: 'SYSTEM' };
