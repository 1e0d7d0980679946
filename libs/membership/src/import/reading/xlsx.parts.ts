/** The parts of an XLSX that say how to read its sheets: which there are, the texts that they share, which styles make a number a date. */
import { posix } from 'node:path';
import { UnreadableFile } from '../import.errors.js';
import type { Archive } from './xlsx.archive.js';
import { readXml, type XmlListener } from './xml.stream.js';

export interface Sheet {
  readonly name: string;
  readonly path: string;
}

export interface SpreadsheetParts {
  readonly sheets: readonly Sheet[];
  readonly texts: readonly string[];
  /** By the number of a style. */
  readonly isDateStyle: readonly boolean[];
  /** Days from the calendar's beginning to 1970. */
  readonly epoch: number;
}

/** Texts of more characters than this would fill the memory. */
const SHARED_CHARACTERS = 60_000_000;

const EPOCH_1900 = 25_569;
const EPOCH_1904 = 24_107;

/** Throws `UnreadableFile`; an archive without a workbook is some other kind of document. */
export async function readParts(archive: Archive): Promise<SpreadsheetParts> {
  const root = await relationsOf(archive, '');
  const workbook = [...root.values()].find(({ type }) => type.endsWith('/officeDocument'))?.path ?? 'xl/workbook.xml';
  if (!archive.has(workbook)) throw new UnreadableFile('NOT_A_TABLE');
  const relations = await relationsOf(archive, workbook);
  const pathOf = (kind: string): string | undefined => [...relations.values()].find(({ type }) => type.endsWith(`/${kind}`))?.path;
  const { sheets, epoch } = await sheetsOf(archive, workbook, relations);
  return {
    sheets,
    epoch,
    texts: await sharedTexts(archive, pathOf('sharedStrings')),
    isDateStyle: await dateStyles(archive, pathOf('styles')),
  };
}

interface Relation {
  readonly type: string;
  readonly path: string;
}

type Relations = ReadonlyMap<string, Relation>;

async function relationsOf(archive: Archive, part: string): Promise<Relations> {
  const folder = posix.dirname(part);
  const relations = new Map<string, Relation>();
  await listen(archive, posix.join(folder, '_rels', `${posix.basename(part)}.rels`), {
    opened(name, attribute) {
      if (name !== 'Relationship') return;
      const target = attribute('Target') ?? '';
      const path = target.startsWith('/') ? target.slice(1) : posix.join(folder, target);
      relations.set(attribute('Id') ?? '', { type: attribute('Type') ?? '', path });
    },
  });
  return relations;
}

async function sheetsOf(archive: Archive, workbook: string, relations: Relations): Promise<Pick<SpreadsheetParts, 'sheets' | 'epoch'>> {
  const sheets: Sheet[] = [];
  let epoch = EPOCH_1900;
  await listen(archive, workbook, {
    opened(name, attribute) {
      if (name === 'workbookPr' && /^(1|true)$/.test(attribute('date1904') ?? '')) epoch = EPOCH_1904;
      if (name !== 'sheet') return;
      const relation = relations.get(attribute('r:id') ?? attribute('id') ?? '');
      if (relation && relation.type.endsWith('/worksheet') && archive.has(relation.path))
        sheets.push({ name: attribute('name') ?? '', path: relation.path });
    },
  });
  return { sheets, epoch };
}

async function sharedTexts(archive: Archive, path: string | undefined): Promise<string[]> {
  const texts: string[] = [];
  let text = '';
  let isText = false;
  let isPhonetic = false;
  let characters = 0;
  await listen(archive, path, {
    opened(name) {
      if (name === 'si') text = '';
      isText = name === 't' && !isPhonetic;
      if (name === 'rPh') isPhonetic = true;
    },
    closed(name) {
      if (name === 'si') texts.push(copied(unescaped(text)));
      if (name === 't') isText = false;
      if (name === 'rPh') isPhonetic = false;
    },
    text(piece) {
      if (!isText) return;
      text += piece;
      characters += piece.length;
      if (characters > SHARED_CHARACTERS) throw new UnreadableFile('BOMB');
    },
  });
  return texts;
}

/** Formats that every spreadsheet knows by number as dates or times. */
const isDateFormatNumber = (format: number): boolean =>
  (format >= 14 && format <= 22) || (format >= 27 && format <= 36) || (format >= 45 && format <= 47) || (format >= 50 && format <= 58);

async function dateStyles(archive: Archive, path: string | undefined): Promise<boolean[]> {
  const formats = new Map<number, string>();
  const styles: number[] = [];
  let isCellStyle = false;
  await listen(archive, path, {
    opened(name, attribute) {
      if (name === 'numFmt') formats.set(Number(attribute('numFmtId')), attribute('formatCode') ?? '');
      if (name === 'cellXfs') isCellStyle = true;
      if (name === 'xf' && isCellStyle) styles.push(Number(attribute('numFmtId') ?? 0));
    },
    closed(name) {
      if (name === 'cellXfs') isCellStyle = false;
    },
  });
  return styles.map((format) => isDateFormatNumber(format) || isDateFormat(formats.get(format) ?? ''));
}

/** A format code with a letter of day, month, year, hour or second outside of what it quotes. */
function isDateFormat(code: string): boolean {
  return /[dmyhs]/i.test(code.replace(/"[^"]*"|\[[^\]]*\]|\\.|general/gi, ''));
}

/** Characters that XML cannot hold are written as _x000D_; half a character becomes the sign for what cannot be read. */
export function unescaped(text: string): string {
  if (!text.includes('_x')) return text;
  return text.replace(/_x([0-9A-F]{4})_/gi, (_, code: string) => String.fromCharCode(parseInt(code, 16))).toWellFormed();
}

/** A text of its own: a piece cut from the file would keep all of what it was cut from. */
function copied(text: string): string {
  return Buffer.from(text, 'utf16le').toString('utf16le');
}

async function listen(archive: Archive, path: string | undefined, listener: Partial<XmlListener>): Promise<void> {
  if (path === undefined || !archive.has(path)) return;
  const whole = { opened: () => undefined, closed: () => undefined, text: () => undefined, ...listener };
  for await (const _ of readXml(await archive.open(path), whole));
}
