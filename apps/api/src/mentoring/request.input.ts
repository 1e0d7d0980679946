/** What a mentee asks for and a mentor answers, with its limits. */
import { Field, ID, InputType } from '@nestjs/graphql';
import type { DeclineReason, MentoringKind, OtherSide, PairingAnswer } from '#mentoring';
import { IsOptional } from 'class-validator';
import { Characters, EachCharacters, Entries } from '../gateway/graphql/argument-limits.js';
import { Day } from '../gateway/graphql/scalars.js';
import { WorkingLanguageEnum } from '../taxonomy/vocabulary.enums.js';
import { DeclineReasonEnum, MentoringKindEnum, OtherSideEnum, PairingAnswerEnum } from './request.type.js';

@InputType()
export class RequestMentoringInput {
  @Field(() => MentoringKindEnum, { nullable: true, description: 'Null: CONSULTATION where neededBy is given, else PAIRING' })
  @IsOptional()
  kind?: MentoringKind | null;

  @Field(() => [String], { description: '10 at most' })
  @Entries(10)
  @EachCharacters(40)
  focusAreaCodes: string[];

  @Field(() => [WorkingLanguageEnum], { description: '11 at most' })
  @Entries(11)
  languages: (keyof typeof WorkingLanguageEnum)[];

  @Field(() => String, {
    nullable: true,
    description: 'Read before anybody has accepted: no names, no case details; 200 characters at most. Null: made from the focus areas',
  })
  @IsOptional()
  @Characters(200)
  headline?: string | null;

  @Field(() => String, { description: 'Confidential; opened by accepting. 10,000 characters at most' })
  @Characters(10_000)
  details: string;

  @Field(() => OtherSideEnum, { nullable: true, description: 'NONE by default' })
  @IsOptional()
  otherSide?: OtherSide | null;

  @Field(() => Day, { nullable: true, description: 'A deadline of the case' })
  @IsOptional()
  neededBy?: string | null;

  @Field(() => String, { nullable: true, description: 'An organization that the writer represents' })
  @IsOptional()
  @Characters(80)
  onBehalfOfSlug?: string | null;

  @Field(() => [ID], { nullable: true, description: 'In order; 10 at most' })
  @IsOptional()
  @Entries(10)
  preferredMentorIds?: string[] | null;

  @Field(() => [ID], { nullable: true, description: 'Nobody is told; 10 at most' })
  @IsOptional()
  @Entries(10)
  unwantedMentorIds?: string[] | null;
}

@InputType()
export class AnswerPairingInput {
  @Field(() => ID)
  pairingId: string;

  @Field(() => PairingAnswerEnum, { description: 'ACCEPT states that there is no conflict of interest' })
  answer: PairingAnswer;

  @Field(() => DeclineReasonEnum, { nullable: true, description: 'Of DECLINE' })
  @IsOptional()
  reason?: DeclineReason | null;

  @Field(() => String, {
    nullable: true,
    description: 'A question, or a word to a refusal (with CONFLICT none is kept); 2,000 characters at most',
  })
  @IsOptional()
  @Characters(2_000)
  message?: string | null;

  @Field(() => Day, { nullable: true, description: 'Declining, “not now, back on …”: pauses the mentor' })
  @IsOptional()
  pausedUntil?: string | null;
}

@InputType({ isAbstract: true })
export class RequestInput {
  @Field(() => ID)
  requestId: string;
}

@InputType()
export class WithdrawRequestInput extends RequestInput {}

@InputType()
export class AnswerQuestionInput extends RequestInput {
  @Field(() => String, { description: '5,000 characters at most' })
  @Characters(5_000)
  text: string;
}

@InputType()
export class AddMentoringParticipantInput extends RequestInput {
  @Field(() => ID, { description: 'Of a colleague who represents the same organization' })
  representationId: string;
}

@InputType()
export class RemoveMentoringParticipantInput extends RequestInput {
  @Field(() => ID)
  participantId: string;
}
