/** Mentoring's part of the schema. */
import { Module, type OnModuleInit } from '@nestjs/common';
import { DirectoryModule } from '#directory';
import { IdentityModule } from '#identity';
import { MentoringModule, MentorService, NoteService, RequestViews } from '#mentoring';
import { NodeLoaders } from '../gateway/graphql/node-loaders.js';
import { TaxonomyApiModule } from '../taxonomy/taxonomy-api.module.js';
import { MentorOrganizations } from './mentor.edges.js';
import { ExpertiseResolver, MentorResolver, mentorSource, ViewerMentorProfile } from './mentor.resolver.js';
import { DutyResolver, DutySwapFields, ViewerDutySwaps } from './duty.resolver.js';
import { QueueResolver } from './queue.resolver.js';
import { MentoringSettingsFields, MentoringSettingsResolver } from './settings.resolver.js';
import { AgreementResolver, GoalResolver } from './work.resolver.js';
import { ActionItemFields, CheckInFields, PairingWorkFields, ReflectionFields, SessionFields } from './work.edges.js';
import { EmergencyResolver, PairingEmergencies } from './emergency.resolver.js';
import { RequestColleagues } from './colleagues.resolver.js';
import { TermsResolver } from './terms.resolver.js';
import { MentorLoadFields, OverviewResolver, PairingCopyResolver } from './overview.resolver.js';
import { OrganizationMentors } from './organization.edges.js';
import { NoteVisibilityRules } from './note-visibility.js';
import { MailedAskResolver } from './mailed-ask.resolver.js';
import { MentoringVisibilityRules } from './mentoring-visibility.js';
import { MentoringLoaders } from './mentoring.loaders.js';
import { NoteResolver, noteSource, PairingNotes } from './note.resolver.js';
import { PairingPracticeNotes, PracticeNoteResolver } from './practice-note.resolver.js';
import { PairingFields, PairingResolver } from './pairing.resolver.js';
import { RequestFields, RequestResolver, ViewerMentoring, WordFields } from './request.resolver.js';
import { pairingSource, requestSource } from './request.source.js';

@Module({
  imports: [MentoringModule, DirectoryModule, IdentityModule, TaxonomyApiModule],
  providers: [
    MentoringVisibilityRules,
    NoteVisibilityRules,
    OrganizationMentors,
    EmergencyResolver,
    MentorLoadFields,
    OverviewResolver,
    PairingCopyResolver,
    PairingEmergencies,
    ActionItemFields,
    AgreementResolver,
    CheckInFields,
    GoalResolver,
    PairingWorkFields,
    ReflectionFields,
    SessionFields,
    DutyResolver,
    DutySwapFields,
    MentoringSettingsFields,
    MentoringSettingsResolver,
    QueueResolver,
    ViewerDutySwaps,
    ExpertiseResolver,
    MailedAskResolver,
    MentoringLoaders,
    MentorOrganizations,
    MentorResolver,
    NoteResolver,
    PairingFields,
    PairingNotes,
    PairingPracticeNotes,
    PairingResolver,
    PracticeNoteResolver,
    RequestColleagues,
    RequestFields,
    RequestResolver,
    TermsResolver,
    ViewerMentoring,
    ViewerMentorProfile,
    WordFields,
  ],
})
export class MentoringApiModule implements OnModuleInit {
  constructor(
    private readonly nodes: NodeLoaders,
    private readonly mentors: MentorService,
    private readonly views: RequestViews,
    private readonly notes: NoteService,
  ) {}

  onModuleInit(): void {
    this.nodes.register('MentorProfile', async (actor, keys) => sources(await this.mentors.findVisible(actor, keys), mentorSource));
    this.nodes.register('MentoringRequest', async (actor, keys) => sources(await this.views.findVisible(actor, keys), requestSource));
    this.nodes.register('Pairing', async (actor, keys) => sources(await this.views.findVisiblePairings(actor, keys), pairingSource));
    this.nodes.register('Note', async (actor, keys) =>
      actor.kind === 'ACCOUNT' ? sources(await this.notes.findVisible(actor, keys), noteSource) : new Map(),
    );
  }
}

function sources<View, Source extends object>(
  found: ReadonlyMap<string, View>,
  source: (view: View) => Source,
): ReadonlyMap<string, Source> {
  return new Map([...found].map(([key, view]) => [key, source(view)]));
}
