/** The programme in figures for coordinators, and a pairing as a copy to keep for its own sides. */
import { Args, Context, Field, ID, Int, ObjectType, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import {
  NoteService,
  OverviewService,
  RequestTexts,
  RequestViews,
  WorkViews,
  PracticeNoteService,
  type MentoringOverview,
  type MentorLoad,
} from '#mentoring';
import { Access } from '../gateway/access/permission.js';
import { unwrap } from '../gateway/errors/failures.js';
import type { GraphqlContext } from '../gateway/graphql/context.js';
import { keyOf } from '../gateway/graphql/global-key.js';
import { ListSize } from '../gateway/graphql/list-size.js';
import { accountActor } from '../identity/viewer.resolver.js';
import { mentorSource } from './mentor.resolver.js';
import { MentorProfileType } from './mentor.type.js';
import { MentoringLoaders } from './mentoring.loaders.js';
import { pairingSource, type PairingSource } from './request.source.js';
import { PairingType } from './request.type.js';

@ObjectType('MentoringOverview', { description: 'How far requests get, how long people wait, how much mentors carry' })
class OverviewType {
  @Field(() => Int, { description: 'All that there ever were' })
  requested: number;

  @Field(() => Int)
  queued: number;

  @Field(() => Int)
  asked: number;

  @Field(() => Int)
  matched: number;

  @Field(() => Int, { description: 'Pairings that go on, paused ones too' })
  active: number;

  @Field(() => Int)
  completed: number;

  @Field(() => Int, { description: 'Pairings that were broken off' })
  ended: number;

  @Field(() => Int, { description: 'Profiles that await approval' })
  awaitingMentors: number;

  @Field(() => Int, { nullable: true, description: 'Median until a mentor answers; null: nothing to count yet' })
  hoursToAnswer: number | null;

  @Field(() => Int, { nullable: true, description: 'Median from a request to its pairing' })
  daysToMatch: number | null;
}

@ObjectType('MentorLoad')
class MentorLoadType {
  @Field(() => Int, { description: 'That await an answer' })
  asks: number;

  @Field(() => Int)
  pairings: number;

  @Field(() => Int, { description: 'Under way' })
  consultations: number;

  @Field(() => Int)
  minutesThisMonth: number;
}

@Resolver(() => OverviewType)
export class OverviewResolver {
  constructor(private readonly overview: OverviewService) {}

  @Access('COORDINATOR')
  @Query(() => OverviewType)
  async mentoringOverview(@Context() { actor }: GraphqlContext): Promise<MentoringOverview> {
    return unwrap(await this.overview.of(actor));
  }

  @ListSize(50)
  @ResolveField(() => [MentorLoadType], { description: 'Of approved mentors, by name; 500 at most' })
  loads(@Parent() { loads }: MentoringOverview): readonly MentorLoad[] {
    return loads;
  }

  @ListSize(20)
  @ResolveField(() => [PairingType], { description: 'That have gone on the longest first; 100 at most' })
  atRisk(@Parent() { atRisk }: MentoringOverview): PairingSource[] {
    return atRisk.slice(0, 100).map(pairingSource);
  }
}

@Resolver(() => MentorLoadType)
export class MentorLoadFields {
  constructor(private readonly loaders: MentoringLoaders) {}

  @ResolveField(() => MentorProfileType)
  async mentor(@Parent() { mentorId }: MentorLoad, @Context() context: GraphqlContext): Promise<object> {
    const mentor = await this.loaders.mentors(context, mentorId);
    if (!mentor) throw new Error('A load has no mentor');
    return mentorSource(mentor);
  }
}

@Resolver()
export class PairingCopyResolver {
  constructor(
    private readonly views: RequestViews,
    private readonly requestTexts: RequestTexts,
    private readonly notes: NoteService,
    private readonly work: WorkViews,
    private readonly practiceNotes: PracticeNoteService,
  ) {}

  @Access('ACCOUNT')
  @Query(() => String, { description: 'JSON: all that the reader may read of their own pairing, to keep before its texts end' })
  async pairingCopy(@Args('pairingId', { type: () => ID }) id: string, @Context() { actor }: GraphqlContext): Promise<string> {
    const [viewer, key] = [accountActor(actor), keyOf('Pairing', id)];
    const pairing = (await this.views.findVisiblePairings(actor, [key])).get(key);
    if (!pairing?.viewerSide || !pairing.acceptedAt) return unwrap({ ok: false, error: { kind: 'NOT_FOUND' } });
    const [texts, notes, work, practiceNotes] = await Promise.all([
      this.requestTexts.ofRequests(viewer, [pairing.requestId]),
      this.notes.ofPairings(viewer, [key]),
      this.work.ofPairings(viewer, [pairing]),
      this.practiceNotes.ofPairings(viewer, [key]),
    ]);
    const names = new Map(pairing.participants.map(({ id: part, displayName }) => [part, displayName]));
    const { agreements, goals, sessions, items, checkIns, reflections, endWords } = work.get(key) ?? {};
    return JSON.stringify({
      participants: [...names.values()],
      request: (texts.get(pairing.requestId) ?? []).map(({ kind, content, writtenAt }) => ({ kind, content, writtenAt })),
      notes: (notes.get(key) ?? []).map(({ visibility, body, authorId, writtenAt }) => ({
        visibility,
        body,
        author: names.get(authorId),
        writtenAt,
      })),
      agreements,
      goals,
      sessions,
      actionItems: items,
      checkIns,
      reflections,
      practiceNotes: (practiceNotes.get(key) ?? []).map(({ words, state, proposedBy, proposedAt, answeredBy, answeredAt }) => ({
        ...words,
        state,
        proposedBy: names.get(proposedBy),
        proposedAt,
        answeredBy: answeredBy && names.get(answeredBy),
        answeredAt,
      })),
      endWords,
    });
  }
}
