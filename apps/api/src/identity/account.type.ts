/** What changes of an account answer. */
import { Field, Int, ObjectType } from '@nestjs/graphql';
import { ListSize } from '../gateway/graphql/list-size.js';
import { ViewerType } from './viewer.type.js';

/** A payload type of its own for each mutation that answers with the reader as they are then. */
export function viewerPayload(mutation: string): new () => { viewer: ViewerType } {
  @ObjectType(`${mutation}Payload`)
  class ViewerPayload {
    @Field(() => ViewerType)
    viewer: ViewerType;
  }
  return ViewerPayload;
}

@ObjectType('ConfirmIdentityPayload')
export class ConfirmIdentityPayloadType {
  @Field(() => Boolean)
  ok: boolean;

  @Field(() => String, { description: 'The sign-in’s new token, to be sent from now on; the former one opens nothing after half a minute' })
  token: string;
}

@ObjectType('EndSessionsOfEverybodyPayload')
export class EndSessionsOfEverybodyPayloadType {
  @Field(() => Boolean)
  ok: boolean;

  @Field(() => Int, { description: 'How many sign-ins ended' })
  sessions: number;
}

@ObjectType('BeginTotpPayload')
export class BeginTotpPayloadType {
  @Field(() => String, { description: 'To be typed, where a code cannot be scanned' })
  secret: string;

  @Field(() => String, { description: 'otpauth://…, for a QR code' })
  uri: string;
}

@ObjectType('ConfirmTotpPayload')
export class ConfirmTotpPayloadType {
  @Field(() => ViewerType)
  viewer: ViewerType;

  @ListSize(10)
  @Field(() => [String], { description: 'Ten, shown this once, where the account had none; else empty' })
  recoveryCodes: readonly string[];
}

@ObjectType('RenewRecoveryCodesPayload')
export class RenewRecoveryCodesPayloadType {
  @ListSize(10)
  @Field(() => [String], { description: 'Ten, shown this once; the former ones open nothing any more' })
  recoveryCodes: readonly string[];
}

@ObjectType('BeginPasskeyRegistrationPayload')
export class BeginPasskeyRegistrationPayloadType {
  @Field(() => String, { description: 'As PublicKeyCredential.parseCreationOptionsFromJSON takes it' })
  optionsJson: string;
}

@ObjectType('FinishPasskeyRegistrationPayload')
export class FinishPasskeyRegistrationPayloadType extends ConfirmTotpPayloadType {}
