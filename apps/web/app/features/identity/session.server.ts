// Who is signed in on this browser: the token is kept in a cookie that only this server half reads, and is shown to the schema as any client's.
import { createContext, type RouterContextProvider } from 'react-router';
import { ViewerDocument, type ViewerQuery } from '../../graphql/generated/graphql';
import { isOwnPost } from '../../own-post.server';
import { serverContext } from '../../server-context';

export interface Session {
  readonly token: string;
  readonly viewer: ViewerQuery['viewer'];
}

/** The session of this request; null for visitors. */
export const sessionContext = createContext<Session | null>(null);

const IDLE_DAYS = 14;
const DEVICE_DAYS = 180;
const CHALLENGE_MINUTES = 10;
const DAY = 60 * 60 * 24;

/** Over TLS the name itself forbids other hosts and paths to set it. */
function nameOf(cookie: string, publicUrl: string): string {
  return publicUrl.startsWith('https:') ? `__Host-${cookie}` : cookie;
}

function written(cookie: string, value: string, { publicUrl, seconds }: { publicUrl: string; seconds: number }): string {
  const secure = publicUrl.startsWith('https:') ? '; Secure' : '';
  return `${nameOf(cookie, publicUrl)}=${value}; Path=/; Max-Age=${seconds}; HttpOnly; SameSite=Lax${secure}`;
}

function read(request: Request, cookie: string, publicUrl: string): string | null {
  const name = nameOf(cookie, publicUrl);
  const pairs = (request.headers.get('cookie') ?? '').split('; ').map((pair) => pair.split('='));
  const value = pairs.find(([one]) => one === name)?.[1] ?? '';
  return /^[\w-]{20,100}$/.test(value) ? value : null;
}

/** What a finished sign-in leaves in the browser: its token, and what makes the device known. */
export function signedIn(publicUrl: string, { token, deviceToken }: { token: string; deviceToken: string | null }): Headers {
  const headers = new Headers();
  headers.append('set-cookie', written('session', token, { publicUrl, seconds: IDLE_DAYS * DAY }));
  if (deviceToken) headers.append('set-cookie', written('device', deviceToken, { publicUrl, seconds: DEVICE_DAYS * DAY }));
  headers.append('set-cookie', written('challenge', '', { publicUrl, seconds: 0 }));
  return headers;
}

/** The same sign-in goes on under a new token. */
export function renewed(publicUrl: string, token: string): Headers {
  return new Headers({ 'set-cookie': written('session', token, { publicUrl, seconds: IDLE_DAYS * DAY }) });
}

/** A password was right and a second factor is due: the browser keeps the challenge, no page carries it. */
export function challenged(publicUrl: string, challenge: string): Headers {
  return new Headers({ 'set-cookie': written('challenge', challenge, { publicUrl, seconds: CHALLENGE_MINUTES * 60 }) });
}

/** Nothing of the session stays in the browser, nor in its caches. */
export function signedOut(publicUrl: string): Headers {
  return new Headers({ 'set-cookie': written('session', '', { publicUrl, seconds: 0 }), 'clear-site-data': '"cache", "storage"' });
}

export function challengeOf(request: Request, publicUrl: string): string | null {
  return read(request, 'challenge', publicUrl);
}

export function deviceOf(request: Request, publicUrl: string): string | null {
  return read(request, 'device', publicUrl);
}

interface Handled {
  readonly request: Request;
  readonly context: Readonly<RouterContextProvider>;
}

/** Before every page: refuses posts of other sites, finds out who asks, and forgets a session that has ended. */
export async function sessionMiddleware({ request, context }: Handled, next: () => Promise<Response>): Promise<Response> {
  const { publicUrl } = context.get(serverContext);
  if (request.method !== 'GET' && request.method !== 'HEAD' && !isOwnPost(request, publicUrl)) return new Response(null, { status: 403 });
  const token = read(request, 'session', publicUrl);
  const viewer = token ? await viewerOf(context, token) : null;
  context.set(sessionContext, token && viewer ? { token, viewer } : null);
  const response = await next();
  if (viewer) response.headers.set('cache-control', 'no-store');
  if (token && !viewer && !response.headers.has('set-cookie'))
    response.headers.append('set-cookie', written('session', '', { publicUrl, seconds: 0 }));
  return response;
}

async function viewerOf(context: Readonly<RouterContextProvider>, token: string): Promise<Session['viewer'] | null> {
  const { execute } = context.get(serverContext);
  const { data } = await execute<ViewerQuery>({ query: ViewerDocument.toString(), locale: 'RU', token });
  return data?.viewer ?? null;
}
