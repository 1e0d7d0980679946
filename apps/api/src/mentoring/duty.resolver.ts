/** The rota of urgent consultations: who is on duty, and swaps between mentors. */
import { Args, Context, Field, ID, InputType, Int, Mutation, ObjectType, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { DutyService, type DutySwap, type DutyWeek, type VisibleMentor } from '#mentoring';
import { toGlobalId, type AccountActor } from '#kernel';
import { Access } from '../gateway/access/permission.js';
import { unwrap } from '../gateway/errors/failures.js';
import type { GraphqlContext } from '../gateway/graphql/context.js';
import { keyOf } from '../gateway/graphql/global-key.js';
import { ListSize } from '../gateway/graphql/list-size.js';
import { Day } from '../gateway/graphql/scalars.js';
import { DONE, okPayload } from '../identity/ok-payload.js';
import { accountActor } from '../identity/viewer.resolver.js';
import { ViewerType } from '../identity/viewer.type.js';
import { mentorSource } from './mentor.resolver.js';
import { MentorProfileType } from './mentor.type.js';
import { MentoringLoaders } from './mentoring.loaders.js';

const MOST_WEEKS = 26;

@ObjectType('DutyWeek')
class DutyWeekType {
  @Field(() => Day, { description: 'Its Monday' })
  startsOn: string;
}

@ObjectType('DutySwap', { description: 'An offer to take over a week' })
class DutySwapType {
  @Field(() => ID)
  id: string;

  @Field(() => Day)
  startsOn: string;
}

@InputType()
class SetDutyMentorInput {
  @Field(() => Day, { description: 'A Monday' })
  startsOn: string;

  @Field(() => ID)
  mentorId: string;

  @Field(() => Boolean)
  isOnDuty: boolean;
}

@InputType()
class OfferDutySwapInput {
  @Field(() => Day)
  startsOn: string;

  @Field(() => ID)
  toMentorId: string;
}

@InputType()
class AnswerDutySwapInput {
  @Field(() => ID)
  swapId: string;

  @Field(() => Boolean)
  accept: boolean;
}

const SetDutyMentorPayload = okPayload('SetDutyMentor');
const OfferDutySwapPayload = okPayload('OfferDutySwap');
const AnswerDutySwapPayload = okPayload('AnswerDutySwap');

@Resolver(() => DutyWeekType)
export class DutyResolver {
  constructor(
    private readonly duty: DutyService,
    private readonly loaders: MentoringLoaders,
  ) {}

  @Access('MEMBER')
  @ListSize(MOST_WEEKS)
  @Query(() => [DutyWeekType], { description: 'From the week of a day on, or the current one; 26 at most' })
  dutyWeeks(
    @Args('from', { type: () => Day, nullable: true }) from: string | null,
    @Args('weeks', { type: () => Int, nullable: true, description: '8 by default' }) weeks: number | null,
  ): Promise<readonly DutyWeek[]> {
    return this.duty.weeks(from ?? null, Math.min(Math.max(weeks ?? 8, 0), MOST_WEEKS));
  }

  @Access('COORDINATOR')
  @Mutation(() => SetDutyMentorPayload)
  async setDutyMentor(
    @Args('input') { startsOn, mentorId, isOnDuty }: SetDutyMentorInput,
    @Context() { actor }: GraphqlContext,
  ): Promise<object> {
    unwrap(await this.duty.set(accountActor(actor), { startsOn, mentorId: keyOf('MentorProfile', mentorId), isOnDuty }));
    return DONE;
  }

  @Access('ACCOUNT')
  @Mutation(() => OfferDutySwapPayload, { description: 'One’s own week, to another mentor who takes urgent consultations' })
  async offerDutySwap(@Args('input') { startsOn, toMentorId }: OfferDutySwapInput, @Context() { actor }: GraphqlContext): Promise<object> {
    unwrap(await this.duty.offer(accountActor(actor), { startsOn, toMentorId: keyOf('MentorProfile', toMentorId) }));
    return DONE;
  }

  @Access('ACCOUNT')
  @Mutation(() => AnswerDutySwapPayload, { description: 'Who offered it takes it back by accept: false' })
  async answerDutySwap(@Args('input') { swapId, accept }: AnswerDutySwapInput, @Context() { actor }: GraphqlContext): Promise<object> {
    unwrap(await this.duty.answer(accountActor(actor), keyOf('DutySwap', swapId), accept ? 'ACCEPT' : 'DECLINE'));
    return DONE;
  }

  @ListSize(5)
  @ResolveField(() => [MentorProfileType], { description: '20 at most' })
  async mentors(@Parent() { mentorIds }: DutyWeek, @Context() context: GraphqlContext): Promise<object[]> {
    const found = await Promise.all(mentorIds.slice(0, 20).map((id) => this.loaders.mentors(context, id)));
    return found.filter((mentor): mentor is VisibleMentor => mentor !== null).map(mentorSource);
  }
}

@Resolver(() => DutySwapType)
export class DutySwapFields {
  constructor(private readonly loaders: MentoringLoaders) {}

  @ResolveField(() => MentorProfileType, { name: 'from' })
  giver(@Parent() { fromMentorId }: DutySwap, @Context() context: GraphqlContext): Promise<object> {
    return this.mentor(context, fromMentorId);
  }

  @ResolveField(() => MentorProfileType, { name: 'to' })
  taker(@Parent() { toMentorId }: DutySwap, @Context() context: GraphqlContext): Promise<object> {
    return this.mentor(context, toMentorId);
  }

  private async mentor(context: GraphqlContext, id: string): Promise<object> {
    const mentor = await this.loaders.mentors(context, id);
    if (!mentor) throw new Error('A swap names a mentor who is not there');
    return mentorSource(mentor);
  }
}

@Resolver(() => ViewerType)
export class ViewerDutySwaps {
  constructor(private readonly duty: DutyService) {}

  @ListSize(10)
  @ResolveField(() => [DutySwapType], { description: 'That the reader offered or was offered; 50 at most' })
  async dutySwaps(@Parent() actor: AccountActor): Promise<DutySwap[]> {
    return (await this.duty.swaps(actor)).map((swap) => ({ ...swap, id: toGlobalId('DutySwap', swap.id) }));
  }
}
