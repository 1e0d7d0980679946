/** What somebody wrote into a profile, what is wrong with it, and what the profile becomes. */
import type { Contact, Listing, OrganizationProfile, StoredProfile, TextField, WithheldField } from '#directory';
import { LOCALES, type Locale, type LocalizedText } from '#kernel';
import { iinsIn, textsOf, type TextInLanguage } from '../application/application-form.rules.js';
import { readBin } from '../bin/bin.rules.js';
import { readEmails, readPhones, readWebsites } from '../import/contacts.rules.js';
import type { InputViolation, MembershipInputProblem } from '../membership.errors.js';

/** What was written; what is absent stays as it is. */
export interface WrittenProfile {
  readonly name?: readonly TextInLanguage[] | null;
  readonly summary?: readonly TextInLanguage[] | null;
  readonly description?: readonly TextInLanguage[] | null;
  readonly helpOffered?: readonly TextInLanguage[] | null;
  readonly helpSought?: readonly TextInLanguage[] | null;
  readonly sourceLocale?: Locale | null;
  readonly legalForm?: string | null;
  readonly bin?: string | null;
  readonly regionCode?: string | null;
  readonly locality?: string | null;
  readonly servesRegionCodes?: readonly string[] | null;
  readonly servesWholeCountry?: boolean | null;
  readonly focusAreaCodes?: readonly string[] | null;
  readonly workingLanguages?: readonly string[] | null;
  readonly foundedYear?: number | null;
  readonly website?: string | null;
  readonly contacts?: readonly Contact[] | null;
  readonly listing?: Listing | null;
  readonly withheldFields?: readonly WithheldField[] | null;
}

export interface ProfileContext {
  readonly regionCodes: ReadonlySet<string>;
  readonly focusAreaCodes: ReadonlySet<string>;
  readonly year: number;
}

/** Some fields of a profile, as they were or shall be. */
export type ProfileFields = Partial<OrganizationProfile>;
export type ProfileField = keyof OrganizationProfile;

/** What names an organization to others: a manager's change of it waits for a coordinator. */
export const CONFIRMED_FIELDS: readonly ProfileField[] = ['names', 'bin', 'legalForm'];

const TEXTS: Readonly<Record<'name' | 'summary' | 'description' | 'helpOffered' | 'helpSought', TextField>> = {
  ...{ name: 'names', summary: 'summaries', description: 'descriptions' },
  ...{ helpOffered: 'helpOffered', helpSought: 'helpSought' },
};

const OLDEST_YEAR = 1900;

/** The profile with what was written, and every violation; paths are those of the mutation's `input`. */
export function writtenInto(
  current: OrganizationProfile,
  written: WrittenProfile,
  context: ProfileContext,
): { readonly profile: OrganizationProfile; readonly violations: readonly InputViolation[] } {
  const violations: InputViolation[] = iinsIn(written, ['input']);
  const reject = (path: readonly (string | number)[], code: MembershipInputProblem): void => {
    violations.push({ path: ['input', ...path], code });
  };
  const texts = Object.fromEntries(
    Object.entries(TEXTS).flatMap(([field, key]) => {
      const given = written[field as keyof typeof TEXTS];
      return given == null ? [] : [[key, textsOf(given)]];
    }),
  ) as Partial<Record<TextField, LocalizedText>>;
  const profile: OrganizationProfile = {
    ...current,
    ...texts,
    ...plainFields(current, written),
    bin: written.bin === undefined ? current.bin : binOf(written.bin, (code) => reject(['bin'], code)),
    contacts: contactsOf(current, written, reject),
  };
  if (Object.keys(profile.names).length === 0) reject(['name'], 'REQUIRED');
  if (!context.regionCodes.has(profile.regionCode)) reject(['regionCode'], 'INVALID_VALUE');
  const unknown = (codes: readonly string[] | null | undefined, all: ReadonlySet<string>, field: string): void => {
    for (const [index, code] of (codes ?? []).entries()) if (!all.has(code)) reject([field, index], 'INVALID_VALUE');
  };
  unknown(written.servesRegionCodes, context.regionCodes, 'servesRegionCodes');
  unknown(written.focusAreaCodes, context.focusAreaCodes, 'focusAreaCodes');
  const { foundedYear } = profile;
  if (foundedYear !== null && (foundedYear < OLDEST_YEAR || foundedYear > context.year)) reject(['foundedYear'], 'YEAR_INVALID');
  return { profile, violations };
}

function plainFields(current: OrganizationProfile, written: WrittenProfile): ProfileFields {
  return {
    sourceLocale: written.sourceLocale ?? current.sourceLocale,
    legalForm: written.legalForm === undefined ? current.legalForm : written.legalForm,
    regionCode: written.regionCode ?? current.regionCode,
    locality: written.locality === undefined ? current.locality : written.locality?.trim() || null,
    servesRegionCodes: written.servesRegionCodes ? [...new Set(written.servesRegionCodes)].sort() : current.servesRegionCodes,
    servesWholeCountry: written.servesWholeCountry ?? current.servesWholeCountry,
    focusAreaCodes: written.focusAreaCodes ? [...new Set(written.focusAreaCodes)] : current.focusAreaCodes,
    workingLanguages: written.workingLanguages ? [...new Set(written.workingLanguages)] : current.workingLanguages,
    foundedYear: written.foundedYear === undefined ? current.foundedYear : written.foundedYear,
    listing: written.listing ?? current.listing,
    withheldFields: written.withheldFields ? [...new Set(written.withheldFields)].sort() : current.withheldFields,
  };
}

function binOf(bin: string | null, reject: (code: MembershipInputProblem) => void): string | null {
  const read = readBin(bin ?? '');
  if (!read.ok) reject(read.error);
  return read.ok ? read.value : null;
}

/** The website is a field of its own, and is for whom the profile is. */
function contactsOf(
  current: OrganizationProfile,
  written: WrittenProfile,
  reject: (path: readonly (string | number)[], code: MembershipInputProblem) => void,
): readonly Contact[] {
  const kept = (isWebsite: boolean): readonly Contact[] => current.contacts.filter(({ kind }) => (kind === 'WEBSITE') === isWebsite);
  const others = written.contacts?.map((contact, index) => contactOf(contact, (code) => reject(['contacts', index, 'value'], code)));
  const listing = written.listing ?? current.listing;
  const website =
    written.website === undefined
      ? kept(true).map((one) => ({ ...one, visibility: listing }))
      : websiteOf(written.website, listing, reject);
  return [...(others ?? kept(false)), ...website];
}

function contactOf({ kind, value, visibility }: Contact, reject: (code: MembershipInputProblem) => void): Contact {
  const text = value.trim();
  if (text === '') reject('REQUIRED');
  const read = kind === 'EMAIL' ? readEmails(text) : kind === 'PHONE' ? readPhones(text) : null;
  if (read === null || text === '') return { kind, value: text, visibility };
  const [first, ...more] = read.ok ? read.value : [];
  if (first === undefined || more.length > 0) reject(kind === 'EMAIL' ? 'EMAIL_INVALID' : 'PHONE_INVALID');
  return { kind, value: first ?? text, visibility };
}

function websiteOf(
  written: string | null,
  listing: Listing,
  reject: (path: readonly string[], code: MembershipInputProblem) => void,
): Contact[] {
  if ((written ?? '').trim() === '') return [];
  const read = readWebsites(written ?? '');
  const [first, ...more] = read.ok ? read.value : [];
  if (first?.kind !== 'WEBSITE' || more.length > 0) {
    reject(['website'], 'URL_INVALID');
    return [];
  }
  return [{ kind: 'WEBSITE', value: first.value, visibility: listing }];
}

/** The fields in which two profiles differ, as they were and as they are. */
export function differences(before: OrganizationProfile, after: OrganizationProfile): { before: ProfileFields; after: ProfileFields } {
  const fields = (Object.keys(after) as ProfileField[]).filter((field) => !isSame(before[field], after[field]));
  return { before: only(before, fields), after: only(after, fields) };
}

/** Some of the fields. */
export function only(profile: ProfileFields, fields: readonly ProfileField[]): ProfileFields {
  return Object.fromEntries(fields.filter((field) => field in profile).map((field) => [field, profile[field]]));
}

export function fieldsOf(fields: ProfileFields): ProfileField[] {
  return Object.keys(fields) as ProfileField[];
}

/** Whether the profile still says what a change made of it. */
export function stillSays(profile: OrganizationProfile, after: ProfileFields): boolean {
  return fieldsOf(after).every((field) => isSame(profile[field], after[field]));
}

/** The stored profile with some fields anew, and with the translations that are behind now. */
export function changed(stored: StoredProfile, fields: ProfileFields): StoredProfile {
  const next = { ...stored, ...fields };
  const texts: readonly TextField[] = ['names', 'summaries', 'descriptions', 'helpOffered', 'helpSought'];
  return { ...next, outdatedTexts: texts.flatMap((field) => outdatedIn(field, stored, next)) };
}

/** A translation is behind from a change of its source until it is written anew; the source itself never is. */
function outdatedIn(field: TextField, before: StoredProfile, after: OrganizationProfile): string[] {
  const source = after.sourceLocale;
  const hasSourceChanged = (before[field][source] ?? '') !== (after[field][source] ?? '');
  return LOCALES.filter((locale) => locale !== source && after[field][locale])
    .filter((locale) => {
      const hasChanged = (before[field][locale] ?? '') !== (after[field][locale] ?? '');
      return !hasChanged && (hasSourceChanged || before.outdatedTexts.includes(`${field}:${locale}`));
    })
    .map((locale) => `${field}:${locale}`);
}

function isSame(one: unknown, other: unknown): boolean {
  return canonical(one) === canonical(other);
}

/** The same for values that say the same, whatever the order of their keys. */
function canonical(value: unknown): string {
  return JSON.stringify(value ?? null, (_key, one: unknown) =>
    typeof one === 'object' && one !== null && !Array.isArray(one) ? Object.fromEntries(Object.entries(one).sort()) : one,
  );
}
