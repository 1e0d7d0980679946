/** People, their roles and invitations in the schema, for those who look after them. */
import { ArgsType, Field, ID, InputType, Int, ObjectType } from '@nestjs/graphql';
import {
  ACCOUNT_STATES,
  APPOINTMENT_ROLES,
  INVITATION_STATES,
  type AccountState,
  type AppointmentRole,
  type InvitationState,
} from '#identity';
import type { Locale } from '#kernel';
import { Type } from 'class-transformer';
import { IsOptional, ValidateNested } from 'class-validator';
import { connectionOf, ForwardPage } from '../gateway/graphql/connection.js';
import { Characters, Entries } from '../gateway/graphql/argument-limits.js';
import { enumOf, LocaleEnum } from '../gateway/graphql/enums.js';
import { ListSize } from '../gateway/graphql/list-size.js';
import { Day, Instant } from '../gateway/graphql/scalars.js';

export const AccountStateEnum = enumOf('AccountState', ACCOUNT_STATES);
export const AppointmentRoleEnum = enumOf('AppointmentRole', APPOINTMENT_ROLES);
export const InvitationStateEnum = enumOf('InvitationState', INVITATION_STATES);

@ObjectType('Appointment', { description: 'A dated, scoped grant of a role' })
export class AppointmentType {
  @Field(() => ID)
  id: string;

  @Field(() => AppointmentRoleEnum)
  role: AppointmentRole;

  @Field(() => String, { nullable: true, description: 'A reviewer’s region, an editor’s or translator’s language; null: all' })
  scope: string | null;

  @Field(() => Day)
  since: string;

  @Field(() => Day, { nullable: true, description: 'The last day' })
  until: string | null;
}

@ObjectType('Person', { description: 'Somebody whom the network knows; coordinators and administrators see them' })
export class PersonType {
  @Field(() => ID)
  id: string;

  @Field(() => String)
  name: string;

  @Field(() => String, { nullable: true })
  email: string | null;

  @Field(() => ID, { nullable: true })
  accountId: string | null;

  @Field(() => AccountStateEnum)
  accountState: AccountState;

  @Field(() => Boolean)
  hasSecondFactor: boolean;

  @Field(() => Instant, { nullable: true })
  lastSignInAt: Date | null;

  @ListSize(10)
  @Field(() => [AppointmentType], { description: 'Former ones too; 100 at most' })
  appointments: AppointmentType[];
}

@ObjectType('PersonConnection')
export class PersonConnectionType extends connectionOf('Person', () => PersonType) {
  @Field(() => Int)
  totalCount: number;
}

@InputType('PersonFilter')
export class PersonFilterInput {
  @Field(() => String, { nullable: true, description: 'In a name or an address' })
  @IsOptional()
  @Characters(200)
  text?: string | null;

  @Field(() => AccountStateEnum, { nullable: true })
  @IsOptional()
  accountState?: AccountState | null;

  @Field(() => AppointmentRoleEnum, { nullable: true, description: 'Who holds it today' })
  @IsOptional()
  role?: AppointmentRole | null;
}

@ArgsType()
export class PeopleArguments extends ForwardPage {
  @Field(() => PersonFilterInput, { nullable: true })
  @IsOptional()
  @ValidateNested()
  @Type(() => PersonFilterInput)
  filter?: PersonFilterInput | null;
}

@InputType()
export class AppointInput {
  @Field(() => ID)
  personId: string;

  @Field(() => AppointmentRoleEnum)
  role: AppointmentRole;

  @Field(() => String, { nullable: true })
  @IsOptional()
  @Characters(40)
  scope?: string | null;

  @Field(() => Day, { nullable: true })
  @IsOptional()
  until?: string | null;
}

@InputType()
export class EndAppointmentInput {
  @Field(() => ID)
  appointmentId: string;
}

@InputType()
export class DisableAccountInput {
  @Field(() => ID)
  accountId: string;

  @Field(() => String)
  @Characters(500)
  reason: string;
}

@InputType()
export class EnableAccountInput {
  @Field(() => ID)
  accountId: string;
}

@ObjectType('Invitation')
export class InvitationType {
  @Field(() => ID)
  id: string;

  @Field(() => String)
  name: string;

  @Field(() => String)
  email: string;

  @Field(() => LocaleEnum)
  locale: Locale;

  @Field(() => InvitationStateEnum)
  state: InvitationState;

  @Field(() => Instant)
  sentAt: Date;

  @Field(() => Instant)
  expiresAt: Date;

  @Field(() => Instant, { nullable: true })
  acceptedAt: Date | null;

  @Field(() => AppointmentRoleEnum, { nullable: true })
  appointmentRole: AppointmentRole | null;
}

@ObjectType('InvitationCount')
export class InvitationCountType {
  @Field(() => InvitationStateEnum)
  state: InvitationState;

  @Field(() => Int)
  count: number;
}

@ObjectType('InvitationConnection')
export class InvitationConnectionType extends connectionOf('Invitation', () => InvitationType) {
  @ListSize(5)
  @Field(() => [InvitationCountType], { description: 'Of the whole list, whatever state is asked for' })
  counts: readonly InvitationCountType[];
}

@ObjectType('InvitationWave')
export class InvitationWaveType {
  @Field(() => ID)
  id: string;

  @Field(() => Instant)
  sentAt: Date;

  @ListSize(5)
  @Field(() => [InvitationCountType], { description: '5 at most' })
  counts: InvitationCountType[];
}

@InputType('InvitationFilter')
export class InvitationFilterInput {
  @Field(() => InvitationStateEnum, { nullable: true })
  @IsOptional()
  state?: InvitationState | null;

  @Field(() => ID, { nullable: true })
  @IsOptional()
  organizationId?: string | null;

  @Field(() => ID, { nullable: true })
  @IsOptional()
  waveId?: string | null;
}

@ArgsType()
export class InvitationsArguments extends ForwardPage {
  @Field(() => InvitationFilterInput, { nullable: true })
  @IsOptional()
  @ValidateNested()
  @Type(() => InvitationFilterInput)
  filter?: InvitationFilterInput | null;
}

@InputType({ description: 'Everybody with an e-mail, without an account and without an open invitation' })
export class InvitationWaveInput {
  @Field(() => [ID], { nullable: true, description: 'Of these organizations; null: of all members' })
  @IsOptional()
  @Entries(100)
  organizationIds?: string[] | null;

  @Field(() => LocaleEnum, { nullable: true, description: 'Null: the first language that the organization works in' })
  @IsOptional()
  locale?: Locale | null;
}

@ObjectType('InvitationRecipient')
export class InvitationRecipientType {
  @Field(() => String)
  name: string;

  @Field(() => String)
  email: string;

  @Field(() => LocaleEnum)
  locale: Locale;
}

@ObjectType('MailPreview')
export class MailPreviewType {
  @Field(() => LocaleEnum)
  locale: Locale;

  @Field(() => String)
  subject: string;

  @Field(() => String)
  text: string;

  @Field(() => String)
  html: string;
}

@ObjectType('InvitationPreview')
export class InvitationPreviewType {
  @Field(() => Int)
  totalCount: number;

  @ListSize(100)
  @Field(() => [InvitationRecipientType], { description: 'The first of them; 100 at most' })
  recipients: readonly InvitationRecipientType[];

  @Field(() => Int, { description: 'People who have no e-mail' })
  withoutEmail: number;

  @ListSize(3)
  @Field(() => [MailPreviewType], { description: 'One a language; 3 at most' })
  messages: readonly MailPreviewType[];
}

@InputType()
export class ResendInvitationInput {
  @Field(() => ID)
  invitationId: string;
}

@InputType()
export class WithdrawInvitationInput extends ResendInvitationInput {}
