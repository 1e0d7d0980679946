/** Where mentors touch the directory: the organizations that they represent. */
import { Context, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import type { GraphqlContext } from '../gateway/graphql/context.js';
import { ListSize } from '../gateway/graphql/list-size.js';
import { organizationSource, type OrganizationSource } from '../directory/organization.source.js';
import { OrganizationType } from '../directory/organization.type.js';
import type { MentorSource } from './mentor.resolver.js';
import { MentorProfileType } from './mentor.type.js';
import { MentoringLoaders } from './mentoring.loaders.js';

@Resolver(() => MentorProfileType)
export class MentorOrganizations {
  constructor(private readonly loaders: MentoringLoaders) {}

  @ListSize(5)
  @ResolveField(() => [OrganizationType], { description: 'That they represent now, and the reader may see; 5 at most' })
  async organizations(@Parent() { personId }: MentorSource, @Context() context: GraphqlContext): Promise<OrganizationSource[]> {
    const current = ((await this.loaders.representations(context, personId)) ?? []).filter(({ until }) => until === null).slice(0, 5);
    const found = await Promise.all(current.map(({ organizationId }) => this.loaders.organizations(context, organizationId)));
    return found.flatMap((one) => (one ? [organizationSource(one.card, one.page)] : []));
  }
}
