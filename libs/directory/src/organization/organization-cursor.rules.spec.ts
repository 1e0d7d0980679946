import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { LOCALES } from '#kernel';
import { ORGANIZATION_ORDERS, readCursor, writeCursor, type OrganizationListKind } from './organization-cursor.rules.js';

const ID = '6d5fc48a-73ed-4873-8444-14e4670622e4';

describe('a cursor', () => {
  it('brings back the position that it was made of, whatever the name', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...LOCALES),
        fc.string({ unit: 'grapheme', maxLength: 50 }),
        fc.integer({ min: 0, max: 2_000_000 }),
        (locale, name, rank) => {
          const sortKey = name.replaceAll('\u0000', '').toWellFormed();
          const positions = { RELEVANCE: rank, NAME: null, NEWEST: '2024-08-21' } as const;
          for (const order of ORGANIZATION_ORDERS) {
            const list: OrganizationListKind = { order, locale };
            const position = { lead: positions[order], sortKey, id: ID };
            expect(readCursor(list, writeCursor(list, position))).toEqual(position);
          }
        },
      ),
    );
  });

  it('means nothing in another list', () => {
    const cursor = writeCursor({ order: 'NAME', locale: 'KK' }, { lead: null, sortKey: 'әділ', id: ID });
    expect(readCursor({ order: 'NAME', locale: 'RU' }, cursor)).toBeNull();
    expect(readCursor({ order: 'NEWEST', locale: 'KK' }, cursor)).toBeNull();
  });

  it('is refused where somebody made it up', () => {
    const list: OrganizationListKind = { order: 'NEWEST', locale: 'RU' };
    const made = (...parts: unknown[]): string => Buffer.from(JSON.stringify(parts)).toString('base64url');
    for (const cursor of [
      '',
      'nonsense',
      made('organizations', 'NEWEST', 'RU', '2024-02-31', 'a', ID),
      made('organizations', 'NEWEST', 'RU', '0000-01-01', 'a', ID),
      made('organizations', 'NEWEST', 'RU', 7, 'a', ID),
      made('organizations', 'NEWEST', 'RU', '2024-08-21', 'a', 'no-id'),
      made('organizations', 'NEWEST', 'RU', '2024-08-21', 'a\u0000', ID),
      made('people', 'NEWEST', 'RU', '2024-08-21', 'a', ID),
      made({}),
      'x'.repeat(3_000),
    ]) {
      expect(readCursor(list, cursor)).toBeNull();
    }
  });

  it('never throws', () => {
    fc.assert(fc.property(fc.string(), (cursor) => readCursor({ order: 'NAME', locale: 'EN' }, cursor) === null));
  });
});
