/** An application as reviewers see it, in the schema. What a field resolves to stands in the resolvers. */
import { ArgsType, Field, ID, InputType, Int, ObjectType } from '@nestjs/graphql';
import type { ApplicationGap, ApplicationStatus, DuplicateReason, ReviewCheck, Verdict } from '#membership';
import { Type } from 'class-transformer';
import { IsOptional, ValidateNested } from 'class-validator';
import { connectionOf, ForwardPage } from '../gateway/graphql/connection.js';
import { Characters, EachCharacters, Entries } from '../gateway/graphql/argument-limits.js';
import { NodeType } from '../gateway/graphql/node.type.js';
import { Instant } from '../gateway/graphql/scalars.js';
import { ApplicationFormType } from './application-form.type.js';
import { ApplicationGapEnum, ApplicationStatusEnum, DuplicateReasonEnum, ReviewCheckEnum, VerdictEnum } from './membership.enums.js';

@ObjectType('MembershipApplication', { implements: () => [NodeType] })
export class ApplicationType implements NodeType {
  @Field(() => ID)
  id: string;

  @Field(() => Int)
  number: number;

  @Field(() => ApplicationStatusEnum)
  status: ApplicationStatus;

  @Field(() => Instant, { nullable: true })
  submittedAt: Date | null;

  @Field(() => Instant, { nullable: true })
  decidedAt: Date | null;

  @Field(() => Int, { description: 'Days since it was submitted' })
  ageDays: number;

  @Field(() => String, { nullable: true, description: 'Why it was returned or rejected' })
  reason: string | null;

  @Field(() => [ApplicationGapEnum], { description: '10 at most' })
  missing: ApplicationGap[];

  @Field(() => ApplicationFormType)
  form: ApplicationFormType;
}

@ObjectType('PossibleDuplicate', { description: 'An organization that resembles the applicant' })
export class PossibleDuplicateType {
  @Field(() => Int, { description: '1 to 100' })
  score: number;

  @Field(() => [DuplicateReasonEnum])
  because: readonly DuplicateReason[];
}

@ObjectType('ApplicationReview')
export class ApplicationReviewType {
  @Field(() => VerdictEnum)
  verdict: Verdict;

  @Field(() => String, { nullable: true })
  reason: string | null;

  @Field(() => Instant)
  at: Date;

  @Field(() => Boolean, { description: 'It counts no longer, for the application was returned since' })
  isVoid: boolean;
}

@ObjectType('ApplicationCheck')
export class ApplicationCheckType {
  @Field(() => ReviewCheckEnum)
  check: ReviewCheck;

  @Field(() => Instant, { nullable: true, description: 'Null: nobody has looked at it yet' })
  doneAt: Date | null;
}

@ObjectType('ConflictOfInterest')
export class ConflictOfInterestType {
  @Field(() => Instant)
  at: Date;
}

@ObjectType('MembershipApplicationConnection')
export class ApplicationConnectionType extends connectionOf('MembershipApplication', () => ApplicationType) {
  @Field(() => Int)
  totalCount: number;
}

@ObjectType('MembershipSettings')
export class MembershipSettingsType {
  @Field(() => Int, { description: 'How many different reviewers have to approve' })
  approvalsNeeded: number;
}

@InputType('MembershipApplicationFilter')
export class ApplicationFilterInput {
  @Field(() => [String], { nullable: true, description: 'Regions of the seat; 20 at most' })
  @IsOptional()
  @Entries(20)
  @EachCharacters(40)
  regionCodes?: string[] | null;

  @Field(() => Boolean, { nullable: true, description: 'Those that should have been decided' })
  @IsOptional()
  isOverdue?: boolean | null;

  @Field(() => Boolean, { nullable: true, description: 'Those on which the reader has not decided' })
  @IsOptional()
  awaitsMe?: boolean | null;
}

@ArgsType()
export class ApplicationsArguments extends ForwardPage {
  @Field(() => [ApplicationStatusEnum], { nullable: true, description: 'Null: IN_REVIEW and CHANGES_REQUESTED' })
  @IsOptional()
  @Entries(10)
  status?: ApplicationStatus[] | null;

  @Field(() => ApplicationFilterInput, { nullable: true })
  @IsOptional()
  @ValidateNested()
  @Type(() => ApplicationFilterInput)
  filter?: ApplicationFilterInput | null;
}

@InputType()
export class ReviewApplicationInput {
  @Field(() => ID)
  applicationId: string;

  @Field(() => VerdictEnum)
  verdict: Verdict;

  @Field(() => String, {
    nullable: true,
    description: 'The applicant reads it word by word; needed unless it is an approval. 2000 characters at most',
  })
  @IsOptional()
  @Characters(2_000)
  reason?: string | null;
}

@InputType()
export class DeclareConflictOfInterestInput {
  @Field(() => ID)
  applicationId: string;
}

@InputType()
export class CheckApplicationInput extends DeclareConflictOfInterestInput {
  @Field(() => ReviewCheckEnum)
  check: ReviewCheck;

  @Field(() => Boolean)
  isDone: boolean;
}

@InputType()
export class UpdateMembershipSettingsInput {
  @Field(() => Int, { description: '1 to 3' })
  approvalsNeeded: number;
}
