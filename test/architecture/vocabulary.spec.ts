/** The codes that the schema names one by one are those of the vocabulary's tables. */
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { FOCUS_AREA_KINDS, LEGAL_FORM_CODES, REGION_KINDS, Vocabulary, WORKING_LANGUAGE_CODES, type VocabularyLists } from '#taxonomy';
import { startApi, type RunningApi } from '../support/running-api.js';

describe('the vocabulary', () => {
  let api: RunningApi;
  let lists: VocabularyLists;
  beforeAll(async () => {
    api = await startApi();
    lists = await api.application.get(Vocabulary, { strict: false }).all();
  });
  afterAll(() => api.stop());

  const codes = (entries: readonly { readonly code: string }[]): string[] => entries.map(({ code }) => code);

  it('has the codes that the schema’s enums have', () => {
    expect(codes(lists.workingLanguages)).toEqual([...WORKING_LANGUAGE_CODES]);
    expect(codes(lists.legalForms)).toEqual([...LEGAL_FORM_CODES]);
    expect(new Set(lists.regions.map(({ kind }) => kind))).toEqual(new Set(REGION_KINDS));
    expect(new Set(lists.focusAreas.map(({ kind }) => kind))).toEqual(new Set(FOCUS_AREA_KINDS));
  });

  it('has 17 regions and 3 cities, each with a tile of its own and a name in every language', () => {
    expect(lists.regions.map(({ kind }) => kind).toSorted()).toEqual([
      ...Array<string>(3).fill('CITY'),
      ...Array<string>(17).fill('REGION'),
    ]);
    expect(new Set(lists.regions.map(({ tileColumn, tileRow }) => `${tileColumn} ${tileRow}`)).size).toBe(20);
    for (const { names } of [...lists.regions, ...lists.focusAreas, ...lists.legalForms, ...lists.workingLanguages]) {
      expect(Object.values(names).filter((name) => typeof name === 'string' && name !== '')).toHaveLength(3);
    }
  });
});
