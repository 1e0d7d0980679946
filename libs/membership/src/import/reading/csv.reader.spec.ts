/** CSV files as spreadsheets and people write them. */
import { describe, expect, it } from '@jest/globals';
import { openCsv } from './csv.reader.js';
import { csvRecords, UnbalancedQuotes } from './csv.rules.js';

const HEADER = ['Название', 'БИН', 'Регион'];
const ROW = ['Әділ сот', '090540819085', 'г. Алматы'];

async function rows(bytes: Buffer): Promise<unknown[][]> {
  const read: unknown[][] = [];
  for await (const { values } of openCsv(bytes).tables[0]!.rows()) read.push([...values]);
  return read;
}

const text = (delimiter: string, end = '\r\n'): string => [HEADER, ROW].map((cells) => cells.join(delimiter) + end).join('');
const bigEndian = (words: string): Buffer => Buffer.from(words, 'utf16le').swap16();

/** Windows-1251, as far as Russian goes. */
function windows1251(words: string): Buffer {
  const code = (letter: string): number => {
    const unit = letter.charCodeAt(0);
    return unit < 128 ? unit : unit - 0x410 + 0xc0;
  };
  return Buffer.from([...words].map(code));
}

describe('a CSV', () => {
  it.each([';', ',', '\t'])('is read with its delimiter: "%s"', async (delimiter) =>
    expect(await rows(Buffer.from(text(delimiter)))).toEqual([HEADER, ROW]),
  );
  it.each(['\n', '\r\n', '\r'])('is read with its line ends: %j', async (end) =>
    expect(await rows(Buffer.from(text(';', end)))).toEqual([HEADER, ROW]),
  );

  it.each([
    ['UTF-8 with a mark', Buffer.from(`\ufeff${text(';')}`)],
    ['UTF-16 LE with a mark', Buffer.from(`\ufeff${text('\t')}`, 'utf16le')],
    ['UTF-16 BE with a mark', bigEndian(`\ufeff${text('\t')}`)],
    ['UTF-16 LE', Buffer.from(text('\t'), 'utf16le')],
    ['UTF-16 BE', bigEndian(text('\t'))],
  ])('is read in its encoding: %s', async (_, bytes) => expect(await rows(bytes)).toEqual([HEADER, ROW]));

  it('is read in Windows-1251', async () => {
    const russian = 'Название;БИН;Регион\r\nСправедливый суд;090540819085;г. Алматы\r\n';
    expect(await rows(windows1251(russian))).toEqual([HEADER, ['Справедливый суд', '090540819085', 'г. Алматы']]);
  });

  it('may name its delimiter in a line above, which is no row', async () =>
    expect(await rows(Buffer.from(`sep=,\r\n${text(',')}`))).toEqual([HEADER, ROW]));

  it('finds the delimiter of the header although another is written more often', async () => {
    const read = await rows(Buffer.from('Отчёт; за; год; 2024; полный\nНазвание,БИН,Регион\nА;Б;В,,г. Алматы\n'));
    expect(read.slice(1)).toEqual([HEADER, ['А;Б;В', '', 'г. Алматы']]);
  });

  it.each(['', '\ufeff', ' \r\n;;;\r\n'])('is refused as empty: %j', (words) => expect(() => openCsv(Buffer.from(words))).toThrow('EMPTY'));
  it('is refused where it is no text', () =>
    expect(() => openCsv(Buffer.from([137, 80, 78, 71, 13, 10, 26, 10, 0, 0, 0, 13]))).toThrow('NOT_A_TABLE'));
  it('is refused with 300 columns', async () => {
    await expect(rows(Buffer.from(`${Array.from({ length: 300 }, (_, place) => `c${place}`).join(';')}\n`))).rejects.toThrow(
      'TOO_MANY_COLUMNS',
    );
  });
  it('is refused with an open quotation', async () => {
    await expect(rows(Buffer.from(`${text(';')}"Правовой клуб;;\n`))).rejects.toThrow('UNBALANCED_QUOTES');
  });
});

describe('records', () => {
  const read = (words: string): unknown => [...csvRecords(words, ';')].map(({ fields }) => fields);

  it('keep delimiters, quotes and lines inside quotes', () =>
    expect(read('"а;б";"в ""г""";"д\nе"\nж;;')).toEqual([
      ['а;б', 'в "г"', 'д\nе'],
      ['ж', '', ''],
    ]));
  it('keep quotes in the middle of a field', () => expect(read('ОФ "Суд";x')).toEqual([['ОФ "Суд"', 'x']]));
  it('count empty lines', () => expect(read('а\n\nб\n')).toEqual([['а'], [''], ['б']]));
  it.each(['"а;б\nв', '"а"б;в', 'ОФ "Суд;x', '"а" ;б'])('refuse quotes that do not balance: %j', (words) =>
    expect(() => read(words)).toThrow(UnbalancedQuotes),
  );
});
