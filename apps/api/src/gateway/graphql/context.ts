/** What every resolver knows of its request. */
import { localeFromHeader, VISITOR, type Actor, type Locale } from '#kernel';

export interface GraphqlContext {
  readonly actor: Actor;
  /** The reader's language; a field's `locale` argument goes before it. */
  readonly locale: Locale;
  /** Stands in every line that the request writes to the log. */
  readonly requestId: string;
}

/** The context of a request that came by HTTP. */
export function httpContext(acceptLanguage: string | undefined, requestId: string): GraphqlContext {
  return { actor: VISITOR, locale: localeFromHeader(acceptLanguage), requestId };
}
