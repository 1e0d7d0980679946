/** What two do in the schema: agreement, goals, sessions, action items, check-ins, reflections, and how it goes. */
import { Field, ID, Int, ObjectType } from '@nestjs/graphql';
import {
  BREAKING_REASONS,
  FIT_ANSWERS,
  HEALTH_STATES,
  MEETING_RHYTHMS,
  PROGRESS_ANSWERS,
  SESSION_STATES,
  type FitAnswer,
  type HealthState,
  type MeetingRhythm,
  type MeetingWay,
  type ProgressAnswer,
  type SessionState,
} from '#mentoring';
import { enumOf } from '../gateway/graphql/enums.js';
import { Day, Instant } from '../gateway/graphql/scalars.js';
import { MeetingWayEnum } from './mentor.type.js';

export const MeetingRhythmEnum = enumOf('MeetingRhythm', MEETING_RHYTHMS);
export const SessionStateEnum = enumOf('MentoringSessionState', SESSION_STATES);
export const FitAnswerEnum = enumOf('FitAnswer', FIT_ANSWERS);
export const ProgressAnswerEnum = enumOf('ProgressAnswer', PROGRESS_ANSWERS);
export const HealthStateEnum = enumOf('HealthState', HEALTH_STATES);
export const BreakingReasonEnum = enumOf('BreakingReason', BREAKING_REASONS, 'Why a pairing is broken off');

const GONE = 'Null once its key was destroyed';

@ObjectType('PairingHealth', { description: 'By the rules of docs/mentoring.md' })
export class HealthType {
  @Field(() => HealthStateEnum)
  state: HealthState;

  @Field(() => String, { description: 'In words' })
  because: string;
}

@ObjectType('Agreement', { description: 'A version of what the two agree on' })
export class AgreementType {
  @Field(() => ID)
  id: string;

  @Field(() => Int)
  version: number;

  @Field(() => MeetingRhythmEnum)
  rhythm: MeetingRhythm;

  @Field(() => Day)
  endsOn: string;

  @Field(() => String, { nullable: true, description: GONE })
  goals: string | null;

  @Field(() => String, { nullable: true })
  confidentiality: string | null;

  @Field(() => Instant, { nullable: true })
  acceptedByMentorAt: Date | null;

  @Field(() => Instant, { nullable: true })
  acceptedByMenteeAt: Date | null;

  @Field(() => Instant)
  createdAt: Date;
}

@ObjectType('Goal')
export class GoalType {
  @Field(() => ID)
  id: string;

  @Field(() => String, { nullable: true, description: GONE })
  title: string | null;

  @Field(() => String, { nullable: true, description: 'How the two will know that it is reached' })
  howWeKnow: string | null;

  @Field(() => Int, { description: 'In per cent; 100: reached' })
  progress: number;

  @Field(() => Day, { nullable: true })
  dueOn: string | null;

  @Field(() => Int, { description: 'To be given back when it is changed' })
  version: number;
}

@ObjectType('MentoringSession')
export class SessionType {
  @Field(() => ID)
  id: string;

  @Field(() => SessionStateEnum)
  state: SessionState;

  @Field(() => Instant)
  startsAt: Date;

  @Field(() => Instant, { nullable: true, description: 'Null unless it was held' })
  heldAt: Date | null;

  @Field(() => Int, { description: 'Planned, or as long as it was' })
  minutes: number;

  @Field(() => MeetingWayEnum)
  way: MeetingWay;

  @Field(() => Boolean, { description: 'The first talk, before the agreement' })
  isIntroductory: boolean;

  @Field(() => String, { nullable: true })
  topic: string | null;

  @Field(() => String, { nullable: true, description: 'What was said and agreed' })
  summary: string | null;
}

@ObjectType('ActionItem')
export class ActionItemType {
  @Field(() => ID)
  id: string;

  @Field(() => String, { nullable: true, description: GONE })
  title: string | null;

  @Field(() => Day, { nullable: true })
  dueOn: string | null;

  @Field(() => Boolean)
  done: boolean;

  @Field(() => ID, { nullable: true })
  goalId: string | null;
}

@ObjectType('CheckIn', { description: 'One’s own to either side; all to coordinators' })
export class CheckInType {
  @Field(() => ID)
  id: string;

  @Field(() => Day)
  dueOn: string;

  @Field(() => Instant, { nullable: true })
  answeredAt: Date | null;

  @Field(() => FitAnswerEnum, { nullable: true })
  goodFit: FitAnswer | null;

  @Field(() => ProgressAnswerEnum, { nullable: true })
  progress: ProgressAnswer | null;

  @Field(() => String, { nullable: true, description: 'For the coordinators' })
  words: string | null;
}

@ObjectType('Reflection', { description: 'What a side makes of it' })
export class ReflectionType {
  @Field(() => ID)
  id: string;

  @Field(() => String)
  words: string;

  @Field(() => String, { nullable: true })
  reached: string | null;

  @Field(() => String, { nullable: true })
  testimonial: string | null;

  @Field(() => Boolean, { description: 'Whether others may be shown the testimonial' })
  mayBeShown: boolean;

  @Field(() => Instant)
  writtenAt: Date;
}
