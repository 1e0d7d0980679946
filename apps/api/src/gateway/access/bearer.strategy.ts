/** Passport's bearer strategy: the token of the Authorization header, and nothing else, says who asks. */
import { Injectable } from '@nestjs/common';
import { PassportStrategy } from '@nestjs/passport';
import { SessionService } from '#identity';
import type { AccountActor } from '#kernel';
import passport from 'passport';
import { Strategy } from 'passport-http-bearer';
import { ActorAssembly } from './actor-assembly.js';

@Injectable()
export class BearerStrategy extends PassportStrategy(Strategy, 'bearer') {
  constructor(
    private readonly sessions: SessionService,
    private readonly actors: ActorAssembly,
  ) {
    super();
  }

  /** Called by Passport with the token; false where it opens nothing. */
  async validate(token: string): Promise<AccountActor | false> {
    const signedIn = await this.sessions.authenticate(token);
    return signedIn ? this.actors.assemble(signedIn) : false;
  }
}

/** Passport's middleware, which asks no more of a request than its headers. */
type Authenticate = (request: object, response: object, next: () => void) => void;

/** Who shows the header; null where it opens nothing. Passport sees the header alone: it would take tokens from addresses and bodies too. */
export function actorOf(authorization: string): Promise<AccountActor | null> {
  return new Promise((resolve, reject) => {
    const decided = (error: unknown, actor: AccountActor | false | undefined): void =>
      error ? reject(error instanceof Error ? error : new Error('A token could not be checked')) : resolve(actor || null);
    const authenticate = passport.authenticate('bearer', { session: false }, decided) as Authenticate;
    authenticate({ headers: { authorization } }, {}, () => resolve(null));
  });
}
