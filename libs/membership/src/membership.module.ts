/** Wires who belongs to the network, and how a spreadsheet of members comes in. */
import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { DirectoryModule } from '#directory';
import { IdentityModule } from '#identity';
import { TaxonomyModule } from '#taxonomy';
import { ApplicationForms } from './application/application-forms.js';
import { ApplicationLinks } from './application/application-links.js';
import { ApplicationVault } from './application/application-vault.js';
import { ApplicationRegister } from './application/application.register.js';
import { ApplicationRepository } from './application/application.repository.js';
import { OwnApplicationService } from './application/own-application.service.js';
import { DeletionRepository } from './deletion/deletion.repository.js';
import { DeletionService } from './deletion/deletion.service.js';
import { ExportRepository } from './export/export.repository.js';
import { ExportService } from './export/export.service.js';
import { ImportDesk } from './import/desk/import-desk.service.js';
import { ImportDeskRepository } from './import/desk/import-desk.repository.js';
import { MemberImport } from './import/import.service.js';
import { OrganizationImporter } from './import/organization.importer.js';
import { RepresentativeImporter } from './import/representative.importer.js';
import { MembershipInbox } from './inbox/membership-inbox.js';
import { LogoRepository } from './logo/logo.repository.js';
import { LogoService } from './logo/logo.service.js';
import { MembershipMail } from './mail/membership-mail.js';
import { MembershipLifecycle } from './membership/lifecycle.service.js';
import { MembershipDates } from './membership/membership-dates.js';
import { MembershipEntity } from './membership/membership.entity.js';
import { MembershipRegister } from './membership/membership.register.js';
import { MembershipRepository } from './membership/membership.repository.js';
import { MembersRepository } from './members/members.repository.js';
import { MembersService } from './members/members.service.js';
import { TimelineRepository } from './members/timeline.repository.js';
import { NotesRepository } from './notes/notes.repository.js';
import { NotesService } from './notes/notes.service.js';
import { ProfileChangeRepository } from './profile/profile-change.repository.js';
import { ProfileService } from './profile/profile.service.js';
import { Admission } from './review/admission.js';
import { ReviewTerms } from './review/review-terms.js';
import { ApplicationQueue } from './review/application-queue.service.js';
import { Impartiality } from './review/impartiality.js';
import { ReviewRepository } from './review/review.repository.js';
import { ReviewService } from './review/review.service.js';
import { SimilarityRepository } from './similarity/similarity.repository.js';
import { StandingRepository } from './standing/standing.repository.js';
import { StandingService } from './standing/standing.service.js';

@Module({
  imports: [TypeOrmModule.forFeature([MembershipEntity]), TaxonomyModule, IdentityModule, DirectoryModule],
  providers: [
    Admission,
    ApplicationForms,
    ApplicationLinks,
    ApplicationQueue,
    ReviewTerms,
    ApplicationRegister,
    ApplicationRepository,
    ApplicationVault,
    DeletionRepository,
    DeletionService,
    ExportRepository,
    ExportService,
    Impartiality,
    ImportDesk,
    ImportDeskRepository,
    LogoRepository,
    LogoService,
    MembersRepository,
    MembersService,
    MembershipDates,
    MembershipInbox,
    MembershipLifecycle,
    MembershipMail,
    MembershipRepository,
    MembershipRegister,
    NotesRepository,
    NotesService,
    OwnApplicationService,
    ProfileChangeRepository,
    ProfileService,
    ReviewRepository,
    ReviewService,
    SimilarityRepository,
    OrganizationImporter,
    RepresentativeImporter,
    MemberImport,
    StandingRepository,
    TimelineRepository,
    StandingService,
  ],
  exports: [
    ApplicationQueue,
    ReviewTerms,
    ApplicationRegister,
    DeletionService,
    ExportService,
    ImportDesk,
    LogoService,
    MembersService,
    MembershipInbox,
    MembershipLifecycle,
    MembershipRegister,
    MemberImport,
    NotesService,
    OwnApplicationService,
    ProfileService,
    ReviewService,
    StandingService,
  ],
})
export class MembershipModule {}
