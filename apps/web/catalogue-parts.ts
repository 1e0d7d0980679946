// Bundles a catalogue in two parts: `kk.json?first` has the words of the pages that people come in by, `kk.json?others` the rest.
import { readFileSync } from 'node:fs';
import type { Plugin } from 'vite';
import { FIRST_WORDS } from './app/i18n/first-words.ts';

const PART = /^(.+\.json)\?(first|others)$/;

export function catalogueParts(): Plugin {
  return {
    name: 'catalogue-parts',
    enforce: 'pre',
    load(id) {
      const [, file, part] = PART.exec(id) ?? [];
      if (!file) return null;
      const catalogue = JSON.parse(readFileSync(file, 'utf8')) as Record<string, unknown>;
      const words = Object.entries(catalogue).filter(([name]) => FIRST_WORDS.includes(name) === (part === 'first'));
      return { code: `export default ${JSON.stringify(Object.fromEntries(words))}`, moduleType: 'js' };
    },
  };
}
