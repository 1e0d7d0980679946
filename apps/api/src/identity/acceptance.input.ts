/** Accepting an invitation. */
import { Field, ID, InputType } from '@nestjs/graphql';
import type { ConsentPurpose } from '#identity';
import type { Locale } from '#kernel';
import { Type } from 'class-transformer';
import { IsOptional, ValidateNested } from 'class-validator';
import { Characters, Entries } from '../gateway/graphql/argument-limits.js';
import { LocaleEnum } from '../gateway/graphql/enums.js';
import { WorkingLanguageEnum } from '../taxonomy/vocabulary.enums.js';
import { ConsentPurposeEnum } from './consent.enum.js';

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
