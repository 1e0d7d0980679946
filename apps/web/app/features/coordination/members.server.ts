// The coordinators' list of members: whom it shows, and how far each has come.
import { ask, askFor } from '../../graphql/execute.server';
import { MembersPageDocument, type MemberFilter, type MembershipStatus, type OnboardingStep } from '../../graphql/generated/graphql';
import { longDay } from '../../i18n/dates.server';
import { langOf } from '../../i18n/lang-of';
import type { StaffAsked } from '../staff/staff.server';
import { STATUSES, STEPS } from './member-words';

export interface MembersFilter {
  readonly text: string;
  readonly status: MembershipStatus | null;
  readonly regionCode: string;
  readonly step: OnboardingStep | null;
  readonly hasObstacle: boolean;
}

export function membersFilter(search: URLSearchParams): MembersFilter {
  return {
    text: (search.get('q') ?? '')
      .toWellFormed()
      .replace(/\p{Cc}/gu, ' ')
      .slice(0, 200)
      .trim(),
    status: STATUSES.find((one) => one === search.get('status')) ?? null,
    regionCode: search.get('region')?.slice(0, 10) ?? '',
    step: STEPS.find((one) => one === search.get('step')) ?? null,
    hasObstacle: search.get('obstacle') === 'yes',
  };
}

export function filterInput({ text, status, regionCode, step, hasObstacle }: MembersFilter): MemberFilter {
  return {
    text: text || null,
    status: status && [status],
    regionCodes: regionCode ? [regionCode] : null,
    step,
    hasObstacle: hasObstacle || null,
  };
}

/** A page of them; where the cursor belongs to no list, the first. */
export async function membersPage(asked: StaffAsked, filter: MembersFilter, after: string | null) {
  const variables = { filter: filterInput(filter) };
  const found = await ask(asked, MembersPageDocument, { ...variables, after });
  const { members, regions } = found.data ?? (await askFor(asked, MembersPageDocument, { ...variables, after: null }));
  const counts = new Map(members.counts.map(({ step, count }) => [step, count]));
  const day = (when: string | null | undefined): string | null => (when ? longDay(when, asked.language) : null);
  return {
    total: members.totalCount,
    counts: STEPS.map((step) => ({ step, count: counts.get(step) ?? 0 })),
    regions: regions.map(({ code, name }) => ({ code, name: name.text })),
    isFirst: after === null || found.data === null,
    next: members.pageInfo.hasNextPage ? (members.pageInfo.endCursor ?? null) : null,
    members: members.edges.map(({ node: { organization, ...member } }) => ({
      slug: organization.slug,
      name: organization.name.text,
      lang: langOf(organization.name, asked.language),
      region: organization.region.name.text,
      status: organization.membership?.status ?? null,
      until: day(organization.membership?.until),
      step: member.step,
      obstacle: member.obstacle ?? null,
      since: day({ IMPORTED: null, INVITED: member.invitedAt, ACCEPTED: member.acceptedAt, CONFIRMED: member.confirmedAt }[member.step]),
      representatives: member.representatives,
    })),
  };
}
