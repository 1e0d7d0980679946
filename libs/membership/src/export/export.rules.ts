/** The columns of an exported list of members, in the reader's words, and a CSV that no spreadsheet takes for formulas. */
import { textIn, type Locale, type LocalizedText } from '#kernel';
import type { MembershipStatus } from '../membership/membership.rules.js';

export const EXPORT_COLUMNS = [
  'NAME_KK',
  'NAME_RU',
  'NAME_EN',
  'LEGAL_FORM',
  'BIN',
  'REGION',
  'LOCALITY',
  'STATUS',
  'SINCE',
  'JOINED_ON',
  'RENEWAL_DUE',
  'CONFIRMED_ON',
  'LISTING',
  'FOCUS_AREAS',
  'LANGUAGES',
  'EMAIL',
  'PHONE',
  'WEBSITE',
  'REPRESENTATIVES',
] as const;
export type ExportColumn = (typeof EXPORT_COLUMNS)[number];

export const EXPORT_FORMATS = ['XLSX', 'CSV'] as const;
export type ExportFormat = (typeof EXPORT_FORMATS)[number];

/** One member; vocabulary by what it is called. */
export interface ExportedMember {
  readonly names: LocalizedText;
  readonly legalForm: LocalizedText;
  readonly bin: string | null;
  readonly region: LocalizedText;
  readonly locality: string | null;
  readonly status: MembershipStatus;
  readonly since: string;
  readonly joinedOn: string;
  readonly renewalDue: string;
  readonly confirmedOn: string | null;
  readonly listing: 'PUBLIC' | 'MEMBERS' | 'COORDINATORS';
  readonly focusAreas: readonly LocalizedText[];
  readonly languages: readonly LocalizedText[];
  readonly emails: readonly string[];
  readonly phones: readonly string[];
  readonly websites: readonly string[];
  readonly representatives: number;
}

type Words = Readonly<Record<Locale, string>>;

/** Where an import knows a column, it is called the same, so that a list that went out can come in again. */
const HEADERS: Readonly<Record<ExportColumn, Words>> = {
  NAME_KK: { KK: 'Атауы (қаз)', RU: 'Название (каз)', EN: 'Name (Kazakh)' },
  NAME_RU: { KK: 'Атауы (орыс)', RU: 'Название (рус)', EN: 'Name (Russian)' },
  NAME_EN: { KK: 'Атауы (ағылш)', RU: 'Название (англ)', EN: 'Name (English)' },
  LEGAL_FORM: { KK: 'Құқықтық нысаны', RU: 'Организационно-правовая форма', EN: 'Legal form' },
  BIN: { KK: 'БСН', RU: 'БИН', EN: 'BIN' },
  REGION: { KK: 'Өңір', RU: 'Регион', EN: 'Region' },
  LOCALITY: { KK: 'Елді мекен', RU: 'Населённый пункт', EN: 'City or village' },
  STATUS: { KK: 'Мүшелік', RU: 'Членство', EN: 'Membership' },
  SINCE: { KK: 'Осы күннен', RU: 'С какого дня', EN: 'Since' },
  JOINED_ON: { KK: 'Желіге қосылған күні', RU: 'В сети с', EN: 'Member since' },
  RENEWAL_DUE: { KK: 'Растау мерзімі', RU: 'Подтвердить до', EN: 'To be confirmed by' },
  CONFIRMED_ON: { KK: 'Профиль расталды', RU: 'Профиль подтверждён', EN: 'Profile confirmed' },
  LISTING: { KK: 'Кімге көрінеді', RU: 'Кому видна', EN: 'Shown to' },
  FOCUS_AREAS: { KK: 'Жұмыс бағыттары', RU: 'Направления работы', EN: 'Focus areas' },
  LANGUAGES: { KK: 'Жұмыс тілдері', RU: 'Рабочие языки', EN: 'Working languages' },
  EMAIL: { KK: 'Электрондық пошта', RU: 'E-mail', EN: 'E-mail' },
  PHONE: { KK: 'Телефон', RU: 'Телефон', EN: 'Phone' },
  WEBSITE: { KK: 'Сайт', RU: 'Сайт', EN: 'Website' },
  REPRESENTATIVES: { KK: 'Өкілдер саны', RU: 'Число представителей', EN: 'Representatives' },
};

const STATUSES: Readonly<Record<MembershipStatus, Words>> = {
  ACTIVE: { KK: 'Қолданыста', RU: 'Действует', EN: 'Active' },
  GRACE: { KK: 'Қосымша мерзім', RU: 'Дополнительный срок', EN: 'Grace period' },
  LAPSED: { KK: 'Мерзімі өтті', RU: 'Срок истёк', EN: 'Lapsed' },
  SUSPENDED: { KK: 'Тоқтатыла тұрды', RU: 'Приостановлено', EN: 'Suspended' },
  EXITED: { KK: 'Желіден шықты', RU: 'Вышла из сети', EN: 'Left' },
};

const LISTINGS: Readonly<Record<ExportedMember['listing'], Words>> = {
  PUBLIC: { KK: 'Баршаға', RU: 'Всем', EN: 'Everybody' },
  MEMBERS: { KK: 'Мүшелерге', RU: 'Членам сети', EN: 'Members' },
  COORDINATORS: { KK: 'Үйлестірушілерге', RU: 'Координаторам', EN: 'Coordinators' },
};

export type ExportedCell = string | number | null;

const SEPARATOR = '; ';

const CELLS: Readonly<Record<ExportColumn, (member: ExportedMember, locale: Locale) => ExportedCell>> = {
  NAME_KK: ({ names }) => names.KK ?? null,
  NAME_RU: ({ names }) => names.RU ?? null,
  NAME_EN: ({ names }) => names.EN ?? null,
  LEGAL_FORM: ({ legalForm }, locale) => textIn(legalForm, locale)?.text ?? null,
  BIN: ({ bin }) => bin,
  REGION: ({ region }, locale) => textIn(region, locale)?.text ?? null,
  LOCALITY: ({ locality }) => locality,
  STATUS: ({ status }, locale) => STATUSES[status][locale],
  SINCE: ({ since }) => since,
  JOINED_ON: ({ joinedOn }) => joinedOn,
  RENEWAL_DUE: ({ renewalDue }) => renewalDue,
  CONFIRMED_ON: ({ confirmedOn }) => confirmedOn,
  LISTING: ({ listing }, locale) => LISTINGS[listing][locale],
  FOCUS_AREAS: ({ focusAreas }, locale) => listed(focusAreas, locale),
  LANGUAGES: ({ languages }, locale) => listed(languages, locale),
  EMAIL: ({ emails }) => emails.join(SEPARATOR) || null,
  PHONE: ({ phones }) => phones.join(SEPARATOR) || null,
  WEBSITE: ({ websites }) => websites.join(SEPARATOR) || null,
  REPRESENTATIVES: ({ representatives }) => representatives,
};

function listed(terms: readonly LocalizedText[], locale: Locale): string | null {
  return terms.flatMap((term) => textIn(term, locale)?.text ?? []).join(SEPARATOR) || null;
}

/** The header and a row a member. */
export function exportedRows(members: readonly ExportedMember[], columns: readonly ExportColumn[], locale: Locale): ExportedCell[][] {
  return [
    columns.map((column) => HEADERS[column][locale]),
    ...members.map((member) => columns.map((column) => CELLS[column](member, locale))),
  ];
}

/** With the mark by which spreadsheets know UTF-8, and the separator that they expect in this country. */
export function asCsv(rows: readonly (readonly ExportedCell[])[]): string {
  return `\uFEFF${rows.map((row) => row.map(csvCell).join(';')).join('\r\n')}\r\n`;
}

/** What a spreadsheet would compute, it is told to show: an apostrophe goes in front. A phone number computes to itself. */
function csvCell(cell: ExportedCell): string {
  if (cell === null) return '';
  const text = String(cell);
  const safe = /^[=+\-@\t\r]/.test(text) && !/^\+\d[\d; +]*$/.test(text) ? `'${text}` : text;
  return /[";\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
