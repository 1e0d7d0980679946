/** Lists of focus areas or working languages as people write them, and the codes that are meant. */
import type { LocalizedText } from '#kernel';
import { listed, nearest, wordKey } from './words.rules.js';

/** A term of a vocabulary with everything it is called. */
export interface Term {
  readonly code: string;
  readonly names: LocalizedText;
  readonly alsoWritten: readonly string[];
}

export interface Terms {
  /** Every writing's key, with its code. */
  readonly byKey: ReadonlyMap<string, string>;
  /** Words that a writing may have or lack. */
  readonly aside: readonly string[];
}

export interface UnknownTerm {
  readonly written: string;
  /** Codes whose writings are near. */
  readonly suggestions: readonly string[];
}

export interface ReadTerms {
  readonly codes: readonly string[];
  readonly unknown: readonly UnknownTerm[];
}

/** Index of the terms; `aside` are words, in small letters, that a writing may have or lack. */
export function termsOf(terms: readonly Term[], aside: readonly string[] = []): Terms {
  const byKey = new Map<string, string>();
  for (const { code, names, alsoWritten } of terms) {
    for (const writing of [code, ...wordings(names), ...alsoWritten]) {
      const key = keyWithout(aside, writing);
      if (!byKey.has(key)) byKey.set(key, code);
    }
  }
  return { byKey, aside };
}

/** Reads a cell; a part that is no term is tried again at "and" and at spaces before it counts as unknown. */
export function readTerms(text: string, { byKey, aside }: Terms): ReadTerms {
  const codes = new Set<string>();
  const unknown: UnknownTerm[] = [];
  for (const part of listed(text)) {
    const found = [[part], part.split(/ (?:и|және|мен|and) /), part.split(' ')]
      .map((pieces) => pieces.map((piece) => byKey.get(keyWithout(aside, piece))))
      .find((pieces) => pieces.every((code) => code !== undefined));
    if (found) for (const code of found) codes.add(code);
    else if (wordKey(part)) unknown.push({ written: part, suggestions: nearest(keyWithout(aside, part), byKey) });
  }
  return { codes: [...codes], unknown };
}

/** The key without words that say nothing, unless there are no others. */
function keyWithout(aside: readonly string[], writing: string): string {
  const words = aside.length > 0 ? writing.split(' ').filter((word) => !aside.includes(word.toLowerCase())) : [];
  return wordKey(words.join(' ')) || wordKey(writing);
}

/** The words of a text, whatever languages it has. */
export function wordings(text: LocalizedText): string[] {
  return Object.values(text).filter((words): words is string => Boolean(words));
}
