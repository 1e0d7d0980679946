// What may be chosen about oneself, in the order in which pages offer it.
import type { AgeGroup, Gender } from '../../graphql/generated/graphql';

export const GENDERS = ['FEMALE', 'MALE'] as const satisfies readonly Gender[];
export const AGE_GROUPS = ['UNDER_18', 'AGE_18_29', 'AGE_30_44', 'AGE_45_59', 'AGE_60_PLUS'] as const satisfies readonly AgeGroup[];

/** Nobody has to say it; the schema has null there. */
export const NOT_SAID = 'NOT_SAID';
