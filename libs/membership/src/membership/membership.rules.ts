/** The states of a membership, and which of them make an organization a member in the eyes of others. */

export const MEMBERSHIP_STATUSES = ['ACTIVE', 'GRACE', 'LAPSED', 'SUSPENDED', 'EXITED'] as const;

export type MembershipStatus = (typeof MEMBERSHIP_STATUSES)[number];

/** GRACE looks like ACTIVE; from the others directory, figures and map are silent at once. */
export function standsInNetwork(status: MembershipStatus): boolean {
  return status === 'ACTIVE' || status === 'GRACE';
}
