/** Signing in, in the schema. */
import { Field, ID, InputType, ObjectType } from '@nestjs/graphql';
import { SECOND_FACTORS, type SecondFactor } from '#identity';
import type { Locale } from '#kernel';
import { IsOptional } from 'class-validator';
import { Characters } from '../gateway/graphql/argument-limits.js';
import { enumOf, LocaleEnum } from '../gateway/graphql/enums.js';
import { ListSize } from '../gateway/graphql/list-size.js';

export const SecondFactorEnum = enumOf(
  'SecondFactor',
  SECOND_FACTORS,
  'MAILED_LINK: after a lock, where there is no other, a link was sent to the e-mail',
);

@ObjectType('Account')
export class AccountType {
  @Field(() => ID)
  id: string;

  @Field(() => String)
  email: string;

  @Field(() => String)
  displayName: string;

  @Field(() => LocaleEnum)
  locale: Locale;
}

@InputType('SignInInput')
export class SignInInputType {
  @Field(() => String)
  @Characters(500)
  email: string;

  @Field(() => String)
  @Characters(500)
  password: string;

  @Field(() => String, { nullable: true, description: 'Of an authenticator application, or a recovery code' })
  @IsOptional()
  @Characters(100)
  code?: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'What an earlier sign-in gave this browser; guesses of strangers do not count against it',
  })
  @IsOptional()
  @Characters(100)
  deviceToken?: string | null;
}

@InputType('ContinueSignInInput')
export class ContinueSignInInputType {
  @Field(() => String)
  @Characters(100)
  challenge: string;

  @Field(() => String)
  @Characters(100)
  code: string;

  @Field(() => String, { nullable: true })
  @IsOptional()
  @Characters(100)
  deviceToken?: string | null;
}

@ObjectType('SignInPayload')
export class SignInPayloadType {
  @Field(() => String, { nullable: true })
  token: string | null;

  @ListSize(4)
  @Field(() => [SecondFactorEnum], { description: 'Empty, or what may still be given; until then token and account are null' })
  secondFactors: readonly SecondFactor[];

  @Field(() => AccountType, { nullable: true })
  account: AccountType | null;

  @Field(() => String, { nullable: true, description: 'For continueSignIn, so that no page carries the password along; for ten minutes' })
  challenge: string | null;

  @Field(() => String, { nullable: true, description: 'For this browser to keep and to send with its next sign-in' })
  deviceToken: string | null;
}

@ObjectType('BeginPasskeySignInPayload')
export class BeginPasskeySignInPayloadType {
  @Field(() => String, { description: 'As PublicKeyCredential.parseRequestOptionsFromJSON takes it' })
  optionsJson: string;

  @Field(() => ID)
  challengeId: string;
}

@InputType('FinishPasskeySignInInput')
export class FinishPasskeySignInInputType {
  @Field(() => ID)
  challengeId: string;

  @Field(() => String, { description: 'PublicKeyCredential.toJSON()' })
  @Characters(20_000)
  responseJson: string;

  @Field(() => String, { nullable: true, description: 'Of signIn, where the password was given first; a locked account needs it' })
  @IsOptional()
  @Characters(100)
  challenge?: string | null;

  @Field(() => String, { nullable: true })
  @IsOptional()
  @Characters(100)
  deviceToken?: string | null;
}
