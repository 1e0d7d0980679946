/** Memberships: from the organization, from a person's own roles, and the steps that people take. */
import { Args, Context, Mutation, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { coordinatorsSteps, lastDayOf, MembershipLifecycle, type Membership, type MembershipStep } from '#membership';
import type { OrganizationSource } from '../directory/organization.source.js';
import { OrganizationType } from '../directory/organization.type.js';
import type { RepresentationSource } from '../directory/representation.resolver.js';
import { RepresentationType } from '../directory/representation.type.js';
import { Access } from '../gateway/access/permission.js';
import { unwrap } from '../gateway/errors/failures.js';
import { batched } from '../gateway/graphql/batched.js';
import type { GraphqlContext } from '../gateway/graphql/context.js';
import { keyOf } from '../gateway/graphql/global-key.js';
import { ListSize } from '../gateway/graphql/list-size.js';
import { AccountNameType } from '../identity/account-name.type.js';
import { payloadOf } from '../identity/payload-of.js';
import { AccountNames } from './account-names.js';
import { ChangeMembershipInput, LeaveNetworkInput, MembershipStepType, MembershipType, RenewMembershipInput } from './membership.type.js';

const RenewMembershipPayload = payloadOf('RenewMembership', 'membership', MembershipType);
const ChangeMembershipPayload = payloadOf('ChangeMembership', 'membership', MembershipType);
const LeaveNetworkPayload = payloadOf('LeaveNetwork', 'membership', MembershipType);

const STEPS_SHOWN = 100;

interface MembershipSource extends MembershipType {
  readonly organizationId: string;
}

@Resolver(() => MembershipType)
export class MembershipResolver {
  private readonly loadSteps = batched<readonly MembershipStep[]>(({ actor }, ids) => this.lifecycle.steps(actor, ids));

  constructor(private readonly lifecycle: MembershipLifecycle) {}

  @Access('ACCOUNT')
  @Mutation(() => RenewMembershipPayload, { description: 'The profile is still true: the membership holds for a year from today' })
  async renewMembership(
    @Args('input') { organizationId, version }: RenewMembershipInput,
    @Context() { actor }: GraphqlContext,
  ): Promise<object> {
    const renewed = await this.lifecycle.renew(actor, { organizationId: keyOf('Organization', organizationId), version });
    return { membership: membershipSource(unwrap(renewed)) };
  }

  @Access('COORDINATOR')
  @Mutation(() => ChangeMembershipPayload, { description: 'A step that the state does not allow is the error CONFLICT' })
  async changeMembership(
    @Args('input') { organizationId, status, reason, note }: ChangeMembershipInput,
    @Context() { actor }: GraphqlContext,
  ): Promise<object> {
    const asked = { organizationId: keyOf('Organization', organizationId), status, reason, note: note ?? null };
    return { membership: membershipSource(unwrap(await this.lifecycle.change(actor, asked))) };
  }

  @Access('ACCOUNT')
  @Mutation(() => LeaveNetworkPayload, { description: 'Its manager takes the organization out' })
  async leaveNetwork(
    @Args('input') { organizationId, reason, note }: LeaveNetworkInput,
    @Context() { actor }: GraphqlContext,
  ): Promise<object> {
    const asked = { organizationId: keyOf('Organization', organizationId), status: 'EXITED' as const, reason, note: note ?? null };
    return { membership: membershipSource(unwrap(await this.lifecycle.change(actor, asked))) };
  }

  @ListSize(20)
  @ResolveField(() => [MembershipStepType], { description: 'The newest first; 100 at most' })
  async history(@Parent() { organizationId }: MembershipSource, @Context() context: GraphqlContext): Promise<readonly MembershipStep[]> {
    return ((await this.loadSteps(context, organizationId)) ?? []).slice(0, STEPS_SHOWN);
  }
}

@Resolver(() => MembershipStepType)
export class MembershipStepFields {
  constructor(private readonly names: AccountNames) {}

  @ResolveField(() => AccountNameType, { nullable: true, description: 'Null: it came by itself, or by somebody who was erased' })
  async by(@Parent() { takenBy }: MembershipStep, @Context() context: GraphqlContext): Promise<AccountNameType | null> {
    return takenBy === null ? null : this.names.load(context, takenBy);
  }
}

@Resolver(() => RepresentationType)
export class RepresentationMembership {
  private readonly load = batched<Membership>(({ actor }, ids) => this.lifecycle.findVisible(actor, ids));

  constructor(private readonly lifecycle: MembershipLifecycle) {}

  @ResolveField(() => MembershipType, { nullable: true, description: 'As of its organization, which may stand outside the network' })
  async membership(
    @Parent() { organizationId }: RepresentationSource,
    @Context() context: GraphqlContext,
  ): Promise<MembershipSource | null> {
    const membership = await this.load(context, organizationId);
    return membership && membershipSource(membership);
  }
}

@Resolver(() => OrganizationType)
export class OrganizationMembership {
  private readonly load = batched<Membership>(({ actor }, ids) => this.lifecycle.findVisible(actor, ids));

  constructor(private readonly lifecycle: MembershipLifecycle) {}

  @ResolveField(() => MembershipType, { nullable: true, description: 'Null for who is neither a coordinator nor one of its people' })
  async membership(@Parent() { card }: OrganizationSource, @Context() context: GraphqlContext): Promise<MembershipSource | null> {
    const membership = await this.load(context, card.id);
    return membership && membershipSource(membership);
  }
}

function membershipSource({ organizationId, status, since, joinedOn, renewalDue }: Membership): MembershipSource {
  return { organizationId, status, since, joinedOn, until: lastDayOf(status, renewalDue), nextSteps: coordinatorsSteps(status) };
}
