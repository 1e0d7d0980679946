/** Single values of a row, as people write them. */
import { describe, expect, it } from '@jest/globals';
import { readEmails, readPhones, readWebsites } from './contacts.rules.js';
import { readHeader } from './headers.rules.js';
import { readTerms, termsOf } from './terms.rules.js';
import { readDay, readGender, readListing, readYear, readYes } from './values.rules.js';
import { cleaned, type CellValue } from './words.rules.js';

const cell = (value: CellValue) => ({ column: 'Столбец', value });
const TODAY = '2026-11-24';

describe('yes and no', () => {
  it.each(['да', 'Иә', 'YES', '1', '+', 1, true])('yes: %s', (value) => expect(readYes(cell(value))).toBe(true));
  it.each(['нет', 'жоқ', 'No', '0', '', null, false])('no: %s', (value) => expect(readYes(cell(value))).toBe(false));
  it.each(['может быть', '2', '—'])('neither: %s', (value) => expect(readYes(cell(value))).toBeNull());
});

describe('a listing', () => {
  it.each([
    ['да', 'PUBLIC'],
    ['нет', 'MEMBERS'],
    [null, 'MEMBERS'],
    ['Только координаторы', 'COORDINATORS'],
    ['тек үйлестірушілер', 'COORDINATORS'],
    ['coordinators only', 'COORDINATORS'],
  ])('%s is %s', (value, listing) => expect(readListing(cell(value))).toEqual({ ok: true, value: listing }));
  it('is not guessed', () => expect(readListing(cell('иногда'))).toEqual({ ok: false, error: 'LISTING_UNKNOWN' }));
});

describe('gender', () => {
  it.each([
    ['ж', 'FEMALE'],
    ['Ә', 'FEMALE'],
    ['f', 'FEMALE'],
    ['М', 'MALE'],
    ['е', 'MALE'],
    ['m', 'MALE'],
    ['женский', null],
    ['', null],
    ['constructor', null],
  ])('%s is %s', (value, gender) => expect(readGender(cell(value))).toBe(gender));
});

describe('a year', () => {
  it.each([2009, '2011 г.', '2011 ж.', '2011.0', '2011,0', '2011 год', '2011г', ' 1900 ', '2026'])('is read: %s', (value) =>
    expect(readYear(cell(value), TODAY)).toEqual({ ok: true, value: Number(String(value).trim().slice(0, 4)) }),
  );
  it.each(['давно', '1899', '2027', '11', '2011-2012', 2011.5, '21.08.2011'])('is refused: %s', (value) =>
    expect(readYear(cell(value), TODAY)).toEqual({ ok: false, error: 'YEAR_INVALID' }),
  );
});

describe('a day', () => {
  it.each([
    ['21.08.2024', '2024-08-21'],
    ['1.2.2024', '2024-02-01'],
    ['2024-08-21', '2024-08-21'],
    ['2024-08-21T00:00:00Z', '2024-08-21'],
    [45525, '2024-08-21'],
    ['21.08.2024 г.', '2024-08-21'],
  ])('is read: %s', (value, day) => expect(readDay(cell(value), TODAY)).toEqual({ ok: true, value: day }));
  it('is read from a spreadsheet’s date', () =>
    expect(readDay(cell(new Date('2024-08-21T00:00:00Z')), TODAY)).toEqual({ ok: true, value: '2024-08-21' }));
  it.each(['31.02.2024', '2024-13-01', 'вчера', '08/21/2024', '24.11.2027'])('is refused: %s', (value) =>
    expect(readDay(cell(value), TODAY)).toEqual({ ok: false, error: 'DATE_INVALID' }),
  );
});

describe('phones', () => {
  it.each([
    '+7 700 000 10 13',
    '8 (700) 000-10-13',
    '87000001013',
    '7000001013',
    '77000001013',
    '+7-700-000-10-13',
    '8\u00a0700\u00a0000\u00a010\u00a013',
    'тел.: 8 700 000 10 13',
    '+7 700 000 10 13 (WhatsApp)',
  ])('are one number: %s', (written) => expect(readPhones(written)).toEqual({ ok: true, value: ['+77000001013'] }));
  it('may be several', () =>
    expect(readPhones('8 (7172) 55-55-55; +7 700 000 10 13')).toEqual({ ok: true, value: ['+77172555555', '+77000001013'] }));
  it.each(['12345', 'есть', '250-00-00', '+7 700 000 10 13 Айгүл', '850312300123'])('are refused: %s', (written) =>
    expect(readPhones(written).ok).toBe(false),
  );
});

describe('e-mail addresses', () => {
  it('are in small letters', () =>
    expect(readEmails(' Office@Fair-Court.EXAMPLE ')).toEqual({ ok: true, value: ['office@fair-court.example'] }));
  it('may be several', () => expect(readEmails('a@b.example; c@d.example').ok && true).toBe(true));
  it.each([
    'office(at)altai-care',
    'a@b',
    '@b.example',
    'a@@b.example',
    'a b@c.example',
    'a..b@c.example',
    '.a@b.example',
    'a@-b.example',
    'a@b.1',
  ])('are refused: %s', (written) => expect(readEmails(written)).toEqual({ ok: false, error: 'EMAIL_INVALID' }));
});

describe('websites', () => {
  it.each([
    ['https://fair-court.example', 'WEBSITE', 'https://fair-court.example'],
    ['fair-court.example', 'WEBSITE', 'https://fair-court.example'],
    ['www.fair-court.example/kk', 'WEBSITE', 'https://www.fair-court.example/kk'],
    ['HTTP://fair-court.example', 'WEBSITE', 'HTTP://fair-court.example'],
    ['сот.қаз', 'WEBSITE', 'https://сот.қаз'],
    ['fair-court.example:8080/a', 'WEBSITE', 'https://fair-court.example:8080/a'],
    ['@fair_court', 'OTHER', '@fair_court'],
  ])('%s', (written, kind, value) => expect(readWebsites(written)).toEqual({ ok: true, value: [{ kind, value }] }));
  it.each([
    'нет сайта',
    'javascript:alert(1)',
    'ftp://a.example',
    'https://user:pass@a.example',
    'localhost',
    'http://127.0.0.1',
    '=HYPERLINK("http://a.example")',
    'https://',
  ])('are refused: %s', (written) => expect(readWebsites(written)).toEqual({ ok: false, error: 'URL_INVALID' }));
});

describe('lists of terms', () => {
  const languages = termsOf(
    [
      { code: 'KK', names: { KK: 'Қазақ тілі', RU: 'Казахский', EN: 'Kazakh' }, alsoWritten: ['каз', 'казахский язык'] },
      { code: 'RU', names: { KK: 'Орыс тілі', RU: 'Русский', EN: 'Russian' }, alsoWritten: ['рус'] },
    ],
    ['тілі', 'язык'],
  );
  it.each(['каз, рус', 'Қазақ; Орыс тілі', 'казахский и русский', 'каз рус', 'KK/RU', 'Казахский язык\nРусский язык', 'каз.,рус.'])(
    '%s',
    (written) => expect(readTerms(written, languages)).toEqual({ codes: ['KK', 'RU'], unknown: [] }),
  );
  it('tell what nobody knows, and what may be meant', () =>
    expect(readTerms('каз, руский, клингонский', languages)).toEqual({
      codes: ['KK'],
      unknown: [
        { written: 'руский', suggestions: ['RU'] },
        { written: 'клингонский', suggestions: [] },
      ],
    }));
});

describe('headers', () => {
  it('are known in any language, order and case', () => {
    const header = readHeader(['  бСН ', 'Name (Kazakh)', 'РЕГИОН', 'Телефон ', 'Примечание']);
    expect(header).toMatchObject({ kind: 'ORGANIZATIONS', unknown: ['Примечание'] });
    expect([...(header?.columns.keys() ?? [])]).toEqual(['bin', 'nameKk', 'region', 'phone']);
  });
  it.each([
    [['ФИО', 'Организация', 'E-mail', 'Телефон'], 'REPRESENTATIVES'],
    [['Аты-жөні', 'БСН'], 'REPRESENTATIVES'],
    [['Name', 'BIN', 'E-mail'], 'ORGANIZATIONS'],
    [['Name', 'Organization', 'E-mail'], 'REPRESENTATIVES'],
    [['Организация', 'БИН', 'E-mail'], 'ORGANIZATIONS'],
    [['Название'], 'ORGANIZATIONS'],
  ])('%j are those of %s', (row, kind) => expect(readHeader(row)?.kind).toBe(kind));
  it('are none where data stands', () => expect(readHeader(['Справедливый суд', '090540819085', 'г. Алматы'])).toBeNull());
});

describe('cleaning', () => {
  it('makes one line of what is seen', () => expect(cleaned(' Не под\u200b\u00a0стражей \u00ad\n')).toBe('Не под стражей'));
  it('composes letters', () => expect(cleaned('и\u0306од')).toBe('йод'));
});
