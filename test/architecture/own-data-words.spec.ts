/** Whatever is held about somebody has a name that they can read. */
import { describe, expect, it } from '@jest/globals';
import { readFileSync } from 'node:fs';
import { PERSONAL_TABLES } from '#identity';

interface Catalogue {
  readonly data: { readonly section: Readonly<Record<string, string>>; readonly field: Readonly<Record<string, string>> };
}

describe('the register of personal columns', () => {
  it.each(['kk', 'ru', 'en'])('has words for every table and column that people see, in %s', (language) => {
    const { data } = JSON.parse(readFileSync(`apps/web/app/i18n/${language}.json`, 'utf8')) as Catalogue;
    const shown = PERSONAL_TABLES.filter(({ personal }) => personal.length > 0);
    const wordless = [
      ...shown.map(({ table }) => table).filter((table) => !data.section[table]),
      ...shown.flatMap(({ personal }) => personal).filter((column) => !data.field[column]),
    ];
    expect(wordless).toEqual([]);
  });
});
