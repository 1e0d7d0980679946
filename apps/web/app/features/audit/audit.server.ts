// The activity log: its filters, and each entry in words.
import { ask, askFor } from '../../graphql/execute.server';
import { AuditPageDocument } from '../../graphql/generated/graphql';
import { instantInWords } from '../../i18n/dates.server';
import type { StaffAsked } from '../staff/staff.server';
import { AUDIT_ACTIONS } from './audit-words';

export interface AuditFilter {
  readonly action: string | null;
  /** A person's or an account's id. */
  readonly subjectId: string | null;
  /** Days of Almaty, yyyy-mm-dd; both belong to it. */
  readonly since: string | null;
  readonly until: string | null;
}

export function auditFilter(search: URLSearchParams): AuditFilter {
  const day = (name: string): string | null => {
    const value = search.get(name) ?? '';
    return /^\d{4}-\d\d-\d\d$/.test(value) && !Number.isNaN(Date.parse(value)) ? value : null;
  };
  return {
    action: AUDIT_ACTIONS.find((one) => one === search.get('action')) ?? null,
    subjectId: search.get('subject')?.slice(0, 200) || null,
    since: day('since'),
    until: day('until'),
  };
}

/** A page of it; where the cursor belongs to no list, the first. */
export async function auditPage(asked: StaffAsked, { since, until, ...filter }: AuditFilter, after: string | null) {
  const variables = {
    filter: { ...filter, since: since && `${since}T00:00:00+05:00`, until: until && `${until}T23:59:59.999+05:00` },
  };
  const { data } = await ask(asked, AuditPageDocument, { ...variables, after });
  const { auditEntries } = data ?? (await askFor(asked, AuditPageDocument, { ...variables, after: null }));
  return {
    isFirst: after === null || data === null,
    next: auditEntries.pageInfo.hasNextPage ? (auditEntries.pageInfo.endCursor ?? null) : null,
    entries: auditEntries.edges.map(({ node }) => ({
      id: node.id,
      at: instantInWords(node.at, asked.language),
      action: node.action,
      actor: node.actor?.displayName ?? null,
      personId: node.subjectType === 'PERSON' ? (node.subjectId ?? null) : null,
      before: valuesOf(node.before),
      after: valuesOf(node.after),
      address: node.address ?? null,
    })),
  };
}

/** What was recorded beside an action, one line a value. */
function valuesOf(json: string | null | undefined): readonly string[] {
  if (!json) return [];
  const recorded: unknown = JSON.parse(json);
  if (typeof recorded !== 'object' || recorded === null) return [String(recorded)];
  return Object.entries(recorded).flatMap(([name, value]) => {
    if (value === null || value === '') return [];
    return [`${name}: ${typeof value === 'object' ? JSON.stringify(value) : String(value)}`];
  });
}
