// The address without a language: to the one that the reader had last, else to the one that the browser asks for.
import { redirect, type LoaderFunctionArgs } from 'react-router';
import { isLanguage, LANGUAGES, type Language } from '../../i18n/messages';

export function loader({ request }: LoaderFunctionArgs): Response {
  const remembered = /(?:^|; )language=([a-z]{2})(?:;|$)/.exec(request.headers.get('cookie') ?? '')?.[1];
  const language = isLanguage(remembered) ? remembered : preferred(request.headers.get('accept-language') ?? '');
  return redirect(`/${language}`, { headers: { vary: 'Cookie, Accept-Language' } });
}

/** Browsers list languages from the dearest; where none is ours the page is Russian. */
function preferred(header: string): Language {
  for (const tag of header.toLowerCase().split(',')) {
    const language = LANGUAGES.find((one) => tag.trim().startsWith(one));
    if (language) return language;
  }
  return 'ru';
}
