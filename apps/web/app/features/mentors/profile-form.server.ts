// Reads a mentor's profile out of a form, and says of what the schema refuses where it stands in the form.
import type { Refusal } from '../../graphql/execute.server';
import type { OwnMentorProfileFragment, SaveMentorProfileInput } from '../../graphql/generated/graphql';
import { messagesFor } from '../../i18n/catalogues.server';
import type { Language } from '../../i18n/messages';
import { choiceOf, choicesOf, textOf } from '../identity/own-account.server';
import { WORKING_LANGUAGES } from '../identity/working-languages.server';
import { MEETING_WAYS } from './mentors-address';
import {
  EXPERTISE_LEVELS,
  MOST_AREAS,
  MOST_HOURS,
  MOST_PLACES,
  type ExpertiseRow,
  type MentorErrors,
  type MentorValues,
} from './profile-values';

/** Longer than any field may be: the schema says what is too long, and what was typed is not lost. */
const LONGEST = 10_000;
const MOST_CODES = 100;

export function formValues(form: FormData): MentorValues {
  return {
    expertise: rowsOf(form),
    about: textOf(form, 'about', LONGEST).replaceAll('\r\n', '\n'),
    languages: choicesOf(form, 'languages', WORKING_LANGUAGES),
    ways: choicesOf(form, 'ways', MEETING_WAYS),
    regions: form.getAll('regionCodes').filter(isCode).slice(0, MOST_CODES),
    capacity: textOf(form, 'capacity', 10).trim(),
    hours: textOf(form, 'hoursPerMonth', 10).trim(),
    takesConsultations: form.has('takesConsultations'),
  };
}

/** In their order; a row without a number that belongs to it ends them. */
function rowsOf(form: FormData): ExpertiseRow[] {
  const rows: ExpertiseRow[] = [];
  for (let row = 0; row < MOST_AREAS && form.has(`area.${row}`); row += 1)
    rows.push({
      area: textOf(form, `area.${row}`, 40),
      level: choiceOf(form, `level.${row}`, EXPERTISE_LEVELS) ?? 'EXPERIENCED',
      experience: textOf(form, `experience.${row}`, LONGEST),
    });
  return rows;
}

function isCode(value: FormDataEntryValue): value is string {
  return typeof value === 'string' && /^[\w-]{1,40}$/.test(value);
}

/** Rows in which nothing was written are left out. */
export function withoutEmptyRows(values: MentorValues): MentorValues {
  return { ...values, expertise: values.expertise.filter(({ area, experience }) => area !== '' || experience.trim() !== '') };
}

export function valuesOfProfile(profile: OwnMentorProfileFragment): MentorValues {
  return {
    expertise: profile.expertise.map(({ focusArea, level, experience }) => ({ area: focusArea.code, level, experience: experience ?? '' })),
    about: profile.about ?? '',
    languages: profile.languages,
    ways: profile.ways,
    regions: profile.regions.map(({ code }) => code),
    capacity: String(profile.capacity ?? ''),
    hours: String(profile.hoursPerMonth ?? ''),
    takesConsultations: profile.takesConsultations,
  };
}

/** What can be told before the schema is asked: numbers are whole and within their limits. */
export function numberErrors({ capacity, hours }: MentorValues, language: Language): MentorErrors {
  const { say } = messagesFor(language);
  return {
    ...(isUpTo(capacity, MOST_PLACES) ? {} : { capacity: say('mentors.profile.error.number', { most: MOST_PLACES }) }),
    ...(hours === '' || isUpTo(hours, MOST_HOURS) ? {} : { hoursPerMonth: say('mentors.profile.error.number', { most: MOST_HOURS }) }),
  };
}

function isUpTo(text: string, most: number): boolean {
  return /^\d{1,3}$/.test(text) && Number(text) <= most;
}

export function profileInput(values: MentorValues, version: number | null): SaveMentorProfileInput {
  return {
    version,
    about: values.about,
    expertise: values.expertise.map(({ area, level, experience }) => ({ focusAreaCode: area, level, experience })),
    languages: WORKING_LANGUAGES.filter((code) => values.languages.includes(code)),
    regionCodes: [...values.regions],
    ways: MEETING_WAYS.filter((way) => values.ways.includes(way)),
    capacity: Number(values.capacity),
    hoursPerMonth: values.hours === '' ? null : Number(values.hours),
    takesConsultations: values.takesConsultations,
  };
}

/** By the field of the form that a place in the input speaks of. */
export function refusedFields({ violations }: Refusal, language: Language): MentorErrors {
  const { say } = messagesFor(language);
  const errors: Record<string, string> = {};
  for (const { path, message } of violations) {
    const [, name, row, part] = path;
    const isArea = name === 'expertise' && typeof row === 'number';
    const field = isArea ? `${part === 'experience' ? 'experience' : 'area'}.${row}` : String(name);
    errors[field] ??= isArea && part === 'focusAreaCode' ? say('mentors.profile.error.area') : message;
  }
  return errors;
}
