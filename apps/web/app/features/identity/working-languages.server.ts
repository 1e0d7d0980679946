// The codes that a form may name; the vocabulary has their words.
import type { WorkingLanguage } from '../../graphql/generated/graphql';

const ALL: Readonly<Record<WorkingLanguage, true>> = {
  DE: true,
  EN: true,
  KK: true,
  KO: true,
  KY: true,
  RU: true,
  SIGN: true,
  TG: true,
  TR: true,
  UG: true,
  UZ: true,
};

export const WORKING_LANGUAGES = Object.keys(ALL) as WorkingLanguage[];
