/** What somebody writes into a profile, with its limits. */
import { Field, ID, InputType, Int } from '@nestjs/graphql';
import type { Contact, Listing, WithheldField } from '#directory';
import type { Locale } from '#kernel';
import { Type } from 'class-transformer';
import { IsOptional, ValidateNested } from 'class-validator';
import { ContactKindEnum, ContactVisibilityEnum, ListingEnum, WithheldFieldEnum } from '../directory/directory.enums.js';
import { Characters, EachCharacters, Entries } from '../gateway/graphql/argument-limits.js';
import { LocaleEnum } from '../gateway/graphql/enums.js';
import { LegalFormEnum, WorkingLanguageEnum } from '../taxonomy/vocabulary.enums.js';
import { NameInput, SummaryInput } from './application.input.js';

const CODE_CHARACTERS = 40;

@InputType()
export class DescriptionInput {
  @Field(() => LocaleEnum)
  locale: Locale;

  @Field(() => String, { description: '10000 characters at most' })
  @Characters(10_000)
  text: string;
}

@InputType()
export class HelpInput {
  @Field(() => LocaleEnum)
  locale: Locale;

  @Field(() => String, { description: '500 characters at most' })
  @Characters(500)
  text: string;
}

@InputType({ description: 'A work contact, never a private one' })
export class ContactInput {
  @Field(() => ContactKindEnum)
  kind: Contact['kind'];

  @Field(() => String)
  @Characters(500)
  value: string;

  @Field(() => ContactVisibilityEnum)
  visibility: Contact['visibility'];
}

@InputType({ isAbstract: true })
class ProfileInput {
  @Field(() => [NameInput], { nullable: true, description: 'In all languages that it has a name in: those left out go' })
  @IsOptional()
  @Entries(3)
  @ValidateNested({ each: true })
  @Type(() => NameInput)
  name?: NameInput[] | null;

  @Field(() => [SummaryInput], { nullable: true })
  @IsOptional()
  @Entries(3)
  @ValidateNested({ each: true })
  @Type(() => SummaryInput)
  summary?: SummaryInput[] | null;

  @Field(() => [DescriptionInput], { nullable: true })
  @IsOptional()
  @Entries(3)
  @ValidateNested({ each: true })
  @Type(() => DescriptionInput)
  description?: DescriptionInput[] | null;

  @Field(() => [HelpInput], { nullable: true })
  @IsOptional()
  @Entries(3)
  @ValidateNested({ each: true })
  @Type(() => HelpInput)
  helpOffered?: HelpInput[] | null;

  @Field(() => [HelpInput], { nullable: true })
  @IsOptional()
  @Entries(3)
  @ValidateNested({ each: true })
  @Type(() => HelpInput)
  helpSought?: HelpInput[] | null;

  @Field(() => LocaleEnum, { nullable: true })
  @IsOptional()
  sourceLocale?: Locale | null;

  @Field(() => LegalFormEnum, { nullable: true, description: 'Null: none' })
  @IsOptional()
  legalForm?: keyof typeof LegalFormEnum | null;

  @Field(() => String, { nullable: true, description: 'Null: none' })
  @IsOptional()
  @Characters(CODE_CHARACTERS)
  bin?: string | null;

  @Field(() => String, { nullable: true, description: 'City or village; null: not said' })
  @IsOptional()
  @Characters(200)
  locality?: string | null;

  @Field(() => [String], { nullable: true, description: '20 at most' })
  @IsOptional()
  @Entries(20)
  @EachCharacters(CODE_CHARACTERS)
  servesRegionCodes?: string[] | null;

  @Field(() => Boolean, { nullable: true })
  @IsOptional()
  servesWholeCountry?: boolean | null;

  @Field(() => [String], { nullable: true, description: '30 at most' })
  @IsOptional()
  @Entries(30)
  @EachCharacters(CODE_CHARACTERS)
  focusAreaCodes?: string[] | null;

  @Field(() => [WorkingLanguageEnum], { nullable: true, description: '20 at most' })
  @IsOptional()
  @Entries(20)
  workingLanguages?: (keyof typeof WorkingLanguageEnum)[] | null;

  @Field(() => Int, { nullable: true, description: 'Null: not said' })
  @IsOptional()
  foundedYear?: number | null;

  @Field(() => String, { nullable: true, description: 'For whom the profile is; null: none' })
  @IsOptional()
  @Characters(500)
  website?: string | null;

  @Field(() => [ContactInput], { nullable: true, description: 'All of them: those left out go. 20 at most' })
  @IsOptional()
  @Entries(20)
  @ValidateNested({ each: true })
  @Type(() => ContactInput)
  contacts?: ContactInput[] | null;

  @Field(() => ListingEnum, { nullable: true })
  @IsOptional()
  listing?: Listing | null;

  @Field(() => [WithheldFieldEnum], { nullable: true })
  @IsOptional()
  @Entries(2)
  withheldFields?: WithheldField[] | null;
}

@InputType({ description: 'What is left out stays as it is' })
export class UpdateOrganizationProfileInput extends ProfileInput {
  @Field(() => ID)
  organizationId: string;

  @Field(() => Int, { description: 'Of the profile that was looked at' })
  version: number;

  @Field(() => String, { nullable: true, description: 'The region of the seat' })
  @IsOptional()
  @Characters(CODE_CHARACTERS)
  regionCode?: string | null;
}

@InputType()
export class AddOrganizationInput extends ProfileInput {
  @Field(() => String, { description: 'The region of the seat' })
  @Characters(CODE_CHARACTERS)
  regionCode: string;
}

@InputType()
export class UndoProfileChangeInput {
  @Field(() => ID)
  changeId: string;
}

@InputType()
export class DecideProfileChangeInput extends UndoProfileChangeInput {
  @Field(() => Boolean)
  accepts: boolean;

  @Field(() => String, { nullable: true, description: 'Needed where it is refused; 500 characters at most' })
  @IsOptional()
  @Characters(500)
  reason?: string | null;
}
