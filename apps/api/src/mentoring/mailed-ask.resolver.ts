/** The page behind a mailed link: it shows the headline and lets decline without signing in; looking answers nothing. */
import { Args, Context, Field, ID, InputType, Mutation, ObjectType, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { OrganizationService } from '#directory';
import { SYSTEM, textIn, toGlobalId } from '#kernel';
import { AnswerService, AskLinkService, type DeclineReason, type MailedAsk, type MentoringKind, type OtherSide } from '#mentoring';
import { IsOptional } from 'class-validator';
import { Access } from '../gateway/access/permission.js';
import { unwrap } from '../gateway/errors/failures.js';
import { Characters } from '../gateway/graphql/argument-limits.js';
import type { GraphqlContext } from '../gateway/graphql/context.js';
import { localized, LocalizedTextType } from '../gateway/graphql/localized-text.type.js';
import { Day, Instant } from '../gateway/graphql/scalars.js';
import { DONE, okPayload } from '../identity/ok-payload.js';
import { VocabularyIndex } from '../taxonomy/vocabulary-index.js';
import { DeclineReasonEnum, MentoringKindEnum, OtherSideEnum } from './request.type.js';

const DeclineByLinkPayload = okPayload('DeclineByLink');

@ObjectType('MailedAsk', { description: 'What whoever holds a mailed link sees: enough to decline by' })
export class MailedAskType {
  @Field(() => ID, { description: 'To accept it by, after signing in' })
  pairingId: string;

  @Field(() => MentoringKindEnum)
  kind: MentoringKind;

  @Field(() => OtherSideEnum)
  otherSide: OtherSide;

  @Field(() => Day, { nullable: true })
  neededBy: string | null;

  @Field(() => Instant, { nullable: true })
  answerBy: Date | null;
}

@InputType()
export class DeclineByLinkInput {
  @Field(() => String)
  @Characters(100)
  token: string;

  @Field(() => DeclineReasonEnum)
  reason: DeclineReason;

  @Field(() => Day, { nullable: true, description: '“Not now, back on …”' })
  @IsOptional()
  pausedUntil?: string | null;
}

@Resolver(() => MailedAskType)
export class MailedAskResolver {
  constructor(
    private readonly links: AskLinkService,
    private readonly answers: AnswerService,
    private readonly organizations: OrganizationService,
    private readonly vocabulary: VocabularyIndex,
  ) {}

  @Access('SIGNING_IN')
  @Query(() => MailedAskType, { description: 'A link that opens nothing (any more) is the error NOT_FOUND' })
  async mailedAsk(@Args('token', { type: () => String }) token: string): Promise<MailedAsk> {
    const ask = unwrap(await this.links.show(token));
    return { ...ask, pairingId: toGlobalId('Pairing', ask.pairingId) };
  }

  @Access('SIGNING_IN')
  @Mutation(() => DeclineByLinkPayload, { description: 'Once; accepting needs a sign-in' })
  async declineByLink(@Args('input') { token, reason, pausedUntil = null }: DeclineByLinkInput): Promise<object> {
    unwrap(await this.answers.declineByLink(token, reason, pausedUntil));
    return DONE;
  }

  @ResolveField(() => String)
  headline(@Parent() { headline, focusAreaCodes }: MailedAsk, @Context() { locale }: GraphqlContext): string {
    return headline ?? focusAreaCodes.map((code) => textIn(this.vocabulary.focusArea(code).names, locale)?.text ?? code).join(', ');
  }

  @ResolveField(() => LocalizedTextType, {
    nullable: true,
    description: 'On whose behalf, to see a conflict of interest; null: a person’s own',
  })
  async organizationName(
    @Parent() { organizationId }: MailedAsk,
    @Context() { locale }: GraphqlContext,
  ): Promise<LocalizedTextType | null> {
    if (!organizationId) return null;
    const organization = (await this.organizations.findVisible(SYSTEM, [organizationId])).get(organizationId);
    return organization ? localized(organization.card.name, locale) : null;
  }
}
