/** What fields of mentoring load together, one statement a request, each through the door that knows who may see it. */
import { Injectable } from '@nestjs/common';
import { OrganizationService, RepresentationService, type OrganizationRecord, type Representation } from '#directory';
import { SYSTEM, type Actor, type AccountActor, type LocalizedText } from '#kernel';
import {
  MentorService,
  NoteService,
  PracticeNoteService,
  RequestTexts,
  RequestViews,
  type Note,
  type OpenedText,
  type PairingView,
  type PracticeNote,
  type RequestView,
  type VisibleMentor,
  type WorkView,
  WorkViews,
} from '#mentoring';
import { batched } from '../gateway/graphql/batched.js';

@Injectable()
export class MentoringLoaders {
  readonly organizations = batched<OrganizationRecord>(({ actor }, ids) => this.organizationService.findVisible(actor, ids));
  /** Whose a request is, even where the organization is listed for fewer than those who take part. */
  readonly organizationNames = batched<LocalizedText>(async (_context, ids) => {
    const found = await this.organizationService.findVisible(SYSTEM, ids);
    return new Map([...found].map(([id, { card }]) => [id, card.name]));
  });
  readonly representations = batched<readonly Representation[]>((_context, ids) => this.representationService.ofPersons(ids));
  /** Of records that the reader sees. */
  readonly mentors = batched<VisibleMentor>(({ actor }, ids) => this.mentorService.named(actor, ids));
  readonly requests = batched<RequestView>(({ actor }, ids) => this.views.findVisible(actor, ids));
  readonly pairings = batched<PairingView>(({ actor }, ids) => this.views.findVisiblePairings(actor, ids));
  readonly requestTexts = batched<readonly OpenedText[]>(({ actor }, ids) => ofAccount(actor, (own) => this.texts.ofRequests(own, ids)));
  readonly work = batched<WorkView>(async ({ actor }, ids) => {
    const visible = await this.views.findVisiblePairings(actor, ids);
    return ofAccount(actor, (own) => this.workViews.ofPairings(own, [...visible.values()]));
  });
  readonly notes = batched<readonly Note[]>(({ actor }, ids) => ofAccount(actor, (own) => this.noteService.ofPairings(own, ids)));
  readonly practiceNotes = batched<readonly PracticeNote[]>(async ({ actor }, ids) => {
    const visible = [...(await this.views.findVisiblePairings(actor, ids)).values()].filter(({ viewerSide }) => viewerSide !== null);
    return ofAccount(actor, (own) =>
      this.practiceNoteService.ofPairings(
        own,
        visible.map(({ id }) => id),
      ),
    );
  });
  readonly unwanted = batched<readonly string[]>(({ actor }, ids) => ofAccount(actor, (own) => this.texts.unwanted(own, ids)));

  constructor(
    private readonly organizationService: OrganizationService,
    private readonly representationService: RepresentationService,
    private readonly mentorService: MentorService,
    private readonly views: RequestViews,
    private readonly texts: RequestTexts,
    private readonly noteService: NoteService,
    private readonly workViews: WorkViews,
    private readonly practiceNoteService: PracticeNoteService,
  ) {}
}

/** Confidential texts belong to accounts; to anybody else there are none. */
async function ofAccount<Value>(
  actor: Actor,
  find: (actor: AccountActor) => Promise<ReadonlyMap<string, Value>>,
): Promise<ReadonlyMap<string, Value>> {
  return actor.kind === 'ACCOUNT' ? find(actor) : new Map();
}
