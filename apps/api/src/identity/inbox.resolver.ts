/** What waits for the reader, in one list of what each domain finds. */
import { Field, Int, ObjectType, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { Inbox, INBOX_KINDS } from '#identity';
import type { AccountActor } from '#kernel';
import { MEMBERSHIP_INBOX_KINDS, MembershipInbox } from '#membership';
import { MENTORING_INBOX_KINDS, MentoringInbox } from '#mentoring';
import { enumOf } from '../gateway/graphql/enums.js';
import { ListSize } from '../gateway/graphql/list-size.js';
import { Instant } from '../gateway/graphql/scalars.js';
import { ViewerType } from './viewer.type.js';

const KINDS = [...INBOX_KINDS, ...MEMBERSHIP_INBOX_KINDS, ...MENTORING_INBOX_KINDS].sort();
const InboxKindEnum = enumOf('InboxKind', KINDS);

@ObjectType('InboxItem')
class InboxItemType {
  @Field(() => InboxKindEnum)
  kind: (typeof KINDS)[number];

  @Field(() => Int, { description: 'How many things of this kind wait' })
  count: number;

  @Field(() => Instant, { nullable: true, description: 'Since when the oldest waits' })
  since: Date | null;
}

@ObjectType('Inbox')
class InboxType {
  @Field(() => Int)
  totalCount: number;

  @ListSize(20)
  @Field(() => [InboxItemType], { description: 'One of a kind; 20 at most' })
  items: InboxItemType[];
}

@Resolver(() => ViewerType)
export class InboxResolver {
  constructor(
    private readonly ownMatters: Inbox,
    private readonly membership: MembershipInbox,
    private readonly mentoring: MentoringInbox,
  ) {}

  @ResolveField(() => InboxType)
  async inbox(@Parent() actor: AccountActor): Promise<InboxType> {
    const found = await Promise.all([this.ownMatters.of(actor), this.membership.of(actor), this.mentoring.of(actor)]);
    const items: InboxItemType[] = found.flat().sort((one, other) => (one.since?.getTime() ?? 0) - (other.since?.getTime() ?? 0));
    return { totalCount: items.reduce((sum, { count }) => sum + count, 0), items };
  }
}
