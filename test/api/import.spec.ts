/** A coordinator imports the members of the network from spreadsheets. */
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { outcomes, startImportingNetwork, type ImportingNetwork } from '../support/importing.js';

const fixture = (name: string): Buffer => readFileSync(path.join(import.meta.dirname, '../fixtures/import', name));

const HEADER = 'Название (каз);Название;Форма;БИН;Регион;Направления;Языки;E-mail;Телефон;Сайт;Год основания;Публиковать;В сети с';

/** A CSV of organizations; what is not given is left empty. */
function organizations(
  ...rows: readonly Partial<Record<'name' | 'form' | 'bin' | 'region' | 'email' | 'phone' | 'website' | 'listed' | 'since', string>>[]
): string {
  const lines = rows.map((row) =>
    ['', row.name, row.form, row.bin, row.region ?? 'Алматы', '', '', row.email, row.phone, row.website, '', row.listed, row.since]
      .map((cell) => `"${(cell ?? '').replaceAll('"', '""')}"`)
      .join(';'),
  );
  return [HEADER, ...lines].join('\r\n');
}

const BINS = ['090540819085', '040640948565', '030740178052', '980840307532'] as const;

describe('an import', () => {
  let network: ImportingNetwork;

  beforeEach(async () => {
    network = await startImportingNetwork();
  });

  afterEach(() => network.stop());

  const count = async (table: string): Promise<number> =>
    (await network.rows<{ count: number }>(`select count(*)::int as count from ${table}`))[0]?.count ?? -1;

  it('takes the founding members in whole', async () => {
    const report = await network.import(fixture('founding-members.xlsx'));
    expect(report).toMatchObject({ accepted: 69, rejected: 0, written: true, ignored: [] });
    expect(await count('organization')).toBe(27);
    expect(await count('person')).toBe(42);
    expect(await count("representation where role = 'MANAGER'")).toBe(27);
    expect(await count("membership where status = 'ACTIVE' and since = '2024-08-21' and joined_on = '2024-08-21'")).toBe(27);
    expect(await network.rows('select listing, count(*)::int as count from organization group by listing order by listing')).toEqual([
      { listing: 'COORDINATORS', count: 1 },
      { listing: 'MEMBERS', count: 2 },
      { listing: 'PUBLIC', count: 24 },
    ]);
    expect(await network.rows('select count(distinct region_code)::int as count from organization')).toEqual([{ count: 13 }]);
  });

  it('reads Windows-1251', async () => {
    expect(await network.import(fixture('members-windows-1251.csv'))).toMatchObject({ accepted: 5, rejected: 0, written: true });
    expect(await network.rows(`select name_ru from organization where bin = '090540819085'`)).toEqual([{ name_ru: 'Справедливый суд' }]);
  });

  it('tells the outcome of every row of a messy file, and writes none', async () => {
    const report = await network.import(fixture('members-messy.csv'));
    const [, ...expected] = fixture('members-messy.expected.csv').toString().trim().split(/\r?\n/);
    expect(outcomes(report)).toEqual(expected.map((line) => line.replace(',', ' ')));
    expect(report).toMatchObject({ accepted: 10, rejected: 8, written: false });
    expect(await count('organization')).toBe(0);
  });

  it('takes the valid rows of a messy file where that is wished', async () => {
    expect(await network.import(fixture('members-messy.csv'), { acceptsValid: true })).toMatchObject({
      accepted: 10,
      rejected: 8,
      written: true,
    });
    expect(await count('membership')).toBe(10);
    const written = await network.rows<{ name: string }>('select name_ru as name from organization where name_ru ~ $$^=|Не$$ order by 1');
    expect(written.map(({ name }) => name)).toEqual(['=HYPERLINK("http://evil.example";"Тараз Адилет")', 'Не под стражей']);
    expect(await network.rows(`select value, visibility from organization_contact where value = '+77000001013'`)).toEqual([
      { value: '+77000001013', visibility: 'MEMBERS' },
    ]);
  });

  it('writes nothing in a dry run', async () => {
    expect(await network.import(fixture('founding-members.xlsx'), { isDryRun: true })).toMatchObject({ accepted: 69, written: false });
    expect(await count('organization')).toBe(0);
  });

  it('refuses what is there already, representatives too', async () => {
    await network.import(fixture('founding-members.xlsx'));
    const report = await network.import(fixture('founding-members.xlsx'), { acceptsValid: true });
    const codes = new Set(report.rows.flatMap(({ errors }) => errors.map(({ code }) => code)));
    expect([...codes].sort()).toEqual(['DUPLICATE_EXISTING', 'ORGANIZATION_UNKNOWN']);
    expect(report.rows.filter(({ outcome }) => outcome === 'ACCEPTED')).toMatchObject([
      { title: 'Гражданин Абай', warnings: [{ code: 'POSSIBLE_DUPLICATE', value: 'Гражданин Абай' }] },
      { title: 'Бектұров Ілияс' },
    ]);
  });

  it('of the same file at the same time is done once', async () => {
    const file = organizations({ name: 'Справедливый суд', bin: BINS[0] }, { name: 'Защита детства', bin: BINS[1] });
    const reports = await Promise.all([network.import(file), network.import(file), network.import(file)]);
    expect(reports.map(({ written }) => written).sort()).toEqual([false, false, true]);
    expect(reports.flatMap(({ rows }) => rows.flatMap(({ errors }) => errors.map(({ code }) => code)))).toEqual(
      Array(4).fill('DUPLICATE_EXISTING'),
    );
    expect(await count('organization')).toBe(2);
  });

  it('takes a BIN from the first acceptable row that has it', async () => {
    const report = await network.import(
      organizations({ name: 'А', bin: BINS[0], region: 'Атлантида' }, { name: 'Б', bin: BINS[0] }, { name: 'В', bin: BINS[0] }),
    );
    expect(outcomes(report)).toEqual(['2 REGION_UNKNOWN', '3 ACCEPTED', '4 DUPLICATE_IN_FILE']);
  });

  it('warns of equal names in one region only where a BIN is missing', async () => {
    await network.import(organizations({ name: 'ОФ «Право»' }));
    const report = await network.import(
      organizations({ name: 'Право' }, { name: '"ПРАВО"' }, { name: 'Право', region: 'Астана' }, { name: 'Право', bin: BINS[0] }),
    );
    expect(report.rows.map(({ warnings }) => warnings.map(({ code }) => code))).toEqual([
      ['POSSIBLE_DUPLICATE'],
      ['POSSIBLE_DUPLICATE'],
      [],
      [],
    ]);
    expect(report.written).toBe(true);
  });

  it('masks what may be a person’s number, wherever it stands', async () => {
    const report = await network.import(
      organizations({ name: 'А', bin: '8503 1230 0123', phone: '850312300123', region: 'ИИН 850312300123' }),
    );
    expect(report.rows[0]?.errors.map(({ code, value }) => [code, value])).toEqual([
      ['BIN_FORMAT', '●●●●●●●●●●●●'],
      ['REGION_UNKNOWN', '●●●●●●●●●●●●'],
      ['PHONE_INVALID', '●●●●●●●●●●●●'],
    ]);
    expect(JSON.stringify(report)).not.toMatch(/8503/);
  });

  it('shows contacts to members, and the website to whom the profile is shown', async () => {
    const contacts = { email: 'A@b.example', phone: '8 700 000 10 13', website: 'b.example; @b_channel' };
    await network.import(
      organizations({ name: 'А', listed: 'да', ...contacts }, { name: 'Б', listed: 'тек үйлестірушілер', website: 'c.example' }),
    );
    const rows = await network.rows('select kind, value, visibility from organization_contact order by value collate "C"');
    expect(rows).toEqual([
      { kind: 'PHONE', value: '+77000001013', visibility: 'MEMBERS' },
      { kind: 'OTHER', value: '@b_channel', visibility: 'MEMBERS' },
      { kind: 'EMAIL', value: 'a@b.example', visibility: 'MEMBERS' },
      { kind: 'WEBSITE', value: 'https://b.example', visibility: 'PUBLIC' },
      { kind: 'WEBSITE', value: 'https://c.example', visibility: 'COORDINATORS' },
    ]);
  });

  it('keeps the legal form apart from the name', async () => {
    await network.import(organizations({ name: 'ОФ "Право"' }, { name: 'Общественное объединение «Суд»', form: 'ЧУ' }));
    expect(await network.rows('select name_ru, legal_form from organization order by name_ru')).toEqual([
      { name_ru: 'Право', legal_form: 'PUBLIC_FOUNDATION' },
      { name_ru: 'Суд', legal_form: 'PRIVATE_INSTITUTION' },
    ]);
  });

  it('tells texts that are too long', async () => {
    const report = await network.import(
      organizations(
        { name: 'Я'.repeat(201) },
        { name: `Я${'😀'.repeat(199)}` },
        { name: 'Я'.repeat(1200), email: `${'a'.repeat(60)}@${'b.'.repeat(100)}example` },
      ),
    );
    expect(outcomes(report)).toEqual(['2 TOO_LONG', '3 ACCEPTED', '4 TOO_LONG TOO_LONG']);
    expect(report.rows[0]?.errors[0]?.value).toHaveLength(201);
  });
});

describe('representatives', () => {
  let network: ImportingNetwork;

  beforeEach(async () => {
    network = await startImportingNetwork();
    await network.import(
      organizations(
        { name: 'Справедливый суд', bin: BINS[0] },
        { name: 'ОФ «Без номера»' },
        { name: 'Тёзка', bin: BINS[1] },
        { name: 'Тёзка', bin: BINS[2] },
      ),
    );
  });

  afterEach(() => network.stop());

  it('may come alone, and find their organizations by BIN, else by name', async () => {
    const report = await network.import(
      [
        'Аты-жөні,БСН,Ұйым,Лауазымы,Электрондық пошта,Жынысы,Байланысатын адам',
        `Сәрсенова Айгүл,${BINS[0]},что угодно,Директор,A@b.example,Ә,иә`,
        'Ахметов Ерлан,,Без номера,,,е,',
        'Тілеубаева Гүлнар,,БЕЗ НОМЕРА,,,,жоқ',
        `Кім де кім,${BINS[3]},Справедливый суд,,,,`,
        'Екі ұйымның бірі,,Тёзка,,,,',
        ',,Без номера,,,,',
        'Ұйымсыз,,,,,,',
        'Қате,850312300123,,,не почта,,',
      ].join('\n'),
      { acceptsValid: true },
    );
    expect(outcomes(report)).toEqual([
      '2 ACCEPTED',
      '3 ACCEPTED',
      '4 ACCEPTED',
      '5 ORGANIZATION_UNKNOWN',
      '6 ORGANIZATION_UNKNOWN',
      '7 PERSON_NAME_REQUIRED',
      '8 ORGANIZATION_UNKNOWN',
      '9 EMAIL_INVALID BIN_FORMAT ORGANIZATION_UNKNOWN',
    ]);
    expect(JSON.stringify(report)).not.toMatch(/850312/);
    const people = await network.rows(
      `select p.name, p.email, p.gender, r.role, r.position, o.name_ru from person p join representation r on r.person_id = p.id
       join organization o on o.id = r.organization_id order by p.name collate "kk-x-icu"`,
    );
    expect(people).toEqual([
      { name: 'Ахметов Ерлан', email: null, gender: 'MALE', role: 'REPRESENTATIVE', position: null, name_ru: 'Без номера' },
      {
        name: 'Сәрсенова Айгүл',
        email: 'a@b.example',
        gender: 'FEMALE',
        role: 'MANAGER',
        position: 'Директор',
        name_ru: 'Справедливый суд',
      },
      { name: 'Тілеубаева Гүлнар', email: null, gender: null, role: 'REPRESENTATIVE', position: null, name_ru: 'Без номера' },
    ]);
  });
});
