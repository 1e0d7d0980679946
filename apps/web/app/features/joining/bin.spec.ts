// What the form says of a number while it is typed, and what it never shows again.
import { describe, expect, it } from '@jest/globals';
import { binHint, withoutIin } from './bin';

describe('a BIN that is being typed', () => {
  it('is left alone while it is empty or right, however it is grouped', () => {
    for (const written of ['', '  ', '090540819085', '0905 4081-9085', '0905\u00a0408\u2011190\u200b85'])
      expect(binHint(written)).toBe(null);
  });

  it('is told from a number of the wrong length, month or type', () => {
    for (const written of ['09054081908', '0905408190855', '091340819085', '090570819085', 'БИН']) expect(binHint(written)).toBe('format');
  });

  it('gets back the zeros that a spreadsheet took', () => {
    expect(binHint('090540819085'.slice(1))).toBe(null);
  });

  it('has a check digit', () => {
    expect(binHint('090540819084')).toBe('checksum');
  });

  it('is never taken for one where it may be a person’s number', () => {
    for (const written of ['050101300123', '50101300123', '850101300123', '8501 0130 0123', 'ИИН 850101300123'])
      expect(binHint(written)).toBe('maybeIin');
  });
});

describe('text that is shown again', () => {
  it('has no person’s number in it, whatever stands between the digits', () => {
    for (const number of ['850101300123', '850101 300123', '850101-300-123'])
      expect(withoutIin(`Руководитель, ИИН ${number}, Семей`)).toBe('Руководитель, ИИН ●●●●●●●●●●●●, Семей');
  });

  it('keeps its other numbers', () => {
    for (const text of ['+7 700 000 10 00', 'с 2019 по 2024', '090540819085']) expect(withoutIin(text)).toBe(text);
  });
});
