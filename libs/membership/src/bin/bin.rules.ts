/** The business identification number (BIN): what a spreadsheet makes of it, when it is one, and when it may be a person's number (IIN) instead. */
import { failure, success, type Result } from '#kernel';

export type BinProblem = 'BIN_FORMAT' | 'BIN_CHECKSUM';

/** What is shown instead of digits that may be a person's number. */
export const MASKED = '●'.repeat(12);

const WEIGHTS = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11];
const SECOND_WEIGHTS = [3, 4, 5, 6, 7, 8, 9, 10, 11, 1, 2];

/** YYMM, a type digit 4-6, a branch digit, five serial digits and the check digit. */
const FORM = /^\d\d(0[1-9]|1[0-2])[456]\d{7}$/;

/** Spaces, dashes and characters that nobody sees. */
const ASIDE = /[\p{White_Space}\p{Dash}\u2212\p{Default_Ignorable_Code_Point}\p{Cf}]/gu;

/** Twelve digits in a row whose fifth is 0-3: a day of birth stands there in a person's number. */
const IIN_LIKE = /(?<!\d)\d{4}[0-3]\d{7}(?!\d)/;

/** The number as twelve digits, null where none was written. Ten or eleven digits get back the zeros that a spreadsheet took, if that makes a BIN. */
export function readBin(written: string): Result<string | null, BinProblem> {
  const digits = written.replace(ASIDE, '');
  if (digits === '') return success(null);
  if (/^\d{10,11}$/.test(digits)) {
    const padded = digits.padStart(12, '0');
    return isBin(padded) ? success(padded) : failure('BIN_FORMAT');
  }
  if (!FORM.test(digits)) return failure('BIN_FORMAT');
  return isBin(digits) ? success(digits) : failure('BIN_CHECKSUM');
}

/** Whether twelve digits have the form of a BIN and the right check digit. */
export function isBin(digits: string): boolean {
  return FORM.test(digits) && checkDigit(digits) === Number(digits[11]);
}

/** The check digit that the first eleven digits ask for; null where no digit can make them a number. */
export function checkDigit(digits: string): number | null {
  for (const weights of [WEIGHTS, SECOND_WEIGHTS]) {
    const remainder = weights.reduce((sum, weight, place) => sum + weight * Number(digits[place]), 0) % 11;
    if (remainder < 10) return remainder;
  }
  return null;
}

/** Whether what was written where a BIN belongs may hold a person's number, whatever stands between its digits, its first zeros lost or not. */
export function mayHoldIin(written: string): boolean {
  const text = written.replace(ASIDE, '');
  const digits = text.replace(/\D/g, '');
  const alone = digits.length >= 10 && digits.length <= 12 ? digits.padStart(12, '0') : '';
  return IIN_LIKE.test(text) || IIN_LIKE.test(alone);
}

/** Whether other text holds what looks very much like a person's number: twelve digits with a day of birth and a mark of century and sex in front. */
export function holdsIin(text: string): boolean {
  return /(?<!\d)\d\d(0[1-9]|1[0-2])(0[1-9]|[12]\d|3[01])[0-6]\d{5}(?!\d)/.test(text.replace(ASIDE, ''));
}
