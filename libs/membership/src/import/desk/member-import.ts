/** An import that a coordinator follows on a page. */

/** JUDGING and WRITING: a job is at it. JUDGED: every row has its outcome and none is written. */
export const IMPORT_STATES = ['DISCARDED', 'JUDGED', 'JUDGING', 'UNREADABLE', 'WRITING', 'WRITTEN'] as const;
export type ImportState = (typeof IMPORT_STATES)[number];

export interface FollowedImport {
  readonly id: string;
  readonly importedBy: string;
  readonly importedAt: Date;
  readonly fileName: string;
  readonly state: ImportState;
  /** Of the file, from 0 to 100. */
  readonly progress: number;
  /** Rows; null until they were judged. */
  readonly accepted: number | null;
  readonly rejected: number | null;
  /** Why the file cannot be read. */
  readonly problem: string | null;
}
