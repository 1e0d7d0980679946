/** The vocabulary as an import needs it: every writing of a term leads to its code. Built once an import from plain data. */
import { placesOf, type Places, type RegionTerm } from './places.rules.js';
import { legalFormsOf, type LegalForms, type LegalFormTerm } from './legal-form.rules.js';
import { termsOf, type Term, type Terms } from './terms.rules.js';

export interface VocabularyTerms {
  readonly regions: readonly RegionTerm[];
  readonly focusAreas: readonly Term[];
  readonly legalForms: readonly LegalFormTerm[];
  readonly workingLanguages: readonly Term[];
}

export interface ImportVocabulary {
  readonly places: Places;
  readonly focusAreas: Terms;
  readonly languages: Terms;
  readonly legalForms: LegalForms;
}

/** Words of a language's name that say no more than that it is one. */
const LANGUAGE_WORDS = ['тілі', 'тілінде', 'язык', 'language'];

export function importVocabulary({ regions, focusAreas, legalForms, workingLanguages }: VocabularyTerms): ImportVocabulary {
  return {
    places: placesOf(regions),
    focusAreas: termsOf(focusAreas),
    languages: termsOf(workingLanguages, LANGUAGE_WORDS),
    legalForms: legalFormsOf(legalForms),
  };
}
