/** On whose behalf something happens. Policies decide by it; nothing below the gateway knows more of the caller. */

/** Anybody who is not signed in. */
export interface Visitor {
  readonly kind: 'VISITOR';
}

/** What an account can be for the network, apart from representing an organization. MENTOR follows from an approved mentor profile, the others are appointments. */
export const ROLES = ['ADMINISTRATOR', 'COORDINATOR', 'MENTOR', 'OBSERVER'] as const;
export type Role = (typeof ROLES)[number];

/** Somebody signed in. Without role and membership they see what visitors see, and what is their own. */
export interface AccountActor {
  readonly kind: 'ACCOUNT';
  readonly accountId: string;
  readonly personId: string;
  /** The sign-in through which they ask. */
  readonly sessionId: string;
  /** The roles by which they may act now. */
  readonly roles: readonly Role[];
  /** Roles that they have and may not use before they enrol a second factor. */
  readonly withheldRoles: readonly Role[];
  /** Whether they signed in, or gave their password anew, within the last minutes. */
  readonly isConfirmed: boolean;
  /** Whether the account belongs to the audience "members" (mission, "Who is meant"). */
  readonly isMember: boolean;
  readonly isCoordinator: boolean;
  /** Organizations that the account represents now. */
  readonly organizationIds: readonly string[];
  /** Those of them whose profile it keeps. */
  readonly managedOrganizationIds: readonly string[];
  /** Where they are appointed to review applications: by region of the seat, or everywhere. */
  readonly reviewedRegions: readonly string[] | 'ALL';
}

/** The installation itself: a scheduled job, or a command run by its administrator. */
export interface SystemActor {
  readonly kind: 'SYSTEM';
}

export type Actor = Visitor | AccountActor | SystemActor;

export const VISITOR: Visitor = { kind: 'VISITOR' };
export const SYSTEM: SystemActor = { kind: 'SYSTEM' };

/** Where a request comes from, for limits, lists of sign-ins and the audit trail. */
export interface Origin {
  readonly address: string | null;
  readonly userAgent: string | null;
}

/** Of what nobody asked for over a network: a command, a job. */
export const NOWHERE: Origin = { address: null, userAgent: null };
