// What can be said of a business identification number (BIN) while it is typed. The server decides; this spares the way to it.

export type BinHint = 'maybeIin' | 'format' | 'checksum';

const WEIGHTS = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11];
const SECOND_WEIGHTS = [3, 4, 5, 6, 7, 8, 9, 10, 11, 1, 2];

/** YYMM, a type digit 4-6, a branch digit, five serial digits and the check digit. */
const FORM = /^\d\d(0[1-9]|1[0-2])[456]\d{7}$/;

/** Spaces, dashes and characters that nobody sees. */
const ASIDE = /[\p{White_Space}\p{Dash}\u2212\p{Default_Ignorable_Code_Point}\p{Cf}]/gu;

/** Twelve digits in a row whose fifth is 0-3: a day of birth stands there in a person's number. */
const IIN_LIKE = /(?<!\d)\d{4}[0-3]\d{7}(?!\d)/;

/** A day of birth in front, then a mark of century and sex: a person's number and hardly anything else. */
const IIN = /(?<!\d)\d\d(0[1-9]|1[0-2])(0[1-9]|[12]\d|3[01])[0-6]\d{5}(?!\d)/;

/** What is wrong with a number; null where nothing is, or nothing was written. A spreadsheet takes the first zeros, and they are given back. */
export function binHint(written: string): BinHint | null {
  const text = written.replace(ASIDE, '');
  if (text === '') return null;
  if (IIN_LIKE.test(text)) return 'maybeIin';
  const digits = /^\d{10,11}$/.test(text) ? text.padStart(12, '0') : text;
  if (digits !== text && IIN.test(digits)) return 'maybeIin';
  if (!FORM.test(digits)) return 'format';
  if (checkDigit(digits) === Number(digits[11])) return null;
  return digits === text ? 'checksum' : 'format';
}

/** The check digit that the first eleven digits ask for; null where no digit can make them a number. */
function checkDigit(digits: string): number | null {
  for (const weights of [WEIGHTS, SECOND_WEIGHTS]) {
    const remainder = weights.reduce((sum, weight, place) => sum + weight * Number(digits[place]), 0) % 11;
    if (remainder < 10) return remainder;
  }
  return null;
}

const MASK = '●'.repeat(12);

/** Text in which a number that may be a person's is masked, whatever stands between its digits; the same text where it has none. */
export function withoutIin(text: string): string {
  if (!IIN.test(text.replace(ASIDE, ''))) return text;
  return text.replace(/\d(?:[\p{White_Space}\p{Dash}\u2212\p{Default_Ignorable_Code_Point}\p{Cf}]*\d){11,}/gu, MASK);
}
