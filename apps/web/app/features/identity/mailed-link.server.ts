// Links that we mail: opening one changes nothing, for scanners of mail open them too; the button on its page does.
import { data, type HeadersArgs, type RouterContextProvider } from 'react-router';
import { fault, type Refusal } from '../../graphql/execute.server';

/** The address is a secret, so no cache keeps its page. */
export function unkept({ parentHeaders }: HeadersArgs): Headers {
  const headers = new Headers(parentHeaders);
  headers.set('cache-control', 'no-store');
  return headers;
}

/** Used, expired, withdrawn or never sent: the answer is the same. */
export function linkEnded(context: Readonly<RouterContextProvider>, { code, reason }: Refusal) {
  if (code !== 'NOT_FOUND' && reason !== 'EMAIL_TAKEN') throw fault(context, `A mailed link was refused: ${code} ${reason ?? ''}`);
  return data({ problem: 'ended' as const, errors: {} }, { status: 404 });
}
