/** Wires mentoring: who mentors, who asks, and what becomes of it. */
import { Module } from '@nestjs/common';
import { DirectoryModule } from '#directory';
import { IdentityModule } from '#identity';
import { MembershipModule } from '#membership';
import { TaxonomyModule } from '#taxonomy';
import { MentorRepository } from './mentor/mentor.repository.js';
import { MentorService } from './mentor/mentor.service.js';

/** What the apps use. */
const DOORS = [MentorService];

@Module({
  imports: [TaxonomyModule, IdentityModule, DirectoryModule, MembershipModule],
  providers: [...DOORS, MentorRepository],
  exports: DOORS,
})
export class MentoringModule {}
