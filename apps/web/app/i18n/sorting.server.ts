// Names in the alphabet of a language. Only on the server: browsers may lack Kazakh.
import type { Language } from './messages';

/** Compares two names as the language's readers order them. */
export function collator(language: Language): (one: string, other: string) => number {
  return new Intl.Collator(language).compare;
}
