/** The vocabulary: who reads it needs no account. */
import { Args, Context, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import type { Locale } from '#kernel';
import type { FocusArea, LegalForm, Region, VocabularyEntry, WorkingLanguage } from '#taxonomy';
import { Access } from '../gateway/access/permission.js';
import type { GraphqlContext } from '../gateway/graphql/context.js';
import { LocaleEnum } from '../gateway/graphql/enums.js';
import { ListSize } from '../gateway/graphql/list-size.js';
import { localized, LocalizedTextType } from '../gateway/graphql/localized-text.type.js';
import { VocabularyIndex } from './vocabulary-index.js';
import { FocusAreaType, LegalFormEntryType, RegionType, TileType, WorkingLanguageEntryType } from './vocabulary.type.js';

@Resolver()
export class VocabularyResolver {
  constructor(private readonly vocabulary: VocabularyIndex) {}

  @Access('PUBLIC')
  @ListSize(20)
  @Query(() => [RegionType], { description: 'The 20 regions of Kazakhstan' })
  regions(): readonly Region[] {
    return this.vocabulary.lists.regions;
  }

  @Access('PUBLIC')
  @ListSize(30)
  @Query(() => [FocusAreaType], { description: 'All focus areas, beneficiary groups first (30 at most)' })
  focusAreas(): readonly FocusArea[] {
    return this.vocabulary.lists.focusAreas;
  }

  @Access('PUBLIC')
  @ListSize(20)
  @Query(() => [WorkingLanguageEntryType], { description: 'All working languages (20 at most)' })
  workingLanguages(): readonly WorkingLanguage[] {
    return this.vocabulary.lists.workingLanguages;
  }

  @Access('PUBLIC')
  @ListSize(20)
  @Query(() => [LegalFormEntryType], { description: 'All legal forms (20 at most)' })
  legalForms(): readonly LegalForm[] {
    return this.vocabulary.lists.legalForms;
  }
}

/** A vocabulary entry's name for the reader; every entry has one in all three languages. */
function nameOf({ names }: VocabularyEntry, locale: Locale): LocalizedTextType {
  return localized(names, locale) as LocalizedTextType;
}

@Resolver(() => RegionType)
export class RegionResolver {
  @ResolveField(() => LocalizedTextType)
  name(
    @Parent() region: Region,
    @Context() context: GraphqlContext,
    @Args('locale', { type: () => LocaleEnum, nullable: true }) locale?: Locale,
  ) {
    return nameOf(region, locale ?? context.locale);
  }

  @ResolveField(() => LocalizedTextType, { description: 'As people say it in short' })
  shortName(
    @Parent() region: Region,
    @Context() context: GraphqlContext,
    @Args('locale', { type: () => LocaleEnum, nullable: true }) locale?: Locale,
  ) {
    return localized(region.tileWide, locale ?? context.locale);
  }

  @ResolveField(() => LocalizedTextType, { description: 'Its administrative centre' })
  centre(
    @Parent() region: Region,
    @Context() context: GraphqlContext,
    @Args('locale', { type: () => LocaleEnum, nullable: true }) locale?: Locale,
  ) {
    return localized(region.centre, locale ?? context.locale);
  }

  @ResolveField(() => TileType)
  tile(@Parent() region: Region): TileType {
    return { column: region.tileColumn, row: region.tileRow, region } as TileType;
  }
}

@Resolver(() => TileType)
export class TileResolver {
  @ResolveField(() => LocalizedTextType)
  narrow(
    @Parent() { region }: { region: Region },
    @Context() context: GraphqlContext,
    @Args('locale', { type: () => LocaleEnum, nullable: true }) locale?: Locale,
  ) {
    return localized(region.tileNarrow, locale ?? context.locale);
  }

  @ResolveField(() => LocalizedTextType)
  wide(
    @Parent() { region }: { region: Region },
    @Context() context: GraphqlContext,
    @Args('locale', { type: () => LocaleEnum, nullable: true }) locale?: Locale,
  ) {
    return localized(region.tileWide, locale ?? context.locale);
  }
}

@Resolver(() => FocusAreaType)
export class FocusAreaResolver {
  @ResolveField(() => LocalizedTextType)
  name(
    @Parent() entry: FocusArea,
    @Context() context: GraphqlContext,
    @Args('locale', { type: () => LocaleEnum, nullable: true }) locale?: Locale,
  ) {
    return nameOf(entry, locale ?? context.locale);
  }
}

@Resolver(() => WorkingLanguageEntryType)
export class WorkingLanguageEntryResolver {
  @ResolveField(() => LocalizedTextType)
  name(
    @Parent() entry: WorkingLanguage,
    @Context() context: GraphqlContext,
    @Args('locale', { type: () => LocaleEnum, nullable: true }) locale?: Locale,
  ) {
    return nameOf(entry, locale ?? context.locale);
  }
}

@Resolver(() => LegalFormEntryType)
export class LegalFormEntryResolver {
  @ResolveField(() => LocalizedTextType)
  name(
    @Parent() entry: LegalForm,
    @Context() context: GraphqlContext,
    @Args('locale', { type: () => LocaleEnum, nullable: true }) locale?: Locale,
  ) {
    return nameOf(entry, locale ?? context.locale);
  }
}
