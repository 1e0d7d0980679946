/** Keeping profiles true: changes, their history, what waits for a coordinator, and organizations entered by hand. */
import { Args, Context, Field, Mutation, ObjectType, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { OrganizationService } from '#directory';
import { toGlobalId, type PageOf } from '#kernel';
import { ProfileService, type ProfileChange, type ProfileField, type ProfileFields } from '#membership';
import { organizationSource, type OrganizationSource } from '../directory/organization.source.js';
import { OrganizationType } from '../directory/organization.type.js';
import { Access } from '../gateway/access/permission.js';
import { unwrap } from '../gateway/errors/failures.js';
import { batched } from '../gateway/graphql/batched.js';
import type { GraphqlContext } from '../gateway/graphql/context.js';
import { keyOf } from '../gateway/graphql/global-key.js';
import { AccountNameType } from '../identity/account-name.type.js';
import { payloadOf } from '../identity/payload-of.js';
import { AccountNames } from './account-names.js';
import { AddOrganizationInput, DecideProfileChangeInput, UndoProfileChangeInput, UpdateOrganizationProfileInput } from './profile.input.js';
import { ProfileChangeConnectionType, ProfileChangesArguments, ProfileChangeType } from './profile.type.js';

@ObjectType('UpdateOrganizationProfilePayload')
class UpdateOrganizationProfilePayload {
  @Field(() => OrganizationType)
  organization: OrganizationType;

  @Field(() => [String], { description: 'Fields whose change waits for a coordinator; 3 at most' })
  awaiting: readonly string[];
}

const AddOrganizationPayload = payloadOf('AddOrganization', 'organization', OrganizationType);
const DecideProfileChangePayload = payloadOf('DecideProfileChange', 'change', ProfileChangeType);
const UndoProfileChangePayload = payloadOf('UndoProfileChange', 'change', ProfileChangeType);

interface ProfileChangeSource extends ProfileChangeType {
  readonly change: ProfileChange;
}

@Resolver()
export class ProfileResolver {
  constructor(
    private readonly profiles: ProfileService,
    private readonly organizations: OrganizationService,
  ) {}

  @Access('ACCOUNT')
  @Mutation(() => UpdateOrganizationProfilePayload, {
    description: 'Its manager or a coordinator. Name, BIN and legal form wait for a coordinator where a manager changes them',
  })
  async updateOrganizationProfile(
    @Args('input') { organizationId, ...written }: UpdateOrganizationProfileInput,
    @Context() context: GraphqlContext,
  ): Promise<object> {
    const key = keyOf('Organization', organizationId);
    const awaiting = unwrap(await this.profiles.update(context.actor, { ...written, organizationId: key }));
    return { organization: await this.found(context, key), awaiting };
  }

  @Access('COORDINATOR')
  @Mutation(() => AddOrganizationPayload, { description: 'A member that a coordinator enters by hand' })
  async addOrganization(@Args('input') input: AddOrganizationInput, @Context() context: GraphqlContext): Promise<object> {
    return { organization: await this.found(context, unwrap(await this.profiles.add(context.actor, input))) };
  }

  @Access('COORDINATOR')
  @Query(() => ProfileChangeConnectionType, { description: 'Of all organizations, the newest first' })
  async profileChanges(@Args() { state, ...page }: ProfileChangesArguments, @Context() { actor }: GraphqlContext): Promise<object> {
    return connection(unwrap(await this.profiles.page(actor, { organizationId: null, state: state ?? null }, page)));
  }

  @Access('COORDINATOR')
  @Mutation(() => DecideProfileChangePayload)
  async decideProfileChange(
    @Args('input') { changeId, accepts, reason }: DecideProfileChangeInput,
    @Context() { actor }: GraphqlContext,
  ): Promise<object> {
    const decided = await this.profiles.decide(actor, { changeId: keyOf('ProfileChange', changeId), accepts, reason: reason ?? null });
    return { change: changeSource(unwrap(decided)) };
  }

  @Access('COORDINATOR')
  @Mutation(() => UndoProfileChangePayload, { description: 'Unless something else has been made of it since' })
  async undoProfileChange(@Args('input') { changeId }: UndoProfileChangeInput, @Context() { actor }: GraphqlContext): Promise<object> {
    return { change: changeSource(unwrap(await this.profiles.undo(actor, keyOf('ProfileChange', changeId)))) };
  }

  private async found({ actor }: GraphqlContext, id: string): Promise<OrganizationSource> {
    const found = (await this.organizations.findVisible(actor, [id])).get(id);
    const { card, page } = unwrap(found ? { ok: true, value: found } : { ok: false, error: { kind: 'NOT_FOUND' } });
    return organizationSource(card, page);
  }
}

@Resolver(() => OrganizationType)
export class OrganizationChanges {
  constructor(private readonly profiles: ProfileService) {}

  @ResolveField(() => ProfileChangeConnectionType, {
    nullable: true,
    description: 'Of its profile, the newest first; null for who keeps it not',
  })
  async profileChanges(
    @Parent() { card }: OrganizationSource,
    @Args() { state, ...page }: ProfileChangesArguments,
    @Context() { actor }: GraphqlContext,
  ): Promise<object | null> {
    const found = await this.profiles.page(actor, { organizationId: card.id, state: state ?? null }, page);
    return !found.ok && found.error.kind === 'FORBIDDEN' ? null : connection(unwrap(found));
  }
}

@Resolver(() => ProfileChangeType)
export class ProfileChangeFields {
  private readonly load = batched(({ actor }, ids) => this.organizations.findVisible(actor, ids));

  constructor(
    private readonly names: AccountNames,
    private readonly organizations: OrganizationService,
  ) {}

  @ResolveField(() => OrganizationType, { nullable: true })
  async organization(@Parent() { change }: ProfileChangeSource, @Context() context: GraphqlContext): Promise<OrganizationSource | null> {
    const found = await this.load(context, change.organizationId);
    return found && organizationSource(found.card, found.page);
  }

  @ResolveField(() => AccountNameType, { nullable: true, description: 'Null: a command, or somebody who was erased' })
  async by(@Parent() { change }: ProfileChangeSource, @Context() context: GraphqlContext): Promise<AccountNameType | null> {
    return change.changedBy === null ? null : this.names.load(context, change.changedBy);
  }

  @ResolveField(() => AccountNameType, { nullable: true })
  async decidedBy(@Parent() { change }: ProfileChangeSource, @Context() context: GraphqlContext): Promise<AccountNameType | null> {
    return change.decidedBy === null ? null : this.names.load(context, change.decidedBy);
  }
}

function connection({ items, total, hasNextPage, hasPreviousPage }: PageOf<ProfileChange> & { readonly total: number }): object {
  return {
    totalCount: total,
    pageInfo: { hasNextPage, hasPreviousPage, startCursor: items[0]?.cursor ?? null, endCursor: items.at(-1)?.cursor ?? null },
    edges: items.map(({ cursor, item }) => ({ cursor, node: changeSource(item) })),
  };
}

function changeSource(change: ProfileChange): ProfileChangeSource {
  const { id, at, state, before, after, decidedAt, reason } = change;
  const fields = (Object.keys(after) as ProfileField[]).sort();
  return {
    ...{ change, id: toGlobalId('ProfileChange', id), at, state, decidedAt, reason },
    fields: fields.map((field) => ({ field, before: written(before, field), after: written(after, field) })),
  };
}

function written(fields: ProfileFields, field: ProfileField): string | null {
  const value = fields[field];
  return value == null ? null : JSON.stringify(value);
}
