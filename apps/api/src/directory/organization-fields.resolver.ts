/** The fields of an organization: those of its card are at hand, those of its page are loaded, for a whole list at once. */
import { Args, Context, Int, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import type { OrganizationPage, ProfileKeeping } from '#directory';
import type { Locale } from '#kernel';
import type { FocusArea, Region } from '#taxonomy';
import type { GraphqlContext } from '../gateway/graphql/context.js';
import { LocaleEnum } from '../gateway/graphql/enums.js';
import { ListSize } from '../gateway/graphql/list-size.js';
import { localized, LocalizedTextType } from '../gateway/graphql/localized-text.type.js';
import { VocabularyIndex } from '../taxonomy/vocabulary-index.js';
import { LegalFormEnum } from '../taxonomy/vocabulary.enums.js';
import { FocusAreaType, RegionType } from '../taxonomy/vocabulary.type.js';
import { OrganizationPageLoader } from './organization-page.loader.js';
import type { OrganizationSource } from './organization.source.js';
import { ContactType, OrganizationType, ProfileKeepingType } from './organization.type.js';

@Resolver(() => OrganizationType)
export class OrganizationFieldsResolver {
  constructor(
    private readonly pages: OrganizationPageLoader,
    private readonly vocabulary: VocabularyIndex,
  ) {}

  @ResolveField(() => LocalizedTextType)
  name(
    @Parent() { card }: OrganizationSource,
    @Context() context: GraphqlContext,
    @Args('locale', { type: () => LocaleEnum, nullable: true }) locale?: Locale,
  ) {
    return localized(card.name, locale ?? context.locale);
  }

  @ResolveField(() => LocalizedTextType, { nullable: true, description: 'What it does, in one sentence' })
  summary(
    @Parent() { card }: OrganizationSource,
    @Context() context: GraphqlContext,
    @Args('locale', { type: () => LocaleEnum, nullable: true }) locale?: Locale,
  ) {
    return localized(card.summary, locale ?? context.locale);
  }

  @ResolveField(() => RegionType, { description: 'The region of its seat' })
  region(@Parent() { card }: OrganizationSource): Region {
    return this.vocabulary.region(card.regionCode);
  }

  @ListSize(10)
  @ResolveField(() => [FocusAreaType], { description: '30 at most' })
  focusAreas(@Parent() { card }: OrganizationSource): FocusArea[] {
    return card.focusAreaCodes.map((code) => this.vocabulary.focusArea(code));
  }

  @ResolveField(() => LocalizedTextType, { nullable: true })
  description(
    @Parent() source: OrganizationSource,
    @Context() context: GraphqlContext,
    @Args('locale', { type: () => LocaleEnum, nullable: true }) locale?: Locale,
  ) {
    return this.onPage(source, context, ({ description }) => localized(description, locale ?? context.locale));
  }

  @ResolveField(() => LegalFormEnum, { nullable: true, description: 'Null where it is withheld, or none' })
  legalForm(@Parent() source: OrganizationSource, @Context() context: GraphqlContext): Eventually<string | null> {
    return this.onPage(source, context, ({ legalForm }) => legalForm);
  }

  @ListSize(20)
  @ResolveField(() => [RegionType], { description: 'Where else it works, 20 at most; all of them where it works in the whole country' })
  servesRegions(@Parent() source: OrganizationSource, @Context() context: GraphqlContext): Eventually<Region[]> {
    return this.onPage(source, context, ({ servesRegionCodes }) => servesRegionCodes.map((code) => this.vocabulary.region(code)));
  }

  @ResolveField(() => Boolean)
  servesWholeCountry(@Parent() source: OrganizationSource, @Context() context: GraphqlContext): Eventually<boolean> {
    return this.onPage(source, context, ({ servesWholeCountry }) => servesWholeCountry);
  }

  @ResolveField(() => Int, { nullable: true })
  foundedYear(@Parent() source: OrganizationSource, @Context() context: GraphqlContext): Eventually<number | null> {
    return this.onPage(source, context, ({ foundedYear }) => foundedYear);
  }

  @ResolveField(() => String, { nullable: true })
  website(@Parent() source: OrganizationSource, @Context() context: GraphqlContext): Eventually<string | null> {
    return this.onPage(source, context, ({ website }) => website);
  }

  @ResolveField(() => LocalizedTextType, { nullable: true, description: 'With what it can help other members' })
  helpOffered(
    @Parent() source: OrganizationSource,
    @Context() context: GraphqlContext,
    @Args('locale', { type: () => LocaleEnum, nullable: true }) locale?: Locale,
  ) {
    return this.onPage(source, context, ({ helpOffered }) => localized(helpOffered, locale ?? context.locale));
  }

  @ResolveField(() => LocalizedTextType, { nullable: true, description: 'With what it looks for help' })
  helpSought(
    @Parent() source: OrganizationSource,
    @Context() context: GraphqlContext,
    @Args('locale', { type: () => LocaleEnum, nullable: true }) locale?: Locale,
  ) {
    return this.onPage(source, context, ({ helpSought }) => localized(helpSought, locale ?? context.locale));
  }

  @ResolveField(() => String, { nullable: true, description: 'City or village of its seat' })
  locality(@Parent() source: OrganizationSource, @Context() context: GraphqlContext): Eventually<string | null> {
    return this.onPage(source, context, ({ locality }) => locality);
  }

  @ResolveField(() => String, { nullable: true, description: 'Null where it is withheld, or none; never for visitors' })
  bin(@Parent() source: OrganizationSource, @Context() context: GraphqlContext): Eventually<string | null> {
    return this.onPage(source, context, ({ bin }) => bin);
  }

  @ResolveField(() => ProfileKeepingType, { nullable: true, description: 'For its own people and coordinators; null to everybody else' })
  keeping(@Parent() source: OrganizationSource, @Context() context: GraphqlContext): Eventually<ProfileKeeping | null> {
    return this.onPage(source, context, ({ keeping }) => keeping);
  }

  @ListSize(20)
  @ResolveField(() => [ContactType], { description: 'Those that the reader may see; 50 at most' })
  contacts(@Parent() source: OrganizationSource, @Context() context: GraphqlContext): Eventually<OrganizationPage['contacts']> {
    return this.onPage(source, context, ({ contacts }) => contacts);
  }

  /** What stands on the organization's page: at once where the page is at hand, for a promise of each field would cost more than the field. */
  private onPage<Value>(source: OrganizationSource, context: GraphqlContext, pick: (page: OrganizationPage) => Value): Eventually<Value> {
    return source.page ? pick(source.page) : this.pages.load(context, source.card.id).then(pick);
  }
}

/** Now, or once it is loaded. */
type Eventually<Value> = Value | Promise<Value>;
