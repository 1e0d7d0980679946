// The parts of the site that come with a role: which role opens each, and the pages that it has.
import { useLocation } from 'react-router';

export const AREAS = {
  coordination: { role: 'COORDINATOR', pages: ['people', 'invitations', 'audit'] },
  administration: { role: 'ADMINISTRATOR', pages: ['people', 'audit', 'outbox', 'status'] },
} as const;

export type AreaName = keyof typeof AREAS;

export const AREA_NAMES: readonly AreaName[] = ['coordination', 'administration'];

/** The area of an address behind its language; null for the rest of the site. */
export function areaOf(pathname: string): AreaName | null {
  const name = pathname.split('/')[2];
  return AREA_NAMES.find((area) => area === name) ?? null;
}

/** Where the pages of this area are, behind the language. */
export function useArea(): AreaName {
  return areaOf(useLocation().pathname) ?? 'coordination';
}
