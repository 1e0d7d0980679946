// Says that a text stands in another language than the page, and which.
import { useMessages, type Language } from '../i18n/messages';

const PLATES: Readonly<Record<Language, string>> = { kk: 'ҚАЗ', ru: 'РУС', en: 'ENG' };

/** The language as a plate, and in words for who hears the page. */
export function LanguagePlate({ language }: { readonly language: Language }) {
  const words = useMessages().say(`translation.in.${language}`);
  return (
    <span title={words}>
      <Plate language={language} /> <span className="vh">{words}</span>
    </span>
  );
}

/** The plate and why the text is not in the page's language. */
export function MissingTranslation({ language }: { readonly language: Language }) {
  const { say } = useMessages();
  return (
    <p className="translated">
      <Plate language={language} /> {say(`translation.missing.${language}`)}
    </p>
  );
}

/** An abbreviation in the very language that it names, which no voice of the page's could read. */
function Plate({ language }: { readonly language: Language }) {
  return (
    <span className="plate" lang={language} aria-hidden="true">
      {PLATES[language]}
    </span>
  );
}
