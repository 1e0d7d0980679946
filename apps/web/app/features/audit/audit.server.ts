// The activity log: its filters, and each entry in words.
import { ask, askFor } from '../../graphql/execute.server';
import { AuditPageDocument } from '../../graphql/generated/graphql';
import { messagesFor } from '../../i18n/catalogues.server';
import { instantInWords } from '../../i18n/dates.server';
import { langOf } from '../../i18n/lang-of';
import type { StaffAsked } from '../staff/staff.server';
import { auditValues } from './audit-values.server';
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
  const { language } = asked;
  const variables = {
    filter: { ...filter, since: since && `${since}T00:00:00+05:00`, until: until && `${until}T23:59:59.999+05:00` },
  };
  const { data } = await ask(asked, AuditPageDocument, { ...variables, after });
  const { auditEntries, regions, workingLanguages } = data ?? (await askFor(asked, AuditPageDocument, { ...variables, after: null }));
  const scopes = new Map<string, string>([...workingLanguages, ...regions].map(({ code, name }) => [code, name.text]));
  const reading = { say: messagesFor(language).say, language, scopes };
  return {
    isFirst: after === null || data === null,
    next: auditEntries.pageInfo.hasNextPage ? (auditEntries.pageInfo.endCursor ?? null) : null,
    entries: auditEntries.edges.map(({ node: { at, actor, address, organization, ...entry } }) => ({
      id: entry.id,
      at: instantInWords(at, language),
      action: entry.action,
      actor: actor?.displayName ?? null,
      address: address ?? null,
      person: entry.person ?? null,
      organization: organization && {
        slug: organization.slug,
        name: organization.name.text,
        lang: langOf(organization.name, language),
      },
      values: auditValues(entry.before, entry.after, reading),
    })),
  };
}
