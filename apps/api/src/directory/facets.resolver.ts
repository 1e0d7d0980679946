/** The facets of a page of the directory, most frequent first. */
import { Parent, ResolveField, Resolver } from '@nestjs/graphql';
import type { OrganizationList } from '#directory';
import { ListSize } from '../gateway/graphql/list-size.js';
import { VocabularyIndex } from '../taxonomy/vocabulary-index.js';
import { FocusAreaFacetType, LanguageFacetType, OrganizationFacetsType, RegionFacetType } from './organization.type.js';

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
