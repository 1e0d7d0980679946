// What a form of a profile sends to the schema, what it offers, and what the schema says is wrong with it.
import type { Refusal } from '../../graphql/execute.server';
import type {
  LegalForm,
  Listing,
  Locale,
  ProfileVocabularyFragment,
  UpdateOrganizationProfileInput,
  WithheldField,
  WorkingLanguage,
} from '../../graphql/generated/graphql';
import { messagesFor } from '../../i18n/catalogues.server';
import type { Language } from '../../i18n/messages';
import { contactOf, TEXTS, textField, textOfField, type ProfileField, type ProfileText, type ProfileValues } from './profile-values';

const LOCALES = ['KK', 'RU', 'EN'] as const satisfies readonly Locale[];

export interface ProfileProblems {
  readonly errors: Partial<Record<ProfileField, string>>;
  readonly values: ProfileValues;
}

/** What is wrong by field; null where it is not the values. What may be a person's number is not sent back. */
export function profileProblems({ code, reason, violations }: Refusal, typed: ProfileValues, language: Language): ProfileProblems | null {
  if (reason === 'BIN_TAKEN') return { values: typed, errors: { bin: messagesFor(language).say('profileForm.binTaken') } };
  if (code !== 'BAD_USER_INPUT') return null;
  const errors: Partial<Record<ProfileField, string>> = {};
  for (const { path, message } of violations) {
    const field = fieldOf(path, typed);
    if (field) errors[field] ??= message;
  }
  return { errors, values: 'bin' in errors ? { ...typed, bin: '' } : typed };
}

/** The field of the form that a place in the input speaks of. */
function fieldOf([, name, place]: readonly (string | number)[], typed: ProfileValues): ProfileField | null {
  const text = TEXTS.find((one) => one === name);
  if (!text) return typeof name === 'string' && name in typed ? (name as ProfileField) : null;
  const locale = typeof place === 'number' ? writtenLocales(text, typed)[place] : undefined;
  return textField(text, locale ?? 'RU');
}

type ProfileInput = Partial<Omit<UpdateOrganizationProfileInput, 'organizationId' | 'version'>>;

/** The changed fields alone, so that the history tells nothing else. */
export function profileInput(values: ProfileValues, changed: readonly ProfileField[]): ProfileInput {
  const texts = TEXTS.filter((text) => changed.some((field) => textOfField(field)?.text === text));
  const whole: ProfileInput = {
    sourceLocale: values.sourceLocale as Locale,
    focusAreaCodes: [...values.focusAreaCodes],
    workingLanguages: [...values.workingLanguages] as WorkingLanguage[],
    regionCode: values.regionCode,
    locality: values.locality || null,
    servesWholeCountry: values.servesWholeCountry !== '',
    servesRegionCodes: [...values.servesRegionCodes],
    contacts: values.contacts.map(contactOf),
    website: values.website || null,
    listing: values.listing as Listing,
    withheldFields: [...values.withheldFields] as WithheldField[],
    legalForm: (values.legalForm || null) as LegalForm | null,
    bin: values.bin || null,
    foundedYear: values.foundedYear === '' ? null : Number(values.foundedYear),
  };
  return {
    ...Object.fromEntries(
      texts.map((text) => [text, writtenLocales(text, values).map((locale) => ({ locale, text: values[textField(text, locale)] }))]),
    ),
    ...Object.fromEntries(Object.entries(whole).filter(([field]) => changed.includes(field as ProfileField))),
  };
}

function writtenLocales(text: ProfileText, values: ProfileValues): Locale[] {
  return LOCALES.filter((locale) => values[textField(text, locale)] !== '');
}

export function profileChoices(vocabulary: ProfileVocabularyFragment) {
  const inWords = (entries: readonly { readonly code: string; readonly name: { readonly text: string } }[]) =>
    entries.map(({ code, name }) => ({ value: code, words: name.text }));
  return {
    regions: inWords(vocabulary.regions),
    beneficiaries: inWords(vocabulary.focusAreas.filter(({ kind }) => kind === 'BENEFICIARY_GROUP')),
    themes: inWords(vocabulary.focusAreas.filter(({ kind }) => kind === 'THEME')),
    workingLanguages: inWords(vocabulary.workingLanguages),
    legalForms: inWords(vocabulary.legalForms),
  };
}

export type ProfileChoices = ReturnType<typeof profileChoices>;
