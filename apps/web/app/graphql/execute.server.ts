// Runs a typed operation through the server's door; what the API refuses becomes the answer that the reader gets.
import { data as answer, type RouterContextProvider } from 'react-router';
import { localeOf, type Language } from '../i18n/messages';
import { sessionContext } from '../features/identity/session.server';
import { serverContext, type ServerError } from '../server-context';
import type { TypedDocumentString } from './generated/graphql';

export interface Refusal {
  /** As the contract names it: NOT_FOUND, BAD_USER_INPUT, … */
  readonly code: string;
  readonly message: string;
  /** Which of its states refused, where the code alone does not say it: CONFIRMATION_REQUIRED, FACTOR_EXISTS, … */
  readonly reason: string | null;
  /** What is wrong with the input, in the reader's language. */
  readonly violations: readonly Violation[];
}

export interface Violation {
  readonly path: readonly (string | number)[];
  readonly code: string;
  readonly message: string;
}

export type Answer<Data> = { readonly data: Data; readonly refusal: null } | { readonly data: null; readonly refusal: Refusal };

interface Asked {
  readonly context: Readonly<RouterContextProvider>;
  readonly language: Language;
}

/** The data of an operation, or why there is none. */
export async function ask<Data, Variables extends Record<string, unknown>>(
  { context, language }: Asked,
  document: TypedDocumentString<Data, Variables>,
  ...[variables]: Variables extends Record<string, never> ? [] : [Variables]
): Promise<Answer<Data>> {
  const { execute } = context.get(serverContext);
  const token = context.get(sessionContext)?.token ?? null;
  const { data, errors } = await execute<Data>({
    query: document.toString(),
    variables: variables ?? {},
    locale: localeOf(language),
    token,
  });
  if (errors?.length) return { data: null, refusal: refusalOf(errors) };
  return { data: data as Data, refusal: null };
}

/** The data of an operation that cannot be refused; anything else is a fault of ours. */
export async function askFor<Data, Variables extends Record<string, unknown>>(
  asked: Asked,
  document: TypedDocumentString<Data, Variables>,
  ...variables: Variables extends Record<string, never> ? [] : [Variables]
): Promise<Data> {
  const { data, refusal } = await ask(asked, document, ...variables);
  if (refusal) throw fault(asked.context, `The page's own operation was refused: ${refusal.code}`);
  return data;
}

/** What ends a page with our own fault: the log has it under the id that the reader is told. Throw what it returns. */
export function fault(context: Readonly<RouterContextProvider>, message: string) {
  const { reportFault, requestId } = context.get(serverContext);
  reportFault(new Error(message));
  return answer(requestId, { status: 500 });
}

function refusalOf([error]: readonly ServerError[]): Refusal {
  const { code = 'INTERNAL_SERVER_ERROR', reason = null, violations = [] } = error?.extensions ?? {};
  return { code, message: error?.message ?? '', reason, violations };
}
