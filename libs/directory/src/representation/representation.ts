/** A person's dated role in an organization. */

export const REPRESENTATION_ROLES = ['MANAGER', 'REPRESENTATIVE'] as const;
export type RepresentationRole = (typeof REPRESENTATION_ROLES)[number];

/** Days are yyyy-mm-dd; `until` is the last one. */
export interface Representation {
  readonly id: string;
  readonly personId: string;
  readonly organizationId: string;
  readonly role: RepresentationRole;
  readonly position: string | null;
  readonly since: string;
  readonly until: string | null;
}

/** A representative as members see them. */
export interface Representative {
  readonly id: string;
  readonly organizationId: string;
  readonly name: string;
  readonly position: string | null;
  readonly role: RepresentationRole;
  readonly languages: readonly string[];
}

/** Somebody who represents a member today. */
export interface MemberPerson {
  readonly personId: string;
  readonly organizationId: string;
  readonly role: RepresentationRole;
  /** The first language that the organization works in. */
  readonly language: string;
}
