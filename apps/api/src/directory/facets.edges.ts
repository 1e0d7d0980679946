/** The facets of a page of the directory, most frequent first: where it touches the vocabulary. */
import { Field, Int, ObjectType, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import type { OrganizationList } from '#directory';
import { ListSize } from '../gateway/graphql/list-size.js';
import { VocabularyIndex } from '../taxonomy/vocabulary-index.js';
import { WorkingLanguageEnum } from '../taxonomy/vocabulary.enums.js';
import { FocusAreaType, RegionType } from '../taxonomy/vocabulary.type.js';
import { OrganizationFacetsType } from './organization.type.js';

@ObjectType('RegionFacet')
class RegionFacetType {
  @Field(() => RegionType)
  region: RegionType;

  @Field(() => Int)
  count: number;
}

@ObjectType('FocusAreaFacet')
class FocusAreaFacetType {
  @Field(() => FocusAreaType)
  focusArea: FocusAreaType;

  @Field(() => Int)
  count: number;
}

@ObjectType('LanguageFacet')
class LanguageFacetType {
  @Field(() => WorkingLanguageEnum)
  language: keyof typeof WorkingLanguageEnum;

  @Field(() => Int)
  count: number;
}

@Resolver(() => OrganizationFacetsType)
export class FacetsResolver {
  constructor(private readonly vocabulary: VocabularyIndex) {}

  @ListSize(20)
  @ResolveField(() => [RegionFacetType], { description: '20 at most' })
  regions(@Parent() { regions }: OrganizationList): object[] {
    return byCount(regions).map(([code, count]) => ({ region: this.vocabulary.region(code), count }));
  }

  @ListSize(30)
  @ResolveField(() => [FocusAreaFacetType], { description: '30 at most' })
  focusAreas(@Parent() { focusAreas }: OrganizationList): object[] {
    return byCount(focusAreas).map(([code, count]) => ({ focusArea: this.vocabulary.focusArea(code), count }));
  }

  @ListSize(20)
  @ResolveField(() => [LanguageFacetType], { description: '20 at most' })
  languages(@Parent() { languages }: OrganizationList): object[] {
    return byCount(languages).map(([language, count]) => ({ language, count }));
  }
}

function byCount(counts: Readonly<Record<string, number>>): [code: string, count: number][] {
  return Object.entries(counts).sort(([one, count], [other, otherCount]) => otherCount - count || (one < other ? -1 : 1));
}
