/** The import of members: a coordinator's spreadsheet becomes organizations, memberships and representatives, all of it or nothing. */
import { Injectable } from '@nestjs/common';
import { failure, success, type Actor, type Result } from '#kernel';
import { Clock, Database } from '#platform';
import { Vocabulary } from '#taxonomy';
import { UnreadableFile, type ImportFailure } from './import.errors.js';
import { mayImport } from './import.policy.js';
import { ReportDraft, type ImportReport } from './import.report.js';
import { BatchWriter, type ImportRun } from './import.run.js';
import { recognizedTables, type RecognizedTables } from './import.tables.js';
import { KnownOrganizations } from './known-organizations.rules.js';
import { OrganizationImporter } from './organization.importer.js';
import { openWorkbook } from './reading/table.reader.js';
import { RepresentativeImporter } from './representative.importer.js';
import { importVocabulary } from './vocabulary.rules.js';

/** How far an import has come. */
export interface ImportProgress {
  readonly rows: number;
  /** Of the file, from 0 to 1. */
  readonly share: number;
}

export interface ImportOptions {
  /** Judges every row and writes none. */
  readonly isDryRun?: boolean;
  /** Writes the valid rows although others are rejected. */
  readonly acceptsValid?: boolean;
  readonly onProgress?: (progress: ImportProgress) => void;
}

/** Any number will do, as long as every process of ours uses it. */
const IMPORT_LOCK = 7_764_001;

@Injectable()
export class MemberImport {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly vocabulary: Vocabulary,
    private readonly organizations: OrganizationImporter,
    private readonly representatives: RepresentativeImporter,
  ) {}

  /** Reads an XLSX or CSV, judges its rows and writes them in one transaction. Nobody is sent anything. */
  async importMembers(actor: Actor, file: Buffer, options: ImportOptions = {}): Promise<Result<ImportReport, ImportFailure>> {
    if (!mayImport(actor)) return failure({ kind: 'FORBIDDEN' });
    try {
      return success(await this.read(file, options));
    } catch (error) {
      if (error instanceof UnreadableFile) return failure({ kind: 'UNREADABLE_FILE', reason: error.reason });
      throw error;
    }
  }

  private async read(file: Buffer, options: ImportOptions): Promise<ImportReport> {
    const workbook = await openWorkbook(file);
    try {
      const tables = await recognizedTables(workbook);
      return await this.judgeAndWrite(tables, { ...options, share: workbook.share });
    } finally {
      workbook.close();
    }
  }

  private async judgeAndWrite(tables: RecognizedTables, options: ImportOptions & { share: () => number }): Promise<ImportReport> {
    const report = new ReportDraft(tables.ignored);
    const writes = (): boolean => !options.isDryRun && (report.rejected === 0 || options.acceptsValid === true);
    const vocabulary = importVocabulary(await this.vocabulary.all());
    const shared = {
      report,
      writes,
      vocabulary,
      today: this.clock.today(),
      known: new KnownOrganizations(),
      onProgress: progressOf(options),
    };
    try {
      await this.database.transaction(async (transaction) => {
        await transaction.query('select pg_advisory_xact_lock($1)', [IMPORT_LOCK]); // imports at the same time would not see each other's rows
        await this.importTables(tables, { ...shared, transaction, writer: new BatchWriter() });
        if (!writes()) throw new NothingToWrite();
      });
    } catch (error) {
      if (!(error instanceof NothingToWrite)) throw error;
    }
    return report.finished(writes());
  }

  /** Organizations first, wherever their sheets stand: representatives are found by them. */
  private async importTables(tables: RecognizedTables, run: ImportRun): Promise<void> {
    try {
      for (const table of tables.organizations) await this.organizations.importTable(table, run);
      for (const table of tables.representatives) await this.representatives.importTable(table, run);
    } finally {
      await run.writer.settled();
    }
  }
}

/** Ends the transaction without a trace. */
class NothingToWrite extends Error {
  override readonly name = 'NothingToWrite';
}

function progressOf({ onProgress, share }: ImportOptions & { share: () => number }): (rows: number) => void {
  let sum = 0;
  return (rows) => {
    sum += rows;
    onProgress?.({ rows: sum, share: share() });
  };
}
