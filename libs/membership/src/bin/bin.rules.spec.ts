/** A coordinator's BINs, as a spreadsheet leaves them. */
import { describe, expect, it } from '@jest/globals';
import { property, assert, integer, constantFrom, tuple } from 'fast-check';
import { checkDigit, holdsIin, isBin, mayHoldIin, readBin } from './bin.rules.js';

const first11 = tuple(
  integer({ min: 0, max: 99 }),
  integer({ min: 1, max: 12 }),
  constantFrom(4, 5, 6),
  integer({ min: 0, max: 999_999 }),
).map(
  ([year, month, type, rest]) => `${String(year).padStart(2, '0')}${String(month).padStart(2, '0')}${type}${String(rest).padStart(6, '0')}`,
);
const bins = first11.filter((digits) => checkDigit(digits) !== null).map((digits) => `${digits}${checkDigit(digits)}`);

describe('a BIN', () => {
  it('is taken as it is', () => {
    for (const bin of ['090540819085', '980840307532', '080840961309', '190740831825'])
      expect(readBin(bin)).toEqual({ ok: true, value: bin });
  });

  it('is taken with spaces, dashes and characters that nobody sees', () => {
    assert(
      property(
        bins,
        integer({ min: 1, max: 11 }),
        constantFrom(' ', '\u00a0', '-', '\u2013', '\u200b', '\u2060', '\ufeff', '\u202f'),
        (bin, place, mark) => {
          expect(readBin(` ${bin.slice(0, place)}${mark}${bin.slice(place)}\t`)).toEqual({ ok: true, value: bin });
        },
      ),
    );
  });

  it('gets back the zeros that a spreadsheet took', () => {
    assert(
      property(bins, (bin) => {
        const left = String(Number(bin));
        if (left.length >= 10) expect(readBin(left)).toEqual({ ok: true, value: bin });
      }),
    );
  });

  it('is refused with any other check digit', () => {
    assert(
      property(bins, integer({ min: 1, max: 9 }), (bin, shift) => {
        const wrong = `${bin.slice(0, 11)}${(Number(bin[11]) + shift) % 10}`;
        expect(readBin(wrong)).toEqual({ ok: false, error: 'BIN_CHECKSUM' });
      }),
    );
  });

  it('cannot exist where both rounds of weights leave ten', () => {
    const without = Array.from({ length: 100_000 }, (_, serial) => `090540${String(serial).padStart(5, '0')}`).filter(
      (digits) => checkDigit(digits) === null,
    );
    expect(without.length).toBeGreaterThan(0);
    for (const digits of without.slice(0, 20)) for (let digit = 0; digit < 10; digit += 1) expect(isBin(`${digits}${digit}`)).toBe(false);
  });

  it.each([
    '12345',
    '9,4014E+11',
    '9.4014E+11',
    'нет',
    '0905408190855',
    '091340819085',
    '090040819085',
    '090570819085',
    '90540819084',
    '4081908',
  ])('is refused for its form: %s', (written) => expect(readBin(written)).toEqual({ ok: false, error: 'BIN_FORMAT' }));

  it.each(['', '   ', '-', '\u200b'])('is none where nothing is written: "%s"', (written) =>
    expect(readBin(written)).toEqual({ ok: true, value: null }),
  );
});

describe('a person’s number in the place of a BIN', () => {
  it('is refused for its form', () => expect(readBin('850312300123')).toEqual({ ok: false, error: 'BIN_FORMAT' }));

  it.each(['850312300123', '8503 1230 0123', '850312/300123', 'ИИН 850312300123', '40312500123', '8503.1230.0123'])(
    'is recognized: %s',
    (written) => expect(mayHoldIin(written)).toBe(true),
  );

  it('is recognized in other text by its day of birth', () => {
    expect(holdsIin('Ахметов Ерлан, 850312300123')).toBe(true);
    expect(holdsIin('090540819085')).toBe(false);
    expect(holdsIin('+7 700 000 10 00')).toBe(false);
  });

  it('is never taken for a BIN of the rules', () => {
    assert(property(bins, (bin) => expect(mayHoldIin(bin)).toBe(false)));
  });
});
