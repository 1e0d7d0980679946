/** What whoever asks for a mentor is told beforehand: how soon there is an answer, and how many requests may be open. */
import { Field, Int, ObjectType, Query, Resolver } from '@nestjs/graphql';
import { MentoringSettingsService, type MentoringTerms } from '#mentoring';
import { Access } from '../gateway/access/permission.js';

@ObjectType('MentoringTerms')
class MentoringTermsType implements MentoringTerms {
  @Field(() => Int, { description: 'Working days in which a mentor answers, and a mentee whom a mentor asked for more' })
  answerDays: number;

  @Field(() => Int, { description: 'Hours in which an urgent consultation is answered' })
  consultationHours: number;

  @Field(() => Int, { description: 'Requests that a person or an organization may have open at a time' })
  openRequests: number;
}

@Resolver(() => MentoringTermsType)
export class TermsResolver {
  constructor(private readonly settings: MentoringSettingsService) {}

  @Access('MEMBER')
  @Query(() => MentoringTermsType)
  mentoringTerms(): Promise<MentoringTerms> {
    return this.settings.terms();
  }
}
