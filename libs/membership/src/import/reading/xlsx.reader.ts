/** An XLSX as tables, streamed cell by cell, so that a large one needs little memory and a harmful one none. */
import type { CellValue } from '../words.rules.js';
import { UnreadableFile } from '../import.errors.js';
import { FILE_LIMITS, type Table, type TableRow, type Workbook } from './table.js';
import { openArchive, type Archive } from './xlsx.archive.js';
import { readParts, unescaped, type Sheet, type SpreadsheetParts } from './xlsx.parts.js';
import { readXml, type XmlListener } from './xml.stream.js';

const MILLISECONDS_A_DAY = 86_400_000;

/** The day after the last of a spreadsheet's calendar (31.12.9999). */
const CALENDAR_END = 2_958_466;

/** Throws `UnreadableFile`. */
export async function openXlsx(bytes: Buffer): Promise<Workbook> {
  const archive = await openArchive(bytes);
  const parts = await readParts(archive);
  const read = { bytes: 0, of: parts.sheets.reduce((sum, { path }) => sum + archive.size(path), 0) };
  const tables = parts.sheets.map((sheet): Table => ({ name: sheet.name, rows: () => rowsOf(archive, sheet, { parts, read }) }));
  return {
    tables,
    share: () => Math.min(1, read.bytes / Math.max(1, read.of)),
    close: () => {
      archive.close();
    },
  };
}

interface Reading {
  readonly parts: SpreadsheetParts;
  readonly read: { bytes: number };
}

async function* rowsOf(archive: Archive, { path }: Sheet, { parts, read }: Reading): AsyncGenerator<TableRow> {
  const listener = new SheetListener(parts);
  const stream = await archive.open(path);
  let rows = 0;
  try {
    for await (const bytes of readXml(stream, listener)) {
      read.bytes += bytes;
      for (const row of listener.taken()) {
        rows += 1;
        if (rows > FILE_LIMITS.rows) throw new UnreadableFile('TOO_MANY_ROWS');
        yield row;
      }
    }
    yield* listener.taken();
  } finally {
    stream.destroy();
  }
}

/** Makes rows of cells; those without a value are left out. */
class SheetListener implements XmlListener {
  private rows: TableRow[] = [];
  private number = 0;
  private values: CellValue[] = [];
  private place = -1;
  private type = 'n';
  private style = 0;
  private content = '';
  private collects = false;
  private isPhonetic = false;

  constructor(private readonly parts: SpreadsheetParts) {}

  /** The rows that have been completed since the last time. */
  taken(): TableRow[] {
    const rows = this.rows;
    this.rows = [];
    return rows;
  }

  opened(name: string, attribute: (name: string) => string | undefined): void {
    if (name === 'row') this.beginRow(attribute('r'));
    else if (name === 'c') this.beginCell(attribute);
    else if (name === 'rPh') this.isPhonetic = true;
    else if (name === 'v' || (name === 't' && !this.isPhonetic)) this.collects = true;
  }

  text(text: string): void {
    if (this.collects) this.content += text;
  }

  closed(name: string): void {
    if (name === 'v' || name === 't') this.collects = false;
    else if (name === 'rPh') this.isPhonetic = false;
    else if (name === 'c') this.endCell();
    else if (name === 'row' && this.values.length > 0) this.rows.push({ number: this.number, values: this.values });
  }

  private beginRow(number: string | undefined): void {
    this.number = number === undefined ? this.number + 1 : Number(number);
    if (!Number.isSafeInteger(this.number) || this.number < 1) throw new UnreadableFile('DAMAGED');
    this.values = [];
    this.place = -1;
  }

  private beginCell(attribute: (name: string) => string | undefined): void {
    const address = attribute('r');
    this.place = address === undefined ? this.place + 1 : placeOf(address);
    this.type = attribute('t') ?? 'n';
    this.style = Number(attribute('s') ?? 0);
    this.content = '';
  }

  private endCell(): void {
    const value = this.valueOf(this.content);
    if (value === null || value === '') return;
    if (this.place >= FILE_LIMITS.columns) throw new UnreadableFile('TOO_MANY_COLUMNS');
    while (this.values.length < this.place) this.values.push(null);
    this.values[this.place] = value;
  }

  /** A formula counts as what it gave last; a failed one as the sign that the spreadsheet shows. */
  private valueOf(content: string): CellValue {
    if (content === '') return null;
    if (this.type === 's') return this.parts.texts[Number(content)] ?? null;
    if (this.type === 'b') return content === '1' || content === 'true';
    if (this.type === 'd') return content;
    if (this.type !== 'n') return unescaped(content);
    const number = Number(content);
    if (Number.isNaN(number)) return content;
    return this.parts.isDateStyle[this.style] && number > 0 && number < CALENDAR_END ? this.dayOf(number) : number;
  }

  private dayOf(number: number): Date {
    return new Date((Math.floor(number) - this.parts.epoch) * MILLISECONDS_A_DAY);
  }
}

/** From 0: that of "A1" is 0, that of "AB7" is 27. */
function placeOf(address: string): number {
  const letters = /^[A-Z]{1,3}(?=\d)/.exec(address)?.[0];
  if (letters === undefined) throw new UnreadableFile('DAMAGED');
  return [...letters].reduce((place, letter) => place * 26 + letter.charCodeAt(0) - 64, 0) - 1;
}
