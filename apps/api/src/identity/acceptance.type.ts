/** What a link of invitation offers, and what accepting it gives. */
import { Field, ID, ObjectType } from '@nestjs/graphql';
import type { AppointmentRole } from '#identity';
import type { Locale } from '#kernel';
import { LocaleEnum } from '../gateway/graphql/enums.js';
import { Instant } from '../gateway/graphql/scalars.js';
import { AppointmentRoleEnum } from './people.type.js';
import { AccountType } from './sign-in.type.js';

@ObjectType('InvitationRecord', { description: 'A record of the invited address: is this you?' })
export class InvitationRecordType {
  @Field(() => ID)
  id: string;

  @Field(() => String)
  name: string;
}

@ObjectType('InvitationOffer')
export class InvitationOfferType {
  @Field(() => String)
  email: string;

  @Field(() => String)
  name: string;

  @Field(() => LocaleEnum)
  locale: Locale;

  @Field(() => Instant)
  expiresAt: Date;

  @Field(() => Boolean, { description: 'Whether an account has the address: then sign in by it and accept with the token alone' })
  hasAccount: boolean;

  @Field(() => AppointmentRoleEnum, { nullable: true })
  appointmentRole: AppointmentRole | null;
}

@ObjectType('AcceptInvitationPayload')
export class AcceptInvitationPayloadType {
  @Field(() => String, { nullable: true, description: 'Null where the account was there before' })
  token: string | null;

  @Field(() => String, { nullable: true })
  deviceToken: string | null;

  @Field(() => AccountType)
  account: AccountType;
}
