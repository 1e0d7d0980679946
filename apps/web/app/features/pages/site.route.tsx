// What stands around every page in a language; an address in none of them leads nowhere.
import type { ReactNode } from 'react';
import { data, Outlet, type LoaderFunctionArgs } from 'react-router';
import { isLanguage, useMessages } from '../../i18n/messages';
import { useRootData } from '../../root';
import { SiteFooter } from '../../ui/site-footer';
import { SiteHeader } from '../../ui/site-header';
import { FaultPage } from './fault-page';

const A_YEAR = 60 * 60 * 24 * 365;

export function loader({ params }: LoaderFunctionArgs) {
  const { locale } = params;
  if (!isLanguage(locale)) throw data(null, { status: 404 });
  // Remembered for the address without a language.
  return data(null, { headers: { 'set-cookie': `language=${locale}; Path=/; Max-Age=${A_YEAR}; SameSite=Lax; HttpOnly` } });
}

export function headers({ loaderHeaders }: { loaderHeaders: Headers }) {
  return loaderHeaders;
}

/** A page's language is that of its document; another language is another document. */
export function shouldRevalidate() {
  return false;
}

export default function Site() {
  return (
    <Frame>
      <Outlet />
    </Frame>
  );
}

export function ErrorBoundary({ error }: { error: unknown }) {
  return (
    <Frame>
      <FaultPage error={error} />
    </Frame>
  );
}

function Frame({ children }: { readonly children: ReactNode }) {
  const { say } = useMessages();
  return (
    <>
      <a className="skip" href="#main">
        {say('nav.skip')}
      </a>
      <SiteHeader />
      {children}
      <SiteFooter appearance={useRootData()?.appearance ?? 'system'} />
    </>
  );
}
