// Says that a text stands in another language than the page, and which.
import { useMessages, type Language } from '../i18n/messages';

const PLATES: Readonly<Record<Language, string>> = { kk: 'ҚАЗ', ru: 'РУС', en: 'ENG' };

/** The language as a plate. */
export function LanguagePlate({ language }: { readonly language: Language }) {
  const { say } = useMessages();
  return (
    <span className="plate" title={say(`translation.in.${language}`)}>
      {PLATES[language]}
    </span>
  );
}

/** The plate and why the text is not in the page's language. */
export function MissingTranslation({ language }: { readonly language: Language }) {
  const { say } = useMessages();
  return (
    <p className="translated">
      <LanguagePlate language={language} /> {say(`translation.missing.${language}`)}
    </p>
  );
}
