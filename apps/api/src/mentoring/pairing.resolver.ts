/** Asks and pairings: one by its id, a mentor's answer, and whom it joins. */
import { Args, Context, ID, Mutation, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { AnswerService, RequestViews } from '#mentoring';
import { Access } from '../gateway/access/permission.js';
import { unwrap } from '../gateway/errors/failures.js';
import type { GraphqlContext } from '../gateway/graphql/context.js';
import { keyOf } from '../gateway/graphql/global-key.js';
import { ListSize } from '../gateway/graphql/list-size.js';
import { organizationSource, type OrganizationSource } from '../directory/organization.source.js';
import { OrganizationType } from '../directory/organization.type.js';
import { payloadOf } from '../identity/payload-of.js';
import { accountActor } from '../identity/viewer.resolver.js';
import { mentorSource, type MentorSource } from './mentor.resolver.js';
import { MentorProfileType } from './mentor.type.js';
import { MentoringLoaders } from './mentoring.loaders.js';
import { AnswerPairingInput } from './request.input.js';
import { pairingSource, participantSource, requestSource, type PairingSource, type RequestSource } from './request.source.js';
import { PairingType, ParticipantType, RequestType } from './request.type.js';

const AnswerPairingPayload = payloadOf('AnswerPairing', 'pairing', PairingType);

@Resolver(() => PairingType)
export class PairingResolver {
  constructor(
    private readonly answers: AnswerService,
    private readonly views: RequestViews,
  ) {}

  @Access('ACCOUNT')
  @Query(() => PairingType)
  async pairing(@Args('id', { type: () => ID }) id: string, @Context() { actor }: GraphqlContext): Promise<PairingSource> {
    const key = keyOf('Pairing', id);
    const view = (await this.views.findVisiblePairings(actor, [key])).get(key);
    return pairingSource(unwrap(view ? { ok: true, value: view } : { ok: false, error: { kind: 'NOT_FOUND' } }));
  }

  @Access('ACCOUNT')
  @Mutation(() => AnswerPairingPayload, { description: 'The asked mentor’s' })
  async answerPairing(
    @Args('input') { pairingId, answer, reason = null, message = null, pausedUntil = null }: AnswerPairingInput,
    @Context() { actor }: GraphqlContext,
  ): Promise<object> {
    const given = { answer, reason, message, pausedUntil };
    return { pairing: pairingSource(unwrap(await this.answers.answer(accountActor(actor), keyOf('Pairing', pairingId), given))) };
  }
}

@Resolver(() => PairingType)
export class PairingFields {
  constructor(private readonly loaders: MentoringLoaders) {}

  @ResolveField(() => RequestType, { nullable: true, description: 'Null to a mentor whose ask has ended' })
  async request(@Parent() { requestId }: PairingSource, @Context() context: GraphqlContext): Promise<RequestSource | null> {
    const view = await this.loaders.requests(context, requestId);
    return view && requestSource(view);
  }

  @ResolveField(() => MentorProfileType)
  async mentor(@Parent() { mentorId }: PairingSource, @Context() context: GraphqlContext): Promise<MentorSource> {
    const mentor = await this.loaders.mentors(context, mentorId);
    if (!mentor) throw new Error('A pairing has no mentor');
    return mentorSource(mentor);
  }

  @ResolveField(() => ParticipantType, { nullable: true, description: 'Who wrote the request, or else takes part the longest' })
  mentee(@Parent() { participants }: PairingSource, @Context() { actor }: GraphqlContext): object | null {
    const mentees = participants.filter(({ side }) => side === 'MENTEE');
    const first =
      mentees.find(({ isAuthor, takesPart }) => isAuthor && takesPart) ?? mentees.find(({ takesPart }) => takesPart) ?? mentees[0];
    return first ? participantSource(actor, first) : null;
  }

  @ListSize(5)
  @ResolveField(() => [ParticipantType], { description: 'Both sides, former ones too; 50 at most' })
  participants(@Parent() { participants }: PairingSource, @Context() { actor }: GraphqlContext): object[] {
    return participants.slice(0, 50).map((one) => participantSource(actor, one));
  }

  @ResolveField(() => OrganizationType, {
    nullable: true,
    description: 'That the request names; null: a person’s, or the reader may not see it',
  })
  async organization(@Parent() { organizationId }: PairingSource, @Context() context: GraphqlContext): Promise<OrganizationSource | null> {
    const found = organizationId && (await this.loaders.organizations(context, organizationId));
    return found ? organizationSource(found.card, found.page) : null;
  }
}
