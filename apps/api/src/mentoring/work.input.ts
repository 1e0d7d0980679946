/** What either side of a pairing sends, with its limits. */
import { Field, ID, InputType, Int } from '@nestjs/graphql';
import type { BreakingReason, FitAnswer, MeetingRhythm, MeetingWay, ProgressAnswer } from '#mentoring';
import { IsOptional } from 'class-validator';
import { Characters } from '../gateway/graphql/argument-limits.js';
import { Day, Instant } from '../gateway/graphql/scalars.js';
import { MeetingWayEnum } from './mentor.type.js';
import { UpTo } from './mentor.input.js';
import { BreakingReasonEnum, FitAnswerEnum, MeetingRhythmEnum, ProgressAnswerEnum } from './work.type.js';
import { enumOf } from '../gateway/graphql/enums.js';

const LINE = 300;
const TEXT = 5_000;

export const SessionOutcomeEnum = enumOf('MentoringSessionOutcome', ['HELD', 'NO_SHOW'] as const);

@InputType({ isAbstract: true })
class PairingInput {
  @Field(() => ID)
  pairingId: string;
}

@InputType()
export class ProposeAgreementInput extends PairingInput {
  @Field(() => String, { description: '5,000 characters at most' })
  @Characters(TEXT)
  goals: string;

  @Field(() => MeetingRhythmEnum)
  rhythm: MeetingRhythm;

  @Field(() => Day)
  endsOn: string;

  @Field(() => String, { nullable: true, description: 'What stays between the two; 5,000 characters at most' })
  @IsOptional()
  @Characters(TEXT)
  confidentiality?: string | null;
}

@InputType()
export class AcceptAgreementInput {
  @Field(() => ID)
  agreementId: string;
}

@InputType()
export class AddGoalInput extends PairingInput {
  @Field(() => String, { description: '300 characters at most' })
  @Characters(LINE)
  title: string;

  @Field(() => String, { nullable: true, description: '5,000 characters at most' })
  @IsOptional()
  @Characters(TEXT)
  howWeKnow?: string | null;

  @Field(() => Day, { nullable: true })
  @IsOptional()
  dueOn?: string | null;
}

@InputType()
export class UpdateGoalInput {
  @Field(() => ID)
  goalId: string;

  @Field(() => String, { description: '300 characters at most' })
  @Characters(LINE)
  title: string;

  @Field(() => String, { nullable: true, description: '5,000 characters at most' })
  @IsOptional()
  @Characters(TEXT)
  howWeKnow?: string | null;

  @Field(() => Day, { nullable: true })
  @IsOptional()
  dueOn?: string | null;

  @Field(() => Int, { description: '0 to 100' })
  @UpTo(100)
  progress: number;

  @Field(() => Int)
  version: number;
}

@InputType()
export class AddActionItemInput extends PairingInput {
  @Field(() => String, { description: '300 characters at most' })
  @Characters(LINE)
  title: string;

  @Field(() => ID, { description: 'A participant who does it' })
  ownerId: string;

  @Field(() => ID, { nullable: true })
  @IsOptional()
  goalId?: string | null;

  @Field(() => Day, { nullable: true })
  @IsOptional()
  dueOn?: string | null;
}

@InputType()
export class SetActionItemDoneInput {
  @Field(() => ID)
  actionItemId: string;

  @Field(() => Boolean)
  done: boolean;
}

@InputType()
export class PlanSessionInput extends PairingInput {
  @Field(() => Instant)
  startsAt: Date;

  @Field(() => Int, { description: '1 to 480' })
  minutes: number;

  @Field(() => MeetingWayEnum)
  way: MeetingWay;

  @Field(() => String, { nullable: true, description: '300 characters at most' })
  @IsOptional()
  @Characters(LINE)
  topic?: string | null;

  @Field(() => Boolean, { nullable: true, description: 'The first talk, before the agreement' })
  @IsOptional()
  isIntroductory?: boolean | null;
}

@InputType()
export class RecordSessionInput extends PairingInput {
  @Field(() => ID, { nullable: true, description: 'The planned one; null: one that was not planned' })
  @IsOptional()
  sessionId?: string | null;

  @Field(() => SessionOutcomeEnum)
  outcome: 'HELD' | 'NO_SHOW';

  @Field(() => Instant)
  heldAt: Date;

  @Field(() => Int, { description: '1 to 480' })
  minutes: number;

  @Field(() => MeetingWayEnum, { nullable: true, description: 'ONLINE by default' })
  @IsOptional()
  way?: MeetingWay | null;

  @Field(() => String, { nullable: true, description: 'What was said and agreed; 5,000 characters at most' })
  @IsOptional()
  @Characters(TEXT)
  summary?: string | null;
}

@InputType()
export class CancelSessionInput {
  @Field(() => ID)
  sessionId: string;
}

@InputType()
export class AnswerCheckInInput {
  @Field(() => ID)
  checkInId: string;

  @Field(() => FitAnswerEnum)
  goodFit: FitAnswer;

  @Field(() => ProgressAnswerEnum)
  progress: ProgressAnswer;

  @Field(() => String, { nullable: true, description: 'For the coordinators alone; 5,000 characters at most' })
  @IsOptional()
  @Characters(TEXT)
  words?: string | null;
}

@InputType()
export class ResumePairingInput extends PairingInput {}

@InputType()
export class CompletePairingInput extends PairingInput {}

@InputType()
export class PausePairingInput extends PairingInput {
  @Field(() => Day, { nullable: true })
  @IsOptional()
  until?: string | null;
}

@InputType()
export class EndPairingInput extends PairingInput {
  @Field(() => BreakingReasonEnum, { description: 'NOT_A_GOOD_FIT: somebody else is found' })
  reason: BreakingReason;

  @Field(() => String, { nullable: true, description: 'For the coordinators alone; 5,000 characters at most' })
  @IsOptional()
  @Characters(TEXT)
  words?: string | null;
}

@InputType()
export class WriteReflectionInput extends PairingInput {
  @Field(() => String, { description: '5,000 characters at most' })
  @Characters(TEXT)
  words: string;

  @Field(() => String, { nullable: true, description: '5,000 characters at most' })
  @IsOptional()
  @Characters(TEXT)
  reached?: string | null;

  @Field(() => String, { nullable: true, description: '2,000 characters at most' })
  @IsOptional()
  @Characters(2_000)
  testimonial?: string | null;

  @Field(() => Boolean, { nullable: true, description: 'Whether others may be shown the testimonial; no by default' })
  @IsOptional()
  mayBeShown?: boolean | null;
}
