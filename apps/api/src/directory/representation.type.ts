/** People's roles in organizations, in the schema. */
import { Field, ID, ObjectType } from '@nestjs/graphql';
import type { RepresentationRole } from '#directory';
import { Day } from '../gateway/graphql/scalars.js';
import { RepresentationRoleEnum } from './directory.enums.js';

@ObjectType('Representation', { description: 'A person’s dated role in an organization' })
export class RepresentationType {
  @Field(() => ID)
  id: string;

  @Field(() => RepresentationRoleEnum)
  role: RepresentationRole;

  @Field(() => String, { nullable: true })
  position: string | null;

  @Field(() => Day)
  since: string;

  @Field(() => Day, { nullable: true, description: 'The last day' })
  until: string | null;
}

@ObjectType('Representative', { description: 'Of a representative members see this, visitors nothing' })
export class RepresentativeType {
  @Field(() => String)
  name: string;

  @Field(() => String, { nullable: true })
  position: string | null;

  @Field(() => RepresentationRoleEnum)
  role: RepresentationRole;
}
