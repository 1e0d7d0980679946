/** Signing in and out. */
import { Args, Context, Mutation, Resolver } from '@nestjs/graphql';
import { PasskeyService, SessionService, SignInService, type PasskeyQuestion, type SignInAnswer } from '#identity';
import { toGlobalId } from '#kernel';
import { Access } from '../gateway/access/permission.js';
import { unwrap } from '../gateway/errors/failures.js';
import type { GraphqlContext } from '../gateway/graphql/context.js';
import { DONE, okPayload } from './ok-payload.js';
import {
  BeginPasskeySignInPayloadType,
  ContinueSignInInputType,
  FinishPasskeySignInInputType,
  SignInInputType,
  SignInPayloadType,
} from './sign-in.type.js';

const SignOutPayload = okPayload('SignOut');

@Resolver()
export class SignInResolver {
  constructor(
    private readonly signIns: SignInService,
    private readonly passkeys: PasskeyService,
    private readonly sessions: SessionService,
  ) {}

  @Access('SIGNING_IN')
  @Mutation(() => SignInPayloadType, { description: 'Whoever shows a token with it leaves the sign-in that it belongs to' })
  async signIn(@Args('input') input: SignInInputType, @Context() { actor, origin }: GraphqlContext): Promise<SignInPayloadType> {
    return payload(unwrap(await this.signIns.signIn(actor, input, origin)));
  }

  @Access('SIGNING_IN')
  @Mutation(() => SignInPayloadType)
  async continueSignIn(
    @Args('input') input: ContinueSignInInputType,
    @Context() { actor, origin }: GraphqlContext,
  ): Promise<SignInPayloadType> {
    return payload(unwrap(await this.signIns.continueSignIn(actor, input, origin)));
  }

  @Access('SIGNING_IN')
  @Mutation(() => BeginPasskeySignInPayloadType)
  beginPasskeySignIn(): Promise<PasskeyQuestion> {
    return this.passkeys.question();
  }

  @Access('SIGNING_IN')
  @Mutation(() => SignInPayloadType)
  async finishPasskeySignIn(
    @Args('input') input: FinishPasskeySignInInputType,
    @Context() { actor, origin }: GraphqlContext,
  ): Promise<SignInPayloadType> {
    return payload(unwrap(await this.passkeys.signIn(actor, input, origin)));
  }

  @Access('SIGNING_IN')
  @Mutation(() => SignOutPayload, { description: 'Done, too, where the token opened nothing any more' })
  async signOut(@Context() { actor, origin }: GraphqlContext): Promise<object> {
    if (actor.kind === 'ACCOUNT') await this.sessions.signOut(actor, origin);
    return DONE;
  }
}

/** The account under its global id. */
export function payload({ account, ...answer }: SignInAnswer): SignInPayloadType {
  return { ...answer, account: account && { ...account, id: toGlobalId('Account', account.id) } };
}
