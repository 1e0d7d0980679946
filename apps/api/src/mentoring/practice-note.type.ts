/** Practice notes in the schema, with the limits of what is sent. */
import { Field, ID, InputType, ObjectType } from '@nestjs/graphql';
import {
  HEADLINE_WARNINGS,
  PRACTICE_NOTE_ANSWERS,
  PRACTICE_NOTE_STATES,
  type HeadlineWarning,
  type PracticeNoteAnswer,
  type PracticeNoteState,
} from '#mentoring';
import { IsOptional } from 'class-validator';
import { Characters } from '../gateway/graphql/argument-limits.js';
import { enumOf } from '../gateway/graphql/enums.js';
import { ListSize } from '../gateway/graphql/list-size.js';
import { Instant } from '../gateway/graphql/scalars.js';
import { HeadlineWarningEnum } from './request.type.js';

export const PRACTICE_NOTE_TITLE = 200;
export const PRACTICE_NOTE_BODY = 20_000;
const GONE = 'Null once it was withdrawn, or its key destroyed';

const PracticeNoteStateEnum = enumOf('PracticeNoteState', PRACTICE_NOTE_STATES);
const PracticeNoteAnswerEnum = enumOf('PracticeNoteAnswer', PRACTICE_NOTE_ANSWERS);

@ObjectType('PracticeNote', {
  description:
    'What two learned, without names, for others to read once both agree. Who proposed and who answered stays when the words have ended',
})
export class PracticeNoteType {
  @Field(() => ID)
  id: string;

  @Field(() => ID, { nullable: true, description: 'The goal that it was written of' })
  goalId: string | null;

  @Field(() => ID, { nullable: true, description: 'The session that it was written of' })
  sessionId: string | null;

  @Field(() => PracticeNoteStateEnum)
  state: PracticeNoteState;

  @Field(() => String, { nullable: true, description: GONE })
  title: string | null;

  @Field(() => String, { nullable: true, description: GONE })
  body: string | null;

  @ListSize(HEADLINE_WARNINGS.length)
  @Field(() => [HeadlineWarningEnum], { description: 'What it looks as if it had and should not; 4 at most' })
  warnings: readonly HeadlineWarning[];

  @Field(() => Instant)
  proposedAt: Date;

  @Field(() => Instant, { nullable: true, description: 'When the other side agreed or declined' })
  answeredAt: Date | null;
}

@InputType()
export class ProposePracticeNoteInput {
  @Field(() => ID)
  pairingId: string;

  @Field(() => ID, { nullable: true, description: 'A goal that was reached; this or a session' })
  @IsOptional()
  goalId?: string | null;

  @Field(() => ID, { nullable: true, description: 'A session that was held' })
  @IsOptional()
  sessionId?: string | null;

  @Field(() => String, { description: 'No names, no case details; 200 characters at most' })
  @Characters(PRACTICE_NOTE_TITLE)
  title: string;

  @Field(() => String, { description: 'No names, no case details; 20,000 characters at most' })
  @Characters(PRACTICE_NOTE_BODY)
  body: string;
}

@InputType({ isAbstract: true })
class PracticeNoteInput {
  @Field(() => ID)
  practiceNoteId: string;
}

@InputType()
export class AnswerPracticeNoteInput extends PracticeNoteInput {
  @Field(() => PracticeNoteAnswerEnum)
  answer: PracticeNoteAnswer;
}

@InputType()
export class WithdrawPracticeNoteInput extends PracticeNoteInput {}
