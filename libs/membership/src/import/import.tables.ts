/** Which sheets of a workbook are tables of organizations or representatives, and where their rows begin. */
import { readHeader, type OrganizationField, type RepresentativeField, type TableHeader, type Column } from './headers.rules.js';
import { UnreadableFile } from './import.errors.js';
import type { Ignored } from './import.report.js';
import type { Cells } from './organization-row.rules.js';
import { shown } from './row-problems.rules.js';
import type { Table, TableRow, Workbook } from './reading/table.js';
import { cleaned, writtenIn, type CellValue } from './words.rules.js';

/** Titles and remarks may stand above the header, but no more rows than this. */
const HEADER_WITHIN = 20;

interface Recognized {
  readonly table: Table;
  readonly headerRow: number;
  readonly header: TableHeader;
}

export interface RecognizedTables {
  readonly organizations: readonly TableOf<OrganizationField>[];
  readonly representatives: readonly TableOf<RepresentativeField>[];
  readonly ignored: readonly Ignored[];
}

/** A row with what it says, and where it stands. */
export interface RowOf<Field extends string> {
  readonly sheet: string | null;
  readonly row: number;
  readonly cells: Cells<Field>;
}

/** The rows under a header; those that are wholly empty are left out. */
export type TableOf<Field extends string> = () => AsyncIterable<RowOf<Field>>;

/** Throws `UnreadableFile` where no sheet has a header. */
export async function recognizedTables({ tables }: Workbook): Promise<RecognizedTables> {
  const organizations: TableOf<OrganizationField>[] = [];
  const representatives: TableOf<RepresentativeField>[] = [];
  const ignored: Ignored[] = [];
  for (const table of tables) {
    const { found, isEmpty } = await recognized(table);
    if (!found && !isEmpty) ignored.push({ kind: 'SHEET', sheet: table.name, header: null });
    if (!found) continue;
    for (const header of found.header.unknown) ignored.push({ kind: 'COLUMN', sheet: table.name, header: shown(header) });
    if (found.header.kind === 'ORGANIZATIONS') organizations.push(rowsUnder(found, found.header.columns));
    else representatives.push(rowsUnder(found, found.header.columns));
  }
  if (organizations.length + representatives.length === 0) throw new UnreadableFile(ignored.length === 0 ? 'EMPTY' : 'NO_HEADER');
  return { organizations, representatives, ignored };
}

async function recognized(table: Table): Promise<{ found: Recognized | null; isEmpty: boolean }> {
  let found: Recognized | null = null;
  let rows = 0;
  for await (const { number, values } of table.rows()) {
    if (isBlank(values)) continue;
    const header = readHeader(values.map((value) => cleaned(writtenIn({ column: '', value }))));
    if (header && header.columns.size > (found?.header.columns.size ?? 0)) found = { table, headerRow: number, header };
    rows += 1;
    if (rows === HEADER_WITHIN) break;
  }
  return { found, isEmpty: rows === 0 };
}

function rowsUnder<Field extends string>({ table, headerRow }: Recognized, columns: ReadonlyMap<Field, Column>): TableOf<Field> {
  return async function* rows() {
    for await (const row of table.rows()) {
      if (row.number > headerRow && !isBlank(row.values)) yield { sheet: table.name, row: row.number, cells: cellsOf(row, columns) };
    }
  };
}

function cellsOf<Field extends string>({ values }: TableRow, columns: ReadonlyMap<Field, Column>): Cells<Field> {
  return (field) => {
    const column = columns.get(field);
    return column ? { column: column.header, value: values[column.place] ?? null } : null;
  };
}

function isBlank(values: readonly CellValue[]): boolean {
  return values.every((value) => value === null || (typeof value === 'string' && cleaned(value) === ''));
}
