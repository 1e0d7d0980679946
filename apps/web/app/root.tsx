// The document around every page.
import { use, type ReactNode } from 'react';
import {
  Links,
  Outlet,
  Scripts,
  ScrollRestoration,
  useRouteLoaderData,
  type LoaderFunctionArgs,
  type MiddlewareFunction,
} from 'react-router';
import { sessionContext, sessionMiddleware, type Session } from './features/identity/session.server';
import { FaultPage } from './features/pages/fault-page';
import { type Language, languageOf } from './i18n/messages';
import { addOtherWords } from './i18n/words';
import { NonceContext } from './nonce';
import { serverContext } from './server-context';
import { appearanceOf, type Appearance } from './ui/appearance';
import { AREA_NAMES, pagesOpenTo, type AreaName } from './ui/areas';
import { Sprite } from './ui/pictures';
import './ui/styles/index.css';

/** An area with those of its pages that the reader's roles open. */
export interface OpenArea {
  readonly area: AreaName;
  readonly pages: readonly string[];
}

export interface Reader {
  readonly name: string;
  /** What their roles open. */
  readonly areas: readonly OpenArea[];
  /** Whether the network's own pages, such as mentoring's, are theirs. */
  readonly isMember: boolean;
  /** How many things wait for them; null for those who have no desk. */
  readonly waiting: number | null;
}

export interface RootData {
  readonly language: Language;
  readonly appearance: Appearance;
  /** What the system prefers, where the browser says so. */
  readonly prefersDark: boolean;
  readonly publicUrl: string;
  /** Whoever is signed in; null for visitors. */
  readonly reader: Reader | null;
}

export const middleware = [sessionMiddleware];

/** The words of the page that comes next are there before it is. */
export const clientMiddleware: MiddlewareFunction[] = [({ request }) => addOtherWords(new URL(request.url).pathname)];

export function loader({ request, params, context }: LoaderFunctionArgs): RootData {
  const language = languageOf(params);
  return {
    language,
    appearance: appearanceOf(request),
    prefersDark: request.headers.get('sec-ch-prefers-color-scheme') === '"dark"',
    publicUrl: context.get(serverContext).publicUrl,
    reader: readerOf(context.get(sessionContext)),
  };
}

/** A role opens its area once the second step that it needs is there. */
function readerOf(session: Session | null): Reader | null {
  if (!session) return null;
  const { account, secondFactor, isMember, inbox } = session.viewer;
  const areas = AREA_NAMES.map((area) => ({ area, pages: pagesOpenTo(session.viewer, area) })).filter(({ pages }) => pages.length > 0);
  const hasDesk = isMember || areas.length > 0;
  return {
    name: account.displayName,
    areas: secondFactor === 'REQUIRED' ? [] : areas,
    isMember,
    waiting: hasDesk ? inbox.totalCount : null,
  };
}

export function headers() {
  return { 'accept-ch': 'Sec-CH-Prefers-Color-Scheme', vary: 'Cookie, Sec-CH-Prefers-Color-Scheme' };
}

/** The one thing every page needs from the root: its language, its look, its address. */
export function useRootData(): RootData | undefined {
  return useRouteLoaderData('root');
}

export function Layout({ children }: { children: ReactNode }) {
  const nonce = use(NonceContext);
  const data = useRootData();
  return (
    <html lang={data?.language ?? 'ru'} data-mantine-color-scheme={schemeOf(data)}>
      <head>
        <meta charSet="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light dark" />
        <link rel="icon" href="/favicon.svg" type="image/svg+xml" />
        <Links nonce={nonce} />
      </head>
      <body>
        <Sprite />
        {children}
        <ScrollRestoration nonce={nonce} />
        <Scripts nonce={nonce} />
      </body>
    </html>
  );
}

/** Where nothing was chosen and the browser does not say what the system prefers, the style sheet asks it itself. */
function schemeOf(data: RootData | undefined): 'light' | 'dark' | undefined {
  if (!data) return undefined;
  if (data.appearance !== 'system') return data.appearance;
  return data.prefersDark ? 'dark' : undefined;
}

export default function Root() {
  return <Outlet />;
}

export function ErrorBoundary({ error }: { error: unknown }) {
  return <FaultPage error={error} />;
}
