/** Mentors: the directory of them, one's own profile, and the coordinators' decisions. */
import { Args, Context, ID, Mutation, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { MentorService, type Expertise, type VisibleMentor } from '#mentoring';
import { toGlobalId, type AccountActor } from '#kernel';
import type { FocusArea, Region } from '#taxonomy';
import { Access } from '../gateway/access/permission.js';
import { unwrap } from '../gateway/errors/failures.js';
import type { GraphqlContext } from '../gateway/graphql/context.js';
import { keyOf } from '../gateway/graphql/global-key.js';
import { ListSize } from '../gateway/graphql/list-size.js';
import { payloadOf } from '../identity/payload-of.js';
import { accountActor } from '../identity/viewer.resolver.js';
import { ViewerType } from '../identity/viewer.type.js';
import { VocabularyIndex } from '../taxonomy/vocabulary-index.js';
import { WorkingLanguageEnum } from '../taxonomy/vocabulary.enums.js';
import { FocusAreaType, RegionType } from '../taxonomy/vocabulary.type.js';
import {
  DecideMentorProfileInput,
  EndMentorProfileInput,
  MentorsArguments,
  PauseMentoringInput,
  SaveMentorProfileInput,
  WriteMentorNoteInput,
} from './mentor.input.js';
import { ExpertiseType, MentorProfileConnectionType, MentorProfileType } from './mentor.type.js';

const SaveMentorProfilePayload = payloadOf('SaveMentorProfile', 'profile', MentorProfileType);
const PauseMentoringPayload = payloadOf('PauseMentoring', 'profile', MentorProfileType);
const ResumeMentoringPayload = payloadOf('ResumeMentoring', 'profile', MentorProfileType);
const DecideMentorProfilePayload = payloadOf('DecideMentorProfile', 'profile', MentorProfileType);
const EndMentorProfilePayload = payloadOf('EndMentorProfile', 'profile', MentorProfileType);
const WriteMentorNotePayload = payloadOf('WriteMentorNote', 'profile', MentorProfileType);

/** Under a global id; `key` is the mentor's own. */
export interface MentorSource extends VisibleMentor {
  readonly key: string;
}

export function mentorSource(mentor: VisibleMentor): MentorSource {
  return { ...mentor, key: mentor.id, id: toGlobalId('MentorProfile', mentor.id) };
}

@Resolver(() => MentorProfileType)
export class MentorResolver {
  constructor(
    private readonly mentorService: MentorService,
    private readonly vocabulary: VocabularyIndex,
  ) {}

  @Access('MEMBER')
  @Query(() => MentorProfileConnectionType, { description: 'By name' })
  async mentors(@Args() { filter, ...page }: MentorsArguments, @Context() { actor }: GraphqlContext): Promise<object> {
    const { items, total, hasNextPage, hasPreviousPage } = unwrap(await this.mentorService.page(actor, filter ?? {}, page));
    return {
      totalCount: total,
      pageInfo: { hasNextPage, hasPreviousPage, startCursor: items[0]?.cursor ?? null, endCursor: items.at(-1)?.cursor ?? null },
      edges: items.map(({ cursor, item }) => ({ cursor, node: mentorSource(item) })),
    };
  }

  @Access('ACCOUNT')
  @Query(() => MentorProfileType)
  async mentor(@Args('id', { type: () => ID }) id: string, @Context() { actor }: GraphqlContext): Promise<MentorSource> {
    const key = keyOf('MentorProfile', id);
    const mentor = (await this.mentorService.findVisible(actor, [key])).get(key);
    return mentorSource(unwrap(mentor ? { ok: true, value: mentor } : { ok: false, error: { kind: 'NOT_FOUND' } }));
  }

  @Access('MEMBER')
  @Mutation(() => SaveMentorProfilePayload, { description: 'The first time it awaits a coordinator' })
  async saveMentorProfile(@Args('input') input: SaveMentorProfileInput, @Context() { actor }: GraphqlContext): Promise<object> {
    const { version = null, about = null, hoursPerMonth = null, expertise, ...rest } = input;
    const offer = {
      ...rest,
      about: about?.trim() || null,
      hoursPerMonth,
      expertise: expertise.map(({ experience, ...one }) => ({ ...one, experience: experience?.trim() || null })),
    };
    return { profile: mentorSource(unwrap(await this.mentorService.save(accountActor(actor), offer, version))) };
  }

  @Access('ACCOUNT')
  @Mutation(() => PauseMentoringPayload, { description: 'No new requests; pairings go on' })
  async pauseMentoring(@Args('input') { until = null }: PauseMentoringInput, @Context() { actor }: GraphqlContext): Promise<object> {
    return { profile: mentorSource(unwrap(await this.mentorService.pause(accountActor(actor), until))) };
  }

  @Access('ACCOUNT')
  @Mutation(() => ResumeMentoringPayload)
  async resumeMentoring(@Context() { actor }: GraphqlContext): Promise<object> {
    return { profile: mentorSource(unwrap(await this.mentorService.resume(accountActor(actor)))) };
  }

  @Access('COORDINATOR')
  @Mutation(() => DecideMentorProfilePayload)
  async decideMentorProfile(
    @Args('input') { mentorId, approve, reason = null }: DecideMentorProfileInput,
    @Context() { actor }: GraphqlContext,
  ): Promise<object> {
    const decided = await this.mentorService.decide(accountActor(actor), keyOf('MentorProfile', mentorId), { approve, reason });
    return { profile: mentorSource(unwrap(decided)) };
  }

  @Access('ACCOUNT')
  @Mutation(() => EndMentorProfilePayload, { description: 'The mentor’s own wish, or a coordinator’s; not while pairings go on' })
  async endMentorProfile(@Args('input') { mentorId }: EndMentorProfileInput, @Context() { actor }: GraphqlContext): Promise<object> {
    return { profile: mentorSource(unwrap(await this.mentorService.end(accountActor(actor), keyOf('MentorProfile', mentorId)))) };
  }

  @Access('COORDINATOR')
  @Mutation(() => WriteMentorNotePayload, { description: 'Coordinators alone read it' })
  async writeMentorNote(
    @Args('input') { mentorId, text = null }: WriteMentorNoteInput,
    @Context() { actor }: GraphqlContext,
  ): Promise<object> {
    const written = await this.mentorService.writeNote(accountActor(actor), keyOf('MentorProfile', mentorId), text);
    return { profile: mentorSource(unwrap(written)) };
  }

  @ListSize(11)
  @ResolveField(() => [WorkingLanguageEnum])
  languages(@Parent() { languages }: MentorSource): readonly string[] {
    return languages;
  }

  @ListSize(10)
  @ResolveField(() => [RegionType], { description: 'Where they know their way; 20 at most' })
  regions(@Parent() { regionCodes }: MentorSource): Region[] {
    return regionCodes.map((code) => this.vocabulary.region(code));
  }
}

@Resolver(() => ExpertiseType)
export class ExpertiseResolver {
  constructor(private readonly vocabulary: VocabularyIndex) {}

  @ResolveField(() => FocusAreaType)
  focusArea(@Parent() { focusAreaCode }: Expertise): FocusArea {
    return this.vocabulary.focusArea(focusAreaCode);
  }
}

@Resolver(() => ViewerType)
export class ViewerMentorProfile {
  constructor(private readonly mentors: MentorService) {}

  @ResolveField(() => MentorProfileType, { nullable: true, description: 'In whatever state it is; null where there is none' })
  async mentorProfile(@Parent() actor: AccountActor): Promise<MentorSource | null> {
    const own = await this.mentors.own(actor);
    return own && mentorSource(own);
  }
}
