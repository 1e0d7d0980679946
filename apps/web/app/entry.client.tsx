// Takes the page over in the browser, with the catalogue of its language alone.
import { StrictMode, startTransition } from 'react';
import { hydrateRoot } from 'react-dom/client';
import { HydratedRouter } from 'react-router/dom';
import { isLanguage, messagesOf, MessagesProvider, type Catalogue, type Language } from './i18n/messages';

const CATALOGUES: Readonly<Record<Language, () => Promise<{ default: Catalogue }>>> = {
  kk: () => import('./i18n/kk.json'),
  ru: () => import('./i18n/ru.json'),
  en: () => import('./i18n/en.json'),
};

const { lang } = document.documentElement;
const language = isLanguage(lang) ? lang : 'ru';

void CATALOGUES[language]().then(({ default: catalogue }) => {
  startTransition(() => {
    hydrateRoot(
      document,
      <StrictMode>
        <MessagesProvider value={messagesOf(language, catalogue)}>
          <HydratedRouter />
        </MessagesProvider>
      </StrictMode>,
    );
  });
});
