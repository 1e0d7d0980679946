/** What two do, as fields of their pairing. */
import { Context, Int, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { toGlobalId, type Locale } from '#kernel';
import { calendarEntryOf, type CheckInFacts, type Reflection, type SessionFacts, type WorkView } from '#mentoring';
import { calendarText, Clock } from '#platform';
import type { GraphqlContext } from '../gateway/graphql/context.js';
import { ListSize } from '../gateway/graphql/list-size.js';
import { healthWords } from './health.words.js';
import { MentoringLoaders } from './mentoring.loaders.js';
import { authorOf } from './note.resolver.js';
import type { PairingSource } from './request.source.js';
import { PairingType, ParticipantType } from './request.type.js';
import { ActionItemType, AgreementType, CheckInType, GoalType, HealthType, ReflectionType, SessionType } from './work.type.js';

/** Said beside every agreement, so that nobody believes more to be protected than is. */
const SECRECY: Readonly<Record<Locale, string>> = {
  KK: 'Мұндағы жазбалар адвокаттық құпиямен қорғалмайды. Клиенттің, жәбірленушінің немесе куәнің аты-жөнін жазбаңыз.',
  RU: 'Записи здесь не защищены адвокатской тайной. Не указывайте имена клиентов, пострадавших и свидетелей.',
  EN: 'Notes here are not covered by an advocate’s professional secrecy. Do not write names of clients, victims or witnesses.',
};

@Resolver(() => PairingType)
export class PairingWorkFields {
  constructor(private readonly loaders: MentoringLoaders) {}

  @ResolveField(() => HealthType, { nullable: true, description: 'Null before it is accepted, once it is over, and of consultations' })
  async health(@Parent() source: PairingSource, @Context() context: GraphqlContext): Promise<HealthType | null> {
    const { health } = await this.work(source, context);
    return (
      health && { state: health.state, because: healthWords(health, { locale: context.locale, isOfPair: source.viewerSide !== null }) }
    );
  }

  @ResolveField(() => Int, { description: 'Held ones' })
  async sessionCount(@Parent() source: PairingSource, @Context() context: GraphqlContext): Promise<number> {
    return (await this.work(source, context)).sessionCount;
  }

  @ResolveField(() => Int)
  async minutesTotal(@Parent() source: PairingSource, @Context() context: GraphqlContext): Promise<number> {
    return (await this.work(source, context)).minutesTotal;
  }

  @ResolveField(() => String, { nullable: true, description: 'Of an early end; to their author and coordinators' })
  async endWords(@Parent() source: PairingSource, @Context() context: GraphqlContext): Promise<string | null> {
    return (await this.work(source, context)).endWords;
  }

  @ListSize(3)
  @ResolveField(() => [AgreementType], { description: 'Versions, the newest first, to the two alone, like all that follows; 100 at most' })
  async agreements(@Parent() source: PairingSource, @Context() context: GraphqlContext): Promise<object[]> {
    const { agreements } = await this.work(source, context);
    return agreements.map(({ words, ...facts }) => ({
      ...facts,
      id: toGlobalId('Agreement', facts.id),
      goals: words?.goals ?? null,
      confidentiality: words?.confidentiality ?? null,
    }));
  }

  @ResolveField(() => String, { description: 'What is not protected by the agreement, in plain words' })
  secrecyNotice(@Context() { locale }: GraphqlContext): string {
    return SECRECY[locale];
  }

  @ListSize(10)
  @ResolveField(() => [GoalType], { description: '100 at most' })
  async goals(@Parent() source: PairingSource, @Context() context: GraphqlContext): Promise<object[]> {
    const { goals } = await this.work(source, context);
    return goals.map(({ words, ...facts }) => ({
      ...facts,
      id: toGlobalId('Goal', facts.id),
      title: words?.title ?? null,
      howWeKnow: words?.howWeKnow ?? null,
    }));
  }

  @ListSize(20)
  @ResolveField(() => [SessionType], { description: 'The newest first; 100 at most' })
  async sessions(@Parent() source: PairingSource, @Context() context: GraphqlContext): Promise<object[]> {
    const { sessions } = await this.work(source, context);
    return sessions.map(({ words, ...facts }) => ({
      ...facts,
      key: facts.id,
      id: toGlobalId('MentoringSession', facts.id),
      heldAt: facts.state === 'HELD' ? facts.startsAt : null,
      topic: words?.topic ?? null,
      summary: words?.summary ?? null,
    }));
  }

  @ListSize(20)
  @ResolveField(() => [ActionItemType], { description: 'Open ones first; 100 at most' })
  async actionItems(@Parent() source: PairingSource, @Context() context: GraphqlContext): Promise<object[]> {
    const { items } = await this.work(source, context);
    return items.map(({ words, goalId, ownerId, ...facts }) => ({
      ...facts,
      id: toGlobalId('ActionItem', facts.id),
      title: words?.title ?? null,
      done: facts.doneAt !== null,
      goalId: goalId && toGlobalId('Goal', goalId),
      authorId: ownerId,
    }));
  }

  @ListSize(10)
  @ResolveField(() => [CheckInType], { description: 'One’s own, to coordinators all, the newest first; 100 at most' })
  async checkIns(@Parent() source: PairingSource, @Context() context: GraphqlContext): Promise<object[]> {
    const { checkIns } = await this.work(source, context);
    return checkIns
      .slice(0, 100)
      .map(({ words, ...facts }) => ({ ...facts, id: toGlobalId('CheckIn', facts.id), words: words?.words ?? null }));
  }

  @ListSize(5)
  @ResolveField(() => [ReflectionType], { description: 'One of each who takes part; 100 at most' })
  async reflections(@Parent() source: PairingSource, @Context() context: GraphqlContext): Promise<object[]> {
    const { reflections } = await this.work(source, context);
    return reflections.map((one) => ({ ...one, id: toGlobalId('Reflection', one.id) }));
  }

  private async work({ key }: PairingSource, context: GraphqlContext): Promise<WorkView> {
    const work = await this.loaders.work(context, key);
    if (!work) throw new Error('A pairing went while it was read');
    return work;
  }
}

@Resolver(() => SessionType)
export class SessionFields {
  constructor(private readonly clock: Clock) {}

  @ResolveField(() => String, { description: 'As a calendar takes it (RFC 5545); it names nobody and says nothing of the content' })
  calendar(@Parent() session: SessionFacts & { key: string }, @Context() { locale }: GraphqlContext): string {
    return calendarText(calendarEntryOf({ ...session, id: session.key }, locale), this.clock.now());
  }
}

@Resolver(() => ActionItemType)
export class ActionItemFields {
  constructor(private readonly loaders: MentoringLoaders) {}

  @ResolveField(() => ParticipantType)
  owner(@Parent() item: { pairingId: string; authorId: string }, @Context() context: GraphqlContext): Promise<object> {
    return authorOf(this.loaders, context, item);
  }
}

@Resolver(() => CheckInType)
export class CheckInFields {
  constructor(private readonly loaders: MentoringLoaders) {}

  @ResolveField(() => ParticipantType)
  participant(@Parent() { pairingId, participantId }: CheckInFacts, @Context() context: GraphqlContext): Promise<object> {
    return authorOf(this.loaders, context, { pairingId, authorId: participantId });
  }
}

@Resolver(() => ReflectionType)
export class ReflectionFields {
  constructor(private readonly loaders: MentoringLoaders) {}

  @ResolveField(() => ParticipantType)
  author(@Parent() reflection: Reflection, @Context() context: GraphqlContext): Promise<object> {
    return authorOf(this.loaders, context, reflection);
  }
}
