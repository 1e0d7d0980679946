/** An application as its applicant sees it, in the schema. */
import { Field, ID, Int, ObjectType } from '@nestjs/graphql';
import type { Locale } from '#kernel';
import type { ApplicationStatus } from '#membership';
import { LocaleEnum } from '../gateway/graphql/enums.js';
import { Day, Instant } from '../gateway/graphql/scalars.js';
import { ApplicationFormType } from './application-form.type.js';
import { ApplicationStatusEnum } from './membership.enums.js';

@ObjectType('OwnApplication', { description: 'What whoever holds a mailed link sees of their application' })
export class OwnApplicationType {
  @Field(() => Int)
  number: number;

  @Field(() => ApplicationStatusEnum)
  status: ApplicationStatus;

  @Field(() => LocaleEnum)
  locale: Locale;

  @Field(() => Boolean)
  isEmailProven: boolean;

  @Field(() => Instant)
  savedAt: Date;

  @Field(() => Instant, { nullable: true })
  submittedAt: Date | null;

  @Field(() => Day, { nullable: true, description: 'When it is deleted unless somebody goes on; null where it is not' })
  deletedOn: string | null;

  @Field(() => String, { nullable: true, description: 'Why it was returned or rejected' })
  reason: string | null;

  @Field(() => Boolean)
  canEdit: boolean;

  @Field(() => Boolean)
  canWithdraw: boolean;

  @Field(() => Boolean, { description: 'Whether this application is an appeal' })
  isAppeal: boolean;

  @Field(() => ApplicationFormType)
  form: ApplicationFormType;
}

@ObjectType('SubmittedApplication', { description: 'What everybody is told who submits, known or not' })
export class SubmittedApplicationType {
  @Field(() => ID)
  id: string;

  @Field(() => ApplicationStatusEnum)
  status: ApplicationStatus;

  @Field(() => Instant, { nullable: true })
  submittedAt: Date | null;
}
