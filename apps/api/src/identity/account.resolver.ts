/** What somebody changes about their own account: password, e-mail, profile, sign-ins, lock. */
import { Args, Context, Mutation, Resolver } from '@nestjs/graphql';
import { AccountService, LockService, PasswordResetService, SessionEnding, SessionService, UnlockLinks } from '#identity';
import type { AccountActor } from '#kernel';
import { Access } from '../gateway/access/permission.js';
import { unwrap } from '../gateway/errors/failures.js';
import type { GraphqlContext } from '../gateway/graphql/context.js';
import { keyOf } from '../gateway/graphql/global-key.js';
import {
  ChangeEmailInput,
  ChangePasswordInput,
  ConfirmEmailInput,
  ConfirmIdentityInput,
  EndSessionInput,
  LockAccountInput,
  RequestPasswordResetInput,
  ResetPasswordInput,
  UnlockAccountInput,
  UpdateProfileInput,
} from './account.input.js';
import { ConfirmIdentityPayloadType, EndSessionsOfEverybodyPayloadType, viewerPayload } from './account.type.js';
import { DONE, okPayload } from './ok-payload.js';
import { accountActor } from './viewer.resolver.js';

const RequestPasswordResetPayload = okPayload('RequestPasswordReset');
const ResetPasswordPayload = okPayload('ResetPassword');
const UnlockAccountPayload = okPayload('UnlockAccount');
const ConfirmEmailPayload = okPayload('ConfirmEmail');
const ChangePasswordPayload = okPayload('ChangePassword');
const ChangeEmailPayload = okPayload('ChangeEmail');
const UpdateProfilePayload = viewerPayload('UpdateProfile');
const EndSessionPayload = viewerPayload('EndSession');
const EndAllSessionsPayload = okPayload('EndAllSessions');
const LockAccountPayload = okPayload('LockAccount');

@Resolver()
export class AccountResolver {
  constructor(
    private readonly accounts: AccountService,
    private readonly sessions: SessionService,
    private readonly resets: PasswordResetService,
    private readonly unlockLinks: UnlockLinks,
    private readonly locks: LockService,
    private readonly ending: SessionEnding,
  ) {}

  @Access('SIGNING_IN')
  @Mutation(() => RequestPasswordResetPayload, { description: 'Done, whomever the address names' })
  async requestPasswordReset(@Args('input') { email }: RequestPasswordResetInput, @Context() { origin }: GraphqlContext): Promise<object> {
    unwrap(await this.resets.request(email, origin));
    return DONE;
  }

  @Access('SIGNING_IN')
  @Mutation(() => ResetPasswordPayload, { description: 'Ends every sign-in; the next one asks for the second factor as ever' })
  async resetPassword(@Args('input') input: ResetPasswordInput, @Context() { origin }: GraphqlContext): Promise<object> {
    unwrap(await this.resets.reset(input, origin));
    return DONE;
  }

  @Access('SIGNING_IN')
  @Mutation(() => UnlockAccountPayload)
  async unlockAccount(@Args('input') { token }: UnlockAccountInput, @Context() { origin }: GraphqlContext): Promise<object> {
    unwrap(await this.unlockLinks.unlock(token, origin));
    return DONE;
  }

  @Access('SIGNING_IN')
  @Mutation(() => ConfirmEmailPayload)
  async confirmEmail(@Args('input') { token }: ConfirmEmailInput): Promise<object> {
    unwrap(await this.accounts.confirmEmail(token));
    return DONE;
  }

  @Access('ACCOUNT')
  @Mutation(() => ConfirmIdentityPayloadType, { description: 'For ten minutes changes of e-mail and factors are taken' })
  async confirmIdentity(@Args('input') input: ConfirmIdentityInput, @Context() { actor, origin }: GraphqlContext): Promise<object> {
    return { ...DONE, ...unwrap(await this.accounts.confirm(accountActor(actor), input, origin)) };
  }

  @Access('ACCOUNT')
  @Mutation(() => ChangePasswordPayload, { description: 'Ends the other sign-ins' })
  async changePassword(@Args('input') input: ChangePasswordInput, @Context() { actor, origin }: GraphqlContext): Promise<object> {
    unwrap(await this.accounts.changePassword(accountActor(actor), input, origin));
    return DONE;
  }

  @Access('ACCOUNT')
  @Mutation(() => ChangeEmailPayload, { description: 'Sends a link to the new address, whether or not somebody has it' })
  async changeEmail(@Args('input') { email }: ChangeEmailInput, @Context() { actor }: GraphqlContext): Promise<object> {
    unwrap(await this.accounts.changeEmail(accountActor(actor), email));
    return DONE;
  }

  @Access('ACCOUNT')
  @Mutation(() => UpdateProfilePayload)
  async updateProfile(@Args('input') input: UpdateProfileInput, @Context() { actor }: GraphqlContext): Promise<object> {
    unwrap(await this.accounts.updateProfile(accountActor(actor), input));
    return { viewer: actor };
  }

  @Access('ACCOUNT')
  @Mutation(() => EndSessionPayload)
  async endSession(
    @Args('input') { sessionId }: EndSessionInput,
    @Context() { actor, origin }: GraphqlContext,
  ): Promise<{ viewer: AccountActor }> {
    const viewer = accountActor(actor);
    unwrap(await this.sessions.end(viewer, keyOf('SignInSession', sessionId), origin));
    return { viewer };
  }

  @Access('ACCOUNT')
  @Mutation(() => EndAllSessionsPayload, { description: 'This one too' })
  async endAllSessions(@Context() { actor, origin }: GraphqlContext): Promise<object> {
    await this.sessions.endAll(accountActor(actor), origin);
    return DONE;
  }

  @Access('ADMINISTRATOR')
  @Mutation(() => EndSessionsOfEverybodyPayloadType, { description: 'This one too. Passwords and second factors stay as they are' })
  async endSessionsOfEverybody(@Context() { actor, origin }: GraphqlContext): Promise<EndSessionsOfEverybodyPayloadType> {
    return { ...DONE, sessions: unwrap(await this.ending.ofEverybody(actor, origin)) };
  }

  @Access('ACCOUNT')
  @Mutation(() => LockAccountPayload, {
    description: 'Ends every sign-in of the account; then password and a second factor, or a mailed link, are needed',
  })
  async lockAccount(@Args('input') { accountId }: LockAccountInput, @Context() { actor, origin }: GraphqlContext): Promise<object> {
    const viewer = accountActor(actor);
    unwrap(await this.locks.lock(viewer, accountId == null ? viewer.accountId : keyOf('Account', accountId), origin));
    return DONE;
  }
}
