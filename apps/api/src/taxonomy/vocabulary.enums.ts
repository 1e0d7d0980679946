/** The codes of the vocabulary in the schema; every domain's types may use them. */
import { FOCUS_AREA_KINDS, LEGAL_FORM_CODES, REGION_KINDS, WORKING_LANGUAGE_CODES } from '#taxonomy';
import { enumOf } from '../gateway/graphql/enums.js';

export const RegionKindEnum = enumOf('RegionKind', REGION_KINDS);
export const FocusAreaKindEnum = enumOf('FocusAreaKind', FOCUS_AREA_KINDS);
export const WorkingLanguageEnum = enumOf('WorkingLanguage', WORKING_LANGUAGE_CODES, 'What people work in');
export const LegalFormEnum = enumOf('LegalForm', LEGAL_FORM_CODES);
