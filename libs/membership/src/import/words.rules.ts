/** Cells and the words in them: cleaned of what nobody sees, and compared without case, spaces and punctuation. */

/** What a cell of a table holds. A date is midnight UTC of its day. */
export type CellValue = string | number | boolean | Date | null;

/** A cell under its column's header, as the header was written. */
export interface Cell {
  readonly column: string;
  readonly value: CellValue;
}

const INVISIBLE = /[\p{Cf}\p{Default_Ignorable_Code_Point}]|(?![\t\n\r])\p{Cc}/gu;

/** Text of single letters that are all to be seen, as most is: there is nothing to clean. */
const PLAIN = /^[\n\r\t\x20-\x7e«»№\u0400-\u045f\u0490-\u04ff–—]*$/;

/** The cell as a person sees it in the spreadsheet, lines kept apart. */
export function writtenIn(cell: Cell | null): string {
  const value = cell?.value ?? null;
  if (value === null) return '';
  if (value instanceof Date) return value.toISOString().slice(0, 10);
  if (typeof value === 'boolean') return value ? 'TRUE' : 'FALSE';
  return String(value);
}

/** One line: invisible characters gone, every kind and run of spaces one space, none around. */
export function cleaned(text: string): string {
  const line = visible(text).trim();
  return /\s\s|[^\S ]/.test(line) ? line.replace(/\s+/g, ' ') : line;
}

/** Without zero-width and control characters; lines stay lines. */
export function visible(text: string): string {
  return PLAIN.test(text) ? text : text.normalize('NFC').replace(INVISIBLE, '');
}

/** What two writings of the same words have in common: letters and digits, in lower case, ё as е. */
export function wordKey(text: string): string {
  return visible(text)
    .toLowerCase()
    .replaceAll('ё', 'е')
    .replace(/[^\p{L}\p{M}\p{N}]+/gu, '');
}

/** Latin letters that look like Cyrillic ones, as they get into abbreviations typed on the wrong keyboard. */
const LOOKALIKES: Readonly<Record<string, string>> = {
  a: 'а',
  b: 'в',
  c: 'с',
  e: 'е',
  h: 'н',
  i: 'і',
  k: 'к',
  m: 'м',
  o: 'о',
  p: 'р',
  t: 'т',
  x: 'х',
  y: 'у',
};

/** The key with Latin lookalikes taken for the Cyrillic letters. */
export function cyrillicKey(key: string): string {
  return key.replace(/[a-z]/g, (letter) => LOOKALIKES[letter] ?? letter);
}

/** The parts of a list written into one cell; semicolons, commas, slashes, bars and lines stand between them. */
export function listed(text: string): string[] {
  return visible(text)
    .split(/[;,/|\n\r\u3001\uff0c\uff1b]/)
    .map(cleaned)
    .filter((part) => part !== '');
}

/** Up to three of the entries whose keys are nearest to what was written: a third of its letters may differ. */
export function nearest(key: string, entries: Iterable<readonly [key: string, code: string]>): string[] {
  const allowed = Math.max(1, Math.floor(key.length / 3));
  const distances = new Map<string, number>();
  for (const [known, code] of entries) {
    if (key.length < 3 || known.length < 3 || Math.abs(known.length - key.length) > allowed) continue;
    const distance = editDistance(key, known);
    if (distance <= allowed && distance < (distances.get(code) ?? Infinity)) distances.set(code, distance);
  }
  return [...distances]
    .sort(([, one], [, other]) => one - other)
    .slice(0, 3)
    .map(([code]) => code);
}

/** Letters to insert, delete or replace to make one text of the other (Levenshtein). */
export function editDistance(one: string, other: string): number {
  let previous = Array.from({ length: other.length + 1 }, (_, index) => index);
  for (let row = 1; row <= one.length; row += 1) {
    const current = [row];
    for (let column = 1; column <= other.length; column += 1) {
      const replaced = (previous[column - 1] as number) + (one[row - 1] === other[column - 1] ? 0 : 1);
      current.push(Math.min(replaced, (previous[column] as number) + 1, (current[column - 1] as number) + 1));
    }
    previous = current;
  }
  return previous[other.length] as number;
}
