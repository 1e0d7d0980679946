/** The person as identity speaks of it. */

/** Null, wherever it may stand, is "not said". */
export type Gender = 'FEMALE' | 'MALE';

/** A person to be written; the id is the caller's, so that what belongs to it can be written beside it. */
export interface NewPerson {
  readonly id: string;
  readonly name: string;
  readonly email: string | null;
  readonly gender: Gender | null;
}
