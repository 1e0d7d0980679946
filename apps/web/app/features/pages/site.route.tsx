// What stands around every page in a language; an address in none of them leads nowhere.
import { useEffect, useRef, type ReactNode } from 'react';
import { data, Outlet, useLocation, type LoaderFunctionArgs } from 'react-router';
import { isLanguage, useMessages } from '../../i18n/messages';
import { useRootData } from '../../root';
import { serverContext } from '../../server-context';
import { rememberedCookie } from '../../ui/remembered-cookie';
import { SiteFooter } from '../../ui/site-footer';
import { SiteHeader } from '../../ui/site-header';
import { FaultPage } from './fault-page';

export function loader({ params, context }: LoaderFunctionArgs) {
  const { locale } = params;
  if (!isLanguage(locale)) throw data(null, { status: 404 });
  // Remembered for the address without a language.
  return data(null, { headers: { 'set-cookie': rememberedCookie('language', locale, context.get(serverContext).publicUrl) } });
}

export function headers({ loaderHeaders }: { loaderHeaders: Headers }) {
  return loaderHeaders;
}

/** A page's language is that of its document; another language is another document. */
export function shouldRevalidate() {
  return false;
}

export default function Site() {
  useArrival();
  return (
    <Frame>
      <Outlet />
    </Frame>
  );
}

export function ErrorBoundary({ error }: { error: unknown }) {
  return (
    <Frame isLost>
      <FaultPage error={error} />
    </Frame>
  );
}

/** A link to another page loads no document, so the focus is led to its top: who reads by ear or keyboard goes on there. */
function useArrival(): void {
  const { pathname } = useLocation();
  const last = useRef(pathname);
  useEffect(() => {
    if (last.current === pathname) return;
    last.current = pathname;
    document.getElementById('main')?.focus({ preventScroll: true });
  }, [pathname]);
}

/** Where nothing was found the address is not repeated, so that what is hidden and what never was look alike. */
function Frame({ children, isLost }: { readonly children: ReactNode; readonly isLost?: boolean }) {
  const { language, say } = useMessages();
  const { pathname, search } = useLocation();
  const here = isLost ? `/${language}` : pathname + search;
  return (
    <>
      <a className="skip" href="#main">
        {say('nav.skip')}
      </a>
      <SiteHeader here={here} reader={useRootData()?.reader ?? null} />
      {children}
      <SiteFooter here={here} appearance={useRootData()?.appearance ?? 'system'} />
    </>
  );
}
