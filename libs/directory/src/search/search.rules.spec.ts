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
    expect(prefixesOf('0fpf0cnfy')).toContain('казакстан');
    expect(searchWords('2024').map(({ prefixes }) => prefixes)).toEqual([['2024']]);
  });

  it('keeps the parts of a word with signs in it, beside what the whole would be on the Russian layout', () => {
    expect(prefixesOf("women's")).toContain('womens');
    expect(searchWords('rights,law').map(({ prefixes }) => prefixes[0])).toEqual(['rights', 'law']);
    expect(searchWords('covid-19').map(({ prefixes, exact }) => [...prefixes, ...exact][0])).toEqual(['covid', '19']);
  });

  it('reduces the usual transliterations of a name to one spelling', () => {
    for (const spelling of ['spravedlivyi', 'spravedlivyy', 'spravedlivyj', 'spravedlivii']) {
      expect(coarseLatin(spelling)).toContain('spravedlivi');
    }
    expect(coarseLatin('qostanay')).toEqual(coarseLatin('kostanai'));
    for (const spelling of ['zhambyl', 'jambyl', 'dzhambyl']) expect(coarseLatin(spelling)).toContain('jambil');
    for (const spelling of ['yurist', 'jurist', 'iurist']) expect(coarseLatin(spelling)).toContain('urist');
  });

  it('reads Kazakh written in Latin letters of its own', () => {
    expect(prefixesOf('Ädılet')).toContain('adilet');
  });

  it('takes no Kazakh ending off what is plainly a Russian word', () => {
    expect(prefixesOf('правда')).toEqual(['правда']);
    expect(prefixesOf('страна')).toEqual(['страна']);
    expect(prefixesOf('адамга')).toEqual(['адамга', 'адам']);
  });

  it('leaves out the legal form that is written around a name', () => {
    for (const text of ['ОФ «Әділ сот»', 'Общественный фонд «Әділ сот»', '«Әділ сот» қоғамдық қоры', '«Әділ сот» ҚҚ']) {
      expect(searchWords(text)).toEqual(searchWords('Әділ сот'));
    }
    expect(searchWords('общественный фонд')).toHaveLength(2);
  });

  it('reads through stress marks and soft hyphens', () => {
    expect(searchWords('за\u0301щи\u00adта')).toEqual(searchWords('защита'));
  });

  it('leaves filling words out unless nothing else was typed', () => {
    expect(prefixesOf('помощь для женщин')).toEqual(expect.arrayContaining(['помощь', 'женщин']));
    expect(prefixesOf('помощь для женщин')).not.toContain('для');
    expect(searchWords('для')).toHaveLength(1);
  });

  it('looks for typos only in what may be a word of six letters or more', () => {
    expect(searchWords('суды').flatMap((word) => word.typed)).toEqual([]);
    expect(searchWords('збота').flatMap((word) => word.typed)).toEqual(['збота']);
    expect(searchWords('мигронты').flatMap((word) => word.typed)).toEqual(['мигронты']);
  });

  it('finds no word in signs and spaces, and takes a bounded number of words', () => {
    expect(searchWords(' «»—…!?  ')).toEqual([]);
    expect(searchWords('слово'.repeat(100))).toHaveLength(1);
    for (const gap of [' ', '.']) {
      expect(searchWords(Array.from({ length: 50 }, (_, index) => `слово${index}`).join(gap)).length).toBeLessThanOrEqual(8);
    }
  });

  it('never cuts a letter in two', () => {
    const [word] = searchWords(`a${'𐐨'.repeat(60)}`);
    for (const spelling of [...(word?.prefixes ?? []), ...(word?.stems ?? [])]) expect(spelling.isWellFormed()).toBe(true);
  });
});
