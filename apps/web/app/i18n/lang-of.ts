// The `lang` of text that may be in another language than its page.
import type { Language } from './messages';

interface Text {
  readonly text: string;
  readonly locale: 'KK' | 'RU' | 'EN';
}

/** The attribute for text in another language than the page's; undefined for the page's own. */
export function langOf(text: Text, language: Language): Language | undefined {
  const own = text.locale.toLowerCase() as Language;
  return own === language ? undefined : own;
}
