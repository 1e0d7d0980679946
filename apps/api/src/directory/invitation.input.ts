/** Inviting somebody. */
import { Field, ID, InputType } from '@nestjs/graphql';
import type { RepresentationRole } from '#directory';
import type { AppointmentRole } from '#identity';
import type { Locale } from '#kernel';
import { IsOptional } from 'class-validator';
import { Characters } from '../gateway/graphql/argument-limits.js';
import { LocaleEnum } from '../gateway/graphql/enums.js';
import { AppointmentRoleEnum } from '../identity/people.type.js';
import { RepresentationRoleEnum } from './directory.enums.js';

@InputType({ description: 'A representative: organizationId and representationRole. Staff: appointmentRole' })
export class InvitePersonInput {
  @Field(() => String)
  @Characters(200)
  name: string;

  @Field(() => String)
  @Characters(254)
  email: string;

  @Field(() => LocaleEnum)
  locale: Locale;

  @Field(() => ID, { nullable: true })
  @IsOptional()
  organizationId?: string | null;

  @Field(() => RepresentationRoleEnum, { nullable: true })
  @IsOptional()
  representationRole?: RepresentationRole | null;

  @Field(() => String, { nullable: true })
  @IsOptional()
  @Characters(200)
  position?: string | null;

  @Field(() => AppointmentRoleEnum, { nullable: true })
  @IsOptional()
  appointmentRole?: AppointmentRole | null;
}
