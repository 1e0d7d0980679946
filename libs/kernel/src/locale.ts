/** The languages of interface and content, and text that exists in some of them. */

/** Kazakh, Russian, English, in the order in which the interface offers them. */
export const LOCALES = ['KK', 'RU', 'EN'] as const;

export type Locale = (typeof LOCALES)[number];

/** One record's words by language; a language that is absent or null has no text yet. */
export type LocalizedText = Readonly<Partial<Record<Locale, string | null>>>;

/** Words with the languages whose text is behind the one that was written first. */
export type TranslatedText = LocalizedText & { readonly outdated?: readonly Locale[] };

/** Text as a reader sees it: the words and the language they are in. */
export interface TextInLocale {
  readonly text: string;
  readonly locale: Locale;
}

/** Where the asked language is missing the reader gets Russian, then Kazakh, then English (contract, "Manner"). */
const FALLBACK: readonly Locale[] = ['RU', 'KK', 'EN'];

/** The text in the asked language, else in the first language of the fallback that has one; null where there is none. */
export function textIn(words: LocalizedText, asked: Locale): TextInLocale | null {
  for (const locale of [asked, ...FALLBACK]) {
    const text = words[locale];
    if (text) return { text, locale };
  }
  return null;
}

/** The best of our languages for an `Accept-Language` header (RFC 9110, 12.5.4); Russian where none fits. */
export function localeFromHeader(header: string | undefined): Locale {
  const wanted = (header ?? '')
    .slice(0, 500)
    .split(',')
    .map((part) => {
      const [tag = '', ...parameters] = part.trim().toLowerCase().split(';');
      const quality = parameters.map((one) => /^\s*q=([\d.]+)$/.exec(one)?.[1]).find((one) => one !== undefined);
      return { language: tag.split('-')[0] ?? '', quality: quality === undefined ? 1 : Number(quality) };
    })
    .filter(({ quality }) => quality > 0)
    .sort((one, other) => other.quality - one.quality);
  for (const { language } of wanted) {
    const locale = LOCALES.find((one) => one.toLowerCase() === language);
    if (locale) return locale;
  }
  return 'RU';
}
