// Two managers who edit one profile at once.
import { describe, expect, it } from '@jest/globals';
import { changedFields, merge } from './profile-merge';
import { isList, PROFILE_FIELDS, type ProfileField, type ProfileValues } from './profile-values';

const EMPTY = Object.fromEntries(PROFILE_FIELDS.map((field) => [field, isList(field) ? [] : ''])) as unknown as ProfileValues;
const BASE: ProfileValues = { ...EMPTY, 'summary.RU': 'Помогаем', listing: 'MEMBERS', focusAreaCodes: ['WOMEN', 'YOUTH'] };

describe('two managers who edit one profile', () => {
  interface Case {
    readonly what: string;
    readonly mine: Partial<ProfileValues>;
    readonly theirs: Partial<ProfileValues>;
    readonly clashes?: readonly ProfileField[];
    readonly taken?: readonly ProfileField[];
  }

  it.each<Case>([
    { what: 'each another field', mine: { 'summary.RU': 'Спорим' }, theirs: { listing: 'PUBLIC' }, taken: ['listing'] },
    { what: 'one field, differently', mine: { 'summary.RU': 'Спорим' }, theirs: { 'summary.RU': 'Мирим' }, clashes: ['summary.RU'] },
    { what: 'one field, alike', mine: { 'summary.RU': 'Мирим' }, theirs: { 'summary.RU': 'Мирим' } },
    {
      what: 'one the order of choices, one the choices',
      mine: { focusAreaCodes: ['YOUTH', 'WOMEN'] },
      theirs: { focusAreaCodes: ['WOMEN'] },
      taken: ['focusAreaCodes'],
    },
  ])('change $what', ({ mine, theirs, clashes = [], taken = [] }) => {
    const merged = merge({ base: BASE, typed: { ...BASE, ...mine }, stored: { ...BASE, ...theirs } });
    expect(merged.clashes).toEqual(clashes);
    expect(merged.taken).toEqual(taken);
    for (const field of taken) expect(merged.values[field]).toEqual(theirs[field]);
    for (const field of clashes) expect(merged.values[field]).toEqual(mine[field]);
  });

  it('leave what neither touched', () => {
    const merged = merge({ base: BASE, typed: { ...BASE, bin: '1' }, stored: { ...BASE, website: 'https://a.example' } });
    expect(changedFields(BASE, merged.values)).toEqual(['website', 'bin']);
  });
});
