// The coordinators' list of mentors: those who await a decision, all others by state, and what each carries.
import { ask, askFor } from '../../graphql/execute.server';
import {
  MentorFilesDocument,
  MentorLoadsDocument,
  type MentorFileRowFragment,
  type MentorLoadsQuery,
  type MentorProfileStatus,
} from '../../graphql/generated/graphql';
import { fromDay } from '../../i18n/dates.server';
import { langOf } from '../../i18n/lang-of';
import type { StaffAsked } from '../staff/staff.server';
import { wordsOf } from './mentors-address';

export const MENTOR_STATUSES: readonly MentorProfileStatus[] = ['APPROVED', 'AWAITING', 'RETURNED', 'ENDED'];

export interface MentorFilesFilter {
  readonly text: string;
  readonly status: MentorProfileStatus;
}

export function mentorFilesFilter(search: URLSearchParams): MentorFilesFilter {
  return {
    text: wordsOf(search, 100),
    status: MENTOR_STATUSES.find((one) => one === search.get('status')) ?? 'APPROVED',
  };
}

/** A page of them; where the cursor belongs to no list, the first. */
export async function mentorFiles(asked: StaffAsked, { text, status }: MentorFilesFilter, after: string | null) {
  const variables = { filter: { text: text || null, status } };
  const [list, { mentoringOverview }] = await Promise.all([
    ask(asked, MentorFilesDocument, { ...variables, after }),
    askFor(asked, MentorLoadsDocument),
  ]);
  const { awaiting, mentors } = list.data ?? (await askFor(asked, MentorFilesDocument, { ...variables, after: null }));
  const loads = new Map(mentoringOverview.loads.map((load) => [load.mentor.id, load]));
  const row = ({ node }: { readonly node: MentorFileRowFragment }) => fileRow(asked, node, loads.get(node.id) ?? null);
  return {
    awaiting: awaiting.edges.map(row),
    awaitingTotal: awaiting.totalCount,
    mentors: mentors.edges.map(row),
    total: mentors.totalCount,
    isFirst: after === null || list.data === null,
    next: mentors.pageInfo.hasNextPage ? (mentors.pageInfo.endCursor ?? null) : null,
  };
}

export type MentorFileRow = Awaited<ReturnType<typeof mentorFiles>>['mentors'][number];

type Load = MentorLoadsQuery['mentoringOverview']['loads'][number];

function fileRow({ language }: StaffAsked, node: MentorFileRowFragment, load: Load | null) {
  return {
    id: node.id,
    name: node.displayName,
    status: node.status ?? 'AWAITING',
    returnedBecause: node.returnedBecause ?? null,
    isPaused: node.isPaused,
    backFrom: node.pausedUntil ? fromDay(node.pausedUntil, language) : null,
    hasNote: Boolean(node.coordinatorNote),
    areas: node.expertise.map(({ focusArea }) => focusArea.name.text),
    organizations: node.organizations.map(({ name }) => ({ name: name.text, lang: langOf(name, language) })),
    load: { taken: node.placesTaken ?? 0, capacity: node.capacity ?? 0, ...workOf(load) },
  };
}

/** What is counted of approved mentors alone. */
export function workOf(load: Load | null) {
  return { asks: load?.asks ?? 0, consultations: load?.consultations ?? 0, minutes: load?.minutesThisMonth ?? 0 };
}
