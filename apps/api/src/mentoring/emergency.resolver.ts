/** Emergency access: asking with a reason, opening by a second one, reading for a day; both sides see who did. */
import { Args, Context, Field, ID, InputType, Mutation, ObjectType, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { EmergencyService, type EmergencyText, type EmergencyView } from '#mentoring';
import { toGlobalId, type Actor } from '#kernel';
import { Access } from '../gateway/access/permission.js';
import { unwrap } from '../gateway/errors/failures.js';
import { Characters } from '../gateway/graphql/argument-limits.js';
import { batched } from '../gateway/graphql/batched.js';
import type { GraphqlContext } from '../gateway/graphql/context.js';
import { keyOf } from '../gateway/graphql/global-key.js';
import { ListSize } from '../gateway/graphql/list-size.js';
import { Instant } from '../gateway/graphql/scalars.js';
import { payloadOf } from '../identity/payload-of.js';
import { accountActor } from '../identity/viewer.resolver.js';
import type { PairingSource } from './request.source.js';
import { PairingType } from './request.type.js';

@ObjectType('EmergencyAccess', { description: 'To what the two of a pairing wrote, where somebody may be in danger' })
export class EmergencyAccessType {
  @Field(() => ID)
  id: string;

  @Field(() => ID)
  pairingId: string;

  @Field(() => String, { nullable: true, description: 'To those who may open it; null to the two sides' })
  reason: string | null;

  @Field(() => String, { nullable: true })
  askedByName: string | null;

  @Field(() => Instant)
  askedAt: Date;

  @Field(() => String, { nullable: true })
  approvedByName: string | null;

  @Field(() => Instant, { nullable: true })
  openedAt: Date | null;

  @Field(() => Instant, { nullable: true, description: '24 hours after it was opened' })
  expiresAt: Date | null;

  @Field(() => Boolean, { description: 'Whether the reader asked for it: somebody else opens it' })
  isAskedByViewer: boolean;

  @Field(() => Boolean, { description: 'Whether the reader is one of its two, and it is open' })
  isReadableByViewer: boolean;
}

@ObjectType('EmergencyText')
export class EmergencyTextType {
  @Field(() => String)
  kind: string;

  @Field(() => String)
  authorName: string;

  @Field(() => Instant)
  writtenAt: Date;

  @Field(() => String, { nullable: true, description: 'As it was written; JSON where it has parts' })
  content: string | null;
}

@InputType()
class AskEmergencyAccessInput {
  @Field(() => ID)
  pairingId: string;

  @Field(() => String, { description: '2,000 characters at most' })
  @Characters(2_000)
  reason: string;
}

@InputType()
class ApproveEmergencyAccessInput {
  @Field(() => ID)
  accessId: string;
}

const AskEmergencyAccessPayload = payloadOf('AskEmergencyAccess', 'access', EmergencyAccessType);
const ApproveEmergencyAccessPayload = payloadOf('ApproveEmergencyAccess', 'access', EmergencyAccessType);

function accessSource(actor: Actor, view: EmergencyView): object {
  const accountId = actor.kind === 'ACCOUNT' ? actor.accountId : null;
  const isOpen = view.expiresAt !== null && view.expiresAt > new Date();
  return {
    ...view,
    id: toGlobalId('EmergencyAccess', view.id),
    pairingId: toGlobalId('Pairing', view.pairingId),
    isAskedByViewer: view.askedBy === accountId,
    isReadableByViewer: isOpen && [view.askedBy, view.approvedBy].includes(accountId),
  };
}

@Resolver()
export class EmergencyResolver {
  constructor(private readonly emergencies: EmergencyService) {}

  @Access('ACCOUNT')
  @ListSize(20)
  @Query(() => [EmergencyAccessType], {
    description:
      'That wait for a second one or are open first, then former ones: to coordinators, administrators and the outsider of the settings; 50 at most',
  })
  async emergencyAccesses(@Context() { actor }: GraphqlContext): Promise<object[]> {
    return unwrap(await this.emergencies.newest(accountActor(actor))).map((view) => accessSource(actor, view));
  }

  @Access('ACCOUNT')
  @ListSize(100)
  @Query(() => [EmergencyTextType], {
    description: 'To the two who opened it, while it is open; each reading stands in the audit trail; 400 at most',
  })
  async emergencyTexts(
    @Args('accessId', { type: () => ID }) id: string,
    @Context() { actor }: GraphqlContext,
  ): Promise<readonly EmergencyText[]> {
    return unwrap(await this.emergencies.read(accountActor(actor), keyOf('EmergencyAccess', id)));
  }

  @Access('ACCOUNT')
  @Mutation(() => AskEmergencyAccessPayload, { description: 'A coordinator’s, an administrator’s, or the outsider’s of the settings' })
  async askEmergencyAccess(
    @Args('input') { pairingId, reason }: AskEmergencyAccessInput,
    @Context() { actor }: GraphqlContext,
  ): Promise<object> {
    return { access: accessSource(actor, unwrap(await this.emergencies.ask(accountActor(actor), keyOf('Pairing', pairingId), reason))) };
  }

  @Access('ACCOUNT')
  @Mutation(() => ApproveEmergencyAccessPayload, { description: 'By a second one, in another capacity; both sides are told' })
  async approveEmergencyAccess(
    @Args('input') { accessId }: ApproveEmergencyAccessInput,
    @Context() { actor }: GraphqlContext,
  ): Promise<object> {
    return { access: accessSource(actor, unwrap(await this.emergencies.approve(accountActor(actor), keyOf('EmergencyAccess', accessId)))) };
  }
}

@Resolver(() => PairingType)
export class PairingEmergencies {
  private readonly load = batched<readonly EmergencyView[]>((_context, ids) => this.emergencies.ofPairings(ids));

  constructor(private readonly emergencies: EmergencyService) {}

  @ListSize(3)
  @ResolveField(() => [EmergencyAccessType], { description: 'That were opened, the newest first, to whoever sees the pairing; 50 at most' })
  async emergencyAccesses(@Parent() { key }: PairingSource, @Context() context: GraphqlContext): Promise<object[]> {
    return ((await this.load(context, key)) ?? []).slice(0, 50).map((view) => accessSource(context.actor, view));
  }
}
