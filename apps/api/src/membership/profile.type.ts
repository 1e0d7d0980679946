/** The history of profiles in the schema. */
import { ArgsType, Field, ID, Int, ObjectType } from '@nestjs/graphql';
import type { ProfileChangeState } from '#membership';
import { IsOptional } from 'class-validator';
import { Characters } from '../gateway/graphql/argument-limits.js';
import { ListSize } from '../gateway/graphql/list-size.js';
import { PageInfoType } from '../gateway/graphql/page-info.type.js';
import { Instant } from '../gateway/graphql/scalars.js';
import { ProfileChangeStateEnum } from './membership.enums.js';

@ObjectType('ProfileFieldChange')
export class ProfileFieldChangeType {
  @Field(() => String, { description: 'names, summaries, descriptions, helpOffered, helpSought, contacts, bin, …' })
  field: string;

  @Field(() => String, { nullable: true, description: 'JSON; null: there was nothing' })
  before: string | null;

  @Field(() => String, { nullable: true, description: 'JSON; null: there is nothing' })
  after: string | null;
}

@ObjectType('ProfileChange', { description: 'Its organization’s own people and coordinators see it' })
export class ProfileChangeType {
  @Field(() => ID)
  id: string;

  @Field(() => Instant)
  at: Date;

  @Field(() => ProfileChangeStateEnum)
  state: ProfileChangeState;

  @ListSize(20)
  @Field(() => [ProfileFieldChangeType], { description: '30 at most' })
  fields: ProfileFieldChangeType[];

  @Field(() => Instant, { nullable: true })
  decidedAt: Date | null;

  @Field(() => String, { nullable: true, description: 'Why it was refused' })
  reason: string | null;
}

@ObjectType('ProfileChangeEdge')
export class ProfileChangeEdgeType {
  @Field(() => String)
  cursor: string;

  @Field(() => ProfileChangeType)
  node: ProfileChangeType;
}

@ObjectType('ProfileChangeConnection')
export class ProfileChangeConnectionType {
  @Field(() => Int)
  totalCount: number;

  @Field(() => PageInfoType)
  pageInfo: PageInfoType;

  @Field(() => [ProfileChangeEdgeType])
  edges: ProfileChangeEdgeType[];
}

@ArgsType()
export class ProfileChangesArguments {
  @Field(() => ProfileChangeStateEnum, { nullable: true })
  @IsOptional()
  state?: ProfileChangeState | null;

  @Field(() => Int, { nullable: true, description: '20 by default, 100 at most' })
  @IsOptional()
  first?: number | null;

  @Field(() => String, { nullable: true })
  @IsOptional()
  @Characters(200)
  after?: string | null;
}
