/** Wires who belongs to the network, and how a spreadsheet of members comes in. */
import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { DirectoryModule } from '#directory';
import { IdentityModule } from '#identity';
import { TaxonomyModule } from '#taxonomy';
import { MemberImport } from './import/import.service.js';
import { OrganizationImporter } from './import/organization.importer.js';
import { RepresentativeImporter } from './import/representative.importer.js';
import { MembershipEntity } from './membership/membership.entity.js';
import { MembershipRegister } from './membership/membership.register.js';
import { MembershipRepository } from './membership/membership.repository.js';
import { StandingRepository } from './standing/standing.repository.js';
import { StandingService } from './standing/standing.service.js';

@Module({
  imports: [TypeOrmModule.forFeature([MembershipEntity]), TaxonomyModule, IdentityModule, DirectoryModule],
  providers: [
    MembershipRepository,
    MembershipRegister,
    OrganizationImporter,
    RepresentativeImporter,
    MemberImport,
    StandingRepository,
    StandingService,
  ],
  exports: [MembershipRegister, MemberImport, StandingService],
})
export class MembershipModule {}
