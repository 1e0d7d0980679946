/** Regions as people write them. */
import { describe, expect, it } from '@jest/globals';
import { placesOf, readPlace, readPlaces, type RegionTerm } from './places.rules.js';

type Short = [
  code: string,
  kind: RegionTerm['kind'],
  names: [string, string, string],
  centre: [string, string, string],
  tile: [string, string, string],
  also: string[],
];

const SAMPLE: readonly Short[] = [
  [
    'KZ-10',
    'REGION',
    ['Абай облысы', 'область Абай', 'Abai Region'],
    ['Семей', 'Семей', 'Semey'],
    ['АБАЙ', 'АБАЙ', 'ABA'],
    ['Абайская область', 'Семипалатинск'],
  ],
  [
    'KZ-19',
    'REGION',
    ['Алматы облысы', 'Алматинская область', 'Almaty Region'],
    ['Қонаев', 'Конаев', 'Konaev'],
    ['АЛМ', 'АЛМ', 'ALM'],
    ['Алматы обл', 'Капшагай'],
  ],
  [
    'KZ-27',
    'REGION',
    ['Батыс Қазақстан облысы', 'Западно-Казахстанская область', 'West Kazakhstan Region'],
    ['Орал', 'Уральск', 'Oral'],
    ['БҚО', 'ЗКО', 'WKR'],
    ['ЗКО', 'БҚО', 'WKO'],
  ],
  [
    'KZ-35',
    'REGION',
    ['Қарағанды облысы', 'Карагандинская область', 'Karaganda Region'],
    ['Қарағанды', 'Караганда', 'Karaganda'],
    ['ҚРҒ', 'КРГ', 'KAR'],
    [],
  ],
  [
    'KZ-61',
    'REGION',
    ['Түркістан облысы', 'Туркестанская область', 'Turkistan Region'],
    ['Түркістан', 'Туркестан', 'Turkistan'],
    ['ТҮР', 'ТУР', 'TUR'],
    [],
  ],
  ['KZ-71', 'CITY', ['Астана қаласы', 'г. Астана', 'Astana city'], ['Астана', 'Астана', 'Astana'], ['АСТ', 'АСТ', 'AST'], ['Нур-Султан']],
  ['KZ-75', 'CITY', ['Алматы қаласы', 'г. Алматы', 'Almaty city'], ['Алматы', 'Алматы', 'Almaty'], ['АЛА', 'АЛА', 'ALA'], ['Алма-Ата']],
  [
    'KZ-79',
    'CITY',
    ['Шымкент қаласы', 'г. Шымкент', 'Shymkent city'],
    ['Шымкент', 'Шымкент', 'Shymkent'],
    ['ШЫМ', 'ШЫМ', 'SHY'],
    ['Чимкент'],
  ],
];

const words = ([KK, RU, EN]: [string, string, string]) => ({ KK, RU, EN });
const places = placesOf(
  SAMPLE.map(([code, kind, names, centre, tile, alsoWritten]) => ({
    ...{ code, kind, alsoWritten, kato: `${code.slice(3)}0000000` },
    ...{ names: words(names), centre: words(centre), tileNarrow: words(tile), tileWide: words(tile) },
  })),
);

describe('the region of a seat', () => {
  it.each([
    ['г. Алматы', 'KZ-75'],
    ['  АЛМАТЫ ҚАЛАСЫ ', 'KZ-75'],
    ['Алматы', 'KZ-75'],
    ['Almaty', 'KZ-75'],
    ['г.Алматы', 'KZ-75'],
    ['Алматы қ.', 'KZ-75'],
    ['Алма-Ата', 'KZ-75'],
    ['Алматы облысы', 'KZ-19'],
    ['Алматы обл.', 'KZ-19'],
    ['Алматинская обл.', 'KZ-19'],
    ['Almaty region', 'KZ-19'],
    ['Астана қ.', 'KZ-71'],
    ['нур-султан', 'KZ-71'],
    ['ЗКО', 'KZ-27'],
    ['Западно\u2011Казахстанская область', 'KZ-27'],
    ['Уральск', 'KZ-27'],
    ['г. Уральск', 'KZ-27'],
    ['Абай', 'KZ-10'],
    ['область Абай', 'KZ-10'],
    ['kz-75', 'KZ-75'],
    ['750000000', 'KZ-75'],
    ['Туркестан', 'KZ-61'],
    ['Караган\u200bдинская  область', 'KZ-35'],
    ['Карагандинская область, г. Караганда', 'KZ-35'],
    ['Западно-Казахстанская область (ЗКО)', 'KZ-27'],
  ])('is found: %s', (written, code) => expect(readPlace(written, places)).toEqual({ ok: true, value: code }));

  it.each([
    ['Атлантида', []],
    ['', []],
    ['Южно-Казахстанская область', ['KZ-61', 'KZ-79']],
    ['ЮКО', ['KZ-61', 'KZ-79']],
    ['Оңтүстік Қазақстан облысы', ['KZ-61', 'KZ-79']],
    ['Алматы, Астана', ['KZ-75', 'KZ-71']],
    ['Алматы и Астана', ['KZ-75', 'KZ-71']],
    ['Шимкент', ['KZ-79']],
    ['г. Темиртау, Карагандинская область', ['KZ-35']],
  ])('is not guessed: "%s"', (written, suggestions) =>
    expect(readPlace(written, places)).toMatchObject({ ok: false, error: { suggestions } }),
  );
});

describe('the regions that an organization serves', () => {
  it('are a list', () =>
    expect(readPlaces('г. Астана; область Абай, ЗКО', places)).toEqual({
      codes: ['KZ-71', 'KZ-10', 'KZ-27'],
      wholeCountry: false,
      unknown: [],
    }));

  it.each(['вся страна', 'Бүкіл ел', 'Whole country'])('are all of them: %s', (written) =>
    expect(readPlaces(written, places)).toEqual({ codes: [], wholeCountry: true, unknown: [] }),
  );

  it('tell each that nobody knows', () =>
    expect(readPlaces('Астана; Атлантида; Шимкент', places).unknown).toEqual([
      { written: 'Атлантида', suggestions: [] },
      { written: 'Шимкент', suggestions: ['KZ-79'] },
    ]));
});
