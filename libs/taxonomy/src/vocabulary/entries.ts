/** The network's vocabulary as every domain speaks it: regions, focus areas, legal forms, working languages. */
import type { LocalizedText } from '#kernel';

/** What every entry of the vocabulary has: a stable code, names, and other ways in which people write it. */
export interface VocabularyEntry {
  readonly code: string;
  readonly names: LocalizedText;
  readonly alsoWritten: readonly string[];
}

/** One of the 20 first-level units of Kazakhstan; `code` is that of ISO 3166-2. */
export interface Region extends VocabularyEntry {
  readonly kato: string;
  readonly kind: 'REGION' | 'CITY';
  readonly centre: LocalizedText;
  /** The short name for a tile that is narrower, or wider. */
  readonly tileNarrow: LocalizedText;
  readonly tileWide: LocalizedText;
  readonly tileColumn: number;
  readonly tileRow: number;
}

export interface FocusArea extends VocabularyEntry {
  readonly kind: 'BENEFICIARY_GROUP' | 'THEME';
}

export interface LegalForm extends VocabularyEntry {
  /** The short form that stands before or after a name ("ОФ"), where the language has one. */
  readonly short: LocalizedText;
  /** COORDINATORS where knowing the form can hurt: an initiative group has no registration. */
  readonly shownTo: 'ORGANIZATION' | 'COORDINATORS';
}

export type WorkingLanguage = VocabularyEntry;

export interface VocabularyLists {
  readonly regions: readonly Region[];
  readonly focusAreas: readonly FocusArea[];
  readonly legalForms: readonly LegalForm[];
  readonly workingLanguages: readonly WorkingLanguage[];
}
