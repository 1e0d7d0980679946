// The queue of requests that nobody took, a page of it.
import { ask, askFor } from '../../graphql/execute.server';
import { MatchingQueueDocument } from '../../graphql/generated/graphql';
import { dueDays } from '../mentoring/due-days.server';
import type { StaffAsked } from '../staff/staff.server';
import { queuedRequest } from './queued-request.server';

/** The most urgent first, as the schema has them; where the cursor belongs to no list, the first page. */
export async function queuePage(asked: StaffAsked, after: string | null) {
  const { language } = asked;
  const { data } = await ask(asked, MatchingQueueDocument, { after });
  const { mentoringQueue: found } = data ?? (await askFor(asked, MatchingQueueDocument, { after: null }));
  const due = await dueDays(
    asked,
    found.edges.map(({ node }) => node.neededBy),
  );
  return {
    total: found.totalCount,
    isFirst: after === null || data === null,
    next: found.pageInfo.hasNextPage ? (found.pageInfo.endCursor ?? null) : null,
    requests: found.edges.map(({ node }) => queuedRequest(node, { language, due })),
  };
}
