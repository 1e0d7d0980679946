/** Inviting people, one by one or in waves: it needs to know who represents whom. */
import { Args, Context, Mutation, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { RepresentationService } from '#directory';
import { InvitationService, type Invitation, type InvitationWave, type WavePerson } from '#identity';
import { LOCALES, toGlobalId, type Locale } from '#kernel';
import { Access } from '../gateway/access/permission.js';
import { unwrap } from '../gateway/errors/failures.js';
import type { GraphqlContext } from '../gateway/graphql/context.js';
import { keyOf } from '../gateway/graphql/global-key.js';
import { LocaleEnum } from '../gateway/graphql/enums.js';
import { localized, LocalizedTextType } from '../gateway/graphql/localized-text.type.js';
import { ListSize } from '../gateway/graphql/list-size.js';
import type { InvitationRecordSource } from '../identity/acceptance.resolver.js';
import { InvitationOfferType, InvitationRecordType } from '../identity/acceptance.type.js';
import { payloadOf } from '../identity/payload-of.js';
import { invitationSource, type PersonSource } from '../identity/people.resolver.js';
import {
  InvitationConnectionType,
  InvitationPreviewType,
  InvitationsArguments,
  InvitationType,
  InvitationWaveInput,
  InvitationWaveType,
  PersonType,
  ResendInvitationInput,
  WithdrawInvitationInput,
} from '../identity/people.type.js';
import { InvitePersonInput } from './invitation.input.js';
import { organizationSource, type OrganizationSource } from './organization.source.js';
import { OrganizationType } from './organization.type.js';
import { RepresentationLoaders, representationSource, type RepresentationSource } from './representation.resolver.js';
import { RepresentationRoleEnum } from './directory.enums.js';
import { RepresentationType } from './representation.type.js';

const InvitePersonPayload = payloadOf('InvitePerson', 'invitation', InvitationType);
const ResendInvitationPayload = payloadOf('ResendInvitation', 'invitation', InvitationType);
const WithdrawInvitationPayload = payloadOf('WithdrawInvitation', 'invitation', InvitationType);
const SendInvitationsPayload = payloadOf('SendInvitations', 'wave', InvitationWaveType);

const RECIPIENTS_SHOWN = 100;

@Resolver(() => InvitationType)
export class InvitationResolver {
  constructor(
    private readonly invitations: InvitationService,
    private readonly representations: RepresentationService,
    private readonly loaders: RepresentationLoaders,
  ) {}

  @Access('INVITER')
  @Query(() => InvitationConnectionType, { name: 'invitations', description: 'A manager names one of their organizations' })
  async page(@Args() { filter, ...page }: InvitationsArguments, @Context() { actor }: GraphqlContext): Promise<object> {
    const narrowed = {
      state: filter?.state ?? null,
      organizationId: filter?.organizationId ? keyOf('Organization', filter.organizationId) : null,
      waveId: filter?.waveId ? keyOf('InvitationWave', filter.waveId) : null,
    };
    const { items, hasNextPage, hasPreviousPage } = unwrap(await this.invitations.page(actor, narrowed, page));
    return {
      pageInfo: { hasNextPage, hasPreviousPage, startCursor: items[0]?.cursor ?? null, endCursor: items.at(-1)?.cursor ?? null },
      counts: await this.invitations.counts(actor, narrowed),
      edges: items.map(({ cursor, item }) => ({ cursor, node: invitationSource(item) })),
    };
  }

  @Access('COORDINATOR')
  @ListSize(20)
  @Query(() => [InvitationWaveType], { description: 'The newest first; 100 at most' })
  async invitationWaves(@Context() { actor }: GraphqlContext): Promise<object[]> {
    return (await this.invitations.waves(actor)).map(waveSource);
  }

  @Access('COORDINATOR')
  @Query(() => InvitationPreviewType, { description: 'What would be sent to whom; nothing is' })
  async invitationPreview(@Args('input') input: InvitationWaveInput, @Context() { actor }: GraphqlContext): Promise<object> {
    const preview = unwrap(await this.invitations.preview(actor, await this.people(input)));
    return { ...preview, totalCount: preview.recipients.length, recipients: preview.recipients.slice(0, RECIPIENTS_SHOWN) };
  }

  @Access('COORDINATOR')
  @Mutation(() => SendInvitationsPayload)
  async sendInvitations(@Args('input') input: InvitationWaveInput, @Context() { actor }: GraphqlContext): Promise<object> {
    return { wave: waveSource(unwrap(await this.invitations.sendWave(actor, await this.people(input)))) };
  }

  @Access('INVITER')
  @Mutation(() => InvitePersonPayload)
  async invitePerson(
    @Args('input') { organizationId, ...input }: InvitePersonInput,
    @Context() { actor }: GraphqlContext,
  ): Promise<object> {
    const invited = await this.invitations.invite(actor, {
      ...input,
      organizationId: organizationId ? keyOf('Organization', organizationId) : null,
      representationRole: input.representationRole ?? null,
      position: input.position ?? null,
      appointmentRole: input.appointmentRole ?? null,
    });
    return { invitation: invitationSource(unwrap(invited)) };
  }

  @Access('INVITER')
  @Mutation(() => ResendInvitationPayload, { description: 'A new link; the old one opens nothing any more' })
  async resendInvitation(@Args('input') { invitationId }: ResendInvitationInput, @Context() { actor }: GraphqlContext): Promise<object> {
    return { invitation: invitationSource(unwrap(await this.invitations.resend(actor, keyOf('Invitation', invitationId)))) };
  }

  @Access('INVITER')
  @Mutation(() => WithdrawInvitationPayload)
  async withdrawInvitation(
    @Args('input') { invitationId }: WithdrawInvitationInput,
    @Context() { actor }: GraphqlContext,
  ): Promise<object> {
    return { invitation: invitationSource(unwrap(await this.invitations.withdraw(actor, keyOf('Invitation', invitationId)))) };
  }

  @ResolveField(() => OrganizationType, { nullable: true })
  async organization(@Parent() { organizationId }: Invitation, @Context() context: GraphqlContext): Promise<OrganizationSource | null> {
    const found = organizationId && (await this.loaders.organizations(context, organizationId));
    return found ? organizationSource(found.card, found.page) : null;
  }

  @ResolveField(() => RepresentationRoleEnum, { nullable: true })
  representationRole(@Parent() { representationRole }: Invitation): string | null {
    return representationRole;
  }

  private async people({ organizationIds, locale }: InvitationWaveInput): Promise<WavePerson[]> {
    const ids = organizationIds?.map((id) => keyOf('Organization', id)) ?? null;
    const people = await this.representations.ofMembers(ids);
    return people.map(({ personId, organizationId, language }) => ({ personId, organizationId, locale: locale ?? localeOf(language) }));
  }
}

/** People's roles, where identity shows people: to who looks after them, and to themselves in an invitation. */
@Resolver(() => PersonType)
export class PersonRepresentations {
  constructor(private readonly loaders: RepresentationLoaders) {}

  @ListSize(10)
  @ResolveField(() => [RepresentationType], { name: 'representations', description: 'Former ones too; 100 at most' })
  async ofPerson(@Parent() { key }: PersonSource, @Context() context: GraphqlContext): Promise<RepresentationSource[]> {
    return ((await this.loaders.ofPersons(context, key)) ?? []).slice(0, 100).map(representationSource);
  }
}

/** Whom the invited person would represent: they may read whose it is, members or not. */
@Resolver(() => InvitationOfferType)
export class InvitationOfferRepresentation {
  constructor(private readonly loaders: RepresentationLoaders) {}

  @ResolveField(() => LocalizedTextType, {
    nullable: true,
    description: 'Of the organization to represent; null where it is another invitation',
  })
  async organizationName(
    @Parent() { organizationId }: Invitation,
    @Context() context: GraphqlContext,
    @Args('locale', { type: () => LocaleEnum, nullable: true }) locale?: Locale,
  ) {
    const name = organizationId && (await this.loaders.names(context, organizationId));
    return name ? localized(name, locale ?? context.locale) : null;
  }

  @ResolveField(() => RepresentationRoleEnum, { nullable: true })
  representationRole(@Parent() { representationRole }: Invitation): string | null {
    return representationRole;
  }
}

@Resolver(() => InvitationRecordType)
export class InvitationRecordRepresentations {
  constructor(private readonly loaders: RepresentationLoaders) {}

  @ListSize(10)
  @ResolveField(() => [RepresentationType], { name: 'representations', description: 'What the record says of positions; 100 at most' })
  async ofRecord(@Parent() { personId }: InvitationRecordSource, @Context() context: GraphqlContext): Promise<RepresentationSource[]> {
    return ((await this.loaders.ofPersons(context, personId)) ?? []).slice(0, 100).map(representationSource);
  }
}

function waveSource({ id, sentAt, counts }: InvitationWave): object {
  return { id: toGlobalId('InvitationWave', id), sentAt, counts: Object.entries(counts).map(([state, count]) => ({ state, count })) };
}

/** Whoever works in another language reads Russian. */
function localeOf(language: string): Locale {
  return LOCALES.find((locale) => locale === language) ?? 'RU';
}
