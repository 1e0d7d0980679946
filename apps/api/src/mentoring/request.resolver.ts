/** Requests for mentoring: asking, answering a question, taking back; and what of a request its reader may read. */
import { Args, Context, ID, Mutation, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { OrganizationService } from '#directory';
import { textIn, toGlobalId, type AccountActor, type Locale } from '#kernel';
import { headlineWarnings, MentorService, RequestService, RequestTexts, RequestViews, type OpenedText } from '#mentoring';
import type { FocusArea } from '#taxonomy';
import { Access } from '../gateway/access/permission.js';
import { unwrap } from '../gateway/errors/failures.js';
import type { GraphqlContext } from '../gateway/graphql/context.js';
import { LocaleEnum } from '../gateway/graphql/enums.js';
import { keyOf } from '../gateway/graphql/global-key.js';
import { ListSize } from '../gateway/graphql/list-size.js';
import { localized, LocalizedTextType } from '../gateway/graphql/localized-text.type.js';
import { organizationSource, type OrganizationSource } from '../directory/organization.source.js';
import { OrganizationType } from '../directory/organization.type.js';
import { payloadOf } from '../identity/payload-of.js';
import { accountActor } from '../identity/viewer.resolver.js';
import { ViewerType } from '../identity/viewer.type.js';
import { VocabularyIndex } from '../taxonomy/vocabulary-index.js';
import { WorkingLanguageEnum } from '../taxonomy/vocabulary.enums.js';
import { FocusAreaType } from '../taxonomy/vocabulary.type.js';
import { mentorSource, type MentorSource } from './mentor.resolver.js';
import { MentorProfileType } from './mentor.type.js';
import { MentoringLoaders } from './mentoring.loaders.js';
import {
  AddMentoringParticipantInput,
  AnswerQuestionInput,
  RemoveMentoringParticipantInput,
  RequestMentoringInput,
  WithdrawRequestInput,
} from './request.input.js';
import { pairingSource, participantSource, requestSource, type PairingSource, type RequestSource } from './request.source.js';
import { HeadlineCheckType, PairingType, ParticipantType, RequestMentoringPayload, RequestType, WordType } from './request.type.js';

const AnswerQuestionPayload = payloadOf('AnswerQuestion', 'request', RequestType);
const WithdrawRequestPayload = payloadOf('WithdrawRequest', 'request', RequestType);
const AddMentoringParticipantPayload = payloadOf('AddMentoringParticipant', 'request', RequestType);
const RemoveMentoringParticipantPayload = payloadOf('RemoveMentoringParticipant', 'request', RequestType);

@Resolver(() => RequestType)
export class RequestResolver {
  constructor(
    private readonly requests: RequestService,
    private readonly views: RequestViews,
    private readonly organizations: OrganizationService,
  ) {}

  @Access('ACCOUNT')
  @Query(() => RequestType)
  async mentoringRequest(@Args('id', { type: () => ID }) id: string, @Context() { actor }: GraphqlContext): Promise<RequestSource> {
    const key = keyOf('MentoringRequest', id);
    const view = (await this.views.findVisible(actor, [key])).get(key);
    return requestSource(unwrap(view ? { ok: true, value: view } : { ok: false, error: { kind: 'NOT_FOUND' } }));
  }

  @Access('ACCOUNT')
  @Query(() => HeadlineCheckType, { description: 'Whether a headline looks as if it had what it should not' })
  headlineCheck(@Args('headline', { type: () => String }) headline: string): HeadlineCheckType {
    return { warnings: headlineWarnings(headline.slice(0, 200)) };
  }

  @Access('MEMBER')
  @Mutation(() => RequestMentoringPayload, { description: 'At most five may be open at a time' })
  async requestMentoring(
    @Args('input') input: RequestMentoringInput,
    @Context() { actor }: GraphqlContext,
  ): Promise<RequestMentoringPayload> {
    const { onBehalfOfSlug, preferredMentorIds, unwantedMentorIds, kind, neededBy = null, ...rest } = input;
    const organizationId = onBehalfOfSlug == null ? null : unwrap(await this.organizations.findBySlug(actor, onBehalfOfSlug)).card.id;
    const headline = rest.headline?.trim() || null;
    const mentorKeys = (ids: string[] | null | undefined): string[] => (ids ?? []).map((id) => keyOf('MentorProfile', id));
    const request = await this.requests.request(accountActor(actor), {
      ...rest,
      kind: kind ?? (neededBy === null ? 'PAIRING' : 'CONSULTATION'),
      headline,
      neededBy,
      otherSide: rest.otherSide ?? 'NONE',
      organizationId,
      preferredMentorIds: mentorKeys(preferredMentorIds),
      unwantedMentorIds: mentorKeys(unwantedMentorIds),
    });
    return { request: requestSource(unwrap(request)), warnings: headline === null ? [] : headlineWarnings(headline) };
  }

  @Access('ACCOUNT')
  @Mutation(() => AnswerQuestionPayload, { description: 'The mentor’s remaining days go on' })
  async answerQuestion(@Args('input') { requestId, text }: AnswerQuestionInput, @Context() { actor }: GraphqlContext): Promise<object> {
    const answered = await this.requests.answerQuestion(accountActor(actor), keyOf('MentoringRequest', requestId), text);
    return { request: requestSource(unwrap(answered)) };
  }

  @Access('ACCOUNT')
  @Mutation(() => WithdrawRequestPayload)
  async withdrawRequest(@Args('input') { requestId }: WithdrawRequestInput, @Context() { actor }: GraphqlContext): Promise<object> {
    return { request: requestSource(unwrap(await this.requests.withdraw(accountActor(actor), keyOf('MentoringRequest', requestId)))) };
  }

  @Access('ACCOUNT')
  @Mutation(() => AddMentoringParticipantPayload, { description: 'To an organization’s request: a colleague who represents it' })
  async addMentoringParticipant(
    @Args('input') { requestId, representationId }: AddMentoringParticipantInput,
    @Context() { actor }: GraphqlContext,
  ): Promise<object> {
    const colleague = keyOf('Representation', representationId);
    const added = await this.requests.addParticipant(accountActor(actor), keyOf('MentoringRequest', requestId), colleague);
    return { request: requestSource(unwrap(added)) };
  }

  @Access('ACCOUNT')
  @Mutation(() => RemoveMentoringParticipantPayload, { description: 'Of the own side; who is alone withdraws or ends' })
  async removeMentoringParticipant(
    @Args('input') { requestId, participantId }: RemoveMentoringParticipantInput,
    @Context() { actor }: GraphqlContext,
  ): Promise<object> {
    const participant = keyOf('MentoringParticipant', participantId);
    const removed = await this.requests.removeParticipant(accountActor(actor), keyOf('MentoringRequest', requestId), participant);
    return { request: requestSource(unwrap(removed)) };
  }
}

@Resolver(() => RequestType)
export class RequestFields {
  constructor(
    private readonly loaders: MentoringLoaders,
    private readonly vocabulary: VocabularyIndex,
    private readonly texts: RequestTexts,
    private readonly mentors: MentorService,
  ) {}

  @ResolveField(() => String, { description: 'What mentors and coordinators read before anybody has accepted' })
  headline(@Parent() { headline, focusAreaCodes }: RequestSource, @Context() { locale }: GraphqlContext): string {
    return headline ?? focusAreaCodes.map((code) => textIn(this.vocabulary.focusArea(code).names, locale)?.text ?? code).join(', ');
  }

  @ListSize(5)
  @ResolveField(() => [FocusAreaType], { description: '10 at most' })
  focusAreas(@Parent() { focusAreaCodes }: RequestSource): FocusArea[] {
    return focusAreaCodes.map((code) => this.vocabulary.focusArea(code));
  }

  @ListSize(5)
  @ResolveField(() => [WorkingLanguageEnum])
  languages(@Parent() { languages }: RequestSource): readonly string[] {
    return languages;
  }

  @ResolveField(() => OrganizationType, {
    nullable: true,
    description: 'On whose behalf; null: the person’s own, or the reader may not see it',
  })
  async organization(@Parent() { organizationId }: RequestSource, @Context() context: GraphqlContext): Promise<OrganizationSource | null> {
    const found = organizationId && (await this.loaders.organizations(context, organizationId));
    return found ? organizationSource(found.card, found.page) : null;
  }

  @ResolveField(() => LocalizedTextType, {
    nullable: true,
    description: 'On whose behalf, to whoever sees the request; null: the person’s own',
  })
  async organizationName(
    @Parent() { organizationId }: RequestSource,
    @Context() context: GraphqlContext,
    @Args('locale', { type: () => LocaleEnum, nullable: true }) locale?: Locale,
  ): Promise<LocalizedTextType | null> {
    const name = organizationId && (await this.loaders.organizationNames(context, organizationId));
    return name ? localized(name, locale ?? context.locale) : null;
  }

  @ResolveField(() => String, { nullable: true, description: 'Null to who may not read it (yet), and once its key was destroyed' })
  async details(@Parent() { key }: RequestSource, @Context() context: GraphqlContext): Promise<string | null> {
    const texts = (await this.loaders.requestTexts(context, key)) ?? [];
    return texts.find(({ kind }) => kind === 'DETAILS')?.content ?? null;
  }

  @ListSize(5)
  @ResolveField(() => [WordType], { description: 'Questions, answers and refusals that the reader may read, oldest first; 50 at most' })
  async words(@Parent() { key }: RequestSource, @Context() context: GraphqlContext): Promise<object[]> {
    const texts = (await this.loaders.requestTexts(context, key)) ?? [];
    return texts
      .filter(({ kind }) => kind !== 'DETAILS')
      .slice(0, 50)
      .map((text) => ({ ...text, id: toGlobalId('MentoringWord', text.id), text: text.content, at: text.writtenAt, key }));
  }

  @ListSize(5)
  @ResolveField(() => [ParticipantType], { description: 'Of the mentee’s side, former ones too; 50 at most' })
  participants(@Parent() { participants }: RequestSource, @Context() { actor }: GraphqlContext): object[] {
    return participants.slice(0, 50).map((one) => participantSource(actor, one));
  }

  @ListSize(5)
  @ResolveField(() => [PairingType], { description: 'Every mentor who was asked, the newest first, a mentor’s own to them; 50 at most' })
  asks(@Parent() { asks }: RequestSource): PairingSource[] {
    return asks.slice(0, 50).map(pairingSource);
  }

  @ListSize(5)
  @ResolveField(() => [MentorProfileType], { description: 'Preferred mentors in order, to the mentee’s side and coordinators; 10 at most' })
  async choices(@Parent() source: RequestSource, @Context() { actor }: GraphqlContext): Promise<MentorSource[]> {
    const ids = (await this.texts.choices([{ ...source, id: source.key }])).get(source.key) ?? [];
    return this.mentorsOf(actor, ids);
  }

  @ListSize(5)
  @ResolveField(() => [MentorProfileType], { description: 'To the writer alone; 10 at most' })
  async unwanted(@Parent() { key }: RequestSource, @Context() context: GraphqlContext): Promise<MentorSource[]> {
    return this.mentorsOf(context.actor, (await this.loaders.unwanted(context, key)) ?? []);
  }

  private async mentorsOf(actor: GraphqlContext['actor'], ids: readonly string[]): Promise<MentorSource[]> {
    const found = await this.mentors.named(actor, ids);
    return ids.flatMap((id) => found.get(id) ?? []).map(mentorSource);
  }
}

@Resolver(() => WordType)
export class WordFields {
  constructor(private readonly loaders: MentoringLoaders) {}

  @ResolveField(() => ParticipantType, { nullable: true, description: 'Null where the author is a mentor whom the reader does not see' })
  async author(@Parent() { key, authorId }: OpenedText & { key: string }, @Context() context: GraphqlContext): Promise<object | null> {
    const view = await this.loaders.requests(context, key);
    const people = view ? [...view.participants, ...view.asks.flatMap(({ participants }) => participants)] : [];
    const author = people.find(({ id }) => id === authorId);
    return author ? participantSource(context.actor, author) : null;
  }
}

@Resolver(() => ViewerType)
export class ViewerMentoring {
  constructor(private readonly views: RequestViews) {}

  @ListSize(10)
  @ResolveField(() => [RequestType], { description: 'On whose side the reader takes part, open ones first; 100 at most' })
  async mentoringRequests(@Parent() actor: AccountActor): Promise<RequestSource[]> {
    return (await this.views.ofPerson(actor, actor.personId)).map(requestSource);
  }

  @ListSize(10)
  @ResolveField(() => [PairingType], { description: 'What awaits the reader’s answer as a mentor, the next term first; 100 at most' })
  async mentoringAsks(@Parent() actor: AccountActor): Promise<PairingSource[]> {
    return (await this.views.asksOf(actor, actor.personId)).map(pairingSource);
  }

  @ListSize(10)
  @ResolveField(() => [PairingType], { description: 'From either side, once accepted, those that go on first; 50 at most' })
  async pairings(@Parent() actor: AccountActor): Promise<PairingSource[]> {
    return (await this.views.pairingsOf(actor, actor.personId)).map(pairingSource);
  }
}
