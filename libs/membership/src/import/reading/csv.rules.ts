/** Records of a CSV (RFC 4180), read one by one; quotes inside a field that does not begin with one stand for themselves. */

/** A quotation that does not end, or ends in the middle of a field. */
export class UnbalancedQuotes extends Error {
  override readonly name = 'UnbalancedQuotes';
}

export interface CsvRecord {
  readonly fields: readonly string[];
  /** Where the next record begins. */
  readonly end: number;
}

/** All records of the text, empty lines too, so that they count as a spreadsheet counts. Throws `UnbalancedQuotes`. */
export function* csvRecords(text: string, delimiter: string): Generator<CsvRecord> {
  let position = 0;
  while (position < text.length) {
    const record = recordAt(text, position, delimiter);
    yield record;
    position = record.end;
  }
}

function recordAt(text: string, start: number, delimiter: string): CsvRecord {
  const fields: string[] = [];
  let position = start;
  for (;;) {
    const end = text[position] === '"' ? endOfQuoted(text, position, delimiter) : endOfPlain(text, position, delimiter);
    fields.push(fieldOf(text.slice(position, end)));
    if (text[end] === delimiter) {
      position = end + 1;
      continue;
    }
    return { fields, end: end + (text.startsWith('\r\n', end) ? 2 : 1) };
  }
}

function fieldOf(written: string): string {
  if (written.startsWith('"')) return written.slice(1, -1).replaceAll('""', '"');
  const marks = written.split('"').length - 1;
  if (marks % 2 === 1) throw new UnbalancedQuotes();
  return written;
}

/** The place after the closing quote; a delimiter or the end of the line must follow it. */
function endOfQuoted(text: string, start: number, delimiter: string): number {
  let position = start;
  do {
    position = text.indexOf('"', position + 1);
    if (position === -1) throw new UnbalancedQuotes();
    if (text[position + 1] !== '"') break;
    position += 1;
  } while (position < text.length);
  const end = position + 1;
  if (end < text.length && !isBorder(text.charCodeAt(end), delimiter)) throw new UnbalancedQuotes();
  return end;
}

function endOfPlain(text: string, start: number, delimiter: string): number {
  let position = start;
  while (position < text.length && !isBorder(text.charCodeAt(position), delimiter)) position += 1;
  return position;
}

function isBorder(unit: number, delimiter: string): boolean {
  return unit === 10 || unit === 13 || unit === delimiter.charCodeAt(0);
}
