// Two people edit one profile: what each has changed is kept, and where both changed one field, both are told.
import { PROFILE_FIELDS, type ProfileField, type ProfileValues } from './profile-values';

interface Versions {
  /** As it was when the form was opened. */
  readonly base: ProfileValues;
  readonly typed: ProfileValues;
  /** As it is now. */
  readonly stored: ProfileValues;
}

export interface Merged {
  readonly values: ProfileValues;
  /** Changed here and meanwhile elsewhere; what was typed here stays. */
  readonly clashes: readonly ProfileField[];
  /** Changed elsewhere alone. */
  readonly taken: readonly ProfileField[];
}

export function changedFields(from: ProfileValues, to: ProfileValues): ProfileField[] {
  return PROFILE_FIELDS.filter((field) => !isSame(from[field], to[field]));
}

export function merge({ base, typed, stored }: Versions): Merged {
  const here = new Set(changedFields(base, typed));
  const elsewhere = changedFields(base, stored);
  const values = Object.fromEntries(PROFILE_FIELDS.map((field) => [field, here.has(field) ? typed[field] : stored[field]]));
  return {
    values: values as unknown as ProfileValues,
    clashes: elsewhere.filter((field) => here.has(field) && !isSame(typed[field], stored[field])),
    taken: elsewhere.filter((field) => !here.has(field)),
  };
}

/** The order of choices says nothing, except where there is one. */
function isSame(one: string | readonly string[], other: string | readonly string[]): boolean {
  if (typeof one === 'string' || typeof other === 'string') return one === other;
  return one.length === other.length && one.every((entry) => other.includes(entry));
}
