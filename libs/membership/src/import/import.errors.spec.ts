/** Whoever meets a code of the import finds it explained. */
import { describe, expect, it } from '@jest/globals';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { LOCALES } from '#kernel';
import { ROW_ERRORS, ROW_WARNINGS, UNREADABLE_REASONS } from './import.errors.js';
import { ROW_MESSAGES, UNREADABLE_MESSAGES } from './import.messages.js';

const page = readFileSync(path.join(import.meta.dirname, '../../../../docs/import.md'), 'utf8');

describe('a code of the import', () => {
  it.each([...ROW_ERRORS, ...ROW_WARNINGS, ...UNREADABLE_REASONS])('is on its page: %s', (code) => expect(page).toContain(`\`${code}\``));

  it.each(LOCALES)('has a sentence of its own in %s', (locale) => {
    const sentences = [...ROW_ERRORS, ...ROW_WARNINGS].map((code) => ROW_MESSAGES[code][locale]);
    const reasons = UNREADABLE_REASONS.map((reason) => UNREADABLE_MESSAGES[reason][locale]);
    expect(new Set([...sentences, ...reasons]).size).toBe(sentences.length + reasons.length);
  });
});
