/** A headline is read before anybody has accepted, a practice note by anybody: what looks like a name or a case is pointed out to its writer. */

export const HEADLINE_WARNINGS = ['CASE_NUMBER', 'EMAIL', 'NAME', 'PHONE'] as const;
export type HeadlineWarning = (typeof HEADLINE_WARNINGS)[number];

const LETTER = '[\\p{L}’-]';
/** Two capitalised words side by side past the first word, or a surname with initials. */
const NAME = new RegExp(
  `(?<=\\S\\s)\\p{Lu}${LETTER}+\\s+\\p{Lu}${LETTER}+|(?<!${LETTER})\\p{Lu}${LETTER}+\\s+\\p{Lu}\\.\\s?(\\p{Lu}\\.)?`,
  'u',
);
const CASE_NUMBER = /№\s*\d|\d[\d/–-]{6,}\d/u;
const PHONE = /(?:\+7|\b8)[\s(-]*\d{3}[\s)-]*\d{3}/u;
const EMAIL = /\S@[^\s@]{1,250}\.\S/u;

/** What the words look like although they should not. It warns and refuses nothing: a law may be called after a person. */
export function headlineWarnings(headline: string): readonly HeadlineWarning[] {
  const seen: Readonly<Record<HeadlineWarning, RegExp>> = { CASE_NUMBER, EMAIL, NAME, PHONE };
  return HEADLINE_WARNINGS.filter((warning) => seen[warning].test(headline));
}

/** Twelve digits in a row may be somebody's identification number, which the network never keeps. */
export function looksLikeIdentificationNumber(headline: string): boolean {
  return /\d{12}/.test(headline.replace(/(?<=\d)[\s-](?=\d)/g, ''));
}
