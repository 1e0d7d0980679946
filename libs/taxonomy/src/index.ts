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
