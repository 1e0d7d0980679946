// Takes the form of a profile: sends what was changed, and where somebody was quicker, loses nothing of either.
import { data, redirect } from 'react-router';
import { ask, type Refusal } from '../../graphql/execute.server';
import {
  UpdateOrganizationProfileDocument,
  type LegalForm,
  type Listing,
  type Locale,
  type UpdateOrganizationProfileInput,
  type WithheldField,
  type WorkingLanguage,
} from '../../graphql/generated/graphql';
import { messagesFor } from '../../i18n/catalogues.server';
import { textOf } from '../identity/own-account.server';
import { afterKeeperRefusal, type OwnOrganizationAsked } from './own-organization.server';
import { formValues, valuesOfJson } from './profile-form.server';
import { changeInWords } from './profile-change.server';
import { changedFields, merge } from './profile-merge';
import { profileRecord, type ProfileRecord } from './profile-record.server';
import { contactOf, TEXTS, textField, textOfField, type ProfileField, type ProfileText, type ProfileValues } from './profile-values';
import { wordedField } from './profile-words.server';

const PAGE = 'edit';
const LOCALES = ['KK', 'RU', 'EN'] as const satisfies readonly Locale[];

/** What the page shows of a profile that nobody has begun to change. */
export async function profilePage(asked: OwnOrganizationAsked) {
  const record = await profileRecord(asked);
  return {
    organization: asked.organization,
    isCoordinator: asked.isCoordinator,
    version: record.version,
    values: record.values,
    outdated: record.outdated,
    awaiting: awaitingInWords(asked, record),
    choices: choicesOf(record),
  };
}

export type ProfilePage = Awaited<ReturnType<typeof profilePage>>;

export async function saveProfile(asked: OwnOrganizationAsked, form: FormData) {
  const typed = formValues(form);
  const base = valuesOfJson(textOf(form, 'base', 1_000_000));
  const version = Number(textOf(form, 'version', 10));
  if (!base || !Number.isSafeInteger(version)) return redirect(addressOf(asked)); // no form of ours
  const changed = changedFields(base, typed);
  if (changed.length === 0) return redirect(`${addressOf(asked)}?done=unchanged`);
  const input = { organizationId: asked.organization.id, version, ...inputOf(typed, changed) };
  const { data: saved, refusal } = await ask(asked, UpdateOrganizationProfileDocument, { input });
  if (saved) return redirect(`${addressOf(asked)}?done=${saved.updateOrganizationProfile.awaiting.length > 0 ? 'awaiting' : 'saved'}`);
  if (refusal.reason === 'PROFILE_CHANGED') return overtaken(asked, { base, typed });
  if (refusal.reason === 'BIN_TAKEN')
    return refused({ version, base, values: typed, errors: { bin: messagesFor(asked.language).say('profileForm.binTaken') } });
  if (refusal.code !== 'BAD_USER_INPUT') return afterKeeperRefusal(asked, refusal, PAGE);
  return refused({ version, base, ...problemsOf(refusal, typed) });
}

export type RefusedProfile = Exclude<Awaited<ReturnType<typeof saveProfile>>, Response>['data'];

/** Somebody else saved meanwhile: what was typed stays, what they alone changed joins it, and the reader sees both. */
async function overtaken(asked: OwnOrganizationAsked, { base, typed }: { readonly base: ProfileValues; readonly typed: ProfileValues }) {
  const record = await profileRecord(asked);
  const { values, clashes, taken } = merge({ base, typed, stored: record.values });
  const words = (fields: readonly ProfileField[], of: ProfileValues) =>
    fields.map((field) => wordedField(field, of, { language: asked.language, vocabulary: record.vocabulary }));
  const answer = {
    problem: 'overtaken' as const,
    version: record.version,
    base: record.values,
    values,
    errors: {},
    by: record.changedBy,
    clashes: words(clashes, record.values),
    taken: words(taken, record.values),
  };
  return data(answer, { status: 409 });
}

/** What is wrong by field. What may be a person's number is not sent back. */
function problemsOf({ violations }: Refusal, typed: ProfileValues) {
  const errors: Partial<Record<ProfileField, string>> = {};
  for (const { path, message } of violations) {
    const field = fieldOf(path, typed);
    if (field) errors[field] ??= message;
  }
  return { errors, values: 'bin' in errors ? { ...typed, bin: '' } : typed };
}

type Answered = Pick<ProfileRecord, 'version' | 'values'> & {
  readonly base: ProfileValues;
  readonly errors: Partial<Record<ProfileField, string>>;
};

function refused(answer: Answered) {
  return data({ problem: 'values' as const, ...answer }, { status: 400 });
}

/** The field of the form that a place in the input speaks of. */
function fieldOf([, name, place]: readonly (string | number)[], typed: ProfileValues): ProfileField | null {
  const text = TEXTS.find((one) => one === name);
  if (!text) return typeof name === 'string' && name in typed ? (name as ProfileField) : null;
  const locale = typeof place === 'number' ? writtenLocales(text, typed)[place] : undefined;
  return textField(text, locale ?? 'RU');
}

/** The changed fields alone, so that the history tells nothing else. */
function inputOf(values: ProfileValues, changed: readonly ProfileField[]): Partial<UpdateOrganizationProfileInput> {
  const texts = TEXTS.filter((text) => changed.some((field) => textOfField(field)?.text === text));
  const whole: Partial<UpdateOrganizationProfileInput> = {
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

function awaitingInWords(asked: OwnOrganizationAsked, { awaiting, vocabulary }: ProfileRecord) {
  return awaiting.map((change) => changeInWords(change, { language: asked.language, vocabulary }));
}

function choicesOf({ vocabulary }: ProfileRecord) {
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

function addressOf({ language, organization }: OwnOrganizationAsked): string {
  return `/${language}/members/${organization.slug}/${PAGE}`;
}
