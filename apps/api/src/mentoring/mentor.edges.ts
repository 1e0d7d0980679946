/** Where mentors touch the directory: the organizations that they represent. */
import { Injectable } from '@nestjs/common';
import { Context, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { OrganizationService, RepresentationService, type OrganizationRecord, type Representation } from '#directory';
import { batched } from '../gateway/graphql/batched.js';
import type { GraphqlContext } from '../gateway/graphql/context.js';
import { ListSize } from '../gateway/graphql/list-size.js';
import { organizationSource, type OrganizationSource } from '../directory/organization.source.js';
import { OrganizationType } from '../directory/organization.type.js';
import type { MentorSource } from './mentor.resolver.js';
import { MentorProfileType } from './mentor.type.js';

/** Each is one statement a request, whatever number of fields ask. */
@Injectable()
export class OrganizationLoaders {
  readonly organizations = batched<OrganizationRecord>(({ actor }, ids) => this.organizationService.findVisible(actor, ids));
  readonly ofPersons = batched<readonly Representation[]>((_context, ids) => this.representations.ofPersons(ids));

  constructor(
    private readonly organizationService: OrganizationService,
    private readonly representations: RepresentationService,
  ) {}
}

@Resolver(() => MentorProfileType)
export class MentorOrganizations {
  constructor(private readonly loaders: OrganizationLoaders) {}

  @ListSize(5)
  @ResolveField(() => [OrganizationType], { description: 'That they represent now, and the reader may see; 5 at most' })
  async organizations(@Parent() { personId }: MentorSource, @Context() context: GraphqlContext): Promise<OrganizationSource[]> {
    const current = ((await this.loaders.ofPersons(context, personId)) ?? []).filter(({ until }) => until === null).slice(0, 5);
    const found = await Promise.all(current.map(({ organizationId }) => this.loaders.organizations(context, organizationId)));
    return found.flatMap((one) => (one ? [organizationSource(one.card, one.page)] : []));
  }
}
