/** Legal forms: in a column of their own, or before or after an organization's name, from which they are kept apart. */
import type { LocalizedText } from '#kernel';
import { wordings } from './terms.rules.js';
import { cleaned, cyrillicKey, wordKey } from './words.rules.js';

export interface LegalFormTerm {
  readonly code: string;
  readonly names: LocalizedText;
  /** Abbreviations, where the language has one. */
  readonly short: LocalizedText;
  readonly alsoWritten: readonly string[];
}

/** A writing of a form at the beginning or end of a name. */
interface Affix {
  readonly code: string;
  readonly words: string;
  readonly inSmall: string;
  /** Abbreviations count only in capitals. */
  readonly isShort: boolean;
  /** A form like "Ассоциация" is a word of many names too: it goes only where the rest stands in quotes. */
  readonly belongsToNames: boolean;
  readonly place: 'BEFORE' | 'AFTER';
}

export interface LegalForms {
  readonly byKey: ReadonlyMap<string, string>;
  /** Longest first. */
  readonly affixes: readonly Affix[];
}

/** A name without its form and without quotes around all of it. */
export interface NameApart {
  readonly name: string;
  readonly legalForm: string | null;
}

/** Forms whose words go on into the name: "Коллегия адвокатов города Алматы". */
const BELONG_TO_NAMES = [
  'TRADE_UNION',
  'BAR_ASSOCIATION',
  'CHAMBER_OF_LEGAL_CONSULTANTS',
  'FOREIGN_BRANCH',
  'INITIATIVE_GROUP',
  'RELIGIOUS_ASSOCIATION',
  'CONSUMER_COOPERATIVE',
];

export function legalFormsOf(forms: readonly LegalFormTerm[]): LegalForms {
  const byKey = new Map<string, string>();
  for (const { code, names, short, alsoWritten } of forms) {
    for (const writing of [code, ...wordings(names), ...wordings(short), ...alsoWritten]) byKey.set(wordKey(writing), code);
  }
  return { byKey, affixes: forms.flatMap(affixesOf).sort((one, other) => other.words.length - one.words.length) };
}

function affixesOf({ code, names, short, alsoWritten }: LegalFormTerm): Affix[] {
  const affix = (words: string, place: Affix['place']): Affix => {
    const isShort = isAbbreviation(words);
    const belongsToNames = !isShort && (!words.includes(' ') || BELONG_TO_NAMES.includes(code));
    return { code, words, inSmall: words.toLowerCase(), isShort, belongsToNames, place };
  };
  const writings = [...wordings(names), ...wordings(short), ...alsoWritten];
  const inKazakh = [names.KK ?? '', ...alsoWritten].filter((words) => words !== '' && !isAbbreviation(words));
  return [
    ...writings.flatMap((words) => [affix(words, 'BEFORE'), affix(words, 'AFTER')]),
    ...inKazakh.map((words) => affix(possessive(words), 'AFTER')),
  ];
}

/** The form that a cell of its own names; null where it names none. */
export function readLegalForm(text: string, { byKey }: LegalForms): string | null {
  const key = wordKey(text);
  return byKey.get(key) ?? byKey.get(cyrillicKey(key)) ?? null;
}

/** Takes the legal form off a name. A name that would become empty, or go on in small letters, keeps it and still says it. */
export function apart(text: string, forms: LegalForms): NameApart {
  const name = unquoted(cleaned(text));
  const inSmall = name.toLowerCase();
  for (const affix of forms.affixes) {
    const isThere = affix.place === 'BEFORE' ? inSmall.startsWith(affix.inSmall) : inSmall.endsWith(affix.inSmall);
    const rest = isThere ? restBeside(name, affix) : null;
    if (rest === null) continue;
    const bare = unquoted(rest);
    const goes = bare !== '' && (bare !== rest || (!affix.belongsToNames && /^[\p{Lu}\p{N}«"“„]/u.test(rest)));
    if (affix.place === 'AFTER' && !goes) continue;
    return { name: goes ? bare : name, legalForm: affix.code };
  }
  return { name, legalForm: null };
}

/** What stands beside the form; null where it is part of a longer word, or an abbreviation in small letters. */
function restBeside(name: string, { words, isShort, place }: Affix): string | null {
  const piece = place === 'BEFORE' ? name.slice(0, words.length) : name.slice(-words.length);
  if (isShort && piece !== words) return null;
  const rest = place === 'BEFORE' ? name.slice(words.length) : name.slice(0, -words.length);
  const border = place === 'BEFORE' ? /^[^\p{L}\p{M}\p{N}-]/u : /[^\p{L}\p{M}\p{N}-]$/u;
  if (!border.test(rest)) return null;
  return place === 'BEFORE' ? rest.replace(/^[\s,:–—]+/u, '') : rest.replace(/[\s,:–—]+$/u, '');
}

const OPENING: Readonly<Record<string, string>> = { '«': '»', '“': '”', '„': '“', '"': '"' };

/** Without the quotes that enclose all of the text; quotes around a part of it stay. */
export function unquoted(text: string): string {
  const closing = OPENING[text[0] ?? ''];
  if (closing === undefined) return text;
  let depth = 0;
  for (let index = 0; index < text.length; index += 1) {
    depth += quoteAt(text, index);
    if (depth === 0) return index === text.length - 1 ? unquoted(text.slice(1, -1).trim()) : text;
  }
  return closing === text.at(-1) ? unquoted(text.slice(1).trim()) : text; // «Центр «Жайык»: one closing mark for both
}

/** 1 where a quotation opens, -1 where it closes. A straight mark opens after a space, a bracket or another opening mark. */
function quoteAt(text: string, index: number): number {
  const mark = text[index] as string;
  if (mark === '"' || mark === '“') {
    const before = text[index - 1];
    const opens = before === undefined || /[\s(«„“"]/u.test(before);
    return opens && index < text.length - 1 ? 1 : -1;
  }
  if (mark === '«' || mark === '„') return 1;
  return mark === '»' || mark === '”' ? -1 : 0;
}

function isAbbreviation(words: string): boolean {
  return words.length <= 4 && !words.includes(' ') && words !== words.toLowerCase() && /\p{Lu}.*\p{Lu}/u.test(words);
}

/** A Kazakh form as it follows a name: "қоғамдық қор" is "қоғамдық қоры" there. */
function possessive(words: string): string {
  const last = words.at(-1) as string;
  if (!/[а-яәғқңөұүһі]/iu.test(last)) return words;
  const softened = { қ: 'ғ', к: 'г', п: 'б' }[last] ?? last;
  const vowels = words.toLowerCase().match(/[аәеиоөуұүыіэюя]/gu);
  const ending = /[аоұыуяю]/u.test(vowels?.at(-1) ?? '') ? 'ы' : 'і';
  if (/[аәеиоөуұүыіэюя]/u.test(last)) return `${words}с${ending}`;
  return `${words.slice(0, -1)}${softened}${ending}`;
}
