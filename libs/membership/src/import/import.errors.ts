/** What can be wrong with a row, with a file and with the whole import: closed lists, each with its words in `import.messages.ts`. */

/** Reasons for which a row is rejected. */
export const ROW_ERRORS = [
  'NAME_REQUIRED',
  'LEGAL_FORM_UNKNOWN',
  'BIN_FORMAT',
  'BIN_CHECKSUM',
  'DUPLICATE_EXISTING',
  'DUPLICATE_IN_FILE',
  'REGION_UNKNOWN',
  'FOCUS_AREA_UNKNOWN',
  'LANGUAGE_UNKNOWN',
  'EMAIL_INVALID',
  'PHONE_INVALID',
  'URL_INVALID',
  'YEAR_INVALID',
  'DATE_INVALID',
  'LISTING_UNKNOWN',
  'TOO_LONG',
  'ORGANIZATION_UNKNOWN',
  'PERSON_NAME_REQUIRED',
] as const;

export type RowErrorCode = (typeof ROW_ERRORS)[number];

/** What a coordinator should look at in a row that is accepted all the same. */
export const ROW_WARNINGS = ['POSSIBLE_DUPLICATE'] as const;

export type RowWarningCode = (typeof ROW_WARNINGS)[number];

/** Why a file cannot be read as a table. */
export const UNREADABLE_REASONS = [
  'EMPTY',
  'NO_HEADER',
  'NOT_A_TABLE',
  'OLD_EXCEL',
  'BOMB',
  'TOO_LARGE',
  'TOO_MANY_COLUMNS',
  'TOO_MANY_ROWS',
  'UNBALANCED_QUOTES',
  'DAMAGED',
] as const;

export type UnreadableReason = (typeof UNREADABLE_REASONS)[number];

/** Something that is wrong with one cell; column and value as they were written, null where the file has no such column. */
export interface Problem<Code> {
  readonly code: Code;
  readonly column: string | null;
  readonly value: string | null;
  /** Codes of the vocabulary that may have been meant; absent where there are none. */
  readonly suggestions?: readonly string[];
}

export type RowError = Problem<RowErrorCode>;
export type RowWarning = Problem<RowWarningCode>;

/** Why an import did not come to judge any row. */
export type ImportFailure = { readonly kind: 'FORBIDDEN' } | { readonly kind: 'UNREADABLE_FILE'; readonly reason: UnreadableReason };

/** Thrown by the readers of files, which stop wherever they are; the service answers with an `ImportFailure`. */
export class UnreadableFile extends Error {
  override readonly name = 'UnreadableFile';

  constructor(
    readonly reason: UnreadableReason,
    options?: ErrorOptions,
  ) {
    super(reason, options);
  }
}
