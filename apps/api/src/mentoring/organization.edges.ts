/** Where organizations touch mentoring: how many mentors each has. */
import { Context, Int, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { MentorService } from '#mentoring';
import { batched } from '../gateway/graphql/batched.js';
import type { GraphqlContext } from '../gateway/graphql/context.js';
import type { OrganizationSource } from '../directory/organization.source.js';
import { OrganizationType } from '../directory/organization.type.js';

@Resolver(() => OrganizationType)
export class OrganizationMentors {
  private readonly counts = batched<number>(({ actor }, ids) => this.mentors.countByOrganization(actor, ids));

  constructor(private readonly mentors: MentorService) {}

  @ResolveField(() => Int, { nullable: true, description: 'Null for who may not know' })
  mentorCount(@Parent() { card }: OrganizationSource, @Context() context: GraphqlContext): Promise<number | null> {
    return this.counts(context, card.id);
  }
}
