/** The colleague who may turn the lock: somebody who represents the same organization. */
import { Args, Context, Field, ID, Mutation, ObjectType, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { RepresentationService } from '#directory';
import { LockService, type Account } from '#identity';
import { toGlobalId, type AccountActor } from '#kernel';
import { Access } from '../gateway/access/permission.js';
import { unwrap } from '../gateway/errors/failures.js';
import type { GraphqlContext } from '../gateway/graphql/context.js';
import { keyOf } from '../gateway/graphql/global-key.js';
import { ListSize } from '../gateway/graphql/list-size.js';
import { NameTrustedColleagueInput } from '../identity/account.input.js';
import { viewerPayload } from '../identity/account.type.js';
import { accountActor } from '../identity/viewer.resolver.js';
import { ViewerType } from '../identity/viewer.type.js';

@ObjectType('Colleague')
class ColleagueType {
  @Field(() => ID)
  accountId: string;

  @Field(() => String)
  displayName: string;
}

const NameTrustedColleaguePayload = viewerPayload('NameTrustedColleague');

@Resolver(() => ViewerType)
export class ColleagueResolver {
  constructor(
    private readonly representations: RepresentationService,
    private readonly locks: LockService,
  ) {}

  @Access('ACCOUNT')
  @Mutation(() => NameTrustedColleaguePayload)
  async nameTrustedColleague(
    @Args('input') { accountId }: NameTrustedColleagueInput,
    @Context() { actor }: GraphqlContext,
  ): Promise<object> {
    const viewer = accountActor(actor);
    const colleague = accountId == null ? null : keyOf('Account', accountId);
    unwrap(await this.locks.nameTrusted(viewer, colleague, await this.personIds(viewer)));
    return { viewer };
  }

  @ResolveField(() => ColleagueType, { nullable: true, description: 'Who may lock my account besides me and the coordinators' })
  async trustedColleague(@Parent() actor: AccountActor): Promise<ColleagueType | null> {
    const trusted = await this.locks.trusted(actor);
    return trusted && colleagueOf(trusted);
  }

  @ListSize(20)
  @ResolveField(() => [ColleagueType], { description: 'Whose accounts I may lock; 100 at most' })
  async trustedBy(@Parent() actor: AccountActor): Promise<ColleagueType[]> {
    return (await this.locks.trusting(actor)).map(colleagueOf);
  }

  @ListSize(20)
  @ResolveField(() => [ColleagueType], { description: 'Of whom one can be named: people with an account in my organizations; 100 at most' })
  async colleagues(@Parent() actor: AccountActor): Promise<ColleagueType[]> {
    return (await this.locks.colleagues(actor, await this.personIds(actor))).map(colleagueOf);
  }

  private async personIds({ organizationIds }: AccountActor): Promise<string[]> {
    return (await this.representations.ofMembers(organizationIds)).map(({ personId }) => personId);
  }
}

function colleagueOf({ id, displayName }: Account): ColleagueType {
  return { accountId: toGlobalId('Account', id), displayName };
}
