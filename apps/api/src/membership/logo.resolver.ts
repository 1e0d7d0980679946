/** The logo of an organization: on its page and in previews; set from a file that was sent to `/uploads`. */
import { Args, Context, Field, ID, InputType, Int, Mutation, ObjectType, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { OrganizationService } from '#directory';
import { LogoService } from '#membership';
import { organizationSource, type OrganizationSource } from '../directory/organization.source.js';
import { OrganizationType } from '../directory/organization.type.js';
import { Access } from '../gateway/access/permission.js';
import { unwrap } from '../gateway/errors/failures.js';
import { batched } from '../gateway/graphql/batched.js';
import type { GraphqlContext } from '../gateway/graphql/context.js';
import { keyOf } from '../gateway/graphql/global-key.js';
import { payloadOf } from '../identity/payload-of.js';
import { accountActor } from '../identity/viewer.resolver.js';

@ObjectType('Logo', { description: 'A WebP of at most 512 by 512 pixels' })
class LogoType {
  @Field(() => Int)
  width: number;

  @Field(() => Int)
  height: number;

  @Field(() => String, { description: 'Base64' })
  content: string;
}

@InputType()
class SetOrganizationLogoInput {
  @Field(() => ID)
  organizationId: string;

  @Field(() => ID, { description: 'Of a PNG, JPEG or WebP of at most 5 MB that was sent to /uploads' })
  uploadId: string;
}

@InputType()
class RemoveOrganizationLogoInput {
  @Field(() => ID)
  organizationId: string;
}

const SetOrganizationLogoPayload = payloadOf('SetOrganizationLogo', 'organization', OrganizationType);
const RemoveOrganizationLogoPayload = payloadOf('RemoveOrganizationLogo', 'organization', OrganizationType);

@Resolver(() => OrganizationType)
export class LogoResolver {
  private readonly load = batched(({ actor }, ids) => this.logos.findVisible(actor, ids));

  constructor(
    private readonly logos: LogoService,
    private readonly organizations: OrganizationService,
  ) {}

  @Access('ACCOUNT')
  @Mutation(() => SetOrganizationLogoPayload, {
    description: 'Its manager or a coordinator; the picture is encoded anew, nothing else of the file is kept',
  })
  async setOrganizationLogo(
    @Args('input') { organizationId, uploadId }: SetOrganizationLogoInput,
    @Context() context: GraphqlContext,
  ): Promise<object> {
    const id = keyOf('Organization', organizationId);
    unwrap(await this.logos.set(accountActor(context.actor), { organizationId: id, uploadId: keyOf('Upload', uploadId) }));
    return { organization: await this.found(context, id) };
  }

  @Access('ACCOUNT')
  @Mutation(() => RemoveOrganizationLogoPayload)
  async removeOrganizationLogo(
    @Args('input') { organizationId }: RemoveOrganizationLogoInput,
    @Context() context: GraphqlContext,
  ): Promise<object> {
    const id = keyOf('Organization', organizationId);
    unwrap(await this.logos.remove(accountActor(context.actor), id));
    return { organization: await this.found(context, id) };
  }

  @ResolveField(() => LogoType, { nullable: true })
  async logo(@Parent() { card }: OrganizationSource, @Context() context: GraphqlContext): Promise<LogoType | null> {
    const logo = await this.load(context, card.id);
    return logo && { width: logo.width, height: logo.height, content: logo.content.toString('base64') };
  }

  private async found({ actor }: GraphqlContext, id: string): Promise<OrganizationSource> {
    const found = (await this.organizations.findVisible(actor, [id])).get(id);
    const { card, page } = unwrap(found ? { ok: true, value: found } : { ok: false, error: { kind: 'NOT_FOUND' } });
    return organizationSource(card, page);
  }
}
