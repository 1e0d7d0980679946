// The words of the interface: a catalogue a language, plurals by Intl.PluralRules, and the spaces that must not break.
import { createInstance, type i18n } from 'i18next';
import { createContext, use } from 'react';

export const LANGUAGES = ['kk', 'ru', 'en'] as const;
export type Language = (typeof LANGUAGES)[number];

/** The names by which readers know their languages; alike on every page. */
export const LANGUAGE_NAMES: Readonly<Record<Language, { readonly full: string; readonly short: string }>> = {
  kk: { full: 'Қазақша', short: 'Қаз' },
  ru: { full: 'Русский', short: 'Рус' },
  en: { full: 'English', short: 'Eng' },
};

export type Catalogue = { readonly [key: string]: string | Catalogue };
export type Parameters = Readonly<Record<string, string | number>>;

export interface Messages {
  readonly language: Language;
  /** The words of a key, with its parameters put in; `count` picks the plural form. */
  readonly say: (key: string, parameters?: Parameters) => string;
  /** Adds another part of the catalogue. */
  readonly learn: (catalogue: Catalogue) => void;
}

export function isLanguage(text: string | undefined): text is Language {
  return LANGUAGES.includes(text as Language);
}

/** The language of a page, which its address begins with; Russian where it begins with none of ours. */
export function languageOf({ locale }: { readonly locale?: string | undefined }): Language {
  return isLanguage(locale) ? locale : 'ru';
}

/** The schema's name of a language. */
export function localeOf(language: Language): 'KK' | 'RU' | 'EN' {
  return language.toUpperCase() as 'KK' | 'RU' | 'EN';
}

export function messagesOf(language: Language, catalogue: Catalogue): Messages {
  const translator: i18n = createInstance();
  void translator.init({
    lng: language,
    resources: { [language]: { translation: catalogue } },
    initAsync: false,
    interpolation: { escapeValue: false, prefix: '{', suffix: '}' },
  });
  return {
    language,
    say: (key, parameters) => withFirmSpaces(translator.t(key, { ...parameters })),
    learn: (more) => translator.addResourceBundle(language, 'translation', more),
  };
}

/** A no-break space after words of one and two letters and between a figure and its word, so that no line ends on them. */
export function withFirmSpaces(text: string): string {
  return text
    .replace(/(?<=^|[\s\u00a0(«“])([\p{L}]{1,2}) (?=\S)/gu, '$1\u00a0')
    .replace(/(\d) (?=[\p{L}%])/gu, '$1\u00a0')
    .replace(/ — /g, '\u00a0— ');
}

const MessagesContext = createContext<Messages | null>(null);
export const MessagesProvider = MessagesContext.Provider;

/** The words of the page's language. */
export function useMessages(): Messages {
  const messages = use(MessagesContext);
  if (!messages) throw new Error('Words were asked for outside a page');
  return messages;
}
