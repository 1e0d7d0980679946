/** What an applicant sends, with its limits. */
import { Field, InputType, Int } from '@nestjs/graphql';
import type { Listing, RepresentationRole, WithheldField } from '#directory';
import type { Locale } from '#kernel';
import type { ApplicationConsentPurpose } from '#membership';
import { Type } from 'class-transformer';
import { IsOptional, ValidateNested } from 'class-validator';
import { ListingEnum, RepresentationRoleEnum, WithheldFieldEnum } from '../directory/directory.enums.js';
import { Characters, EachCharacters, Entries } from '../gateway/graphql/argument-limits.js';
import { LocaleEnum } from '../gateway/graphql/enums.js';
import { LegalFormEnum, WorkingLanguageEnum } from '../taxonomy/vocabulary.enums.js';
import { ApplicationConsentPurposeEnum } from './membership.enums.js';

const CODE_CHARACTERS = 40;
const TOKEN_CHARACTERS = 100;

@InputType()
export class NameInput {
  @Field(() => LocaleEnum)
  locale: Locale;

  @Field(() => String, { description: '200 characters at most' })
  @Characters(200)
  text: string;
}

@InputType()
export class SummaryInput {
  @Field(() => LocaleEnum)
  locale: Locale;

  @Field(() => String, { description: '300 characters at most' })
  @Characters(300)
  text: string;
}

@InputType({ description: 'The organization that applies; in a draft everything may be missing' })
export class ApplicationOrganizationInput {
  @Field(() => [NameInput], { nullable: true, description: 'In one language at least' })
  @IsOptional()
  @Entries(3)
  @ValidateNested({ each: true })
  @Type(() => NameInput)
  name?: NameInput[] | null;

  @Field(() => [SummaryInput], { nullable: true, description: 'What it does, in one sentence' })
  @IsOptional()
  @Entries(3)
  @ValidateNested({ each: true })
  @Type(() => SummaryInput)
  summary?: SummaryInput[] | null;

  @Field(() => LegalFormEnum, { nullable: true })
  @IsOptional()
  legalForm?: keyof typeof LegalFormEnum | null;

  @Field(() => String, { nullable: true, description: 'Twelve digits; never a person’s number' })
  @IsOptional()
  @Characters(CODE_CHARACTERS)
  bin?: string | null;

  @Field(() => String, { nullable: true, description: 'The region of the seat' })
  @IsOptional()
  @Characters(CODE_CHARACTERS)
  regionCode?: string | null;

  @Field(() => String, { nullable: true, description: 'City or village; never a home address' })
  @IsOptional()
  @Characters(200)
  locality?: string | null;

  @Field(() => String, { nullable: true, description: 'Who leads the organization' })
  @IsOptional()
  @Characters(200)
  headName?: string | null;

  @Field(() => Int, { nullable: true })
  @IsOptional()
  foundedYear?: number | null;

  @Field(() => String, { nullable: true })
  @IsOptional()
  @Characters(500)
  website?: string | null;

  @Field(() => String, { nullable: true, description: 'A work phone' })
  @IsOptional()
  @Characters(50)
  phone?: string | null;

  @Field(() => [String], { nullable: true, description: 'Where else it works; 20 at most' })
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

  @Field(() => ListingEnum, { nullable: true, description: 'Null: MEMBERS' })
  @IsOptional()
  listing?: Listing | null;

  @Field(() => [WithheldFieldEnum], { nullable: true })
  @IsOptional()
  @Entries(2)
  withheld?: WithheldField[] | null;
}

@InputType()
export class ApplicationRepresentativeInput {
  @Field(() => String)
  @Characters(200)
  name: string;

  @Field(() => String, { description: 'A work address; they are asked for their consent there' })
  @Characters(254)
  email: string;

  @Field(() => RepresentationRoleEnum)
  role: RepresentationRole;

  @Field(() => String, { nullable: true })
  @IsOptional()
  @Characters(200)
  position?: string | null;
}

@InputType()
export class ApplicationConsentInput {
  @Field(() => ApplicationConsentPurposeEnum)
  purpose: ApplicationConsentPurpose;

  @Field(() => String)
  @Characters(CODE_CHARACTERS)
  version: string;
}

@InputType()
export class ApplyForMembershipInput {
  @Field(() => String, { nullable: true, description: 'Of a mailed link: a draft, or an application that was returned. Null: a new one' })
  @IsOptional()
  @Characters(TOKEN_CHARACTERS)
  token?: string | null;

  @Field(() => String)
  @Characters(254)
  email: string;

  @Field(() => LocaleEnum, { description: 'In which the applicant is written to' })
  locale: Locale;

  @Field(() => ApplicationOrganizationInput)
  @ValidateNested()
  @Type(() => ApplicationOrganizationInput)
  organization: ApplicationOrganizationInput;

  @Field(() => [ApplicationRepresentativeInput], { description: 'One manager at least; 20 at most' })
  @Entries(20)
  @ValidateNested({ each: true })
  @Type(() => ApplicationRepresentativeInput)
  representatives: ApplicationRepresentativeInput[];

  @Field(() => String, { description: 'Why it wants to join; 4000 characters at most' })
  @Characters(4_000)
  statement: string;

  @Field(() => String, { nullable: true, description: 'Which members speak for it; 1000 characters at most' })
  @IsOptional()
  @Characters(1_000)
  support?: string | null;

  @Field(() => String)
  @Characters(CODE_CHARACTERS)
  memorandumVersion: string;

  @Field(() => [ApplicationConsentInput])
  @Entries(5)
  @ValidateNested({ each: true })
  @Type(() => ApplicationConsentInput)
  consents: ApplicationConsentInput[];
}

@InputType()
export class SaveApplicationDraftInput {
  @Field(() => String, { nullable: true, description: 'Of a mailed link. Null: a new draft, whose link goes out by mail' })
  @IsOptional()
  @Characters(TOKEN_CHARACTERS)
  token?: string | null;

  @Field(() => String)
  @Characters(254)
  email: string;

  @Field(() => LocaleEnum)
  locale: Locale;

  @Field(() => ApplicationOrganizationInput, { nullable: true })
  @IsOptional()
  @ValidateNested()
  @Type(() => ApplicationOrganizationInput)
  organization?: ApplicationOrganizationInput | null;

  @Field(() => [ApplicationRepresentativeInput], { nullable: true, description: '20 at most' })
  @IsOptional()
  @Entries(20)
  @ValidateNested({ each: true })
  @Type(() => ApplicationRepresentativeInput)
  representatives?: ApplicationRepresentativeInput[] | null;

  @Field(() => String, { nullable: true, description: '4000 characters at most' })
  @IsOptional()
  @Characters(4_000)
  statement?: string | null;

  @Field(() => String, { nullable: true, description: '1000 characters at most' })
  @IsOptional()
  @Characters(1_000)
  support?: string | null;

  @Field(() => String, { nullable: true })
  @IsOptional()
  @Characters(CODE_CHARACTERS)
  memorandumVersion?: string | null;

  @Field(() => [ApplicationConsentInput], { nullable: true })
  @IsOptional()
  @Entries(5)
  @ValidateNested({ each: true })
  @Type(() => ApplicationConsentInput)
  consents?: ApplicationConsentInput[] | null;
}

@InputType({ description: 'The token of a mailed link' })
export class ProveApplicationEmailInput {
  @Field(() => String)
  @Characters(TOKEN_CHARACTERS)
  token: string;
}

@InputType()
export class WithdrawApplicationInput extends ProveApplicationEmailInput {}

@InputType()
export class AppealRejectionInput extends ProveApplicationEmailInput {
  @Field(() => String, { description: 'Why the decision should be another; 4000 characters at most' })
  @Characters(4_000)
  statement: string;
}
