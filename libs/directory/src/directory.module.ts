/** Wires the directory: reading it, and entering organizations into it. */
import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { OrganizationContactEntity } from './organization/organization-contact.entity.js';
import { OrganizationEntity } from './organization/organization.entity.js';
import { OrganizationListRepository } from './organization/organization-list.repository.js';
import { OrganizationProfileRepository } from './organization/organization-profile.repository.js';
import { OrganizationProfiles } from './organization/organization-profiles.js';
import { OrganizationRegister } from './organization/organization-register.js';
import { OrganizationRegisterRepository } from './organization/organization-register.repository.js';
import { WithholdingRepository } from './organization/withholding.repository.js';
import { WithholdingService } from './organization/withholding.service.js';
import { OrganizationStanding } from './organization/organization-standing.js';
import { OrganizationStandingRepository } from './organization/organization-standing.repository.js';
import { OrganizationService } from './organization/organization.service.js';
import { IdentityModule } from '#identity';
import { RepresentationEvents } from './representation/representation-events.js';
import { RepresentationEntity } from './representation/representation.entity.js';
import { RepresentationChanges } from './representation/representation-changes.service.js';
import { RepresentationRepository } from './representation/representation.repository.js';
import { RepresentationService } from './representation/representation.service.js';

@Module({
  imports: [TypeOrmModule.forFeature([OrganizationEntity, OrganizationContactEntity, RepresentationEntity]), IdentityModule],
  providers: [
    OrganizationListRepository,
    OrganizationService,
    OrganizationProfileRepository,
    OrganizationProfiles,
    OrganizationRegister,
    OrganizationRegisterRepository,
    OrganizationStanding,
    OrganizationStandingRepository,
    RepresentationRepository,
    RepresentationEvents,
    RepresentationChanges,
    RepresentationService,
    WithholdingRepository,
    WithholdingService,
  ],
  exports: [
    OrganizationService,
    OrganizationProfiles,
    OrganizationRegister,
    OrganizationStanding,
    RepresentationChanges,
    RepresentationService,
    WithholdingService,
  ],
})
export class DirectoryModule {}
