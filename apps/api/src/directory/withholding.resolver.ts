/** Withholding an organization from the directory, and giving it back. */
import { Args, Context, Field, ID, InputType, Mutation, Resolver } from '@nestjs/graphql';
import { WithholdingService } from '#directory';
import { IsOptional } from 'class-validator';
import { Access } from '../gateway/access/permission.js';
import { unwrap } from '../gateway/errors/failures.js';
import { Characters } from '../gateway/graphql/argument-limits.js';
import type { GraphqlContext } from '../gateway/graphql/context.js';
import { keyOf } from '../gateway/graphql/global-key.js';
import { DONE, okPayload } from '../identity/ok-payload.js';

@InputType()
class WithholdOrganizationInput {
  @Field(() => ID)
  organizationId: string;

  @Field(() => String, { nullable: true, description: 'Stays in the audit trail' })
  @IsOptional()
  @Characters(500)
  reason?: string | null;
}

@InputType()
class GiveBackOrganizationInput {
  @Field(() => ID)
  organizationId: string;
}

const WithholdOrganizationPayload = okPayload('WithholdOrganization');
const GiveBackOrganizationPayload = okPayload('GiveBackOrganization');

@Resolver()
export class WithholdingResolver {
  constructor(private readonly withholdings: WithholdingService) {}

  @Access('COORDINATOR')
  @Mutation(() => WithholdOrganizationPayload, { description: 'From the next request on nobody but coordinators finds it' })
  async withholdOrganization(
    @Args('input') { organizationId, reason }: WithholdOrganizationInput,
    @Context() { actor, origin }: GraphqlContext,
  ): Promise<object> {
    const organization = { id: keyOf('Organization', organizationId) };
    unwrap(await this.withholdings.withhold(actor, { organization, reason: reason ?? null, origin }));
    return DONE;
  }

  @Access('COORDINATOR')
  @Mutation(() => GiveBackOrganizationPayload, { description: 'It shows again to whom it chose to be shown' })
  async giveBackOrganization(
    @Args('input') { organizationId }: GiveBackOrganizationInput,
    @Context() { actor, origin }: GraphqlContext,
  ): Promise<object> {
    unwrap(await this.withholdings.giveBack(actor, { organization: { id: keyOf('Organization', organizationId) }, origin }));
    return DONE;
  }
}
