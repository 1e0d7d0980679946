/** What every resolver knows of its request. */
import type { Actor, Locale, Origin } from '#kernel';

export interface GraphqlContext {
  readonly actor: Actor;
  /** Whether a token was shown that opens nothing (any more); the actor is a visitor then. */
  readonly isTokenDead: boolean;
  /** The reader's language; a field's `locale` argument goes before it. */
  readonly locale: Locale;
  /** Stands in every line that the request writes to the log. */
  readonly requestId: string;
  readonly origin: Origin;
}
