// What the activity log recorded beside an action, in words: codes never reach a reader who has words for them.
import { longDay } from '../../i18n/dates.server';
import type { Language, Messages } from '../../i18n/messages';
import { fieldLabel } from '../own-organization/profile-change.server';

export interface AuditValue {
  readonly name: string;
  readonly before: string | null;
  readonly after: string | null;
}

interface Reading {
  readonly say: Messages['say'];
  readonly language: Language;
  /** Regions and languages by their codes: what a role can be limited to. */
  readonly scopes: ReadonlyMap<string, string>;
}

/** The names of what is recorded. An organization is not among them: an entry leads to it. */
const NAMES: Readonly<Record<string, string>> = {
  appointmentRole: 'data.field.appointment_role',
  approvalsNeeded: 'audit.field.approvalsNeeded',
  because: 'audit.field.because',
  colleague: 'audit.field.colleague',
  columns: 'audit.field.columns',
  device: 'data.field.device',
  email: 'data.field.email',
  fields: 'audit.field.fields',
  format: 'audit.field.format',
  kind: 'audit.field.kind',
  name: 'people.name',
  purpose: 'data.field.purpose',
  reason: 'audit.field.because',
  representationRole: 'data.field.representation_role',
  role: 'data.field.role',
  rows: 'audit.field.rows',
  scope: 'people.appoint.scope',
  sessions: 'audit.field.sessions',
  since: 'audit.field.since',
  state: 'audit.field.state',
  status: 'audit.field.status',
  until: 'data.field.until',
  verdict: 'audit.field.verdict',
};

/** Why a sign-in was refused; for what else there is a reason, somebody wrote it. */
const REFUSALS: readonly string[] = ['PASSWORD_WRONG', 'CODE_WRONG', 'PASSKEY_REFUSED', 'ACCOUNT_DISABLED'];

/** Why a membership came to where it is; a word of whoever took the step stands beside it. */
const MEMBERSHIP_REASONS: readonly string[] = [
  'ADDED',
  'APPROVED',
  'IMPORTED',
  'LIQUIDATED',
  'MEMORANDUM_BREACHED',
  'NOT_RENEWED',
  'OTHER',
  'OWN_WISH',
  'RENEWED',
  'REORGANIZED',
  'RETURNED',
];

const MEMBERSHIP_STATUSES: readonly string[] = ['ACTIVE', 'GRACE', 'LAPSED', 'SUSPENDED', 'EXITED'];

/** What was before and what came of it, side by side; both are JSON. */
export function auditValues(before: string | null | undefined, after: string | null | undefined, reading: Reading): readonly AuditValue[] {
  const [was, became] = [recorded(before), recorded(after)];
  return [...new Set([...Object.keys(was), ...Object.keys(became)])]
    .filter((field) => field !== 'organizationId')
    .map((field) => ({
      name: field in NAMES ? reading.say(NAMES[field] ?? '') : field,
      before: inWords(field, was[field], reading),
      after: inWords(field, became[field], reading),
    }))
    .filter((value) => value.before !== null || value.after !== null);
}

function recorded(json: string | null | undefined): Readonly<Record<string, unknown>> {
  const value: unknown = json ? JSON.parse(json) : null;
  return typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {};
}

/** Null where nothing was recorded. */
function inWords(field: string, value: unknown, { say, language, scopes }: Reading): string | null {
  if (field === 'colleague' && value !== undefined) return say(value === null ? 'audit.value.nobody' : 'audit.value.somebody');
  if (value === undefined || value === null || value === '') return null;
  const text = typeof value === 'string' ? value : JSON.stringify(value);
  switch (field) {
    case 'appointmentRole':
    case 'representationRole':
    case 'role':
      return say(text === 'MANAGER' || text === 'REPRESENTATIVE' ? `account.representation.${text}` : `role.${text}`);
    case 'purpose':
      return say(`data.purpose.${text}`);
    case 'because':
      return REFUSALS.includes(text) ? say(`audit.value.${text}`) : text;
    case 'kind':
      return say(`audit.value.${text}`);
    case 'scope':
      return scopes.get(text) ?? text;
    case 'since':
    case 'until':
      return longDay(text, language);
    case 'columns':
      return textsOf(value, (column) => say(`export.column.${column}`));
    case 'fields':
      return textsOf(value, (changed) => fieldLabel(changed, language));
    case 'reason':
      return MEMBERSHIP_REASONS.includes(text) ? say(`membership.reason.${text}`) : text;
    case 'state':
      return say(`profileHistory.state.${text}`);
    case 'status':
      return say(MEMBERSHIP_STATUSES.includes(text) ? `membership.status.${text}` : `application.status.${text}`);
    case 'verdict':
      return say(`reviewing.reviewed.${text}`);
    default:
      return text;
  }
}

function textsOf(value: unknown, inWordsOf: (code: string) => string): string {
  return Array.isArray(value) ? value.map((code) => inWordsOf(String(code))).join(', ') : String(value);
}
