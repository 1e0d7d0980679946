/** What a page that is rendered on the server gets from us: the schema in process, and what belongs to its request. */
import type { ApolloServer } from '@apollo/server';
import type { Locale, Origin } from '#kernel';
import type { RequestContexts } from '../access/request-contexts.js';
import type { GraphqlContext } from '../graphql/context.js';
import type { UploadAnswer } from '../http/upload-route.js';

export interface PageOperation {
  readonly query: string;
  readonly variables?: Record<string, unknown>;
  readonly operationName?: string;
  /** The language of the page, which need not be the browser's. */
  readonly locale: Locale;
  /** Of the signed-in reader; the page's own cookie has it, and `/graphql` never sees that cookie. */
  readonly token?: string | null;
}

/** The web app's half of this is `apps/web/app/server-context.ts`. */
export interface ServerFace {
  execute(operation: PageOperation): Promise<unknown>;
  /** Takes in a file that a form brought; operations name it by the id of the answer. */
  upload(file: Uint8Array, token: string): Promise<UploadAnswer>;
  reportFault(error: unknown): void;
  readonly nonce: string;
  readonly publicUrl: string;
  readonly requestId: string;
}

/** What operations of one page request run with. */
export interface InProcess {
  readonly server: ApolloServer<GraphqlContext>;
  readonly contexts: RequestContexts;
  readonly requestId: string;
  readonly origin: Origin;
}

/** Runs an operation through the very pipeline that clients use, without HTTP; the answer is what they would get. */
export async function executeInProcess(
  { server, contexts, requestId, origin }: InProcess,
  { locale, token, ...request }: PageOperation,
): Promise<unknown> {
  const contextValue = await contexts.of({ authorization: token ? `Bearer ${token}` : undefined, locale, requestId, origin });
  const { body } = await server.executeOperation(request, { contextValue });
  if (body.kind !== 'single') throw new Error('Incremental delivery is not offered');
  return body.singleResult;
}
