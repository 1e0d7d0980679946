/** Membership's part of the schema. */
import { Module, type OnModuleInit } from '@nestjs/common';
import { DirectoryModule } from '#directory';
import { IdentityModule } from '#identity';
import { ApplicationQueue, MembershipModule } from '#membership';
import { Clock } from '#platform';
import { NodeLoaders } from '../gateway/graphql/node-loaders.js';
import { TaxonomyApiModule } from '../taxonomy/taxonomy-api.module.js';
import { AccountNames } from './account-names.js';
import {
  ApplicationCheckFields,
  ApplicationFieldsResolver,
  ApplicationReviewFields,
  ConflictOfInterestFields,
  PossibleDuplicateFields,
} from './application-fields.resolver.js';
import { ApplicationQueueResolver, applicationSource } from './application-queue.resolver.js';
import { DeletionResolver } from './deletion.resolver.js';
import { ImportResolver } from './import.resolver.js';
import { LogoResolver } from './logo.resolver.js';
import { MemberNoteResolver, MembersResolver, OrganizationFile, TimelineEntryFields } from './members.resolver.js';
import { MembershipResolver, MembershipStepFields, OrganizationMembership, RepresentationMembership } from './membership.resolver.js';
import { OwnApplicationResolver } from './own-application.resolver.js';
import { OrganizationChanges, ProfileChangeFields, ProfileResolver } from './profile.resolver.js';
import { ConsentTermFields, MembershipTermsResolver, MemorandumFields } from './terms.resolver.js';

@Module({
  imports: [DirectoryModule, IdentityModule, MembershipModule, TaxonomyApiModule],
  providers: [
    AccountNames,
    ApplicationCheckFields,
    ApplicationFieldsResolver,
    ApplicationQueueResolver,
    ApplicationReviewFields,
    ConflictOfInterestFields,
    ConsentTermFields,
    DeletionResolver,
    ImportResolver,
    LogoResolver,
    MemberNoteResolver,
    MembersResolver,
    MembershipResolver,
    MembershipStepFields,
    MembershipTermsResolver,
    MemorandumFields,
    OrganizationChanges,
    OrganizationFile,
    OrganizationMembership,
    OwnApplicationResolver,
    PossibleDuplicateFields,
    ProfileChangeFields,
    ProfileResolver,
    RepresentationMembership,
    TimelineEntryFields,
  ],
})
export class MembershipApiModule implements OnModuleInit {
  constructor(
    private readonly nodes: NodeLoaders,
    private readonly queue: ApplicationQueue,
    private readonly clock: Clock,
  ) {}

  onModuleInit(): void {
    this.nodes.register('MembershipApplication', async (actor, keys) => {
      const found = await this.queue.findVisible(actor, keys);
      return new Map([...found].map(([key, application]) => [key, applicationSource(application, this.clock.today())]));
    });
  }
}
