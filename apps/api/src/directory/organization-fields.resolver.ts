/** The fields of an organization: those of its card are at hand, those of its page are loaded, for a whole list at once. */
import { Args, Context, Int, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { OrganizationService, type OrganizationPage } from '#directory';
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
import { ContactType, OrganizationType } from './organization.type.js';

@Resolver(() => OrganizationType)
export class OrganizationFieldsResolver {
  constructor(
    private readonly organizations: OrganizationService,
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

  @ResolveField(() => Int, { nullable: true, description: 'Null for who may not know' })
  mentorCount(@Context() { actor }: GraphqlContext): number | null {
    return this.organizations.mentorCount(actor);
  }

  @ResolveField(() => LocalizedTextType, { nullable: true })
  async description(
    @Parent() source: OrganizationSource,
    @Context() context: GraphqlContext,
    @Args('locale', { type: () => LocaleEnum, nullable: true }) locale?: Locale,
  ) {
    return localized((await this.page(source, context)).description, locale ?? context.locale);
  }

  @ResolveField(() => LegalFormEnum, { nullable: true, description: 'Null where it is withheld, or none' })
  async legalForm(@Parent() source: OrganizationSource, @Context() context: GraphqlContext): Promise<string | null> {
    return (await this.page(source, context)).legalForm;
  }

  @ListSize(20)
  @ResolveField(() => [RegionType], { description: 'Where else it works, 20 at most; all of them where it works in the whole country' })
  async servesRegions(@Parent() source: OrganizationSource, @Context() context: GraphqlContext): Promise<Region[]> {
    return (await this.page(source, context)).servesRegionCodes.map((code) => this.vocabulary.region(code));
  }

  @ResolveField(() => Boolean)
  async servesWholeCountry(@Parent() source: OrganizationSource, @Context() context: GraphqlContext): Promise<boolean> {
    return (await this.page(source, context)).servesWholeCountry;
  }

  @ResolveField(() => Int, { nullable: true })
  async foundedYear(@Parent() source: OrganizationSource, @Context() context: GraphqlContext): Promise<number | null> {
    return (await this.page(source, context)).foundedYear;
  }

  @ResolveField(() => String, { nullable: true })
  async website(@Parent() source: OrganizationSource, @Context() context: GraphqlContext): Promise<string | null> {
    return (await this.page(source, context)).website;
  }

  @ListSize(20)
  @ResolveField(() => [ContactType], { description: 'Those that the reader may see; 50 at most' })
  async contacts(@Parent() source: OrganizationSource, @Context() context: GraphqlContext): Promise<OrganizationPage['contacts']> {
    return (await this.page(source, context)).contacts;
  }

  private page(source: OrganizationSource, context: GraphqlContext): OrganizationPage | Promise<OrganizationPage> {
    return source.page ?? this.pages.load(context, source.card.id);
  }
}
