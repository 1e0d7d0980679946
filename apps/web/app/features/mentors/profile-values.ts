// What the form of a mentor's profile holds, as a form holds it.
import type { ExpertiseLevel } from '../../graphql/generated/graphql';

export interface ExpertiseRow {
  /** Empty where none is chosen yet. */
  readonly area: string;
  readonly level: ExpertiseLevel;
  readonly experience: string;
}

export interface MentorValues {
  readonly expertise: readonly ExpertiseRow[];
  readonly about: string;
  readonly languages: readonly string[];
  readonly ways: readonly string[];
  readonly regions: readonly string[];
  readonly capacity: string;
  readonly hours: string;
  readonly takesConsultations: boolean;
}

export const EXPERTISE_LEVELS: readonly ExpertiseLevel[] = ['BASIC', 'EXPERIENCED', 'EXPERT'];

export const MOST_AREAS = 20;
export const MOST_PLACES = 20;
export const MOST_HOURS = 200;

export const EMPTY_ROW: ExpertiseRow = { area: '', level: 'EXPERIENCED', experience: '' };

/** What somebody begins with who is no mentor yet. */
export const EMPTY_VALUES: MentorValues = {
  expertise: [EMPTY_ROW],
  about: '',
  languages: [],
  ways: ['ONLINE'],
  regions: [],
  capacity: '2',
  hours: '',
  takesConsultations: false,
};

/** By the name of the field, `area.0` and `experience.0` for the first row. */
export type MentorErrors = Readonly<Record<string, string>>;
