/** Whom the mentee's side of an organization's request could bring in. */
import { Context, Field, ID, ObjectType, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { toGlobalId } from '#kernel';
import { ColleagueService } from '#mentoring';
import { batched } from '../gateway/graphql/batched.js';
import type { GraphqlContext } from '../gateway/graphql/context.js';
import { ListSize } from '../gateway/graphql/list-size.js';
import type { RequestSource } from './request.source.js';
import { RequestType } from './request.type.js';

@ObjectType('MentoringColleague', { description: 'A representative of the organization who takes no part yet' })
class MentoringColleagueType {
  @Field(() => ID)
  representationId: string;

  @Field(() => String)
  displayName: string;
}

@Resolver(() => RequestType)
export class RequestColleagues {
  private readonly loaded = batched(({ actor }, ids) => this.colleagueService.ofRequests(actor, ids));

  constructor(private readonly colleagueService: ColleagueService) {}

  @ListSize(20)
  @ResolveField(() => [MentoringColleagueType], { description: 'To the mentee’s side of an organization’s request; 100 at most' })
  async colleagues(@Parent() { key }: RequestSource, @Context() context: GraphqlContext): Promise<MentoringColleagueType[]> {
    const found = (await this.loaded(context, key)) ?? [];
    return found.slice(0, 100).map((one) => ({ ...one, representationId: toGlobalId('Representation', one.representationId) }));
  }
}
