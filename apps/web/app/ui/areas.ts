// The parts of the site that come with a role: their pages, and which roles open each.
import { useLocation } from 'react-router';
import type { Role } from '../graphql/generated/graphql';

/** The pages in the order in which the bar has them. The role opens all of them. */
const AREAS = {
  coordination: {
    role: 'COORDINATOR',
    pages: [
      ...['waiting', 'applications', 'members'],
      ...['matching', 'programme', 'mentors', 'duty', 'calendar'], // of mentoring
      ...['import', 'people', 'invitations', 'audit'],
    ],
  },
  administration: { role: 'ADMINISTRATOR', pages: ['people', 'audit', 'outbox', 'status'] },
} as const;

export type AreaName = keyof typeof AREAS;

export const AREA_NAMES: readonly AreaName[] = ['coordination', 'administration'];

/** Those who are appointed to review applications have that page alone. */
const OF_REVIEWERS = 'applications';

interface Reading {
  readonly roles: readonly Role[];
  readonly isReviewer: boolean;
}

/** The pages of an area that are open to somebody; none where the area is not theirs. */
export function pagesOpenTo({ roles, isReviewer }: Reading, area: AreaName): readonly string[] {
  const { role, pages } = AREAS[area];
  if (roles.includes(role)) return pages;
  return isReviewer && area === 'coordination' ? [OF_REVIEWERS] : [];
}

/** The area of an address behind its language; null for the rest of the site. */
export function areaOf(pathname: string): AreaName | null {
  const name = pathname.split('/')[2];
  return AREA_NAMES.find((area) => area === name) ?? null;
}

/** Where the pages of this area are, behind the language. */
export function useArea(): AreaName {
  return areaOf(useLocation().pathname) ?? 'coordination';
}
