// Compares the three catalogues with each other, with the plural rules of their languages and with the code that speaks by them. Exits with 1 where they differ.
import { globSync, readFileSync } from 'node:fs';
import path from 'node:path';

const APP = path.join(import.meta.dirname, '../app');
const LANGUAGES = ['kk', 'ru', 'en'] as const;
const PLURAL = /_(zero|one|two|few|many|other)$/;

type Words = { readonly [key: string]: string | Words };

const problems: string[] = [];
const catalogues = LANGUAGES.map((language) => ({ language, words: wordsOf(language) }));

for (const { language, words } of catalogues) {
  for (const [key, text] of words) if (text.trim() === '') problems.push(`${language}: ${key} is empty`);
  comparePlurals(language, words);
}
compareKeys();
compareWithCode();

process.stdout.write(
  problems.length > 0 ? `${problems.join('\n')}\n` : `Three catalogues with ${keysOf(catalogues[0]?.words).size} messages each agree.\n`,
);
process.exitCode = problems.length > 0 ? 1 : 0;

/** A catalogue's texts by full key. */
function wordsOf(language: string): Map<string, string> {
  const flat = new Map<string, string>();
  const walk = (words: Words, prefix: string): void => {
    for (const [key, value] of Object.entries(words)) {
      if (typeof value === 'string') flat.set(prefix + key, value);
      else walk(value, `${prefix}${key}.`);
    }
  };
  walk(JSON.parse(readFileSync(path.join(APP, `i18n/${language}.json`), 'utf8')) as Words, '');
  return flat;
}

function keysOf(words: ReadonlyMap<string, string> = new Map()): Set<string> {
  return new Set([...words.keys()].map((key) => key.replace(PLURAL, '')));
}

/** A message with one plural form has all that its language knows, and no other. */
function comparePlurals(language: string, words: ReadonlyMap<string, string>): void {
  const expected = new Intl.PluralRules(language).resolvedOptions().pluralCategories.toSorted().join(' ');
  const forms = Map.groupBy(
    [...words.keys()].filter((key) => PLURAL.test(key)),
    (key) => key.replace(PLURAL, ''),
  );
  for (const [key, variants] of forms) {
    const found = variants
      .map((variant) => PLURAL.exec(variant)?.[1] ?? '')
      .toSorted()
      .join(' ');
    if (found !== expected) problems.push(`${language}: ${key} has the plurals ${found}; the language has ${expected}`);
  }
}

/** Every message exists in every language, with the same parameters. */
function compareKeys(): void {
  const everything = new Set(catalogues.flatMap(({ words }) => [...keysOf(words)]));
  for (const key of everything) {
    const parameters = catalogues.map(({ language, words }) => {
      const texts = [...words].filter(([one]) => one.replace(PLURAL, '') === key).map(([, text]) => text);
      if (texts.length === 0) problems.push(`${language}: ${key} is missing`);
      return texts.map((text) => [...new Set(text.match(/\{\w+\}/g) ?? [])].toSorted().join(' '));
    });
    if (new Set(parameters.flat()).size > 1) problems.push(`${key}: the parameters differ: ${[...new Set(parameters.flat())].join(' / ')}`);
  }
}

/** Keys stand in the code as they are, or with one part that varies: `directory.foundIn.${where}`. */
function compareWithCode(): void {
  const code = globSync('**/*.{ts,tsx}', { cwd: APP })
    .map((file) => readFileSync(path.join(APP, file), 'utf8'))
    .join('\n');
  const known = keysOf(catalogues[0]?.words);
  const written = [...code.matchAll(/'([a-z]\w*(?:\.\w+)+)'/g)].map((match) => match[1] ?? '');
  const patterns = [...code.matchAll(/`([a-z]\w*(?:\.[\w]+|\.?\$\{[^}]+\})*)`/g)]
    .map((match) => match[1] ?? '')
    .filter((pattern) => pattern.includes('${') && pattern.includes('.'))
    .map((pattern) => new RegExp(`^${pattern.replace(/\$\{[^}]+\}/g, '\\w+').replaceAll('.', '\\.')}$`));
  const said = [...code.matchAll(/say\('([^']+)'/g)].map((match) => match[1] ?? '');
  for (const key of said) if (!known.has(key)) problems.push(`The code says ${key}, which no catalogue has`);
  for (const key of known) {
    if (!written.includes(key) && !patterns.some((pattern) => pattern.test(key))) problems.push(`${key} is said nowhere`);
  }
}
