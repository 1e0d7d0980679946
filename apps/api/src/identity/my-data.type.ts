/** What is held about somebody, in the schema: consents, profile, the export, erasure. */
import { Field, ID, InputType, ObjectType } from '@nestjs/graphql';
import { ERASURE_STATES, type AgeGroup, type ConsentPurpose, type ErasureState, type Gender } from '#identity';
import { enumOf } from '../gateway/graphql/enums.js';
import { ListSize } from '../gateway/graphql/list-size.js';
import { Instant } from '../gateway/graphql/scalars.js';
import { AgeGroupEnum, GenderEnum } from './account.input.js';
import { ConsentPurposeEnum } from './consent.enum.js';

export const ErasureStateEnum = enumOf('ErasureState', ERASURE_STATES);

@ObjectType('Consent')
export class ConsentType {
  @Field(() => ConsentPurposeEnum)
  purpose: ConsentPurpose;

  @Field(() => String, { description: 'Of its words' })
  version: string;

  @Field(() => Instant, { nullable: true })
  givenAt: Date | null;

  @Field(() => Instant, { nullable: true })
  withdrawnAt: Date | null;
}

@ObjectType('OwnProfile', { description: 'What somebody says of themselves; gender and age group show to nobody else' })
export class OwnProfileType {
  @Field(() => String)
  name: string;

  @Field(() => GenderEnum, { nullable: true })
  gender: Gender | null;

  @Field(() => AgeGroupEnum, { nullable: true })
  ageGroup: AgeGroup | null;
}

@ObjectType('Erasure')
export class ErasureType {
  @Field(() => ID)
  id: string;

  @Field(() => ErasureStateEnum)
  state: ErasureState;

  @Field(() => Instant)
  requestedAt: Date;

  @Field(() => Instant, { nullable: true })
  confirmedAt: Date | null;

  @Field(() => Instant, { nullable: true, description: '14 days after the confirmation' })
  dueAt: Date | null;
}

@ObjectType('MyDataField')
export class MyDataFieldType {
  @Field(() => String, { description: 'The column' })
  code: string;

  @Field(() => String)
  value: string;
}

@ObjectType('MyDataRow')
export class MyDataRowType {
  @ListSize(10)
  @Field(() => [MyDataFieldType], { description: '20 at most' })
  fields: MyDataFieldType[];
}

@ObjectType('MyDataSection')
export class MyDataSectionType {
  @Field(() => String, { description: 'The table: person, account, sign_in_session, consent, representation, …' })
  code: string;

  @ListSize(20)
  @Field(() => [MyDataRowType], { description: '1000 at most' })
  rows: MyDataRowType[];
}

@ObjectType('MyData', { description: 'All that is held about the reader' })
export class MyDataType {
  @Field(() => Instant)
  generatedAt: Date;

  @Field(() => String, { description: 'All of it as a JSON document, to be saved' })
  json: string;

  @ListSize(12)
  @Field(() => [MyDataSectionType], { description: '20 at most' })
  sections: MyDataSectionType[];
}

@InputType()
export class GiveConsentInput {
  @Field(() => ConsentPurposeEnum)
  purpose: ConsentPurpose;
}

@InputType({ description: 'Withdrawing PROCESSING asks for erasure' })
export class WithdrawConsentInput extends GiveConsentInput {}

@InputType()
export class ConfirmErasureInput {
  @Field(() => ID)
  erasureId: string;
}

@InputType()
export class UndoErasureInput extends ConfirmErasureInput {}
