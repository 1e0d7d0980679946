export { FOCUS_AREA_KINDS, LEGAL_FORM_CODES, REGION_KINDS, WORKING_LANGUAGE_CODES } from './vocabulary/codes.js';
export { TaxonomyModule } from './taxonomy.module.js';
export {
  Vocabulary,
  type FocusArea,
  type LegalForm,
  type Region,
  type VocabularyEntry,
  type VocabularyLists,
  type WorkingLanguage,
} from './vocabulary/vocabulary.js';
