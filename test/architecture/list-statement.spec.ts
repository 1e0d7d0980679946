/** The SQL of the directory's list, shape by shape, reviewed as such when its snapshot changes. */
import { describe, expect, it } from '@jest/globals';
import { LOCALES } from '#kernel';
import {
  organizationListStatement,
  type OrganizationListQuestion,
} from '../../libs/directory/src/organization/organization-list.statement.js';
import { searchWords } from '../../libs/directory/src/search/search.rules.js';

const PLAIN: OrganizationListQuestion = {
  listings: ['PUBLIC'],
  words: null,
  regionCodes: [],
  includeServed: false,
  focusAreaCodes: [],
  languages: [],
  order: 'NAME',
  locale: 'KK',
  page: { size: 20, direction: 'FORWARD', cursor: null },
  position: null,
};
const POSITION = { lead: null, sortKey: 'әділ сот', id: '6d5fc48a-73ed-4873-8444-14e4670622e4' };

const SHAPES: Readonly<Record<string, Partial<OrganizationListQuestion>>> = {
  'all, by name': {},
  'all, by name, a later page': { page: { size: 20, direction: 'FORWARD', cursor: 'x' }, position: POSITION },
  'all, newest first, the page before': {
    order: 'NEWEST',
    page: { size: 20, direction: 'BACKWARD', cursor: 'x' },
    position: { ...POSITION, lead: '2024-08-21' },
  },
  'one of each facet, whose counts are kept': { regionCodes: ['KZ-75'], focusAreaCodes: ['WOMEN'], languages: ['KK'] },
  'several of each facet, counted live, for coordinators': {
    listings: ['PUBLIC', 'MEMBERS', 'COORDINATORS'],
    regionCodes: ['KZ-75', 'KZ-71'],
    includeServed: true,
    focusAreaCodes: ['WOMEN', 'YOUTH'],
    languages: ['KK', 'RU'],
  },
  'some alone, counted live': { among: ['6d5fc48a-73ed-4873-8444-14e4670622e4'] },
  'a text, by relevance': { words: searchWords('мигрант'), order: 'RELEVANCE' },
  'a text within a region, by name': { words: searchWords('мигрант'), regionCodes: ['KZ-75'] },
};

describe('the statement of the directory’s list', () => {
  it.each(Object.entries(SHAPES))('reads as reviewed: %s', (_shape, given) => {
    expect(`\n${organizationListStatement({ ...PLAIN, ...given }).statement.text.trim()}\n`).toMatchSnapshot();
  });

  it('is the same whatever words and codes are asked for, so that it is prepared once', () => {
    const named = (given: Partial<OrganizationListQuestion>): string => organizationListStatement({ ...PLAIN, ...given }).statement.name;
    expect(named({ words: searchWords('суд') })).toBe(named({ words: searchWords("мигранты и право'; drop table organization") }));
    expect(named({ regionCodes: ['KZ-75'] })).toBe(named({ regionCodes: ["'"] }));
    expect(named({ focusAreaCodes: ['WOMEN', 'YOUTH'] })).toBe(named({ focusAreaCodes: ['A', 'B', 'C'] }));
    expect(named({ page: { ...PLAIN.page, size: 1 } })).toBe(named({}));
  });

  it('names another statement for another order, alphabet or audience', () => {
    const names = [
      ...LOCALES.map((locale) => ({ locale })),
      { order: 'NEWEST' as const },
      { listings: ['PUBLIC', 'MEMBERS'] as const },
      { page: { ...PLAIN.page, direction: 'BACKWARD' as const } },
    ].map((given) => organizationListStatement({ ...PLAIN, ...given }).statement.name);
    expect(new Set(names).size).toBe(names.length);
  });

  it('has every value as a parameter, never in its text', () => {
    const { statement, values } = organizationListStatement({
      ...PLAIN,
      regionCodes: ['KZ-75'],
      focusAreaCodes: ["x' or true --"],
      languages: ['KK'],
      position: POSITION,
    });
    expect(statement.text).not.toMatch(/KZ-75|or true|әділ/);
    expect(values).toEqual(expect.arrayContaining(['KZ-75', 'әділ сот', POSITION.id]));
  });
});
