/** The context of each operation: who asks, from where, in which language. */
import { Injectable } from '@nestjs/common';
import { VISITOR, type Locale, type Origin } from '#kernel';
import type { GraphqlContext } from '../graphql/context.js';
import { actorOf, BearerStrategy } from './bearer.strategy.js';

export interface Asking {
  /** The header as it came; without it nothing is read. */
  readonly authorization: string | undefined;
  readonly locale: Locale;
  readonly requestId: string;
  readonly origin: Origin;
}

@Injectable()
export class RequestContexts {
  /** Naming the strategy here has Nest make it, and so Passport know it. */
  constructor(readonly strategy: BearerStrategy) {}

  of({ authorization, ...asking }: Asking): GraphqlContext | Promise<GraphqlContext> {
    if (authorization === undefined) return { actor: VISITOR, isTokenDead: false, ...asking };
    return actorOf(authorization).then((actor) => ({ actor: actor ?? VISITOR, isTokenDead: actor === null, ...asking }));
  }
}
