// Takes the page over in the browser, with the words that it speaks by.
import { StrictMode, startTransition } from 'react';
import { hydrateRoot } from 'react-dom/client';
import { HydratedRouter } from 'react-router/dom';
import { MessagesProvider } from './i18n/messages';
import { openingWords } from './i18n/words';

void openingWords().then((messages) => {
  startTransition(() => {
    hydrateRoot(
      document,
      <StrictMode>
        <MessagesProvider value={messages}>
          <HydratedRouter />
        </MessagesProvider>
      </StrictMode>,
    );
  });
});
