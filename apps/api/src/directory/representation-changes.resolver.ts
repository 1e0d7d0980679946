/** Ending somebody's role in an organization, and changing it. */
import { Args, Context, Field, ID, InputType, Mutation, Resolver } from '@nestjs/graphql';
import { RepresentationChanges, type RepresentationRole } from '#directory';
import { IsOptional } from 'class-validator';
import { Access } from '../gateway/access/permission.js';
import { unwrap } from '../gateway/errors/failures.js';
import type { GraphqlContext } from '../gateway/graphql/context.js';
import { keyOf } from '../gateway/graphql/global-key.js';
import { Day } from '../gateway/graphql/scalars.js';
import { DONE, okPayload } from '../identity/ok-payload.js';
import { RepresentationRoleEnum } from './directory.enums.js';

@InputType()
class EndRepresentationInput {
  @Field(() => ID)
  representationId: string;

  @Field(() => Day, { nullable: true, description: 'The last day, today or later; absent: at once' })
  @IsOptional()
  until?: string | null;
}

@InputType()
class ChangeRepresentationRoleInput {
  @Field(() => ID)
  representationId: string;

  @Field(() => RepresentationRoleEnum)
  role: RepresentationRole;
}

const EndRepresentationPayload = okPayload('EndRepresentation');
const ChangeRepresentationRolePayload = okPayload('ChangeRepresentationRole');

@Resolver()
export class RepresentationChangesResolver {
  constructor(private readonly changes: RepresentationChanges) {}

  @Access('ACCOUNT')
  @Mutation(() => EndRepresentationPayload, {
    description:
      'One’s own, or in an organization that one keeps; a coordinator’s: anybody’s. CONFLICT with LAST_MANAGER: name another manager first',
  })
  async endRepresentation(
    @Args('input') { representationId, until }: EndRepresentationInput,
    @Context() { actor, origin }: GraphqlContext,
  ): Promise<object> {
    unwrap(await this.changes.end(actor, { id: keyOf('Representation', representationId), until: until ?? null, origin }));
    return DONE;
  }

  @Access('INVITER')
  @Mutation(() => ChangeRepresentationRolePayload, { description: 'From today on; the former role stays in the history' })
  async changeRepresentationRole(
    @Args('input') { representationId, role }: ChangeRepresentationRoleInput,
    @Context() { actor, origin }: GraphqlContext,
  ): Promise<object> {
    unwrap(await this.changes.changeRole(actor, { id: keyOf('Representation', representationId), role, origin }));
    return DONE;
  }
}
