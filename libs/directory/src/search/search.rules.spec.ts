import { describe, expect, it } from '@jest/globals';
import { coarseLatin, fold, searchWords } from './search.rules.js';

const prefixesOf = (text: string): readonly string[] => searchWords(text).flatMap((word) => word.prefixes);

describe('what a reader’s words may mean', () => {
  it('folds Kazakh letters to those of a Russian keyboard', () => {
    expect(fold('қазақстан әділет іс ұлт үй өңір һ')).toBe('казакстан адилет ис улт уй онир х');
  });

  it('takes Kazakh endings off, one after the other', () => {
    expect(prefixesOf('балалардын')).toEqual(['балалардын', 'бала']);
    expect(prefixesOf('азаматтарымен')).toContain('азаматтары');
  });

  it('reads a Latin letter inside a Kazakh word as the Cyrillic one', () => {
    expect(prefixesOf('Әдiл')).toContain('адил');
  });

  it('reads the wrong keyboard layout, signs that are letters there included', () => {
    expect(prefixesOf('vbuhfyns')).toContain('мигранты');
    expect(prefixesOf('hf,jnf')).toContain('работа');
  });

  it('reduces the usual transliterations of a name to one spelling', () => {
    for (const spelling of ['Spravedlivyi', 'Spravedlivyy', 'Spravedlivyj', 'spravedlivii']) {
      expect(coarseLatin(spelling.toLowerCase())).toBe('spravedlivi');
    }
    expect(coarseLatin('qostanay')).toBe(coarseLatin('kostanai'));
    expect(coarseLatin('jambyl')).toBe(coarseLatin('zhambyl'));
  });

  it('leaves filling words out unless nothing else was typed', () => {
    expect(prefixesOf('помощь для женщин')).toEqual(expect.arrayContaining(['помощь', 'женщин']));
    expect(prefixesOf('помощь для женщин')).not.toContain('для');
    expect(searchWords('для')).toHaveLength(1);
  });

  it('looks for typos only in words of six letters and more', () => {
    expect(searchWords('суд').flatMap((word) => word.typed)).toEqual([]);
    expect(searchWords('мигронты').flatMap((word) => word.typed)).toEqual(['мигронты']);
  });

  it('finds no word in signs and spaces, and takes a bounded number of words', () => {
    expect(searchWords(' «»—…!?  ')).toEqual([]);
    expect(searchWords('слово'.repeat(100))).toHaveLength(1);
    expect(searchWords(Array.from({ length: 50 }, (_, index) => `слово${index}`).join(' ')).length).toBeLessThanOrEqual(8);
  });
});
