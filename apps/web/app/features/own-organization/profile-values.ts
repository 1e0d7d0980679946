// What the form of a profile holds: each field by its name, as text or as the choices that are ticked.
import type { ContactKind, ContactVisibility, Locale } from '../../graphql/generated/graphql';

const LOCALES = ['KK', 'RU', 'EN'] as const satisfies readonly Locale[];

/** Written in three languages. */
export const TEXTS = ['name', 'summary', 'description', 'helpOffered', 'helpSought'] as const;
export type ProfileText = (typeof TEXTS)[number];

const SINGLES = [
  'sourceLocale',
  'focusAreaCodes',
  'workingLanguages',
  'regionCode',
  'locality',
  'servesWholeCountry',
  'servesRegionCodes',
  'contacts',
  'website',
  'listing',
  'withheldFields',
  'legalForm',
  'bin',
  'foundedYear',
] as const;

const LISTS = ['focusAreaCodes', 'workingLanguages', 'servesRegionCodes', 'contacts', 'withheldFields'] as const;
type ListField = (typeof LISTS)[number];

export type ProfileField = `${ProfileText}.${Locale}` | (typeof SINGLES)[number];

export type ProfileValues = Readonly<Record<Exclude<ProfileField, ListField>, string>> & Readonly<Record<ListField, readonly string[]>>;

/** In the order of the form. */
export const PROFILE_FIELDS: readonly ProfileField[] = [
  ...TEXTS.flatMap((text) => LOCALES.map((locale) => textField(text, locale))),
  ...SINGLES,
];

export function textField(text: ProfileText, locale: Locale): `${ProfileText}.${Locale}` {
  return `${text}.${locale}`;
}

export function isList(field: ProfileField): field is ListField {
  return LISTS.some((list) => list === field);
}

/** The text and the language of a field that is written in three; null for all others. */
export function textOfField(field: ProfileField): { readonly text: ProfileText; readonly locale: Locale } | null {
  const [name, language] = field.split('.');
  const text = TEXTS.find((one) => one === name);
  const locale = LOCALES.find((one) => one === language);
  return text && locale ? { text, locale } : null;
}

export interface ProfileContact {
  readonly kind: ContactKind;
  readonly visibility: ContactVisibility;
  readonly value: string;
}

/** A contact as one entry of its list. */
export function entryOf({ kind, visibility, value }: ProfileContact): string {
  return `${kind} ${visibility} ${value}`;
}

export function contactOf(entry: string): ProfileContact {
  const [kind, visibility, ...value] = entry.split(' ');
  return { kind: kind as ContactKind, visibility: visibility as ContactVisibility, value: value.join(' ') };
}
