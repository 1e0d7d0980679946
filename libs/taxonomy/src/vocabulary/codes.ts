/** Codes that the schema names one by one; the vocabulary's tables hold exactly these (a test compares them). */

export const WORKING_LANGUAGE_CODES = ['KK', 'RU', 'EN', 'UZ', 'UG', 'TR', 'DE', 'KO', 'TG', 'KY', 'SIGN'] as const;

export const LEGAL_FORM_CODES = [
  'PUBLIC_FOUNDATION',
  'PRIVATE_FOUNDATION',
  'CORPORATE_FOUNDATION',
  'PUBLIC_ASSOCIATION',
  'PRIVATE_INSTITUTION',
  'ASSOCIATION_OF_LEGAL_ENTITIES',
  'NON_COMMERCIAL_JSC',
  'CONSUMER_COOPERATIVE',
  'TRADE_UNION',
  'RELIGIOUS_ASSOCIATION',
  'BAR_ASSOCIATION',
  'CHAMBER_OF_LEGAL_CONSULTANTS',
  'FOREIGN_BRANCH',
  'INITIATIVE_GROUP',
] as const;

export const REGION_KINDS = ['REGION', 'CITY'] as const;

export const FOCUS_AREA_KINDS = ['BENEFICIARY_GROUP', 'THEME'] as const;
