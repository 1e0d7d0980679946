/** Exports the list of members as coordinators see it; what left is in the trail. */
import { Injectable } from '@nestjs/common';
import { success, type Actor, type Locale, type Result } from '#kernel';
import { Audit, Clock, Database } from '#platform';
import { forbidden, type MembershipError } from '../membership.errors.js';
import { isCoordinator } from '../membership/lifecycle.policy.js';
import { MembersRepository, type MemberFilter } from '../members/members.repository.js';
import { ExportRepository } from './export.repository.js';
import { asCsv, exportedRows, type ExportColumn, type ExportedCell, type ExportFormat } from './export.rules.js';

export interface ExportAsked {
  readonly format: ExportFormat;
  readonly columns: readonly ExportColumn[];
  readonly filter: MemberFilter;
  readonly locale: Locale;
}

export interface ExportedFile {
  readonly name: string;
  readonly mediaType: string;
  readonly content: Buffer;
  /** Members in it. */
  readonly rows: number;
}

const MEDIA_TYPES: Readonly<Record<ExportFormat, string>> = {
  XLSX: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  CSV: 'text/csv; charset=utf-8',
};

@Injectable()
export class ExportService {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly members: MembersRepository,
    private readonly repository: ExportRepository,
    private readonly trail: Audit,
  ) {}

  /** All that the filter finds, whatever page the coordinator looks at. */
  async export(actor: Actor, { format, columns, filter, locale }: ExportAsked): Promise<Result<ExportedFile, MembershipError>> {
    if (!isCoordinator(actor)) return forbidden('NOT_PERMITTED');
    const members = await this.repository.members(await this.members.ids(filter, locale));
    const rows = exportedRows(members, [...new Set(columns)], locale);
    const content = format === 'CSV' ? Buffer.from(asCsv(rows)) : await asXlsx(rows);
    await this.database.transaction(async (transaction) => {
      const after = { format, columns, rows: members.length };
      await this.trail.record(transaction, { actor, action: 'MEMBERS_EXPORTED', subjectType: 'MEMBERS', subjectId: null, after });
    });
    const name = `members-${this.clock.today()}.${format.toLowerCase()}`;
    return success({ name, mediaType: MEDIA_TYPES[format], content, rows: members.length });
  }
}

/** Every cell is a text or a number, so nothing in it is a formula. */
async function asXlsx(rows: readonly (readonly ExportedCell[])[]): Promise<Buffer> {
  const { default: writeExcelFile } = await import('write-excel-file/node');
  const [header = [], ...members] = rows;
  const cells = [
    header.map((value) => ({ value: String(value), type: String, fontWeight: 'bold' as const })),
    ...members.map((row) => row.map(cellOf)),
  ];
  return writeExcelFile(cells, { stickyRowsCount: 1, columns: header.map(() => ({ width: 24 })) }).toBuffer();
}

function cellOf(value: ExportedCell): { value: number; type: NumberConstructor } | { value: string; type: StringConstructor } | null {
  if (value === null) return null;
  return typeof value === 'number' ? { value, type: Number } : { value, type: String };
}
