// The columns of an exported list, in the order of the file.
import type { ExportColumn } from '../../graphql/generated/graphql';

export const EXPORT_COLUMNS: readonly ExportColumn[] = [
  'NAME_KK',
  'NAME_RU',
  'NAME_EN',
  'REGION',
  'LOCALITY',
  'STATUS',
  'SINCE',
  'JOINED_ON',
  'RENEWAL_DUE',
  'CONFIRMED_ON',
  'LISTING',
  'LEGAL_FORM',
  'BIN',
  'FOCUS_AREAS',
  'LANGUAGES',
  'EMAIL',
  'PHONE',
  'WEBSITE',
  'REPRESENTATIVES',
];

/** Ticked at first: what says who is a member, and nothing that was withheld. */
export const USUAL_COLUMNS: readonly ExportColumn[] = ['NAME_KK', 'NAME_RU', 'NAME_EN', 'REGION', 'STATUS', 'JOINED_ON', 'CONFIRMED_ON'];
