// What the activity log recorded beside an action, in words: codes never reach a reader who has words for them.
import { longDay } from '../../i18n/dates.server';
import type { Language, Messages } from '../../i18n/messages';

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
  because: 'audit.field.because',
  colleague: 'audit.field.colleague',
  consents: 'join.field.consents',
  device: 'data.field.device',
  email: 'data.field.email',
  kind: 'audit.field.kind',
  memorandumVersion: 'join.memorandum.title',
  name: 'people.name',
  purpose: 'data.field.purpose',
  reason: 'audit.field.because',
  representationRole: 'data.field.representation_role',
  role: 'data.field.role',
  scope: 'people.appoint.scope',
  sessions: 'audit.field.sessions',
  until: 'data.field.until',
};

/** Why a sign-in was refused; for what else there is a reason, somebody wrote it. */
const REFUSALS: readonly string[] = ['PASSWORD_WRONG', 'CODE_WRONG', 'PASSKEY_REFUSED', 'ACCOUNT_DISABLED'];

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
    case 'consents':
      return consentsInWords(value, say);
    case 'because':
      return REFUSALS.includes(text) ? say(`audit.value.${text}`) : text;
    case 'kind':
      return say(`audit.value.${text}`);
    case 'scope':
      return scopes.get(text) ?? text;
    case 'until':
      return longDay(text, language);
    default:
      return text;
  }
}

/** Each purpose with the version of the words that were agreed to. */
function consentsInWords(value: unknown, say: Messages['say']): string {
  const given = value as readonly { readonly purpose: string; readonly version: string }[];
  return given.map(({ purpose, version }) => `${say(`reviewing.consent.${purpose}`)} (${version})`).join(', ');
}
