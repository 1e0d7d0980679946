/** Collects what is wrong with the cells of a row, and shows of their values only what may be shown. */
import type { Result } from '#kernel';
import { holdsIin, MASKED, mayHoldIin } from '../bin/bin.rules.js';
import type { RowError, RowErrorCode } from './import.errors.js';
import { isTooLong, type TextLimit } from './text-limits.rules.js';
import { visible, writtenIn, type Cell } from './words.rules.js';

/** A report shows this many characters of a value. */
const SHOWN_CHARACTERS = 200;

/** A value for reports and logs: cut where it is long, masked wholly where it may hold a person's number. */
export function shown(written: string): string {
  if (holdsIin(written)) return MASKED;
  return written.length > SHOWN_CHARACTERS ? `${written.slice(0, SHOWN_CHARACTERS).toWellFormed()}…` : written;
}

/** The same for what stands where a BIN belongs, where twelve digits are more often a person's number. */
export function shownBin(written: string): string {
  return mayHoldIin(written) ? MASKED : shown(written);
}

/** What is written instead of the value, and the codes that may have been meant. */
interface Details {
  readonly value?: string;
  readonly suggestions?: readonly string[];
}

export class RowProblems {
  readonly errors: RowError[] = [];

  reject(code: RowErrorCode, cell: Cell | null, { value, suggestions = [] }: Details = {}): void {
    const written = value ?? (cell ? shown(writtenIn(cell)) : null);
    const problem = { code, column: cell?.column ?? null, value: written };
    this.errors.push(suggestions.length > 0 ? { ...problem, suggestions } : problem);
  }

  /** The value that was read; where it was not, the reason goes to the errors and `otherwise` stands in for it. */
  take<Value, Otherwise>(result: Result<Value, RowErrorCode>, cell: Cell | null, otherwise: Otherwise): Value | Otherwise {
    if (result.ok) return result.value;
    this.reject(result.error, cell);
    return otherwise;
  }

  /** Whether the text is within its limit; an error where it is not. */
  fits(cell: Cell | null, limit: TextLimit): boolean {
    const fits = !isTooLong(visible(writtenIn(cell)).trim(), limit);
    if (!fits) this.reject('TOO_LONG', cell);
    return fits;
  }
}
