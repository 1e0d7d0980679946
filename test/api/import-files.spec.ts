/** Spreadsheets as other programs and people make them: odd, old, broken, harmful. */
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { outcomes, startImportingNetwork, type ImportingNetwork } from '../support/importing.js';
import { row, xlsx, zip } from '../support/spreadsheet.js';

let network: ImportingNetwork;

beforeAll(async () => {
  network = await startImportingNetwork();
});

afterAll(() => network.stop());

/** Judges without writing, so that each test finds the network empty. */
const judge = (file: Buffer | string) => network.import(file, { isDryRun: true });

describe('a workbook', () => {
  it('may have its sheets in any order, with titles above the headers and sheets of other things', async () => {
    const report = await judge(
      xlsx({
        Нұсқаулық: row(1, 'Кестені толтырыңыз') + row(2, 'Сұрақтар болса, жазыңыз'),
        Адамдар:
          row(1, 'Өкілдер тізімі') +
          row(3, 'Лауазымы', 'Аты-жөні', 'Ұйымның БСН-і') +
          row(4, 'Директор', 'Сәрсенова Айгүл', '090540819085'),
        Организации:
          row(2, 'Члены сети') +
          row(5, 'БСН', 'Атауы (қаз)', 'Өңір', 'Ескерту') +
          row(9, '090540819085', 'Әділ сот', 'Алматы қаласы', 'жоқ'),
      }),
    );
    expect(report.rows.map(({ sheet, row: number, outcome }) => [sheet, number, outcome])).toEqual([
      ['Организации', 9, 'ACCEPTED'],
      ['Адамдар', 4, 'ACCEPTED'],
    ]);
    expect(report.ignored).toEqual([
      { kind: 'SHEET', sheet: 'Нұсқаулық', header: null },
      { kind: 'COLUMN', sheet: 'Организации', header: 'Ескерту' },
    ]);
  });

  it('may hold numbers, dates, truths, formulas and texts in pieces', async () => {
    const shared =
      '<sst><si><t>Название</t></si><si><r><t>Спра</t></r><r><t xml:space="preserve">ведливый </t></r><r><t>суд</t></r><rPh sb="0" eb="1"><t>лишнее</t></rPh></si><si><t>A_x000D_&#10;B &amp; C</t></si></sst>';
    const styles =
      '<styleSheet><numFmts><numFmt numFmtId="164" formatCode="dd\\.mm\\.yyyy&quot; г.&quot;"/></numFmts><cellStyleXfs><xf numFmtId="14"/></cellStyleXfs><cellXfs><xf numFmtId="0"/><xf numFmtId="164"/></cellXfs></styleSheet>';
    const report = await network.import(
      xlsx(
        {
          Лист1:
            row(1, '<c t="s"><v>0</v></c>', 'БИН', 'Регион', 'Год основания', 'Публиковать', 'В сети с', 'Телефон') +
            row(
              2,
              '<c t="s"><v>1</v></c>',
              '<c><v>80840961309</v></c>',
              '<c t="str"><f>A1&amp;B1</f><v>г. Алматы</v></c>',
              '<c><v>2011.0</v></c>',
              '<c t="b"><v>1</v></c>',
              '<c s="1"><v>45525.5</v></c>',
              '<c><v>8.700000101E10</v></c>',
            ) +
            row(3, '<c t="s"><v>2</v></c>', '<c t="n"/>', '<c t="e"><v>#N/A</v></c>'),
        },
        { 'xl/sharedStrings.xml': shared, 'xl/styles.xml': styles },
      ),
      { acceptsValid: true },
    );
    expect(outcomes(report)).toEqual(['2 ACCEPTED', '3 REGION_UNKNOWN']);
    expect(report.rows[1]).toMatchObject({ title: 'A B & C', errors: [{ value: '#N/A', column: 'Регион' }] });
    expect(await network.rows('select name_ru, bin, founded_year, listing, member_since from organization')).toEqual([
      { name_ru: 'Справедливый суд', bin: '080840961309', founded_year: 2011, listing: 'PUBLIC', member_since: '2024-08-21' },
    ]);
    await network.rows('delete from organization');
  });

  it('may lack addresses, and name its elements with a prefix', async () => {
    const cell = (text: string): string => `<x:c t="inlineStr"><x:is><x:t>${text}</x:t></x:is></x:c>`;
    const sheet = `<x:worksheet><x:sheetData><x:row>${cell('Name')}${cell('Region')}</x:row><x:row>${cell('Fair Court')}${cell('Almaty')}</x:row></x:sheetData></x:worksheet>`;
    expect(outcomes(await judge(xlsx({ Sheet: '' }, { 'xl/worksheets/sheet0.xml': sheet })))).toEqual(['2 ACCEPTED']);
  });

  it('with empty rows to the end of the sheet is read', async () => {
    const file = xlsx({ Лист1: row(1, 'Название', 'Регион') + row(2, 'А', 'Алматы') + '<row r="1048576"><c r="XFD1048576" s="0"/></row>' });
    expect(outcomes(await judge(file))).toEqual(['2 ACCEPTED']);
  });
});

describe('a CSV', () => {
  it('in UTF-16 with tabs, as spreadsheets save Unicode text', async () => {
    const text =
      '\ufeffАтауы (қаз)\tӨңір\tЖұмыс тілдері\tАшық каталогта\r\nӘділ сот\tҚарағанды облысы\t"Қазақ тілі; Орыс тілі"\tиә\r\n\t\t\t\r\n';
    const report = await judge(Buffer.from(text, 'utf16le'));
    expect(outcomes(report)).toEqual(['2 ACCEPTED']);
    expect(report.rows[0]).toMatchObject({ sheet: null, title: 'Әділ сот' });
  });

  it('may name a wrong region, focus area and language, and hears what may be meant', async () => {
    const report = await judge(
      'Name,Region,Focus areas,Languages,Legal form,Website,Listed,Member since\nFair Court,South Kazakhstan,Migrant,Rusian,LLC,nowhere,maybe,soon\n',
    );
    expect(report.rows[0]?.errors).toEqual([
      { code: 'LEGAL_FORM_UNKNOWN', column: 'Legal form', value: 'LLC' },
      { code: 'LISTING_UNKNOWN', column: 'Listed', value: 'maybe' },
      { code: 'REGION_UNKNOWN', column: 'Region', value: 'South Kazakhstan', suggestions: ['KZ-61', 'KZ-79'] },
      { code: 'FOCUS_AREA_UNKNOWN', column: 'Focus areas', value: 'Migrant', suggestions: ['MIGRANTS'] },
      { code: 'LANGUAGE_UNKNOWN', column: 'Languages', value: 'Rusian', suggestions: ['RU'] },
      { code: 'URL_INVALID', column: 'Website', value: 'nowhere' },
      { code: 'DATE_INVALID', column: 'Member since', value: 'soon' },
    ]);
  });

  it('with a header and no rows is no fault', async () =>
    expect(await network.import('Название;Регион\n')).toMatchObject({ accepted: 0, rejected: 0, written: false }));
});

describe('a file that is no table', () => {
  const header = row(1, 'Название', 'Регион');
  it.each<[string, Buffer | string, string]>([
    ['empty', '', 'EMPTY'],
    ['without a header', 'Справедливый суд;090540819085;г. Алматы\n', 'NO_HEADER'],
    ['a workbook without a header', xlsx({ Лист1: row(1, 'Справедливый суд', 'г. Алматы') }), 'NO_HEADER'],
    ['a workbook without anything', xlsx({ Лист1: '' }), 'EMPTY'],
    ['a renamed PDF', '%PDF-1.7\n%\u00e2\u00e3', 'NOT_A_TABLE'],
    ['a picture', Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex'), 'NOT_A_TABLE'],
    ['an old workbook', Buffer.from('d0cf11e0a1b11ae1', 'hex'), 'OLD_EXCEL'],
    ['another archive', zip({ 'word/document.xml': '<w/>' }), 'NOT_A_TABLE'],
    ['a torn archive', xlsx({ Лист1: header }).subarray(0, 400), 'DAMAGED'],
    ['torn XML', xlsx({ Лист1: '' }, { 'xl/worksheets/sheet0.xml': '<worksheet><sheetData><row r="1"><c' }), 'DAMAGED'],
    ['with an open quotation', 'Название;Регион\n"Справедливый суд;Алматы\n', 'UNBALANCED_QUOTES'],
    ['a CSV of 300 columns', `Название;Регион${';x'.repeat(298)}\n`, 'TOO_MANY_COLUMNS'],
    ['a workbook of 300 columns', xlsx({ Лист1: row(1, 'Название', 'Регион', ...Array<string>(298).fill('x')) }), 'TOO_MANY_COLUMNS'],
    ['a CSV of 100,001 rows', `Название;Регион\n${';Алматы\n'.repeat(100_000)}`, 'TOO_MANY_ROWS'],
    ['a bomb', xlsx({ Лист1: header }, { 'xl/sharedStrings.xml': `<sst>${'0'.repeat(60_000_000)}</sst>` }), 'BOMB'],
    ['many parts', zip(Object.fromEntries(Array.from({ length: 1_001 }, (_, place) => [`${place}.xml`, '']))), 'BOMB'],
    ['too large', Buffer.alloc(32_000_001, 'a'), 'TOO_LARGE'],
  ])('is refused: %s', async (_, file, reason) => {
    expect(await network.refusal(file)).toBe(reason);
    expect(await network.rows('select 1 from organization')).toEqual([]);
  });

  it('is refused although its fault comes after rows that are being written', async () => {
    const good = Array.from({ length: 1_200 }, (_, place) => `Суд ${place};Алматы\n`).join('');
    expect(await network.refusal(`Название;Регион\n${good}"Открытый;Алматы\n`)).toBe('UNBALANCED_QUOTES');
    expect(await network.rows('select 1 from organization')).toEqual([]);
    expect(await judge('Название;Регион\nСуд;Алматы\n')).toMatchObject({ accepted: 1 });
  });

  it('is refused where an archive tells a smaller size than it has', async () => {
    const honest = xlsx({ Лист1: header }, { 'xl/sharedStrings.xml': `<sst>${'0'.repeat(1_000_000)}</sst>` });
    const size = Buffer.alloc(4);
    size.writeUInt32LE(1_000_011);
    const lying = Buffer.from(honest.toString('latin1').replaceAll(size.toString('latin1'), '\x10\x00\x00\x00'), 'latin1');
    expect(await network.refusal(lying)).toBe('DAMAGED');
  });
});
