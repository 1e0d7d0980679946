/** Enrolling and removing second factors. */
import { Args, Context, Mutation, Resolver } from '@nestjs/graphql';
import { PasskeyService, TotpService } from '#identity';
import { Access } from '../gateway/access/permission.js';
import { unwrap } from '../gateway/errors/failures.js';
import type { GraphqlContext } from '../gateway/graphql/context.js';
import { keyOf } from '../gateway/graphql/global-key.js';
import { ConfirmTotpInput, FinishPasskeyRegistrationInput, RemovePasskeyInput } from './account.input.js';
import {
  BeginPasskeyRegistrationPayloadType,
  BeginTotpPayloadType,
  ConfirmTotpPayloadType,
  FinishPasskeyRegistrationPayloadType,
  RenewRecoveryCodesPayloadType,
  viewerPayload,
} from './account.type.js';
import { accountActor } from './viewer.resolver.js';

const RemoveTotpPayload = viewerPayload('RemoveTotp');
const RemovePasskeyPayload = viewerPayload('RemovePasskey');

@Resolver()
export class FactorResolver {
  constructor(
    private readonly totp: TotpService,
    private readonly passkeys: PasskeyService,
  ) {}

  @Access('ACCOUNT')
  @Mutation(() => BeginTotpPayloadType)
  async beginTotp(@Context() { actor }: GraphqlContext): Promise<object> {
    return unwrap(await this.totp.begin(accountActor(actor)));
  }

  @Access('ACCOUNT')
  @Mutation(() => ConfirmTotpPayloadType)
  async confirmTotp(@Args('input') { code }: ConfirmTotpInput, @Context() { actor }: GraphqlContext): Promise<object> {
    return { viewer: actor, recoveryCodes: unwrap(await this.totp.confirm(accountActor(actor), code)) };
  }

  @Access('ACCOUNT')
  @Mutation(() => RemoveTotpPayload)
  async removeTotp(@Context() { actor }: GraphqlContext): Promise<object> {
    unwrap(await this.totp.remove(accountActor(actor)));
    return { viewer: actor };
  }

  @Access('ACCOUNT')
  @Mutation(() => RenewRecoveryCodesPayloadType)
  async renewRecoveryCodes(@Context() { actor }: GraphqlContext): Promise<object> {
    return { recoveryCodes: unwrap(await this.totp.renewRecoveryCodes(accountActor(actor))) };
  }

  @Access('ACCOUNT')
  @Mutation(() => BeginPasskeyRegistrationPayloadType)
  async beginPasskeyRegistration(@Context() { actor }: GraphqlContext): Promise<object> {
    return unwrap(await this.passkeys.beginRegistration(accountActor(actor)));
  }

  @Access('ACCOUNT')
  @Mutation(() => FinishPasskeyRegistrationPayloadType)
  async finishPasskeyRegistration(
    @Args('input') input: FinishPasskeyRegistrationInput,
    @Context() { actor }: GraphqlContext,
  ): Promise<object> {
    return { viewer: actor, recoveryCodes: unwrap(await this.passkeys.finishRegistration(accountActor(actor), input)) };
  }

  @Access('ACCOUNT')
  @Mutation(() => RemovePasskeyPayload)
  async removePasskey(@Args('input') { passkeyId }: RemovePasskeyInput, @Context() { actor }: GraphqlContext): Promise<object> {
    unwrap(await this.passkeys.remove(accountActor(actor), keyOf('Passkey', passkeyId)));
    return { viewer: actor };
  }
}
