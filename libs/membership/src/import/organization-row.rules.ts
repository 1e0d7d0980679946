/** One row of the sheet of organizations: what it says, and everything that is wrong with it. */
import { LOCALES, type Locale, type LocalizedText, type Result } from '#kernel';
import { readBin } from '../bin/bin.rules.js';
import { readEmails, readPhones, readWebsites, type ReadWebsite } from './contacts.rules.js';
import type { OrganizationField } from './headers.rules.js';
import type { RowError, RowErrorCode } from './import.errors.js';
import { apart, readLegalForm, type NameApart } from './legal-form.rules.js';
import { readPlace, readPlaces } from './places.rules.js';
import { RowProblems, shown, shownBin } from './row-problems.rules.js';
import { readTerms, type Terms } from './terms.rules.js';
import { isTooLong, type TextLimit } from './text-limits.rules.js';
import { readDay, readListing, readYear, type Listing } from './values.rules.js';
import type { ImportVocabulary } from './vocabulary.rules.js';
import { cleaned, wordKey, writtenIn, type Cell } from './words.rules.js';

/** The cell of a field; null where the table has no such column or the row ends before it. */
export type Cells<Field extends string> = (field: Field) => Cell | null;

export interface RowContext {
  readonly vocabulary: ImportVocabulary;
  /** yyyy-mm-dd in Almaty. */
  readonly today: string;
}

export interface ContactInRow {
  readonly kind: 'EMAIL' | 'PHONE' | 'WEBSITE' | 'OTHER';
  readonly value: string;
  readonly visibility: Listing;
}

export interface OrganizationInRow {
  readonly names: LocalizedText;
  readonly summaries: LocalizedText;
  readonly legalForm: string | null;
  readonly bin: string | null;
  /** Null only where the row has an error that says so. */
  readonly regionCode: string | null;
  readonly servesRegionCodes: readonly string[];
  readonly servesWholeCountry: boolean;
  readonly focusAreaCodes: readonly string[];
  readonly workingLanguages: readonly string[];
  readonly foundedYear: number | null;
  readonly listing: Listing;
  readonly memberSince: string;
  readonly contacts: readonly ContactInRow[];
}

export interface ReadOrganization {
  readonly organization: OrganizationInRow;
  readonly errors: readonly RowError[];
}

const NAME_FIELDS: Readonly<Record<Locale, OrganizationField>> = { KK: 'nameKk', RU: 'nameRu', EN: 'nameEn' };
const SUMMARY_FIELDS: Readonly<Record<Locale, OrganizationField>> = { KK: 'summaryKk', RU: 'summaryRu', EN: 'summaryEn' };

/** What a spreadsheet shows where a formula failed. */
const FORMULA_ERROR = /^#(N\/A|REF!|VALUE!|DIV\/0!|NAME\?|NULL!|NUM!|SPILL!)$/;

export function readOrganizationRow(cells: Cells<OrganizationField>, { vocabulary, today }: RowContext): ReadOrganization {
  const problems = new RowProblems();
  const names = namesOf(cells, vocabulary, problems);
  const legalForm =
    legalFormOf(cells, vocabulary, problems) ?? names.map(([, name]) => name.legalForm).find((form) => form !== null) ?? null;
  const listing = problems.take(readListing(cells('listing')), cells('listing'), 'MEMBERS');
  const organization: OrganizationInRow = {
    names: Object.fromEntries(names.map(([locale, { name }]) => [locale, name])),
    legalForm,
    bin: binOf(cells, problems),
    regionCode: regionOf(cells, vocabulary, problems),
    ...regionsServed(cells, vocabulary, problems),
    focusAreaCodes: termsIn(cells('focusAreas'), { terms: vocabulary.focusAreas, code: 'FOCUS_AREA_UNKNOWN' }, problems),
    workingLanguages: termsIn(cells('workingLanguages'), { terms: vocabulary.languages, code: 'LANGUAGE_UNKNOWN' }, problems),
    summaries: summariesOf(cells, problems),
    contacts: contactsOf(cells, listing, problems),
    foundedYear: problems.take(readYear(cells('foundedYear'), today), cells('foundedYear'), null),
    listing,
    memberSince: problems.take(readDay(cells('memberSince'), today), cells('memberSince'), null) ?? today,
  };
  return { organization, errors: problems.errors };
}

/** A name as written, or nothing where there is no letter in it. */
export function nameIn(cell: Cell | null): string {
  const name = cleaned(writtenIn(cell));
  return FORMULA_ERROR.test(name) || wordKey(name) === '' ? '' : name;
}

function namesOf(cells: Cells<OrganizationField>, vocabulary: ImportVocabulary, problems: RowProblems): [Locale, NameApart][] {
  const written = LOCALES.map((locale) => [locale, cells(NAME_FIELDS[locale])] as const).filter(([, cell]) => nameIn(cell) !== '');
  if (written.length === 0)
    problems.reject('NAME_REQUIRED', LOCALES.map((locale) => cells(NAME_FIELDS[locale])).find((cell) => cell) ?? null);
  return written
    .filter(([, cell]) => problems.fits(cell, 'organizationName'))
    .map(([locale, cell]) => [locale, apart(nameIn(cell), vocabulary.legalForms)]);
}

function legalFormOf(cells: Cells<OrganizationField>, { legalForms }: ImportVocabulary, problems: RowProblems): string | null {
  const cell = cells('legalForm');
  const written = cleaned(writtenIn(cell));
  if (written === '') return null;
  const form = readLegalForm(written, legalForms);
  if (form === null) problems.reject('LEGAL_FORM_UNKNOWN', cell);
  return form;
}

function binOf(cells: Cells<OrganizationField>, problems: RowProblems): string | null {
  const cell = cells('bin');
  const bin = readBin(writtenIn(cell));
  if (bin.ok) return bin.value;
  problems.reject(bin.error, cell, { value: shownBin(writtenIn(cell)) });
  return null;
}

function regionOf(cells: Cells<OrganizationField>, { places }: ImportVocabulary, problems: RowProblems): string | null {
  const cell = cells('region');
  const place = readPlace(writtenIn(cell), places);
  if (place.ok) return place.value;
  problems.reject('REGION_UNKNOWN', cell, { suggestions: place.error.suggestions });
  return null;
}

function regionsServed(cells: Cells<OrganizationField>, { places }: ImportVocabulary, problems: RowProblems) {
  const cell = cells('servesRegions');
  if (!problems.fits(cell, 'list')) return { servesRegionCodes: [], servesWholeCountry: false };
  const served = readPlaces(writtenIn(cell), places);
  for (const { written, suggestions } of served.unknown) problems.reject('REGION_UNKNOWN', cell, { value: shown(written), suggestions });
  return { servesRegionCodes: served.codes, servesWholeCountry: served.wholeCountry };
}

interface TermsExpected {
  readonly terms: Terms;
  readonly code: 'FOCUS_AREA_UNKNOWN' | 'LANGUAGE_UNKNOWN';
}

function termsIn(cell: Cell | null, { terms, code }: TermsExpected, problems: RowProblems): readonly string[] {
  if (!problems.fits(cell, 'list')) return [];
  const { codes, unknown } = readTerms(writtenIn(cell), terms);
  for (const { written, suggestions } of unknown) problems.reject(code, cell, { value: shown(written), suggestions });
  return codes;
}

function summariesOf(cells: Cells<OrganizationField>, problems: RowProblems): LocalizedText {
  const written = LOCALES.map((locale) => [locale, cells(SUMMARY_FIELDS[locale])] as const);
  const texts = written.map(([locale, cell]) => [locale, problems.fits(cell, 'summary') ? cleaned(writtenIn(cell)) : ''] as const);
  return Object.fromEntries(texts.filter(([, text]) => text !== ''));
}

/** Contacts are for members until the organization says otherwise; its website is for whom its profile is. */
function contactsOf(cells: Cells<OrganizationField>, listing: Listing, problems: RowProblems): ContactInRow[] {
  const emails = listIn(cells('email'), { read: readEmails, limit: 'email' }, problems);
  const phones = listIn(cells('phone'), { read: readPhones, limit: 'phone' }, problems);
  const websites = listIn(cells('website'), { read: readWebsites, limit: 'website' }, problems);
  return [
    ...emails.map((value) => ({ kind: 'EMAIL' as const, value, visibility: 'MEMBERS' as const })),
    ...phones.map((value) => ({ kind: 'PHONE' as const, value, visibility: 'MEMBERS' as const })),
    ...websites.map(({ kind, value }) => ({ kind, value, visibility: kind === 'WEBSITE' ? listing : ('MEMBERS' as const) })),
  ];
}

interface ValuesExpected<Value> {
  readonly read: (text: string) => Result<readonly Value[], RowErrorCode>;
  /** Of each of the values. */
  readonly limit: TextLimit;
}

function listIn<Value extends string | ReadWebsite>(
  cell: Cell | null,
  { read, limit }: ValuesExpected<Value>,
  problems: RowProblems,
): readonly Value[] {
  if (!problems.fits(cell, 'list')) return [];
  const values = problems.take(read(writtenIn(cell)), cell, []);
  const areLong = values.some((value) => isTooLong(typeof value === 'string' ? value : value.value, limit));
  if (areLong) problems.reject('TOO_LONG', cell);
  return areLong ? [] : values;
}
