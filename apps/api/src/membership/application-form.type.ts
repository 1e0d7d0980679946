/** What an applicant wrote, in the schema: as it was written, for whoever may read the application. */
import { Field, Int, ObjectType } from '@nestjs/graphql';
import type { Listing, RepresentationRole, WithheldField } from '#directory';
import { LOCALES, type Locale, type LocalizedText } from '#kernel';
import type { ApplicationConsentPurpose, ApplicationForm } from '#membership';
import { ListingEnum, RepresentationRoleEnum, WithheldFieldEnum } from '../directory/directory.enums.js';
import { LocaleEnum } from '../gateway/graphql/enums.js';
import { ListSize } from '../gateway/graphql/list-size.js';
import { LegalFormEnum, WorkingLanguageEnum } from '../taxonomy/vocabulary.enums.js';
import { ApplicationConsentPurposeEnum } from './membership.enums.js';

@ObjectType('WrittenText')
export class WrittenTextType {
  @Field(() => LocaleEnum)
  locale: Locale;

  @Field(() => String)
  text: string;
}

@ObjectType('ApplicationRepresentative')
export class ApplicationRepresentativeType {
  @Field(() => String)
  name: string;

  @Field(() => String)
  email: string;

  @Field(() => RepresentationRoleEnum)
  role: RepresentationRole;

  @Field(() => String, { nullable: true })
  position: string | null;
}

@ObjectType('ApplicationConsent')
export class ApplicationConsentType {
  @Field(() => ApplicationConsentPurposeEnum)
  purpose: ApplicationConsentPurpose;

  @Field(() => String)
  version: string;
}

@ObjectType('ApplicationForm')
export class ApplicationFormType {
  @Field(() => String)
  email: string;

  @ListSize(3)
  @Field(() => [WrittenTextType], { description: '3 at most' })
  name: WrittenTextType[];

  @ListSize(3)
  @Field(() => [WrittenTextType], { description: '3 at most' })
  summary: WrittenTextType[];

  @Field(() => LegalFormEnum, { nullable: true })
  legalForm: string | null;

  @Field(() => String, { nullable: true })
  bin: string | null;

  @Field(() => String, { nullable: true })
  regionCode: string | null;

  @Field(() => String, { nullable: true })
  locality: string | null;

  @Field(() => String, { nullable: true })
  headName: string | null;

  @Field(() => Int, { nullable: true })
  foundedYear: number | null;

  @Field(() => String, { nullable: true })
  website: string | null;

  @Field(() => String, { nullable: true })
  phone: string | null;

  @Field(() => [String], { description: '20 at most' })
  servesRegionCodes: readonly string[];

  @Field(() => Boolean)
  servesWholeCountry: boolean;

  @Field(() => [String], { description: '30 at most' })
  focusAreaCodes: readonly string[];

  @Field(() => [WorkingLanguageEnum], { description: '20 at most' })
  workingLanguages: readonly string[];

  @Field(() => ListingEnum)
  listing: Listing;

  @Field(() => [WithheldFieldEnum])
  withheld: readonly WithheldField[];

  @ListSize(20)
  @Field(() => [ApplicationRepresentativeType], { description: '20 at most' })
  representatives: readonly ApplicationRepresentativeType[];

  @Field(() => String)
  statement: string;

  @Field(() => String, { nullable: true })
  support: string | null;

  @Field(() => String, { nullable: true })
  memorandumVersion: string | null;

  @ListSize(5)
  @Field(() => [ApplicationConsentType], { description: '5 at most' })
  consents: readonly ApplicationConsentType[];
}

export function formSource({ names, summaries, ...form }: ApplicationForm): ApplicationFormType {
  return { ...form, name: textsOf(names), summary: textsOf(summaries) };
}

function textsOf(words: LocalizedText): WrittenTextType[] {
  return LOCALES.flatMap((locale) => {
    const text = words[locale];
    return text ? [{ locale, text }] : [];
  });
}
