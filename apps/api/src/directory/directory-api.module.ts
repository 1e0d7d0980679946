/** The directory's part of the schema. */
import { Module, type OnModuleInit } from '@nestjs/common';
import { DirectoryModule, OrganizationService } from '#directory';
import { IdentityModule } from '#identity';
import { MembershipModule } from '#membership';
import { MentoringModule } from '#mentoring';
import { NodeLoaders } from '../gateway/graphql/node-loaders.js';
import { TaxonomyApiModule } from '../taxonomy/taxonomy-api.module.js';
import { AuditOrganizationResolver } from './audit-organization.resolver.js';
import { ColleagueResolver } from './colleague.resolver.js';
import { FacetsResolver } from './facets.edges.js';
import {
  InvitationOfferRepresentation,
  InvitationRecordRepresentations,
  InvitationResolver,
  PersonRepresentations,
} from './invitation.resolver.js';
import { OrganizationFieldsResolver } from './organization-fields.resolver.js';
import { OrganizationPageLoader } from './organization-page.loader.js';
import { OrganizationResolver } from './organization.resolver.js';
import { organizationSource } from './organization.source.js';
import { RepresentationChangesResolver } from './representation-changes.resolver.js';
import {
  OrganizationPeople,
  RepresentationFields,
  RepresentationLoaders,
  RepresentativeFields,
  ViewerRepresentations,
} from './representation.resolver.js';
import { WithholdingResolver } from './withholding.resolver.js';
import { WhoCanSeeResolver } from './who-can-see.resolver.js';
import { FocusAreaEdges, RegionEdges, VocabularyCountsLoader } from './vocabulary.edges.js';

@Module({
  imports: [DirectoryModule, IdentityModule, MembershipModule, MentoringModule, TaxonomyApiModule],
  providers: [
    OrganizationResolver,
    OrganizationFieldsResolver,
    OrganizationPageLoader,
    FacetsResolver,
    VocabularyCountsLoader,
    RegionEdges,
    FocusAreaEdges,
    InvitationRecordRepresentations,
    AuditOrganizationResolver,
    ColleagueResolver,
    InvitationResolver,
    WhoCanSeeResolver,
    WithholdingResolver,
    PersonRepresentations,
    InvitationOfferRepresentation,
    OrganizationPeople,
    RepresentationChangesResolver,
    RepresentationFields,
    RepresentationLoaders,
    RepresentativeFields,
    ViewerRepresentations,
  ],
})
export class DirectoryApiModule implements OnModuleInit {
  constructor(
    private readonly nodes: NodeLoaders,
    private readonly organizations: OrganizationService,
  ) {}

  onModuleInit(): void {
    this.nodes.register('Organization', async (actor, keys) => {
      const found = await this.organizations.findVisible(actor, keys);
      return new Map([...found].map(([key, { card, page }]) => [key, organizationSource(card, page)]));
    });
  }
}
