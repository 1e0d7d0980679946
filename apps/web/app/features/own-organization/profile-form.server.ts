// Reads the fields of a profile out of a form, and out of the form's memory of how they were.
import { choicesOf, textOf } from '../identity/own-account.server';
import { entryOf, isList, PROFILE_FIELDS, type ProfileContact, type ProfileField, type ProfileValues } from './profile-values';

/** Longer than any field may be: the schema says what is too long, and what was typed is not lost. */
const LONGEST = 30_000;
const CONTACTS = 20;
const KINDS = ['EMAIL', 'PHONE', 'OTHER'] as const satisfies readonly ProfileContact['kind'][];
const VISIBILITIES = ['PUBLIC', 'MEMBERS', 'COORDINATORS', 'ORGANIZATION'] as const satisfies readonly ProfileContact['visibility'][];

export function formValues(form: FormData): ProfileValues {
  const values = PROFILE_FIELDS.map((field) => [field, valueOf(form, field)]);
  return Object.fromEntries(values) as ProfileValues;
}

function valueOf(form: FormData, field: ProfileField): string | readonly string[] {
  if (field === 'contacts') return contactsOf(form);
  if (isList(field)) return choicesOf(form, field, form.getAll(field).filter(isText).slice(0, 100));
  return textOf(form, field, LONGEST).replaceAll('\r\n', '\n').trim();
}

/** Those with a value; emptying it takes a contact away. */
function contactsOf(form: FormData): string[] {
  const rows = Array.from({ length: CONTACTS }, (_, row) => ({
    kind: KINDS.find((kind) => kind === form.get(`contactKind.${row}`)) ?? 'OTHER',
    visibility: VISIBILITIES.find((visibility) => visibility === form.get(`contactVisibility.${row}`)) ?? 'ORGANIZATION',
    value: textOf(form, `contactValue.${row}`).trim(),
  }));
  return rows.filter(({ value }) => value !== '').map(entryOf);
}

/** Null where it is not what a form of ours sends. */
export function valuesOfJson(json: string): ProfileValues | null {
  const given = parsed(json);
  if (given === null) return null;
  const values = PROFILE_FIELDS.map((field) => [field, given[field]] as const);
  const isWhole = values.every(([field, value]) => (isList(field) ? Array.isArray(value) && value.every(isText) : isText(value)));
  return isWhole ? (Object.fromEntries(values) as ProfileValues) : null;
}

function parsed(json: string): Record<string, unknown> | null {
  try {
    const given: unknown = JSON.parse(json);
    return typeof given === 'object' && given !== null ? (given as Record<string, unknown>) : null;
  } catch {
    return null;
  }
}

function isText(value: unknown): value is string {
  return typeof value === 'string';
}
