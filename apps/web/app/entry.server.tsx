// Renders a page on the server; the words of its scripts' nonce come from the request.
import { createReadableStreamFromReadable } from '@react-router/node';
import { PassThrough } from 'node:stream';
import { renderToPipeableStream } from 'react-dom/server';
import { isRouteErrorResponse, ServerRouter, type EntryContext, type RouterContextProvider } from 'react-router';
import { messagesFor } from './i18n/catalogues.server';
import { isLanguage, MessagesProvider } from './i18n/messages';
import { NonceContext } from './nonce';
import { serverContext } from './server-context';

export { serverContext };

/** Faults go to the server's log; what a page answers on purpose is none. */
export function handleError(error: unknown, { request, context }: { request: Request; context: Readonly<RouterContextProvider> }): void {
  if (!request.signal.aborted && !isRouteErrorResponse(error)) context.get(serverContext).reportFault(error);
}

/** A page that takes longer than this is given up. */
export const streamTimeout = 10_000;

export default function handleRequest(
  request: Request,
  status: number,
  headers: Headers,
  entry: EntryContext,
  context: RouterContextProvider,
): Promise<Response> {
  const { nonce } = context.get(serverContext);
  const [, first] = new URL(request.url).pathname.split('/');
  const messages = messagesFor(isLanguage(first) ? first : 'ru');
  return new Promise((resolve, reject) => {
    let answered = status;
    const { pipe, abort } = renderToPipeableStream(
      <NonceContext value={nonce}>
        <MessagesProvider value={messages}>
          <ServerRouter context={entry} url={request.url} nonce={nonce} />
        </MessagesProvider>
      </NonceContext>,
      {
        nonce,
        onAllReady() {
          const body = new PassThrough();
          headers.set('content-type', 'text/html; charset=utf-8');
          resolve(new Response(createReadableStreamFromReadable(body), { headers, status: answered }));
          pipe(body);
        },
        onShellError: (error) => {
          reject(error instanceof Error ? error : new Error('The page did not render', { cause: error }));
        },
        onError: () => {
          answered = 500;
        },
      },
    );
    setTimeout(abort, streamTimeout).unref();
  });
}
