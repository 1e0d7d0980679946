/** Lists of focus areas or working languages as people write them, and the codes that are meant. */
import type { LocalizedText } from '#kernel';
import { cleaned, listed, nearest, wordKey } from './words.rules.js';

/** A term of a vocabulary with everything it is called. */
export interface Term {
  readonly code: string;
  readonly names: LocalizedText;
  readonly alsoWritten: readonly string[];
}

/** Every writing's key, with its code. */
export type Terms = ReadonlyMap<string, string>;

export interface UnknownTerm {
  readonly written: string;
  /** Codes whose writings are near. */
  readonly suggestions: readonly string[];
}

export interface ReadTerms {
  readonly codes: readonly string[];
  readonly unknown: readonly UnknownTerm[];
}

/** Index of the terms; `aside` are words that a writing may have or lack. */
export function termsOf(terms: readonly Term[], aside: readonly string[] = []): Terms {
  const index = new Map<string, string>();
  for (const { code, names, alsoWritten } of terms) {
    for (const writing of [code, ...wordings(names), ...alsoWritten]) {
      const words = writing.split(' ').filter((word) => !aside.includes(word));
      for (const key of [wordKey(writing), wordKey(words.join(' '))]) if (key && !index.has(key)) index.set(key, code);
    }
  }
  return index;
}

/** Reads a cell; a part that is no term is tried again at "and" and at spaces before it counts as unknown. */
export function readTerms(text: string, terms: Terms): ReadTerms {
  const codes = new Set<string>();
  const unknown: UnknownTerm[] = [];
  for (const part of listed(text)) {
    const found = [[part], part.split(/ (?:и|және|мен|and) /), part.split(' ')]
      .map((pieces) => pieces.map((piece) => terms.get(wordKey(piece))))
      .find((pieces) => pieces.every((code) => code !== undefined));
    if (found) for (const code of found) codes.add(code as string);
    else if (wordKey(part)) unknown.push({ written: cleaned(part), suggestions: nearest(wordKey(part), terms) });
  }
  return { codes: [...codes], unknown };
}

/** The words of a text, whatever languages it has. */
export function wordings(text: LocalizedText): string[] {
  return Object.values(text).filter((words): words is string => Boolean(words));
}
