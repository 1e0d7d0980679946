// All three catalogues, for rendering on the server; a browser loads its own alone (entry.client.tsx).
import en from './en.json';
import kk from './kk.json';
import ru from './ru.json';
import { messagesOf, type Language, type Messages } from './messages';

const MESSAGES: Readonly<Record<Language, Messages>> = { kk: messagesOf('kk', kk), ru: messagesOf('ru', ru), en: messagesOf('en', en) };

export function messagesFor(language: Language): Messages {
  return MESSAGES[language];
}
