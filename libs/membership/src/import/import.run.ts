/** What the steps of one import share. */
import type { Transaction } from '#platform';
import type { KnownOrganizations } from './known-organizations.rules.js';
import type { ReportDraft } from './import.report.js';
import type { RowContext } from './organization-row.rules.js';

export interface ImportRun extends RowContext {
  readonly transaction: Transaction;
  readonly report: ReportDraft;
  readonly known: KnownOrganizations;
  /** Whether accepted rows still go to the database: not in a dry run, nor once a row was rejected that would undo them. */
  readonly writes: () => boolean;
  readonly writer: BatchWriter;
  /** Called after each batch. */
  readonly onProgress: (rows: number) => void;
}

/** Rows that are judged and written with one round of statements. */
export const BATCH_ROWS = 500;

/** The items in batches, each as soon as it is full. */
export async function* batched<Item>(items: AsyncIterable<Item>): AsyncGenerator<Item[]> {
  let batch: Item[] = [];
  for await (const item of items) {
    if (batch.push(item) < BATCH_ROWS) continue;
    yield batch;
    batch = [];
  }
  if (batch.length > 0) yield batch;
}

/** Lets the database write one batch while the next is read and its rows are understood. */
export class BatchWriter {
  private written: Promise<void> = Promise.resolve();

  /** Resolves when what was begun is written; nothing else may be asked of the transaction before. */
  settled(): Promise<void> {
    return this.written;
  }

  begin(write: Promise<void>): void {
    this.written = write;
    write.catch(() => undefined); // it is thrown where `settled` is awaited
  }
}
