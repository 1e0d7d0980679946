/** What somebody sends about their own account. */
import { Field, ID, InputType } from '@nestjs/graphql';
import { AGE_GROUPS, GENDERS, type AgeGroup, type Gender } from '#identity';
import type { Locale } from '#kernel';
import { IsOptional } from 'class-validator';
import { Characters, Entries } from '../gateway/graphql/argument-limits.js';
import { enumOf, LocaleEnum } from '../gateway/graphql/enums.js';
import { WorkingLanguageEnum } from '../taxonomy/vocabulary.enums.js';

export const GenderEnum = enumOf('Gender', GENDERS);
export const AgeGroupEnum = enumOf('AgeGroup', AGE_GROUPS);

const TOKEN = 100;
const PASSWORD = 500;

@InputType()
export class RequestPasswordResetInput {
  @Field(() => String)
  @Characters(500)
  email: string;
}

@InputType()
export class ResetPasswordInput {
  @Field(() => String)
  @Characters(TOKEN)
  token: string;

  @Field(() => String)
  @Characters(PASSWORD)
  password: string;
}

@InputType()
export class UnlockAccountInput {
  @Field(() => String)
  @Characters(TOKEN)
  token: string;
}

@InputType()
export class ConfirmEmailInput {
  @Field(() => String)
  @Characters(TOKEN)
  token: string;
}

@InputType({ description: 'The password (and a code, where a factor is enrolled), or the answer of a passkey' })
export class ConfirmIdentityInput {
  @Field(() => String, { nullable: true })
  @IsOptional()
  @Characters(PASSWORD)
  password?: string;

  @Field(() => String, { nullable: true })
  @IsOptional()
  @Characters(100)
  code?: string;

  @Field(() => ID, { nullable: true, description: 'Of beginPasskeySignIn' })
  @IsOptional()
  challengeId?: string;

  @Field(() => String, { nullable: true })
  @IsOptional()
  @Characters(20_000)
  responseJson?: string;
}

@InputType()
export class ChangePasswordInput {
  @Field(() => String)
  @Characters(PASSWORD)
  currentPassword: string;

  @Field(() => String)
  @Characters(PASSWORD)
  newPassword: string;
}

@InputType()
export class ChangeEmailInput {
  @Field(() => String)
  @Characters(254)
  email: string;
}

@InputType({ description: 'What is absent stays as it was; null for gender and age group is “not said”' })
export class UpdateProfileInput {
  @Field(() => String, { nullable: true })
  @IsOptional()
  @Characters(200)
  displayName?: string | null;

  @Field(() => LocaleEnum, { nullable: true })
  @IsOptional()
  locale?: Locale | null;

  @Field(() => [WorkingLanguageEnum], { nullable: true })
  @IsOptional()
  @Entries(20)
  languages?: string[] | null;

  @Field(() => GenderEnum, { nullable: true })
  @IsOptional()
  gender?: Gender | null;

  @Field(() => AgeGroupEnum, { nullable: true })
  @IsOptional()
  ageGroup?: AgeGroup | null;
}

@InputType()
export class EndSessionInput {
  @Field(() => ID)
  sessionId: string;
}

@InputType()
export class ConfirmTotpInput {
  @Field(() => String)
  @Characters(20)
  code: string;
}

@InputType()
export class FinishPasskeyRegistrationInput {
  @Field(() => String)
  @Characters(100)
  name: string;

  @Field(() => String, { description: 'PublicKeyCredential.toJSON()' })
  @Characters(20_000)
  responseJson: string;
}

@InputType()
export class RemovePasskeyInput {
  @Field(() => ID)
  passkeyId: string;
}

@InputType()
export class NameTrustedColleagueInput {
  @Field(() => ID, { nullable: true, description: 'One of viewer.colleagues; null: nobody' })
  @IsOptional()
  accountId?: string | null;
}

@InputType()
export class LockAccountInput {
  @Field(() => ID, {
    nullable: true,
    description: 'Null: my own, and this sign-in ends too; one of viewer.trustedBy; a coordinator’s or administrator’s: anybody’s',
  })
  @IsOptional()
  accountId?: string | null;
}
