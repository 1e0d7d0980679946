/** Headers of the two kinds of tables, and which columns of a table they are. */
import { wordKey } from './words.rules.js';

export const ORGANIZATION_FIELDS = [
  'nameKk',
  'nameRu',
  'nameEn',
  'legalForm',
  'bin',
  'region',
  'servesRegions',
  'focusAreas',
  'workingLanguages',
  'summaryKk',
  'summaryRu',
  'summaryEn',
  'email',
  'phone',
  'website',
  'foundedYear',
  'listing',
  'memberSince',
] as const;

export const REPRESENTATIVE_FIELDS = ['name', 'bin', 'organization', 'position', 'email', 'gender', 'contactPerson'] as const;

export type OrganizationField = (typeof ORGANIZATION_FIELDS)[number];
export type RepresentativeField = (typeof REPRESENTATIVE_FIELDS)[number];

/** A column's place in the table, from 0, and its header as written. */
export interface Column {
  readonly place: number;
  readonly header: string;
}

interface Columns<Field extends string> {
  readonly columns: ReadonlyMap<Field, Column>;
  /** Headers that nobody knows, or that a column before has already. */
  readonly unknown: readonly string[];
}

export type TableHeader =
  ({ readonly kind: 'ORGANIZATIONS' } & Columns<OrganizationField>) | ({ readonly kind: 'REPRESENTATIVES' } & Columns<RepresentativeField>);

/** In Kazakh, Russian and English. */
const ORGANIZATION_HEADERS: Readonly<Record<OrganizationField, readonly string[]>> = {
  nameKk: ['Атауы (қаз)', 'Атауы қазақша', 'Название (каз)', 'Наименование (каз)', 'Название на казахском', 'Name (Kazakh)', 'Name (kk)'],
  nameRu: [
    ...['Атауы (орыс)', 'Атауы орысша'],
    ...['Название (рус)', 'Наименование (рус)', 'Название на русском', 'Название', 'Организация'],
    ...['Name (Russian)', 'Name (ru)'],
  ],
  nameEn: [
    ...['Атауы (ағылш)', 'Атауы ағылшынша'],
    ...['Название (англ)', 'Наименование (англ)', 'Название на английском'],
    ...['Name (English)', 'Name (en)', 'Name', 'Organization', 'Organisation'],
  ],
  legalForm: [
    ...['Құқықтық нысаны', 'Нысаны', 'Ұйымдық-құқықтық нысаны'],
    ...['Форма', 'Организационно-правовая форма', 'ОПФ'],
    'Legal form',
  ],
  bin: ['БСН', 'БИН', 'ИИН/БИН', 'BIN'],
  region: ['Өңір', 'Облыс', 'Аймақ', 'Регион', 'Область', 'Город/область', 'Region'],
  servesRegions: [
    ...['Жұмыс істейтін өңірлері', 'Қызмет өңірлері', 'Қызмет көрсететін өңірлер'],
    ...['Регионы деятельности', 'Где работает'],
    'Regions served',
  ],
  focusAreas: [
    ...['Жұмыс бағыттары', 'Қызмет бағыттары', 'Бағыттар', 'Бағыттары'],
    ...['Направления работы', 'Направления деятельности', 'Направления'],
    'Focus areas',
  ],
  workingLanguages: ['Жұмыс тілдері', 'Тілдер', 'Рабочие языки', 'Языки', 'Working languages', 'Languages'],
  summaryKk: ['Қысқаша (қаз)', 'Кратко (каз)', 'Краткое описание (каз)', 'Summary (Kazakh)'],
  summaryRu: ['Қысқаша (орыс)', 'Кратко (рус)', 'Краткое описание (рус)', 'Краткое описание', 'Summary (Russian)'],
  summaryEn: ['Қысқаша (ағылш)', 'Кратко (англ)', 'Краткое описание (англ)', 'Summary (English)', 'Summary'],
  email: ['Электрондық пошта', 'Эл. пошта', 'E-mail', 'Email', 'Эл. почта', 'Электронная почта'],
  phone: ['Телефон', 'Тел.', 'Phone'],
  website: ['Сайт', 'Веб-сайт', 'Website', 'Site'],
  foundedYear: ['Құрылған жылы', 'Негізі қаланған жылы', 'Год основания', 'Год создания', 'Founded', 'Year founded'],
  listing: ['Ашық каталогта', 'В открытом каталоге', 'Публиковать', 'In the public directory', 'Listed'],
  memberSince: ['Желіге қосылған күні', 'В сети с', 'Дата вступления', 'Member since'],
};

const REPRESENTATIVE_HEADERS: Readonly<Record<RepresentativeField, readonly string[]>> = {
  name: ['Аты-жөні', 'Т.А.Ә.', 'Тегі мен аты', 'ФИО', 'Фамилия Имя', 'Представитель', 'Name', 'Full name'],
  bin: [
    ...['Ұйымның БСН-і', 'Ұйымның БСН', 'БСН'],
    ...['БИН организации', 'БИН'],
    ...['BIN of the organization', 'BIN of the organisation', 'BIN'],
  ],
  organization: ['Ұйым', 'Организация', 'Organization', 'Organisation'],
  position: ['Лауазымы', 'Должность', 'Position'],
  email: ['Электрондық пошта', 'E-mail', 'Эл. почта', 'Email'],
  gender: ['Жынысы', 'Пол', 'Gender'],
  contactPerson: ['Байланысатын адам', 'Байланыс тұлғасы', 'Байланыс жасайтын адам', 'Контактное лицо', 'Contact person'],
};

/** Person names that no table of organizations has: they decide where both kinds match equally. */
const PERSON_HEADERS = REPRESENTATIVE_HEADERS.name.filter((header) => header !== 'Name').map(wordKey);

const ORGANIZATION_KEYS = keysOf(ORGANIZATION_HEADERS);
const REPRESENTATIVE_KEYS = keysOf(REPRESENTATIVE_HEADERS);

/** What a row of texts is as a header; null where it is none: two headers are known, or all that there are. */
export function readHeader(row: readonly string[]): TableHeader | null {
  const organizations = columnsOf(row, ORGANIZATION_KEYS);
  const representatives = columnsOf(row, REPRESENTATIVE_KEYS);
  const known = Math.max(organizations.columns.size, representatives.columns.size);
  const written = row.filter((header) => wordKey(header) !== '').length;
  if (known === 0 || (known < 2 && known < written)) return null;
  const difference = representatives.columns.size - organizations.columns.size;
  const isOfPeople = difference > 0 || (difference === 0 && row.some((header) => PERSON_HEADERS.includes(wordKey(header))));
  return isOfPeople ? { kind: 'REPRESENTATIVES', ...representatives } : { kind: 'ORGANIZATIONS', ...organizations };
}

/** How many columns a row of texts would have as a header; 0 where it is none. */
export function headersKnown(row: readonly string[]): number {
  return readHeader(row)?.columns.size ?? 0;
}

function columnsOf<Field extends string>(row: readonly string[], keys: ReadonlyMap<string, Field>): Columns<Field> {
  const columns = new Map<Field, Column>();
  const unknown: string[] = [];
  row.forEach((header, place) => {
    const field = keys.get(wordKey(header));
    if (field !== undefined && !columns.has(field)) columns.set(field, { place, header });
    else if (wordKey(header) !== '') unknown.push(header);
  });
  return { columns, unknown };
}

function keysOf<Field extends string>(headers: Readonly<Record<Field, readonly string[]>>): ReadonlyMap<string, Field> {
  const entries = Object.entries<readonly string[]>(headers);
  return new Map(entries.flatMap(([field, writings]) => writings.map((writing) => [wordKey(writing), field as Field] as const)));
}
