/** Whoever is signed in, and what is their own. What a field resolves to stands in the resolvers. */
import { Field, ID, ObjectType } from '@nestjs/graphql';
import { SECOND_FACTOR_STATES } from '#identity';
import { ROLES } from '#kernel';
import { enumOf } from '../gateway/graphql/enums.js';
import { Instant } from '../gateway/graphql/scalars.js';

export const RoleEnum = enumOf('Role', ROLES, 'MENTOR follows from an approved mentor profile, the others are appointments');
export const SecondFactorStateEnum = enumOf(
  'SecondFactorState',
  SECOND_FACTOR_STATES,
  'EXEMPT: an account of the demonstration. REQUIRED: an administrator or coordinator who cannot act before enrolling one',
);

@ObjectType('SignInSession', { description: 'A sign-in that has not ended' })
export class SignInSessionType {
  @Field(() => ID)
  id: string;

  @Field(() => Instant)
  createdAt: Date;

  @Field(() => Instant)
  lastUsedAt: Date;

  @Field(() => String, { description: 'Browser and system, as “Firefox, Android”' })
  device: string;

  @Field(() => Boolean, { description: 'Whether it is the one that asks' })
  current: boolean;
}

@ObjectType('Passkey')
export class PasskeyType {
  @Field(() => ID)
  id: string;

  @Field(() => String)
  name: string;

  @Field(() => Instant)
  createdAt: Date;

  @Field(() => Instant, { nullable: true })
  lastUsedAt: Date | null;
}

@ObjectType('Viewer', { description: 'Whoever is signed in' })
export class ViewerType {
  @Field(() => Boolean, { description: 'Whether they belong to the audience “members”' })
  isMember: boolean;

  @Field(() => Boolean, { description: 'Whether a change of e-mail, password or factors would be taken now, without confirmIdentity' })
  isConfirmed: boolean;
}
