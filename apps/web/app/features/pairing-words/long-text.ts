// Texts of a form that may be long: how many characters they have, as the server counts them.
import type { Language } from '../../i18n/messages';

/** A note's. */
export const NOTE_CHARACTERS = 20_000;
/** Of everything else that is written about a pairing. */
export const WORDS_CHARACTERS = 5_000;
export const TESTIMONIAL_CHARACTERS = 2_000;
/** A practice note's. */
export const TITLE_CHARACTERS = 200;
export const REASON_CHARACTERS = 2_000;

/** A letter outside the first plane is one character. */
export function charactersOf(text: string): number {
  let count = 0;
  for (const _ of text) count += 1;
  return count;
}

/** As figures are written: "20 000", "20,000". The same on the server and in every browser. */
export function figure(count: number, language: Language): string {
  return String(count).replace(/\B(?=(\d{3})+$)/g, language === 'en' ? ',' : '\u00a0');
}

/** The field as it was typed: nothing is cut, and a line ends as it does on the page. */
export function wholeText(form: FormData, name: string): string {
  const value = form.get(name);
  return typeof value === 'string' ? value.replace(/\r\n?/g, '\n') : '';
}
