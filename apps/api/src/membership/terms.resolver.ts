/** What an applicant signs up to and agrees to, in words with their version. */
import { Args, Context, Field, Int, ObjectType, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import type { Locale, LocalizedText } from '#kernel';
import {
  APPLICATION_CONSENT_PURPOSES,
  APPLICATION_CONSENT_VERSION,
  APPLICATION_CONSENTS,
  IDLE_DAYS,
  MEMORANDUM,
  MEMORANDUM_VERSION,
  NEEDED_PURPOSE,
  type ApplicationConsentPurpose,
} from '#membership';
import { Access } from '../gateway/access/permission.js';
import type { GraphqlContext } from '../gateway/graphql/context.js';
import { LocaleEnum } from '../gateway/graphql/enums.js';
import { ListSize } from '../gateway/graphql/list-size.js';
import { localized, LocalizedTextType } from '../gateway/graphql/localized-text.type.js';
import { ApplicationConsentPurposeEnum } from './membership.enums.js';

@ObjectType('Memorandum', { description: 'What a member signs up to' })
class MemorandumType {
  @Field(() => String)
  version: string;
}

@ObjectType('ApplicationConsentTerm')
class ConsentTermType {
  @Field(() => ApplicationConsentPurposeEnum)
  purpose: ApplicationConsentPurpose;

  @Field(() => String)
  version: string;

  @Field(() => Boolean, { description: 'Whether there is no application without it' })
  isNeeded: boolean;
}

@ObjectType('MembershipTerms')
class MembershipTermsType {
  @Field(() => MemorandumType)
  memorandum: MemorandumType;

  @ListSize(5)
  @Field(() => [ConsentTermType], { description: '5 at most' })
  consents: ConsentTermType[];

  @Field(() => Int, { description: 'After so many days without a change a draft is deleted' })
  draftDays: number;
}

interface TermSource {
  readonly words: LocalizedText;
}

@Resolver()
export class MembershipTermsResolver {
  @Access('PUBLIC')
  @Query(() => MembershipTermsType)
  membershipTerms(): object {
    return {
      memorandum: { version: MEMORANDUM_VERSION, words: MEMORANDUM },
      consents: APPLICATION_CONSENT_PURPOSES.map((purpose) => ({
        ...{ purpose, version: APPLICATION_CONSENT_VERSION, isNeeded: purpose === NEEDED_PURPOSE },
        words: APPLICATION_CONSENTS[purpose],
      })),
      draftDays: IDLE_DAYS,
    };
  }
}

@Resolver(() => MemorandumType)
export class MemorandumFields {
  @ResolveField(() => LocalizedTextType)
  text(
    @Parent() { words }: TermSource,
    @Context() context: GraphqlContext,
    @Args('locale', { type: () => LocaleEnum, nullable: true }) locale?: Locale,
  ) {
    return localized(words, locale ?? context.locale);
  }
}

@Resolver(() => ConsentTermType)
export class ConsentTermFields {
  @ResolveField(() => LocalizedTextType)
  text(
    @Parent() { words }: TermSource,
    @Context() context: GraphqlContext,
    @Args('locale', { type: () => LocaleEnum, nullable: true }) locale?: Locale,
  ) {
    return localized(words, locale ?? context.locale);
  }
}
