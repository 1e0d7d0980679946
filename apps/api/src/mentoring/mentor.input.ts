/** What is asked of mentors and what they say of themselves, with its limits. */
import { ArgsType, Field, ID, InputType, Int } from '@nestjs/graphql';
import type { ExpertiseLevel, MeetingWay, MentorStatus } from '#mentoring';
import { Type } from 'class-transformer';
import { IsOptional, Max, Min, ValidateNested } from 'class-validator';
import { Characters, EachCharacters, Entries } from '../gateway/graphql/argument-limits.js';
import { Day } from '../gateway/graphql/scalars.js';
import { WorkingLanguageEnum } from '../taxonomy/vocabulary.enums.js';
import { ExpertiseLevelEnum, MeetingWayEnum, MentorStatusEnum } from './mentor.type.js';

const CODE = 40;

/** A number from 0 to `limit`. */
export function UpTo(limit: number): PropertyDecorator {
  const context = { context: { code: 'OUT_OF_RANGE', limit } };
  return (target, property) => {
    Min(0, context)(target, property);
    Max(limit, context)(target, property);
  };
}

@InputType('MentorFilter', { description: 'Any of the values within a filter, all filters together' })
export class MentorFilterInput {
  @Field(() => String, { nullable: true, description: 'In a name or in what they say of themselves; 200 characters at most' })
  @IsOptional()
  @Characters(200)
  text?: string | null;

  @Field(() => [String], { nullable: true, description: '50 at most' })
  @IsOptional()
  @Entries(50)
  @EachCharacters(CODE)
  focusAreaCodes?: string[] | null;

  @Field(() => [WorkingLanguageEnum], { nullable: true, description: '50 at most' })
  @IsOptional()
  @Entries(50)
  languages?: (keyof typeof WorkingLanguageEnum)[] | null;

  @Field(() => [String], { nullable: true, description: '50 at most' })
  @IsOptional()
  @Entries(50)
  @EachCharacters(CODE)
  regionCodes?: string[] | null;

  @Field(() => [MeetingWayEnum], { nullable: true, description: '10 at most' })
  @IsOptional()
  @Entries(10)
  ways?: MeetingWay[] | null;

  @Field(() => Boolean, { nullable: true })
  @IsOptional()
  takesConsultations?: boolean | null;

  @Field(() => Boolean, { nullable: true })
  @IsOptional()
  hasFreePlaces?: boolean | null;

  @Field(() => MentorStatusEnum, { nullable: true, description: 'For coordinators; without it, those who can mentor today' })
  @IsOptional()
  status?: MentorStatus | null;
}

@ArgsType()
export class MentorsArguments {
  @Field(() => MentorFilterInput, { nullable: true })
  @IsOptional()
  @ValidateNested()
  @Type(() => MentorFilterInput)
  filter?: MentorFilterInput | null;

  @Field(() => Int, { nullable: true, description: '20 by default, 100 at most' })
  @IsOptional()
  first?: number | null;

  @Field(() => String, { nullable: true })
  @IsOptional()
  @Characters(100)
  after?: string | null;
}

@InputType()
export class ExpertiseInput {
  @Field(() => String)
  @Characters(CODE)
  focusAreaCode: string;

  @Field(() => ExpertiseLevelEnum)
  level: ExpertiseLevel;

  @Field(() => String, { nullable: true, description: 'In a sentence; 300 characters at most' })
  @IsOptional()
  @Characters(300)
  experience?: string | null;
}

@InputType()
export class SaveMentorProfileInput {
  @Field(() => String, { nullable: true, description: '2,000 characters at most' })
  @IsOptional()
  @Characters(2_000)
  about?: string | null;

  @Field(() => [ExpertiseInput], { description: '20 at most' })
  @Entries(20)
  @ValidateNested({ each: true })
  @Type(() => ExpertiseInput)
  expertise: ExpertiseInput[];

  @Field(() => [WorkingLanguageEnum], { description: '20 at most' })
  @Entries(20)
  languages: (keyof typeof WorkingLanguageEnum)[];

  @Field(() => [String], { description: 'Where they know their way; 20 at most' })
  @Entries(20)
  @EachCharacters(CODE)
  regionCodes: string[];

  @Field(() => [MeetingWayEnum], { description: '10 at most' })
  @Entries(10)
  ways: MeetingWay[];

  @Field(() => Int, { description: 'Pairings at a time, 0 to 20' })
  @UpTo(20)
  capacity: number;

  @Field(() => Int, { nullable: true, description: '0 to 200' })
  @IsOptional()
  @UpTo(200)
  hoursPerMonth?: number | null;

  @Field(() => Boolean)
  takesConsultations: boolean;

  @Field(() => Int, { nullable: true, description: 'What was read; null the first time' })
  @IsOptional()
  version?: number | null;
}

@InputType()
export class PauseMentoringInput {
  @Field(() => Day, { nullable: true, description: 'The first day on which requests are taken again; null: until resumeMentoring' })
  @IsOptional()
  until?: string | null;
}

@InputType({ isAbstract: true })
class MentorInput {
  @Field(() => ID)
  mentorId: string;
}

@InputType()
export class EndMentorProfileInput extends MentorInput {}

@InputType()
export class DecideMentorProfileInput extends MentorInput {
  @Field(() => Boolean)
  approve: boolean;

  @Field(() => String, { nullable: true, description: 'Needed to return it; 1,000 characters at most' })
  @IsOptional()
  @Characters(1_000)
  reason?: string | null;
}

@InputType()
export class WriteMentorNoteInput extends MentorInput {
  @Field(() => String, { nullable: true, description: '2,000 characters at most; null: none' })
  @IsOptional()
  @Characters(2_000)
  text?: string | null;
}
