/** The pages that people come in by speak by the words that a browser loads first, and by no others. */
import { describe, expect, it } from '@jest/globals';
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { FIRST_PAGES, FIRST_WORDS, needsOtherWords } from './first-words.js';

const APP = path.join(import.meta.dirname, '..');
const CATALOGUE = Object.keys(JSON.parse(read('i18n/kk.json')) as object);

function read(file: string): string {
  return readFileSync(path.join(APP, file), 'utf8');
}

/** Modules of a page's route, and what every page has around it. */
function entrances(): string[] {
  const routes = [...read('routes.ts').matchAll(/(?:index\(|route\('([^']*)', )'([^']+\.route\.tsx)'/g)];
  const inside = routes.slice(
    0,
    routes.findIndex(([, address]) => address === 'coordination'),
  );
  const first = inside.filter(([, address = '']) => FIRST_PAGES.test(address.replace(/:\w+/g, 'x'))).map(([, , file = '']) => file);
  return ['root.tsx', 'features/pages/document.route.tsx', 'features/pages/unknown.route.tsx', ...first];
}

/** Everything that a browser loads with the entrances; the server's modules speak by themselves. */
function loaded(): Set<string> {
  const found = new Set<string>();
  const waiting = entrances();
  for (let file = waiting.pop(); file; file = waiting.pop()) {
    if (found.has(file)) continue;
    found.add(file);
    for (const [, specifier = ''] of read(file).matchAll(/(?:from|import) '(\.[^']+)'/g)) {
      if (/\.(?:server|css)$|\/generated\//.test(specifier)) continue;
      const place = path.join(path.dirname(file), specifier);
      const module = [`${place}.ts`, `${place}.tsx`].find((one) => existsSync(path.join(APP, one)));
      if (module) waiting.push(module);
    }
  }
  return found;
}

describe('the first words', () => {
  it('are all that the pages need by which people come in', () => {
    const files = loaded();
    expect(files.size).toBeGreaterThan(30);
    const missing = [...files].flatMap((file) =>
      [...read(file).matchAll(/['`]([a-zA-Z]+)\.[a-zA-Z$]/g)]
        .map(([, part = '']) => part)
        .filter((part) => CATALOGUE.includes(part) && !FIRST_WORDS.includes(part))
        .map((part) => `${file}: ${part}`),
    );
    expect([...new Set(missing)]).toEqual([]);
    expect(FIRST_WORDS.filter((part) => !CATALOGUE.includes(part))).toEqual([]);
  });

  it('do for the directory and the door, and not for what is behind', () => {
    for (const page of ['/kk', '/ru/', '/kk/members', '/en/sign-in/code', '/ru/about'])
      expect([page, needsOtherWords(page)]).toEqual([page, false]);
    for (const page of ['/ru/members/steppe', '/kk/desk', '/ru/join', '/ru/coordination/people']) {
      expect([page, needsOtherWords(page)]).toEqual([page, true]);
    }
  });
});
