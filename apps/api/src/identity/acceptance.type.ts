/** What a link of invitation offers, and accepting it. */
import { Field, ID, InputType, ObjectType } from '@nestjs/graphql';
import type { AppointmentRole, ConsentPurpose } from '#identity';
import type { Locale } from '#kernel';
import { Type } from 'class-transformer';
import { IsOptional, ValidateNested } from 'class-validator';
import { Characters, Entries } from '../gateway/graphql/argument-limits.js';
import { LocaleEnum } from '../gateway/graphql/enums.js';
import { Instant } from '../gateway/graphql/scalars.js';
import { WorkingLanguageEnum } from '../taxonomy/vocabulary.enums.js';
import { ConsentPurposeEnum } from './consent.enum.js';
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

@InputType()
export class InvitationRecordInput {
  @Field(() => ID)
  id: string;

  @Field(() => Boolean)
  isMe: boolean;

  @Field(() => String, { nullable: true, description: 'Absent: right as it stands' })
  @IsOptional()
  @Characters(200)
  position?: string | null;
}

@InputType()
export class AcceptInvitationInput {
  @Field(() => String)
  @Characters(100)
  token: string;

  @Field(() => String, { nullable: true })
  @IsOptional()
  @Characters(200)
  displayName?: string | null;

  @Field(() => String, { nullable: true })
  @IsOptional()
  @Characters(500)
  password?: string | null;

  @Field(() => LocaleEnum, { nullable: true })
  @IsOptional()
  locale?: Locale | null;

  @Field(() => [WorkingLanguageEnum], { nullable: true })
  @IsOptional()
  @Entries(20)
  languages?: string[] | null;

  @Field(() => [ConsentPurposeEnum], { nullable: true, description: 'PROCESSING is needed' })
  @IsOptional()
  @Entries(10)
  consents?: ConsentPurpose[] | null;

  @Field(() => [InvitationRecordInput], { nullable: true, description: 'Of the offer; those that are not named are mine as they stand' })
  @IsOptional()
  @Entries(100)
  @ValidateNested({ each: true })
  @Type(() => InvitationRecordInput)
  records?: InvitationRecordInput[] | null;
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
