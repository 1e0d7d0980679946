/** What the directory knows of a region or a focus area: how many organizations the reader may see there. */
import { Context, Int, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { OrganizationService, type VocabularyCounts } from '#directory';
import type { FocusArea, Region } from '#taxonomy';
import type { GraphqlContext } from '../gateway/graphql/context.js';
import { ListSize } from '../gateway/graphql/list-size.js';
import { VocabularyIndex } from '../taxonomy/vocabulary-index.js';
import { FocusAreaType, RegionType } from '../taxonomy/vocabulary.type.js';
import { Injectable } from '@nestjs/common';

/** The counts of one request: one statement, whatever number of fields ask. */
@Injectable()
export class VocabularyCountsLoader {
  private readonly counts = new WeakMap<GraphqlContext, Promise<VocabularyCounts>>();

  constructor(private readonly organizations: OrganizationService) {}

  load(context: GraphqlContext): Promise<VocabularyCounts> {
    let counts = this.counts.get(context);
    if (!counts) {
      counts = this.organizations.vocabularyCounts(context.actor);
      this.counts.set(context, counts);
    }
    return counts;
  }
}

@Resolver(() => RegionType)
export class RegionEdges {
  constructor(private readonly counts: VocabularyCountsLoader) {}

  @ResolveField(() => Int, { description: 'Organizations with their seat here that the reader may see' })
  async organizationCount(@Parent() { code }: Region, @Context() context: GraphqlContext): Promise<number> {
    return (await this.counts.load(context)).regions[code] ?? 0;
  }
}

@Resolver(() => FocusAreaType)
export class FocusAreaEdges {
  constructor(
    private readonly counts: VocabularyCountsLoader,
    private readonly vocabulary: VocabularyIndex,
  ) {}

  @ResolveField(() => Int, { description: 'Organizations that work on this and that the reader may see' })
  async organizationCount(@Parent() { code }: FocusArea, @Context() context: GraphqlContext): Promise<number> {
    return (await this.counts.load(context)).focusAreas[code] ?? 0;
  }

  @ListSize(20)
  @ResolveField(() => [RegionType], {
    description: 'Where an organization that the reader may see has its seat and works on this; 20 at most',
  })
  async regions(@Parent() { code }: FocusArea, @Context() context: GraphqlContext): Promise<Region[]> {
    const { regionsOfFocusAreas } = await this.counts.load(context);
    return (regionsOfFocusAreas[code] ?? []).map((region) => this.vocabulary.region(region));
  }
}
