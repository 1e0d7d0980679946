/** What waits for the reader, in one list that later capabilities fill. */
import { Field, Int, ObjectType, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { Inbox, INBOX_KINDS, type InboxItem, type InboxKind } from '#identity';
import type { AccountActor } from '#kernel';
import { enumOf } from '../gateway/graphql/enums.js';
import { ListSize } from '../gateway/graphql/list-size.js';
import { Instant } from '../gateway/graphql/scalars.js';
import { ViewerType } from './viewer.type.js';

const InboxKindEnum = enumOf('InboxKind', INBOX_KINDS);

@ObjectType('InboxItem')
class InboxItemType {
  @Field(() => InboxKindEnum)
  kind: InboxKind;

  @Field(() => Int, { description: 'How many things of this kind wait' })
  count: number;

  @Field(() => Instant, { nullable: true, description: 'Since when the oldest waits' })
  since: Date | null;
}

@ObjectType('Inbox')
class InboxType {
  @Field(() => Int)
  totalCount: number;

  @ListSize(10)
  @Field(() => [InboxItemType], { description: '10 at most' })
  items: InboxItem[];
}

@Resolver(() => ViewerType)
export class InboxResolver {
  constructor(private readonly waiting: Inbox) {}

  @ResolveField(() => InboxType)
  async inbox(@Parent() actor: AccountActor): Promise<InboxType> {
    const items = await this.waiting.of(actor);
    return { totalCount: items.reduce((sum, { count }) => sum + count, 0), items };
  }
}
