/** What a page that is rendered on the server gets from us: the schema in process, and what belongs to its request. */
import type { ApolloServer } from '@apollo/server';
import { VISITOR, type Locale } from '#kernel';
import type { GraphqlContext } from '../graphql/context.js';

export interface PageOperation {
  readonly query: string;
  readonly variables?: Record<string, unknown>;
  readonly operationName?: string;
  /** The language of the page, which need not be the browser's. */
  readonly locale: Locale;
}

/** The web app's half of this is `apps/web/app/server-context.ts`. */
export interface ServerFace {
  execute(operation: PageOperation): Promise<unknown>;
  readonly nonce: string;
  readonly publicUrl: string;
  readonly requestId: string;
}

/** Runs an operation through the very pipeline that clients use, without HTTP; the answer is what they would get. */
export async function executeInProcess(
  server: ApolloServer<GraphqlContext>,
  { locale, ...request }: PageOperation,
  requestId: string,
): Promise<unknown> {
  const { body } = await server.executeOperation(request, { contextValue: { actor: VISITOR, locale, requestId } });
  if (body.kind !== 'single') throw new Error('Incremental delivery is not offered');
  return body.singleResult;
}
