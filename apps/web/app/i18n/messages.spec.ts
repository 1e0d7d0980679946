// What the message layer promises: plurals of each language, and spaces that do not break.
import { describe, expect, it } from '@jest/globals';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { sinceDay, longDay } from './dates.server';
import { LANGUAGES, messagesOf, withFirmSpaces, type Catalogue, type Language } from './messages';

const messages = (language: Language) =>
  messagesOf(language, JSON.parse(readFileSync(path.join(import.meta.dirname, `${language}.json`), 'utf8')) as Catalogue);
const plain = (text: string): string => text.replaceAll('\u00a0', ' ');

describe('messages', () => {
  it('count as each language counts', () => {
    const counted = (language: Language) =>
      [1, 2, 5, 11, 21, 22, 25].map((count) => plain(messages(language).say('count.organizations', { count })));
    expect(counted('ru')).toEqual([
      '1 организация',
      '2 организации',
      '5 организаций',
      '11 организаций',
      '21 организация',
      '22 организации',
      '25 организаций',
    ]);
    expect(counted('kk')).toEqual([1, 2, 5, 11, 21, 22, 25].map((count) => `${count} ұйым`));
    expect(counted('en').slice(0, 2)).toEqual(['1 organisation', '2 organisations']);
  });

  it('keep short words and figures with what follows them', () => {
    expect(withFirmSpaces('Мы и они в суде')).toBe('Мы\u00a0и\u00a0они в\u00a0суде');
    expect(withFirmSpaces('27 организаций из 13 регионов')).toBe('27\u00a0организаций из\u00a013\u00a0регионов');
    expect(withFirmSpaces('до 200 % и больше')).toBe('до\u00a0200\u00a0% и\u00a0больше');
  });

  it('put nothing into the page that a name brings along', () => {
    for (const language of LANGUAGES)
      expect(messages(language).say('directory.removeFilter', { name: '{count} <b>' })).toContain('{count} <b>');
  });
});

describe('days', () => {
  it('are written as the readers of each language write them', () => {
    expect(LANGUAGES.map((language) => plain(longDay('2026-11-24', language)))).toEqual([
      '2026 ж. 24 қараша',
      '24 ноября 2026 г.',
      '24 November 2026',
    ]);
  });

  it('say since when without an ending on a figure', () => {
    expect(LANGUAGES.map((language) => plain(sinceDay('2024-08-21', language)))).toEqual([
      '2024 ж. 21 тамыздан бері',
      'с 21 августа 2024 г.',
      'since 21 August 2024',
    ]);
  });

  it('are Almaty’s, whatever the machine’s', () => {
    expect(plain(longDay('2026-11-23T20:30:00Z', 'ru'))).toBe('24 ноября 2026 г.');
  });
});
