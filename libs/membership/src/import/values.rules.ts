/** Single values as people write them into a table: yes and no, years, days, sex, who may see a profile. */
import { failure, success, type Result } from '#kernel';
import { cleaned, wordKey, writtenIn, type Cell } from './words.rules.js';

export type Listing = 'PUBLIC' | 'MEMBERS' | 'COORDINATORS';
export type Gender = 'FEMALE' | 'MALE';

const YES = ['да', 'иә', 'yes', '1'];
const NO = ['нет', 'жоқ', 'no', '0', ''];
const COORDINATORS_ONLY = ['только координаторы', 'тек үйлестірушілер', 'coordinators only'].map(wordKey);
const GENDERS: Readonly<Record<string, Gender>> = { ж: 'FEMALE', ә: 'FEMALE', f: 'FEMALE', м: 'MALE', е: 'MALE', m: 'MALE' };

/** Days between the beginning of a spreadsheet's calendar and that of ours. */
const EXCEL_EPOCH = 25_569;
const MILLISECONDS_A_DAY = 86_400_000;
const FIRST_YEAR = 1900;

/** True for yes, false for no or nothing, null for anything else. */
export function readYes(cell: Cell | null): boolean | null {
  if (typeof cell?.value === 'boolean') return cell.value;
  const written = cleaned(writtenIn(cell));
  const key = wordKey(written);
  if (YES.includes(key) || written === '+') return true;
  return key === '' && written !== '' ? null : NO.includes(key) ? false : null;
}

export function readListing(cell: Cell | null): Result<Listing, 'LISTING_UNKNOWN'> {
  if (COORDINATORS_ONLY.includes(wordKey(writtenIn(cell)))) return success('COORDINATORS');
  const isListed = readYes(cell);
  return isListed === null ? failure('LISTING_UNKNOWN') : success(isListed ? 'PUBLIC' : 'MEMBERS');
}

/** Null is "not said", and so is whatever else stands there. */
export function readGender(cell: Cell | null): Gender | null {
  const key = wordKey(writtenIn(cell));
  return Object.hasOwn(GENDERS, key) ? (GENDERS[key] as Gender) : null;
}

/** A year from 1900 to that of `today` (yyyy-mm-dd); null where none is written. */
export function readYear(cell: Cell | null, today: string): Result<number | null, 'YEAR_INVALID'> {
  const written = cleaned(writtenIn(cell));
  if (written === '') return success(null);
  const digits = /^(\d{4})(?:[.,]0+)?\s*(?:г|год|года|ж|жыл|жылы)?\.?$/iu.exec(written)?.[1];
  const year = Number(digits);
  return digits && year >= FIRST_YEAR && year <= Number(today.slice(0, 4)) ? success(year) : failure('YEAR_INVALID');
}

/** A day (yyyy-mm-dd) not after `today`; null where none is written. */
export function readDay(cell: Cell | null, today: string): Result<string | null, 'DATE_INVALID'> {
  const written = cleaned(writtenIn(cell));
  if (written === '') return success(null);
  const day = dayOf(written);
  return day !== null && day <= today && Number(day.slice(0, 4)) >= FIRST_YEAR ? success(day) : failure('DATE_INVALID');
}

function dayOf(written: string): string | null {
  const iso = /^(\d{4})-(\d\d)-(\d\d)(?:[T ]\d\d:\d\d.*)?$/.exec(written);
  if (iso) return calendarDay(Number(iso[1]), Number(iso[2]), Number(iso[3]));
  const dotted = /^(\d{1,2})\.(\d{1,2})\.(\d{4})(?: ?(?:г|ж)\.?)?(?: \d\d?:\d\d(?::\d\d)?)?$/iu.exec(written);
  if (dotted) return calendarDay(Number(dotted[3]), Number(dotted[2]), Number(dotted[1]));
  const serial = /^(\d{5})(?:[.,]\d+)?$/.exec(written);
  return serial ? new Date((Number(serial[1]) - EXCEL_EPOCH) * MILLISECONDS_A_DAY).toISOString().slice(0, 10) : null;
}

/** The day if the calendar has it. */
function calendarDay(year: number, month: number, day: number): string | null {
  const date = new Date(Date.UTC(year, month - 1, day));
  return date.getUTCMonth() === month - 1 && date.getUTCDate() === day ? date.toISOString().slice(0, 10) : null;
}
