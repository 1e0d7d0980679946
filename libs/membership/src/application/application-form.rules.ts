/** Reads what an applicant wrote: the form as it is kept, and everything that is wrong with it. */
import { LOCALES, type Locale, type LocalizedText } from '#kernel';
import type { Listing, WithheldField } from '#directory';
import { holdsIin, readBin } from '../bin/bin.rules.js';
import { readPhones, readWebsites } from '../import/contacts.rules.js';
import { cleaned } from '../import/words.rules.js';
import type { InputViolation, MembershipInputProblem } from '../membership.errors.js';
import type { ApplicationForm, ApplicationRepresentative, GivenConsent } from './application.js';
import { APPLICATION_CONSENT_VERSION, MEMORANDUM_VERSION, NEEDED_PURPOSE } from './membership-terms.rules.js';

export interface TextInLanguage {
  readonly locale: Locale;
  readonly text: string;
}

export interface WrittenOrganization {
  readonly name?: readonly TextInLanguage[] | null;
  readonly summary?: readonly TextInLanguage[] | null;
  readonly legalForm?: string | null;
  readonly bin?: string | null;
  readonly regionCode?: string | null;
  readonly locality?: string | null;
  readonly headName?: string | null;
  readonly foundedYear?: number | null;
  readonly website?: string | null;
  readonly phone?: string | null;
  readonly servesRegionCodes?: readonly string[] | null;
  readonly servesWholeCountry?: boolean | null;
  readonly focusAreaCodes?: readonly string[] | null;
  readonly workingLanguages?: readonly string[] | null;
  readonly listing?: Listing | null;
  readonly withheld?: readonly WithheldField[] | null;
}

export interface WrittenApplication {
  readonly email: string;
  readonly organization?: WrittenOrganization | null;
  readonly representatives?:
    | readonly {
        readonly name: string;
        readonly email: string;
        readonly role: ApplicationRepresentative['role'];
        readonly position?: string | null;
      }[]
    | null;
  readonly statement?: string | null;
  readonly support?: string | null;
  readonly memorandumVersion?: string | null;
  readonly consents?: readonly GivenConsent[] | null;
}

export interface FormContext {
  /** A draft may lack anything; what is there must still be acceptable. */
  readonly isDraft: boolean;
  readonly regionCodes: ReadonlySet<string>;
  readonly focusAreaCodes: ReadonlySet<string>;
  readonly year: number;
  readonly mailboxOf: (email: string) => string | null;
}

export interface ReadForm {
  readonly form: ApplicationForm;
  readonly violations: readonly InputViolation[];
}

type Path = readonly (string | number)[];

const OLDEST_YEAR = 1900;

/** Paths are those of the mutation's `input`. */
export function readForm(written: WrittenApplication, context: FormContext): ReadForm {
  const violations: InputViolation[] = iinsIn(written, ['input']);
  const organization = written.organization ?? {};
  const at = (...path: Path): Path => ['input', 'organization', ...path];
  const reject = (path: Path, code: MembershipInputProblem): null => {
    violations.push({ path, code });
    return null;
  };
  const known = (codes: readonly string[] | null | undefined, all: ReadonlySet<string>, field: string): readonly string[] => {
    for (const [index, code] of (codes ?? []).entries()) if (!all.has(code)) reject(at(field, index), 'INVALID_VALUE');
    return [...new Set(codes ?? [])];
  };
  const { regionCode = null } = organization;
  if (regionCode !== null && !context.regionCodes.has(regionCode)) reject(at('regionCode'), 'INVALID_VALUE');
  const form: ApplicationForm = {
    email: context.mailboxOf(written.email) ?? reject(['input', 'email'], 'EMAIL_INVALID') ?? '',
    names: textsOf(organization.name),
    summaries: textsOf(organization.summary),
    legalForm: organization.legalForm ?? null,
    bin: binOf(organization.bin, (code) => reject(at('bin'), code)),
    regionCode,
    locality: textOf(organization.locality),
    headName: textOf(organization.headName),
    foundedYear: yearOf(organization.foundedYear, context.year, () => reject(at('foundedYear'), 'YEAR_INVALID')),
    website: websiteOf(organization.website, () => reject(at('website'), 'URL_INVALID')),
    phone: phoneOf(organization.phone, () => reject(at('phone'), 'PHONE_INVALID')),
    servesRegionCodes: known(organization.servesRegionCodes, context.regionCodes, 'servesRegionCodes'),
    servesWholeCountry: organization.servesWholeCountry ?? false,
    focusAreaCodes: known(organization.focusAreaCodes, context.focusAreaCodes, 'focusAreaCodes'),
    workingLanguages: [...new Set(organization.workingLanguages ?? [])],
    listing: organization.listing ?? 'MEMBERS',
    withheld: [...new Set(organization.withheld ?? (['BIN'] as const))],
    representatives: representativesOf(written, context, reject),
    statement: written.statement?.trim() ?? '',
    support: textOf(written.support),
    memorandumVersion: written.memorandumVersion ?? null,
    consents: written.consents ?? [],
  };
  if (!context.isDraft) violations.push(...missingIn(form));
  return { form, violations };
}

/** What a submitted form cannot do without. */
function missingIn(form: ApplicationForm): InputViolation[] {
  const missing: [isMissing: boolean, path: Path, code: MembershipInputProblem][] = [
    [Object.keys(form.names).length === 0, ['organization', 'name'], 'REQUIRED'],
    [form.regionCode === null, ['organization', 'regionCode'], 'REQUIRED'],
    [form.focusAreaCodes.length === 0, ['organization', 'focusAreaCodes'], 'REQUIRED'],
    [form.workingLanguages.length === 0, ['organization', 'workingLanguages'], 'REQUIRED'],
    [!form.representatives.some(({ role }) => role === 'MANAGER'), ['representatives'], 'MANAGER_REQUIRED'],
    [form.statement === '', ['statement'], 'REQUIRED'],
    [form.memorandumVersion !== MEMORANDUM_VERSION, ['memorandumVersion'], 'VERSION_OUTDATED'],
    [!form.consents.some(({ purpose }) => purpose === NEEDED_PURPOSE), ['consents'], 'CONSENT_REQUIRED'],
    [form.consents.some(({ version }) => version !== APPLICATION_CONSENT_VERSION), ['consents'], 'VERSION_OUTDATED'],
  ];
  return missing.filter(([isMissing]) => isMissing).map(([, path, code]) => ({ path: ['input', ...path], code }));
}

/** Every text in which a person's number seems to stand; the field of the BIN has rules of its own. */
export function iinsIn(value: unknown, path: Path): InputViolation[] {
  if (typeof value === 'string') return path.at(-1) !== 'bin' && holdsIin(value) ? [{ path, code: 'IIN_REFUSED' }] : [];
  if (Array.isArray(value)) return value.flatMap((one, index) => iinsIn(one, [...path, index]));
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, one]) => iinsIn(one, [...path, key]));
}

function representativesOf(
  { representatives }: WrittenApplication,
  { mailboxOf, isDraft }: FormContext,
  reject: (path: Path, code: MembershipInputProblem) => null,
): ApplicationRepresentative[] {
  return (representatives ?? []).map(({ name, email, role, position }, index) => {
    const mailbox = mailboxOf(email);
    const isMissing = email.trim() === '' && isDraft;
    if (mailbox === null && !isMissing) reject(['input', 'representatives', index, 'email'], 'EMAIL_INVALID');
    if (cleaned(name) === '' && !isDraft) reject(['input', 'representatives', index, 'name'], 'REQUIRED');
    return { name: cleaned(name), email: mailbox ?? '', role, position: textOf(position) };
  });
}

/** The languages that have a text; of two in one language the last counts. */
export function textsOf(texts: readonly TextInLanguage[] | null | undefined): LocalizedText {
  const written = new Map((texts ?? []).map(({ locale, text }) => [locale, text.trim()]));
  return Object.fromEntries(LOCALES.flatMap((locale) => (written.get(locale) ? [[locale, written.get(locale)]] : [])));
}

function textOf(text: string | null | undefined): string | null {
  return text?.trim() || null;
}

function binOf(bin: string | null | undefined, reject: (code: MembershipInputProblem) => null): string | null {
  const read = readBin(bin ?? '');
  return read.ok ? read.value : reject(read.error);
}

function yearOf(year: number | null | undefined, newest: number, reject: () => null): number | null {
  if (year == null) return null;
  return year >= OLDEST_YEAR && year <= newest ? year : reject();
}

function websiteOf(text: string | null | undefined, reject: () => null): string | null {
  const read = readWebsites(text ?? '');
  const [first, ...others] = read.ok ? read.value : [];
  if (!read.ok || others.length > 0 || first?.kind === 'OTHER') return reject();
  return first?.value ?? null;
}

function phoneOf(text: string | null | undefined, reject: () => null): string | null {
  const read = readPhones(text ?? '');
  const [first, ...others] = read.ok ? read.value : [];
  return !read.ok || others.length > 0 ? reject() : (first ?? null);
}
