/** Mentoring's part of the schema. */
import { Module, type OnModuleInit } from '@nestjs/common';
import { DirectoryModule } from '#directory';
import { MentoringModule, MentorService } from '#mentoring';
import { NodeLoaders } from '../gateway/graphql/node-loaders.js';
import { TaxonomyApiModule } from '../taxonomy/taxonomy-api.module.js';
import { MentorOrganizations, OrganizationLoaders } from './mentor.edges.js';
import { ExpertiseResolver, MentorResolver, mentorSource, ViewerMentorProfile } from './mentor.resolver.js';

@Module({
  imports: [MentoringModule, DirectoryModule, TaxonomyApiModule],
  providers: [MentorResolver, ExpertiseResolver, ViewerMentorProfile, MentorOrganizations, OrganizationLoaders],
})
export class MentoringApiModule implements OnModuleInit {
  constructor(
    private readonly nodes: NodeLoaders,
    private readonly mentors: MentorService,
  ) {}

  onModuleInit(): void {
    this.nodes.register('MentorProfile', async (actor, keys) => {
      const found = await this.mentors.findVisible(actor, keys);
      return new Map([...found].map(([key, mentor]) => [key, mentorSource(mentor)]));
    });
  }
}
