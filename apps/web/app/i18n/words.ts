// The words in a browser: of the page's language alone, and in two parts (first-words.ts).
import { needsOtherWords } from './first-words';
import { isLanguage, messagesOf, type Catalogue, type Language, type Messages } from './messages';

type Part = () => Promise<{ default: Catalogue }>;

const FIRST: Readonly<Record<Language, Part>> = {
  kk: () => import('./kk.json?first'),
  ru: () => import('./ru.json?first'),
  en: () => import('./en.json?first'),
};
const OTHERS: Readonly<Record<Language, Part>> = {
  kk: () => import('./kk.json?others'),
  ru: () => import('./ru.json?others'),
  en: () => import('./en.json?others'),
};

let messages: Messages | null = null;
let isWhole = false;

/** The words of the page that the browser has just opened. */
export async function openingWords(): Promise<Messages> {
  const { lang } = document.documentElement;
  const language = isLanguage(lang) ? lang : 'ru';
  const [first] = await Promise.all([FIRST[language](), ...(needsOtherWords(location.pathname) ? [otherWords(language)] : [])]);
  messages = messagesOf(language, first.default);
  await addOtherWords(location.pathname);
  return messages;
}

/** Has the words of a page ready before it is shown. */
export async function addOtherWords(pathname: string): Promise<void> {
  if (!messages || isWhole || !needsOtherWords(pathname)) return;
  messages.learn((await otherWords(messages.language)).default);
  isWhole = true;
}

function otherWords(language: Language): Promise<{ default: Catalogue }> {
  return OTHERS[language]();
}
