// The queue of applications: what it is narrowed to, what it shows, and how many approvals it takes.
import { data, redirect } from 'react-router';
import { ask, askFor } from '../../graphql/execute.server';
import { ApplicationsDocument, UpdateMembershipSettingsDocument, type MembershipApplicationStatus } from '../../graphql/generated/graphql';
import { collator } from '../../i18n/sorting.server';
import { textOf } from '../identity/own-account.server';
import { afterStaffRefusal, type StaffAsked } from '../staff/staff.server';
import { APPLICATIONS, APPROVALS, REVIEWED_STATUSES } from './review-words';
import { waitingApplication } from './waiting-application.server';

export interface QueueFilter {
  /** Null: those that wait, for a verdict or for the applicant. */
  readonly status: MembershipApplicationStatus | null;
  readonly region: string | null;
  readonly isOverdue: boolean;
  readonly awaitsMe: boolean;
}

export function queueFilter(search: URLSearchParams): QueueFilter {
  return {
    status: REVIEWED_STATUSES.find((one) => one === search.get('status')) ?? null,
    region: /^KZ-\d\d$/.exec(search.get('region') ?? '')?.[0] ?? null,
    isOverdue: search.get('overdue') === '1',
    awaitsMe: search.get('mine') === '1',
  };
}

/** A page of it; where the cursor belongs to no list, the first. */
export async function queuePage(asked: StaffAsked, { status, region, isOverdue, awaitsMe }: QueueFilter, after: string | null) {
  const { language } = asked;
  const variables = { status: status && [status], filter: { regionCodes: region ? [region] : null, isOverdue, awaitsMe } };
  const { data: page } = await ask(asked, ApplicationsDocument, { ...variables, after });
  const answer = page ?? (await askFor(asked, ApplicationsDocument, { ...variables, after: null }));
  const { membershipApplications: found, regions, membershipSettings } = answer;
  const compare = collator(language);
  return {
    total: found.totalCount,
    isFirst: after === null || page === null,
    next: found.pageInfo.hasNextPage ? (found.pageInfo.endCursor ?? null) : null,
    applications: found.edges.map(({ node }) => ({
      ...waitingApplication(node, language),
      missing: node.missing,
      alike: node.possibleDuplicates.length,
    })),
    regions: regions.map(({ code, name }) => ({ code, name: name.text })).toSorted((one, other) => compare(one.name, other.name)),
    approvalsNeeded: membershipSettings.approvalsNeeded,
    maySetApprovals: asked.isCoordinator,
  };
}

export async function setApprovals(asked: StaffAsked, form: FormData) {
  const approvalsNeeded = APPROVALS.find((count) => String(count) === textOf(form, 'approvalsNeeded'));
  if (approvalsNeeded === undefined) return data(null, { status: 400 });
  const { refusal } = await ask(asked, UpdateMembershipSettingsDocument, { input: { approvalsNeeded } });
  return refusal ? afterStaffRefusal(asked, refusal, APPLICATIONS) : redirect(`/${asked.language}/${APPLICATIONS}?done=settings`);
}
