/** Mentors in the schema: what members see of them, and what is theirs and the coordinators'. */
import { Field, Int, ObjectType } from '@nestjs/graphql';
import { EXPERTISE_LEVELS, MEETING_WAYS, MENTOR_STATUSES, type ExpertiseLevel, type MeetingWay, type MentorStatus } from '#mentoring';
import { enumOf } from '../gateway/graphql/enums.js';
import { ListSize } from '../gateway/graphql/list-size.js';
import { NodeType } from '../gateway/graphql/node.type.js';
import { PageInfoType } from '../gateway/graphql/page-info.type.js';
import { Day } from '../gateway/graphql/scalars.js';

export const ExpertiseLevelEnum = enumOf('ExpertiseLevel', EXPERTISE_LEVELS);
export const MeetingWayEnum = enumOf('MeetingWay', MEETING_WAYS);
export const MentorStatusEnum = enumOf(
  'MentorProfileStatus',
  MENTOR_STATUSES,
  'RETURNED: to be changed and sent again. ENDED: no mentor any more',
);

@ObjectType('Expertise', { description: 'What a mentor can help with' })
export class ExpertiseType {
  @Field(() => ExpertiseLevelEnum)
  level: ExpertiseLevel;

  @Field(() => String, { nullable: true, description: 'The experience, in a sentence' })
  experience: string | null;
}

@ObjectType('MentorProfile', {
  implements: () => [NodeType],
  description: 'Members see approved mentors; a mentor and coordinators any state',
})
export class MentorProfileType extends NodeType {
  @Field(() => String)
  displayName: string;

  @Field(() => String, { nullable: true })
  about: string | null;

  @ListSize(10)
  @Field(() => [ExpertiseType], { description: '20 at most' })
  expertise: object[];

  @ListSize(2)
  @Field(() => [MeetingWayEnum])
  ways: MeetingWay[];

  @Field(() => Boolean, { description: 'Whether urgent consultations are taken' })
  takesConsultations: boolean;

  @Field(() => Int, { description: 'For pairings; none while paused' })
  freePlaces: number;

  @Field(() => Boolean)
  isPaused: boolean;

  @Field(() => Day, { nullable: true, description: 'The first day on which requests are taken again; null while paused: nobody knows' })
  pausedUntil: string | null;

  @Field(() => Int, { nullable: true, description: 'Median of the last answers; null: too few to say' })
  usualAnswerHours: number | null;

  @Field(() => Boolean, { description: 'Whether it is the reader' })
  isOwn: boolean;

  @Field(() => MentorStatusEnum, { nullable: true, description: 'Null to other members, like all that follows' })
  status: MentorStatus | null;

  @Field(() => Int, { nullable: true, description: 'Pairings at a time' })
  capacity: number | null;

  @Field(() => Int, { nullable: true })
  hoursPerMonth: number | null;

  @Field(() => Int, { nullable: true, description: 'Places that pairings hold' })
  placesTaken: number | null;

  @Field(() => String, { nullable: true, description: 'Why a coordinator returned it' })
  returnedBecause: string | null;

  @Field(() => String, { nullable: true, description: 'The coordinators’ own; null to the mentor too' })
  coordinatorNote: string | null;

  @Field(() => Int, { nullable: true, description: 'To be given back when it is saved' })
  version: number | null;
}

@ObjectType('MentorProfileEdge')
export class MentorProfileEdgeType {
  @Field(() => String)
  cursor: string;

  @Field(() => MentorProfileType)
  node: MentorProfileType;
}

@ObjectType('MentorProfileConnection')
export class MentorProfileConnectionType {
  @Field(() => Int)
  totalCount: number;

  @Field(() => PageInfoType)
  pageInfo: PageInfoType;

  @Field(() => [MentorProfileEdgeType])
  edges: MentorProfileEdgeType[];
}
