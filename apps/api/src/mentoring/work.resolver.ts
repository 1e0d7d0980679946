/** What either side of a pairing does: agree, set goals, meet, ask how it goes, pause, complete, end. Each answers with the pairing as it is then. */
import { Args, Context, Mutation, Resolver } from '@nestjs/graphql';
import {
  AgreementService,
  CheckInService,
  GoalService,
  PairingService,
  SessionService,
  type MentoringError,
  type PairingView,
} from '#mentoring';
import type { Result } from '#kernel';
import { Access } from '../gateway/access/permission.js';
import { unwrap } from '../gateway/errors/failures.js';
import type { GraphqlContext } from '../gateway/graphql/context.js';
import { keyOf } from '../gateway/graphql/global-key.js';
import { payloadOf } from '../identity/payload-of.js';
import { accountActor } from '../identity/viewer.resolver.js';
import { pairingSource } from './request.source.js';
import { PairingType } from './request.type.js';
import {
  AddActionItemInput,
  AddGoalInput,
  AcceptAgreementInput,
  AnswerCheckInInput,
  EndPairingInput,
  CompletePairingInput,
  ResumePairingInput,
  PausePairingInput,
  PlanSessionInput,
  ProposeAgreementInput,
  RecordSessionInput,
  CancelSessionInput,
  SetActionItemDoneInput,
  UpdateGoalInput,
  WriteReflectionInput,
} from './work.input.js';

const payload = (mutation: string): new () => object => payloadOf(mutation, 'pairing', PairingType);
const ProposeAgreementPayload = payload('ProposeAgreement');
const AcceptAgreementPayload = payload('AcceptAgreement');
const AnswerCheckInPayload = payload('AnswerCheckIn');
const PausePairingPayload = payload('PausePairing');
const ResumePairingPayload = payload('ResumePairing');
const CompletePairingPayload = payload('CompletePairing');
const EndPairingPayload = payload('EndPairing');
const WriteReflectionPayload = payload('WriteReflection');
const AddGoalPayload = payload('AddGoal');
const UpdateGoalPayload = payload('UpdateGoal');
const AddActionItemPayload = payload('AddActionItem');
const SetActionItemDonePayload = payload('SetActionItemDone');
const PlanSessionPayload = payload('PlanSession');
const RecordSessionPayload = payload('RecordSession');
const CancelSessionPayload = payload('CancelSession');

const answer = (changed: Result<PairingView, MentoringError>): object => ({ pairing: pairingSource(unwrap(changed)) });
const trimmed = (text: string | null | undefined): string | null => text?.trim() || null;

@Resolver()
export class AgreementResolver {
  constructor(
    private readonly agreements: AgreementService,
    private readonly pairings: PairingService,
    private readonly checkIns: CheckInService,
  ) {}

  @Access('ACCOUNT')
  @Mutation(() => ProposeAgreementPayload, { description: 'A new version, which its proposer has accepted' })
  async proposeAgreement(@Args('input') input: ProposeAgreementInput, @Context() { actor }: GraphqlContext): Promise<object> {
    const { pairingId, confidentiality, ...proposal } = input;
    const given = { ...proposal, confidentiality: trimmed(confidentiality) };
    return answer(await this.agreements.propose(accountActor(actor), keyOf('Pairing', pairingId), given));
  }

  @Access('ACCOUNT')
  @Mutation(() => AcceptAgreementPayload, { description: 'The newest version; accepted by both, the pairing is ACTIVE' })
  async acceptAgreement(@Args('input') { agreementId }: AcceptAgreementInput, @Context() { actor }: GraphqlContext): Promise<object> {
    return answer(await this.agreements.accept(accountActor(actor), keyOf('Agreement', agreementId)));
  }

  @Access('ACCOUNT')
  @Mutation(() => AnswerCheckInPayload, { description: 'One’s own, once' })
  async answerCheckIn(
    @Args('input') { checkInId, words, ...given }: AnswerCheckInInput,
    @Context() { actor }: GraphqlContext,
  ): Promise<object> {
    return answer(await this.checkIns.answer(accountActor(actor), keyOf('CheckIn', checkInId), { ...given, words: trimmed(words) }));
  }

  @Access('ACCOUNT')
  @Mutation(() => PausePairingPayload, { description: 'The place stays held' })
  async pausePairing(@Args('input') { pairingId, until }: PausePairingInput, @Context() { actor }: GraphqlContext): Promise<object> {
    return answer(await this.pairings.pause(accountActor(actor), keyOf('Pairing', pairingId), until ?? null));
  }

  @Access('ACCOUNT')
  @Mutation(() => ResumePairingPayload)
  async resumePairing(@Args('input') { pairingId }: ResumePairingInput, @Context() { actor }: GraphqlContext): Promise<object> {
    return answer(await this.pairings.resume(accountActor(actor), keyOf('Pairing', pairingId)));
  }

  @Access('ACCOUNT')
  @Mutation(() => CompletePairingPayload)
  async completePairing(@Args('input') { pairingId }: CompletePairingInput, @Context() { actor }: GraphqlContext): Promise<object> {
    return answer(await this.pairings.complete(accountActor(actor), keyOf('Pairing', pairingId)));
  }

  @Access('ACCOUNT')
  @Mutation(() => EndPairingPayload, {
    description: 'Before the agreement, or as no good fit, the request goes back to the coordinators',
  })
  async endPairing(@Args('input') { pairingId, reason, words }: EndPairingInput, @Context() { actor }: GraphqlContext): Promise<object> {
    return answer(await this.pairings.end(accountActor(actor), keyOf('Pairing', pairingId), { reason, words: trimmed(words) }));
  }

  @Access('ACCOUNT')
  @Mutation(() => WriteReflectionPayload, { description: 'Each side its own; written again it takes the place of the former one' })
  async writeReflection(@Args('input') input: WriteReflectionInput, @Context() { actor }: GraphqlContext): Promise<object> {
    const { pairingId, words, reached, testimonial, mayBeShown } = input;
    const given = { words, reached: trimmed(reached), testimonial: trimmed(testimonial), mayBeShown: mayBeShown ?? false };
    return answer(await this.pairings.reflect(accountActor(actor), keyOf('Pairing', pairingId), given));
  }
}

@Resolver()
export class GoalResolver {
  constructor(
    private readonly goals: GoalService,
    private readonly sessions: SessionService,
  ) {}

  @Access('ACCOUNT')
  @Mutation(() => AddGoalPayload)
  async addGoal(
    @Args('input') { pairingId, title, howWeKnow, dueOn }: AddGoalInput,
    @Context() { actor }: GraphqlContext,
  ): Promise<object> {
    const goal = { title, howWeKnow: trimmed(howWeKnow), dueOn: dueOn ?? null };
    return answer(await this.goals.add(accountActor(actor), keyOf('Pairing', pairingId), goal));
  }

  @Access('ACCOUNT')
  @Mutation(() => UpdateGoalPayload)
  async updateGoal(
    @Args('input') { goalId, howWeKnow, dueOn, ...goal }: UpdateGoalInput,
    @Context() { actor }: GraphqlContext,
  ): Promise<object> {
    const change = { ...goal, howWeKnow: trimmed(howWeKnow), dueOn: dueOn ?? null };
    return answer(await this.goals.update(accountActor(actor), keyOf('Goal', goalId), change));
  }

  @Access('ACCOUNT')
  @Mutation(() => AddActionItemPayload)
  async addActionItem(@Args('input') input: AddActionItemInput, @Context() { actor }: GraphqlContext): Promise<object> {
    const { pairingId, title, ownerId, goalId, dueOn } = input;
    const item = {
      title,
      ownerId: keyOf('MentoringParticipant', ownerId),
      goalId: goalId == null ? null : keyOf('Goal', goalId),
      dueOn: dueOn ?? null,
    };
    return answer(await this.goals.addItem(accountActor(actor), keyOf('Pairing', pairingId), item));
  }

  @Access('ACCOUNT')
  @Mutation(() => SetActionItemDonePayload)
  async setActionItemDone(
    @Args('input') { actionItemId, done }: SetActionItemDoneInput,
    @Context() { actor }: GraphqlContext,
  ): Promise<object> {
    return answer(await this.goals.setItemDone(accountActor(actor), keyOf('ActionItem', actionItemId), done ? 'DONE' : 'OPEN'));
  }

  @Access('ACCOUNT')
  @Mutation(() => PlanSessionPayload, { description: 'Both sides get an invitation for their calendars, and a reminder a day before' })
  async planSession(
    @Args('input') { pairingId, topic, isIntroductory, ...plan }: PlanSessionInput,
    @Context() { actor }: GraphqlContext,
  ): Promise<object> {
    const given = { ...plan, topic: trimmed(topic), isIntroductory: isIntroductory ?? false };
    return answer(await this.sessions.plan(accountActor(actor), keyOf('Pairing', pairingId), given));
  }

  @Access('ACCOUNT')
  @Mutation(() => RecordSessionPayload, { description: 'What has been; a consultation is completed by it' })
  async recordSession(@Args('input') input: RecordSessionInput, @Context() { actor }: GraphqlContext): Promise<object> {
    const { pairingId, sessionId, outcome, heldAt, minutes, way, summary } = input;
    const given = { state: outcome, heldAt, minutes, way: way ?? 'ONLINE', summary: trimmed(summary) } as const;
    const planned = sessionId == null ? null : keyOf('MentoringSession', sessionId);
    return answer(await this.sessions.record(accountActor(actor), keyOf('Pairing', pairingId), { ...given, sessionId: planned }));
  }

  @Access('ACCOUNT')
  @Mutation(() => CancelSessionPayload, { description: 'A planned one; it is taken out of both calendars' })
  async cancelSession(@Args('input') { sessionId }: CancelSessionInput, @Context() { actor }: GraphqlContext): Promise<object> {
    return answer(await this.sessions.cancel(accountActor(actor), keyOf('MentoringSession', sessionId)));
  }
}
