/** The network's vocabulary as every domain speaks it: regions, focus areas, legal forms, working languages. */
import { Injectable } from '@nestjs/common';
import type { LocalizedText } from '#kernel';
import { VocabularyRepository } from './vocabulary.repository.js';

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

@Injectable()
export class Vocabulary {
  private lists: Promise<VocabularyLists> | null = null;

  constructor(private readonly repository: VocabularyRepository) {}

  /** All of it, read once a process: it changes by migrations alone. */
  all(): Promise<VocabularyLists> {
    this.lists ??= this.repository.all().catch((error: unknown) => {
      this.lists = null;
      throw error;
    });
    return this.lists;
  }
}
