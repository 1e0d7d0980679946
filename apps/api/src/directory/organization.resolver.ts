/** The directory's root fields: a page of it, one organization by its address, the network's figures. */
import { Args, Context, Query, Resolver } from '@nestjs/graphql';
import { OrganizationService, type NetworkFigures } from '#directory';
import { MentorService } from '#mentoring';
import { Access } from '../gateway/access/permission.js';
import { unwrap } from '../gateway/errors/failures.js';
import { pageInfo } from '../gateway/graphql/connection.js';
import type { GraphqlContext } from '../gateway/graphql/context.js';
import { OrganizationsArguments } from './organization.input.js';
import { NetworkFiguresType, OrganizationConnectionType, OrganizationType } from './organization.type.js';
import { organizationSource, type OrganizationSource } from './organization.source.js';

@Resolver()
export class OrganizationResolver {
  constructor(
    private readonly organizations: OrganizationService,
    private readonly mentors: MentorService,
  ) {}

  @Access('PUBLIC')
  @Query(() => OrganizationConnectionType, { name: 'organizations', description: 'The members that the reader may see' })
  async organizationPage(
    @Args() { filter, orderBy, ...page }: OrganizationsArguments,
    @Context() { actor, locale }: GraphqlContext,
  ): Promise<object> {
    const { hasMentors, ...rest } = filter ?? {};
    const among = hasMentors ? await this.mentors.organizationsWithMentors(actor) : null;
    const list = unwrap(await this.organizations.findPage(actor, { filter: { ...rest, among }, order: orderBy ?? null, locale, page }));
    return {
      totalCount: list.total,
      pageInfo: pageInfo(list),
      edges: list.items.map(({ cursor, item }) => ({ cursor, foundIn: item.foundIn, node: organizationSource(item.card) })),
      facets: list,
    };
  }

  @Access('PUBLIC')
  @Query(() => OrganizationType, { nullable: true, description: 'An address of nothing that the reader may see is the error NOT_FOUND' })
  async organization(
    @Args('slug', { type: () => String }) slug: string,
    @Context() { actor }: GraphqlContext,
  ): Promise<OrganizationSource> {
    const { card, page } = unwrap(await this.organizations.findBySlug(actor, slug));
    return organizationSource(card, page);
  }

  @Access('PUBLIC')
  @Query(() => NetworkFiguresType)
  networkFigures(): Promise<NetworkFigures> {
    return this.organizations.networkFigures();
  }
}
