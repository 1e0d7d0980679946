/** Opens a coordinator's spreadsheet by what it is, whatever it is called. */
import { UnreadableFile } from '../import.errors.js';
import { openCsv } from './csv.reader.js';
import { FILE_LIMITS, type Workbook } from './table.js';
import { openXlsx } from './xlsx.reader.js';

const ZIP = [0x50, 0x4b];
const OLD_OFFICE = [0xd0, 0xcf, 0x11, 0xe0];
const PDF = [0x25, 0x50, 0x44, 0x46];

/** The tables of an XLSX or CSV. Throws `UnreadableFile`. */
export async function openWorkbook(bytes: Buffer): Promise<Workbook> {
  if (bytes.length === 0) throw new UnreadableFile('EMPTY');
  if (bytes.length > FILE_LIMITS.bytes) throw new UnreadableFile('TOO_LARGE');
  if (beginsWith(bytes, ZIP)) return openXlsx(bytes);
  if (beginsWith(bytes, OLD_OFFICE)) throw new UnreadableFile('OLD_EXCEL');
  if (beginsWith(bytes, PDF)) throw new UnreadableFile('NOT_A_TABLE');
  return openCsv(bytes);
}

function beginsWith(bytes: Buffer, mark: readonly number[]): boolean {
  return mark.every((byte, place) => bytes[place] === byte);
}
