export { FOCUS_AREA_KINDS, LEGAL_FORM_CODES, REGION_KINDS, WORKING_LANGUAGE_CODES } from './vocabulary/codes.js';
export { TaxonomyModule } from './taxonomy.module.js';
export type { FocusArea, LegalForm, Region, VocabularyEntry, VocabularyLists, WorkingLanguage } from './vocabulary/entries.js';
export { Vocabulary } from './vocabulary/vocabulary.js';
