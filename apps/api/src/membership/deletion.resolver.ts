/** Deleting a member, and having it back. */
import { Args, Context, Field, ID, InputType, Mutation, ObjectType, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { toGlobalId, type Locale } from '#kernel';
import { DeletionService, type DeletedMember } from '#membership';
import { Access } from '../gateway/access/permission.js';
import { unwrap } from '../gateway/errors/failures.js';
import type { GraphqlContext } from '../gateway/graphql/context.js';
import { LocaleEnum } from '../gateway/graphql/enums.js';
import { keyOf } from '../gateway/graphql/global-key.js';
import { ListSize } from '../gateway/graphql/list-size.js';
import { localized, LocalizedTextType } from '../gateway/graphql/localized-text.type.js';
import { Instant } from '../gateway/graphql/scalars.js';
import { DONE, okPayload } from '../identity/ok-payload.js';

@ObjectType('DeletedMember', { description: 'It can be had back for 30 days; coordinators see it' })
class DeletedMemberType {
  @Field(() => ID)
  organizationId: string;

  @Field(() => Instant)
  deletedAt: Date;
}

@InputType()
class DeleteMemberInput {
  @Field(() => ID)
  organizationId: string;
}

@InputType()
class RestoreMemberInput extends DeleteMemberInput {}

const DeleteMemberPayload = okPayload('DeleteMember');
const RestoreMemberPayload = okPayload('RestoreMember');

@Resolver(() => DeletedMemberType)
export class DeletionResolver {
  constructor(private readonly deletions: DeletionService) {}

  @Access('COORDINATOR')
  @ListSize(100)
  @Query(() => [DeletedMemberType], { description: 'The newest first; 100 at most' })
  async deletedMembers(@Context() { actor }: GraphqlContext): Promise<object[]> {
    const found = await this.deletions.deleted(actor);
    return found.map((member) => ({ ...member, organizationId: toGlobalId('Organization', member.organizationId) }));
  }

  @Access('COORDINATOR')
  @Mutation(() => DeleteMemberPayload, {
    description: 'Gone from everywhere at once, and to be had back for 30 days; who leaves the network is not deleted',
  })
  async deleteMember(@Args('input') { organizationId }: DeleteMemberInput, @Context() { actor }: GraphqlContext): Promise<object> {
    unwrap(await this.deletions.delete(actor, keyOf('Organization', organizationId)));
    return DONE;
  }

  @Access('COORDINATOR')
  @Mutation(() => RestoreMemberPayload)
  async restoreMember(@Args('input') { organizationId }: RestoreMemberInput, @Context() { actor }: GraphqlContext): Promise<object> {
    unwrap(await this.deletions.restore(actor, keyOf('Organization', organizationId)));
    return DONE;
  }

  @ResolveField(() => LocalizedTextType)
  name(
    @Parent() { names }: DeletedMember,
    @Context() context: GraphqlContext,
    @Args('locale', { type: () => LocaleEnum, nullable: true }) locale?: Locale,
  ) {
    return localized(names, locale ?? context.locale);
  }
}
