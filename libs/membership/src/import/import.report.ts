/** What became of each row of a file, and of the file. */
import type { RowError, RowWarning } from './import.errors.js';

export interface RowReport {
  /** Null in a CSV. */
  readonly sheet: string | null;
  /** As a spreadsheet counts: the header of a plain table is row 1. */
  readonly row: number;
  readonly outcome: 'ACCEPTED' | 'REJECTED';
  readonly errors: readonly RowError[];
  readonly warnings: readonly RowWarning[];
  /** The organization or person that the row is about, for people to recognize it. */
  readonly title: string;
}

/** A part of the file that was not read. */
export interface Ignored {
  readonly kind: 'COLUMN' | 'SHEET';
  readonly sheet: string | null;
  /** The column's header; null where the whole sheet was not read. */
  readonly header: string | null;
}

export interface ImportReport {
  readonly rows: readonly RowReport[];
  readonly ignored: readonly Ignored[];
  readonly accepted: number;
  readonly rejected: number;
  readonly written: boolean;
}

const NOTHING: readonly never[] = [];

/** Keeps the outcomes while an import goes on. */
export class ReportDraft {
  readonly rows: RowReport[] = [];
  rejected = 0;

  constructor(private readonly ignored: readonly Ignored[]) {}

  accept(row: Pick<RowReport, 'sheet' | 'row' | 'title'>, warnings: readonly RowWarning[] = NOTHING): void {
    this.rows.push({ ...row, outcome: 'ACCEPTED', errors: NOTHING, warnings });
  }

  reject(row: Pick<RowReport, 'sheet' | 'row' | 'title'>, errors: readonly RowError[]): void {
    this.rejected += 1;
    this.rows.push({ ...row, outcome: 'REJECTED', errors, warnings: NOTHING });
  }

  finished(isWritten: boolean): ImportReport {
    const { rows, rejected, ignored } = this;
    const accepted = rows.length - rejected;
    return { rows, ignored, accepted, rejected, written: isWritten && accepted > 0 };
  }
}
