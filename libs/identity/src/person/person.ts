/** The person as identity speaks of it. */

export const GENDERS = ['FEMALE', 'MALE'] as const;
/** Null, wherever it may stand, is "not said". */
export type Gender = (typeof GENDERS)[number];

export const AGE_GROUPS = ['UNDER_18', 'AGE_18_29', 'AGE_30_44', 'AGE_45_59', 'AGE_60_PLUS'] as const;
export type AgeGroup = (typeof AGE_GROUPS)[number];

/** A person to be written; the id is the caller's, so that what belongs to it can be written beside it. */
export interface NewPerson {
  readonly id: string;
  readonly name: string;
  readonly email: string | null;
  readonly gender: Gender | null;
}

/** What people say of themselves. */
export interface Profile {
  readonly name: string;
  readonly languages: readonly string[];
  readonly gender: Gender | null;
  readonly ageGroup: AgeGroup | null;
}
