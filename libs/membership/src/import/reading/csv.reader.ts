/** A CSV as a table: encoding and delimiter are found out, quotes have to be in order. */
import { setImmediate } from 'node:timers/promises';
import { headersKnown } from '../headers.rules.js';
import { UnreadableFile } from '../import.errors.js';
import { wordKey } from '../words.rules.js';
import { csvRecords, UnbalancedQuotes, type CsvRecord } from './csv.rules.js';
import { decodeText } from './encoding.js';
import { FILE_LIMITS, type TableRow, type Workbook } from './table.js';

const DELIMITERS = [';', ',', '\t'] as const;

/** A line above the table in which a spreadsheet may name its delimiter; it does not count as a row. */
const DELIMITER_NAMED = /^sep=(.)\r?\n/i;

/** The header stands among the first lines, if anywhere. */
const HEADER_WITHIN = 20;

/** Rows between two breaths, so that progress can be shown. */
const ROWS_AT_ONCE = 1_000;

export function openCsv(bytes: Uint8Array): Workbook {
  const whole = decodeText(bytes);
  const named = DELIMITER_NAMED.exec(whole);
  const text = named ? whole.slice(named[0].length) : whole;
  if (wordKey(text.slice(0, 10_000)) === '') throw new UnreadableFile('EMPTY');
  const delimiter = named?.[1] ?? delimiterOf(text);
  let position = 0;
  async function* rows(): AsyncGenerator<TableRow> {
    let number = 0;
    for (const { fields, end } of recordsOf(text, delimiter)) {
      number += 1;
      position = end;
      if (number > FILE_LIMITS.rows) throw new UnreadableFile('TOO_MANY_ROWS');
      if (fields.length > FILE_LIMITS.columns && fields.slice(FILE_LIMITS.columns).some((field) => field !== '')) {
        throw new UnreadableFile('TOO_MANY_COLUMNS');
      }
      yield { number, values: fields };
      if (number % ROWS_AT_ONCE === 0) await setImmediate();
    }
  }
  return { tables: [{ name: null, rows }], share: () => position / text.length, close: () => undefined };
}

/** The delimiter with which one of the first lines has the most headers that are known; else the one that is written most. */
function delimiterOf(text: string): string {
  const merits = DELIMITERS.map((delimiter) => ({ delimiter, ...meritOf(text, delimiter) }));
  merits.sort((one, other) => other.headers - one.headers || other.fields - one.fields);
  return (merits[0] as (typeof merits)[number]).delimiter;
}

function meritOf(text: string, delimiter: string): { headers: number; fields: number } {
  const lines: CsvRecord[] = [];
  try {
    for (const record of csvRecords(text, delimiter)) {
      if (lines.push(record) === HEADER_WITHIN) break;
    }
  } catch (error) {
    if (!(error instanceof UnbalancedQuotes)) throw error; // with another delimiter they may be in order
  }
  return {
    headers: Math.max(0, ...lines.map(({ fields }) => headersKnown(fields))),
    fields: Math.max(0, ...lines.map(({ fields }) => fields.length)),
  };
}

function* recordsOf(text: string, delimiter: string): Generator<CsvRecord> {
  try {
    yield* csvRecords(text, delimiter);
  } catch (error) {
    throw error instanceof UnbalancedQuotes ? new UnreadableFile('UNBALANCED_QUOTES', { cause: error }) : error;
  }
}
