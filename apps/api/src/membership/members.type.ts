/** The coordinators' list of members in the schema, their notes, and what waits on their desk. */
import { ArgsType, Field, ID, InputType, Int, ObjectType } from '@nestjs/graphql';
import type {
  DeskCounts,
  ExportColumn,
  ExportFormat,
  MembershipReason,
  MembershipStatus,
  OnboardingObstacle,
  OnboardingStep,
  TimelineKind,
} from '#membership';
import { Type } from 'class-transformer';
import { IsOptional, ValidateNested } from 'class-validator';
import { Characters, EachCharacters, Entries } from '../gateway/graphql/argument-limits.js';
import { ListSize } from '../gateway/graphql/list-size.js';
import { PageInfoType } from '../gateway/graphql/page-info.type.js';
import { Instant } from '../gateway/graphql/scalars.js';
import {
  ExportColumnEnum,
  ExportFormatEnum,
  MembershipReasonEnum,
  MembershipStatusEnum,
  OnboardingObstacleEnum,
  OnboardingStepEnum,
  TimelineKindEnum,
} from './membership.enums.js';

@ObjectType('Member', { description: 'A member with its way from the spreadsheet to a confirmed profile; coordinators see it' })
export class MemberType {
  @Field(() => OnboardingStepEnum)
  step: OnboardingStep;

  @Field(() => OnboardingObstacleEnum, { nullable: true, description: 'Why it comes no further, where that is known' })
  obstacle: OnboardingObstacle | null;

  @Field(() => Instant, { nullable: true, description: 'When somebody of it was invited last' })
  invitedAt: Date | null;

  @Field(() => Instant, { nullable: true, description: 'When the first of it accepted' })
  acceptedAt: Date | null;

  @Field(() => Instant, { nullable: true, description: 'When it last said that its profile is true' })
  confirmedAt: Date | null;

  @Field(() => Int)
  representatives: number;
}

@ObjectType('MemberEdge')
export class MemberEdgeType {
  @Field(() => String)
  cursor: string;

  @Field(() => MemberType)
  node: MemberType;
}

@ObjectType('OnboardingCount')
export class OnboardingCountType {
  @Field(() => OnboardingStepEnum)
  step: OnboardingStep;

  @Field(() => Int)
  count: number;
}

@ObjectType('MemberConnection')
export class MemberConnectionType {
  @Field(() => Int)
  totalCount: number;

  @ListSize(4)
  @Field(() => [OnboardingCountType], { description: 'Of the list, whatever step is asked for; 4 at most' })
  counts: OnboardingCountType[];

  @Field(() => PageInfoType)
  pageInfo: PageInfoType;

  @Field(() => [MemberEdgeType])
  edges: MemberEdgeType[];
}

@InputType('MemberFilter')
export class MemberFilterInput {
  @Field(() => String, { nullable: true, description: 'In a name' })
  @IsOptional()
  @Characters(200)
  text?: string | null;

  @Field(() => [MembershipStatusEnum], { nullable: true, description: 'Null: all, those outside the network too' })
  @IsOptional()
  @Entries(5)
  status?: MembershipStatus[] | null;

  @Field(() => [String], { nullable: true, description: 'Regions of the seat; 20 at most' })
  @IsOptional()
  @Entries(20)
  @EachCharacters(40)
  regionCodes?: string[] | null;

  @Field(() => OnboardingStepEnum, { nullable: true })
  @IsOptional()
  step?: OnboardingStep | null;

  @Field(() => Boolean, { nullable: true })
  @IsOptional()
  hasObstacle?: boolean | null;
}

@ArgsType()
export class PageArguments {
  @Field(() => Int, { nullable: true, description: '20 by default, 100 at most' })
  @IsOptional()
  first?: number | null;

  @Field(() => String, { nullable: true })
  @IsOptional()
  @Characters(200)
  after?: string | null;
}

@ArgsType()
export class MembersArguments extends PageArguments {
  @Field(() => MemberFilterInput, { nullable: true })
  @IsOptional()
  @ValidateNested()
  @Type(() => MemberFilterInput)
  filter?: MemberFilterInput | null;
}

@InputType({ description: 'The list as it is filtered, in the language of the request' })
export class ExportMembersInput {
  @Field(() => ExportFormatEnum)
  format: ExportFormat;

  @Field(() => [ExportColumnEnum], { description: 'In this order; 20 at most' })
  @Entries(20)
  columns: ExportColumn[];

  @Field(() => MemberFilterInput, { nullable: true })
  @IsOptional()
  @ValidateNested()
  @Type(() => MemberFilterInput)
  filter?: MemberFilterInput | null;
}

@ObjectType('ExportedFile')
export class ExportedFileType {
  @Field(() => String)
  name: string;

  @Field(() => String)
  mediaType: string;

  @Field(() => Int, { description: 'Members in it' })
  rows: number;

  @Field(() => String, { description: 'Base64' })
  content: string;
}

@ObjectType('CoordinationDesk', { description: 'What waits for coordinators' })
export class CoordinationDeskType implements DeskCounts {
  @Field(() => Int)
  applicationsWaiting: number;

  @Field(() => Int)
  applicationsOverdue: number;

  @Field(() => Int, { description: 'Changes of names, BINs and legal forms to be confirmed' })
  changesAwaiting: number;

  @Field(() => Int)
  changesThisWeek: number;

  @Field(() => Int, { description: 'Members whose year ends within 30 days' })
  renewalsSoon: number;

  @Field(() => Int)
  inGrace: number;

  @Field(() => Int)
  joinedThisWeek: number;

  @Field(() => Int)
  leftThisWeek: number;
}

@ObjectType('MemberNote', { description: 'A note of the network on a member; coordinators see it' })
export class MemberNoteType {
  @Field(() => ID)
  id: string;

  @Field(() => String)
  text: string;

  @Field(() => Instant)
  writtenAt: Date;

  @Field(() => Instant, { nullable: true, description: 'It can be had back for 30 days' })
  deletedAt: Date | null;
}

@ObjectType('MemberNoteEdge')
export class MemberNoteEdgeType {
  @Field(() => String)
  cursor: string;

  @Field(() => MemberNoteType)
  node: MemberNoteType;
}

@ObjectType('MemberNoteConnection')
export class MemberNoteConnectionType {
  @Field(() => Int)
  totalCount: number;

  @Field(() => PageInfoType)
  pageInfo: PageInfoType;

  @Field(() => [MemberNoteEdgeType])
  edges: MemberNoteEdgeType[];
}

@ObjectType('TimelineEntry', { description: 'Something that happened with a member; coordinators see it' })
export class TimelineEntryType {
  @Field(() => Instant)
  at: Date;

  @Field(() => TimelineKindEnum)
  kind: TimelineKind;

  @Field(() => MembershipStatusEnum, { nullable: true })
  status: MembershipStatus | null;

  @Field(() => MembershipReasonEnum, { nullable: true })
  reason: MembershipReason | null;

  @Field(() => [String], { description: 'Of the profile that changed; 30 at most' })
  fields: readonly string[];

  @Field(() => String, { nullable: true, description: 'Whose representation it is, or who was invited' })
  personName: string | null;
}

@InputType()
export class AddMemberNoteInput {
  @Field(() => ID)
  organizationId: string;

  @Field(() => String, { description: '4000 characters at most' })
  @Characters(4_000)
  text: string;
}

@InputType()
export class DeleteMemberNoteInput {
  @Field(() => ID)
  noteId: string;
}

@InputType()
export class RestoreMemberNoteInput extends DeleteMemberNoteInput {}
