// What search engines and messengers read of a page.
import { useLocation } from 'react-router';
import { LANGUAGES, useMessages, type Language } from '../i18n/messages';

interface PageHeadProps {
  readonly title: string;
  readonly description: string;
  readonly publicUrl: string;
  /** False where the page must not be kept by search engines. */
  readonly isIndexed?: boolean;
  /** Of what the page is about, where it has a picture of its own: the address behind the public one, and what it shows. */
  readonly picture?: { readonly path: string; readonly alt: string } | undefined;
  /** JSON-LD, for records that are public. */
  readonly record?: object;
}

const OPEN_GRAPH_LOCALES: Readonly<Record<Language, string>> = { kk: 'kk_KZ', ru: 'ru_RU', en: 'en_GB' };

/** React puts these into the head; addresses are those of the public site, whatever host was asked. */
export function PageHead({ title, description, publicUrl, isIndexed = true, picture, record }: PageHeadProps) {
  const { language, say } = useMessages();
  const { pathname } = useLocation();
  const rest = pathname.replace(/^\/[a-z]{2}(?=\/|$)/, '');
  const full = `${title} · NNRLK`;
  return (
    <>
      <title>{full}</title>
      <meta name="description" content={description} />
      {isIndexed ? null : <meta name="robots" content="noindex" />}
      <link rel="canonical" href={`${publicUrl}/${language}${rest}`} />
      {LANGUAGES.map((one) => (
        <link key={one} rel="alternate" hrefLang={one} href={`${publicUrl}/${one}${rest}`} />
      ))}
      <link rel="alternate" hrefLang="x-default" href={`${publicUrl}/ru${rest}`} />
      <meta property="og:type" content="website" />
      <meta property="og:site_name" content="NNRLK" />
      <meta property="og:title" content={full} />
      <meta property="og:description" content={description} />
      <meta property="og:url" content={`${publicUrl}/${language}${rest}`} />
      <meta property="og:locale" content={OPEN_GRAPH_LOCALES[language]} />
      <meta property="og:image" content={`${publicUrl}${picture?.path ?? '/og.png'}`} />
      <meta property="og:image:alt" content={picture?.alt ?? say('home.imageAlt')} />
      <meta name="twitter:card" content={picture ? 'summary' : 'summary_large_image'} />
      {record ? <script type="application/ld+json" dangerouslySetInnerHTML={{ __html: withoutMarkup(record) }} /> : null}
    </>
  );
}

/** JSON inside a page: no text of a record may end the element that holds it. */
function withoutMarkup(record: object): string {
  return JSON.stringify(record).replace(/</g, '\\u003c');
}
