/** A spreadsheet as its readers hand it on, row by row: never as a whole, for it may be large. */
import type { CellValue } from '../words.rules.js';

/** A row with its number as a spreadsheet counts, from 1. */
export interface TableRow {
  readonly number: number;
  readonly values: readonly CellValue[];
}

export interface Table {
  /** The sheet's name; null in a CSV. */
  readonly name: string | null;
  /** Rows from the first on, each time it is called; empty ones may be left out. Throws `UnreadableFile` where the file breaks off. */
  rows(): AsyncIterable<TableRow>;
}

export interface Workbook {
  readonly tables: readonly Table[];
  /** How much of the file has been read, from 0 to 1. */
  readonly share: () => number;
  close(): void;
}

/** What is more than this is refused before it can fill the memory. */
export const FILE_LIMITS = { bytes: 32_000_000, rows: 100_000, columns: 100 } as const;

/** In bytes. */
export const LARGEST_FILE: number = FILE_LIMITS.bytes;
