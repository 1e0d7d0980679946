/** The people of organizations, from either side. */
import { Args, Context, ID, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { Injectable } from '@nestjs/common';
import { OrganizationService, RepresentationService, type OrganizationRecord, type Representation, type Representative } from '#directory';
import { SYSTEM, toGlobalId, type AccountActor, type Locale, type LocalizedText } from '#kernel';
import type { GraphqlContext } from '../gateway/graphql/context.js';
import { LocaleEnum } from '../gateway/graphql/enums.js';
import { localized, LocalizedTextType } from '../gateway/graphql/localized-text.type.js';
import { ListSize } from '../gateway/graphql/list-size.js';
import { WorkingLanguageEnum } from '../taxonomy/vocabulary.enums.js';
import { ViewerType } from '../identity/viewer.type.js';
import { OrganizationType } from './organization.type.js';
import { organizationSource, type OrganizationSource } from './organization.source.js';
import { batched } from '../gateway/graphql/batched.js';
import { RepresentationRoleEnum } from './directory.enums.js';
import { RepresentationType, RepresentativeType } from './representation.type.js';

/** Each is one statement a request, whatever number of fields ask. */
@Injectable()
export class RepresentationLoaders {
  readonly organizations = batched<OrganizationRecord>(({ actor }, ids) => this.organizationService.findVisible(actor, ids));
  /** The names alone, of organizations that the reader may not see too. */
  readonly names = batched<LocalizedText>(async (_context, ids) => {
    const found = await this.organizationService.findVisible(SYSTEM, ids);
    return new Map([...found].map(([id, { card }]) => [id, card.name]));
  });
  readonly ofPersons = batched<readonly Representation[]>((_context, ids) => this.representations.ofPersons(ids));
  readonly representatives = batched<readonly Representative[]>(
    async ({ actor }, ids) => (await this.representations.representatives(actor, ids)) ?? new Map(),
  );

  constructor(
    private readonly organizationService: OrganizationService,
    private readonly representations: RepresentationService,
  ) {}
}

export interface RepresentationSource extends Omit<Representation, 'personId'> {
  readonly id: string;
}

export function representationSource({ id, personId: _, ...representation }: Representation): RepresentationSource {
  return { ...representation, id: toGlobalId('Representation', id) };
}

@Resolver(() => ViewerType)
export class ViewerRepresentations {
  constructor(private readonly representations: RepresentationService) {}

  @ListSize(20)
  @ResolveField(() => [RepresentationType], {
    name: 'representations',
    description: 'Former ones too, the current ones first; 100 at most',
  })
  async ofViewer(@Parent() { personId }: AccountActor): Promise<RepresentationSource[]> {
    const found = await this.representations.ofPersons([personId]);
    return (found.get(personId) ?? []).slice(0, 100).map(representationSource);
  }
}

@Resolver(() => RepresentationType)
export class RepresentationFields {
  constructor(private readonly loaders: RepresentationLoaders) {}

  @ResolveField(() => OrganizationType, { nullable: true, description: 'Null where the reader may not see it' })
  async organization(
    @Parent() { organizationId }: RepresentationSource,
    @Context() context: GraphqlContext,
  ): Promise<OrganizationSource | null> {
    const found = await this.loaders.organizations(context, organizationId);
    return found ? organizationSource(found.card, found.page) : null;
  }

  @ResolveField(() => LocalizedTextType, {
    nullable: true,
    description: 'Whoever may see the role may read whose it is, an invited person too',
  })
  async organizationName(
    @Parent() { organizationId }: RepresentationSource,
    @Context() context: GraphqlContext,
    @Args('locale', { type: () => LocaleEnum, nullable: true }) locale?: Locale,
  ) {
    const found = await this.loaders.names(context, organizationId);
    return found && localized(found, locale ?? context.locale);
  }
}

@Resolver(() => RepresentativeType)
export class RepresentativeFields {
  @ResolveField(() => ID, { nullable: true, description: 'For who may end or change it: coordinators, and the organization’s managers' })
  representationId(@Parent() { id, organizationId }: Representative, @Context() { actor }: GraphqlContext): string | null {
    const mayChange = actor.kind === 'ACCOUNT' && (actor.isCoordinator || actor.managedOrganizationIds.includes(organizationId));
    return mayChange ? toGlobalId('Representation', id) : null;
  }

  @ListSize(11)
  @ResolveField(() => [WorkingLanguageEnum])
  languages(@Parent() { languages }: Representative): readonly string[] {
    return languages;
  }
}

@Resolver(() => OrganizationType)
export class OrganizationPeople {
  constructor(private readonly loaders: RepresentationLoaders) {}

  @ListSize(20)
  @ResolveField(() => [RepresentativeType], { nullable: true, description: 'Those of today; null for visitors; 100 at most' })
  async representatives(
    @Parent() { card }: OrganizationSource,
    @Context() context: GraphqlContext,
  ): Promise<readonly Representative[] | null> {
    const { actor } = context;
    if (actor.kind !== 'ACCOUNT' || !actor.isMember) return null;
    return ((await this.loaders.representatives(context, card.id)) ?? []).slice(0, 100);
  }

  @ResolveField(() => RepresentationRoleEnum, { nullable: true, description: 'The reader’s own role in it' })
  viewerRole(@Parent() { card }: OrganizationSource, @Context() { actor }: GraphqlContext): string | null {
    if (actor.kind !== 'ACCOUNT' || !actor.organizationIds.includes(card.id)) return null;
    return actor.managedOrganizationIds.includes(card.id) ? 'MANAGER' : 'REPRESENTATIVE';
  }
}
