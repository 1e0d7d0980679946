/** A membership and its steps in the schema. */
import { Field, ID, InputType, Int, ObjectType } from '@nestjs/graphql';
import type { MembershipReason, MembershipStatus } from '#membership';
import { IsOptional } from 'class-validator';
import { Characters } from '../gateway/graphql/argument-limits.js';
import { Day, Instant } from '../gateway/graphql/scalars.js';
import { MembershipReasonEnum, MembershipStatusEnum } from './membership.enums.js';

@ObjectType('Membership', { description: 'Coordinators and the organization’s own people see it' })
export class MembershipType {
  @Field(() => MembershipStatusEnum)
  status: MembershipStatus;

  @Field(() => Day, { description: 'The day from which the status holds' })
  since: string;

  @Field(() => Day)
  joinedOn: string;

  @Field(() => Day, { nullable: true, description: 'The last day: of the year where it is ACTIVE, of the grace period where it is GRACE' })
  until: string | null;

  @Field(() => [MembershipStatusEnum], { description: 'Where a coordinator can take it' })
  nextSteps: readonly MembershipStatus[];
}

@ObjectType('MembershipStep')
export class MembershipStepType {
  @Field(() => MembershipStatusEnum)
  status: MembershipStatus;

  @Field(() => Day)
  since: string;

  @Field(() => Instant)
  at: Date;

  @Field(() => MembershipReasonEnum)
  reason: MembershipReason;

  @Field(() => String, { nullable: true })
  note: string | null;
}

@InputType()
export class RenewMembershipInput {
  @Field(() => ID)
  organizationId: string;

  @Field(() => Int, { description: 'Of the profile that was looked at: it is renewed as they saw it, or not at all' })
  version: number;
}

@InputType()
export class ChangeMembershipInput {
  @Field(() => ID)
  organizationId: string;

  @Field(() => MembershipStatusEnum)
  status: MembershipStatus;

  @Field(() => MembershipReasonEnum)
  reason: MembershipReason;

  @Field(() => String, { nullable: true, description: '500 characters at most' })
  @IsOptional()
  @Characters(500)
  note?: string | null;
}

@InputType()
export class LeaveNetworkInput {
  @Field(() => ID)
  organizationId: string;

  @Field(() => MembershipReasonEnum)
  reason: MembershipReason;

  @Field(() => String, { nullable: true, description: '500 characters at most' })
  @IsOptional()
  @Characters(500)
  note?: string | null;
}
