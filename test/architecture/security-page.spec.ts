/** docs/security.md says by which test each requirement is met: every one that it names is there. */
import { describe, expect, it } from '@jest/globals';
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';

const ROOT = path.resolve(import.meta.dirname, '../..');
const PAGE = readFileSync(path.join(ROOT, 'docs/security.md'), 'utf8');

/** A file in backticks and the names of its tests in quotes, up to the next backtick: `a.spec.ts` “one”, “the other …”. */
const NAMED = /`([\w./-]+\.spec\.ts)`([^`\n]*)/g;

describe('the page about security', () => {
  it('names only tests that are there', () => {
    const missing = [...PAGE.matchAll(NAMED)].flatMap(([, file = '', after = '']) => {
      const location = path.join(ROOT, /^(apps|libs|test)\//.test(file) ? file : `test/api/${file}`);
      if (!existsSync(location)) return [file];
      const source = readFileSync(location, 'utf8');
      const names = [...after.matchAll(/“([^”]+)”/g)].map(([, name = '']) => name.replace(/ …$/, ''));
      return names.filter((name) => !source.includes(name)).map((name) => `${file}: ${name}`);
    });
    expect(missing).toEqual([]);
  });

  it('counts the requirements as its tables do', () => {
    const states = [...PAGE.matchAll(/^\| \d+\.\d+\.\d+ +\|[^|]*\| (met|by reading|in part|not met) +\|/gm)].map(([, state]) => state);
    const count = (state: string): number => states.filter((one) => one === state).length;
    const [, ...said] = /(\d+) are met, (\d+) by reading, (\d+) in part, (\d+) not/.exec(PAGE) ?? [];
    expect(said.map(Number)).toEqual(['met', 'by reading', 'in part', 'not met'].map(count));
  });
});
