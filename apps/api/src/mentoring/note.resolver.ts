/** Notes of a pairing, for whom each is. */
import { Args, Context, Mutation, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { NoteService, type Note } from '#mentoring';
import { toGlobalId } from '#kernel';
import { Access } from '../gateway/access/permission.js';
import { unwrap } from '../gateway/errors/failures.js';
import type { GraphqlContext } from '../gateway/graphql/context.js';
import { keyOf } from '../gateway/graphql/global-key.js';
import { ListSize } from '../gateway/graphql/list-size.js';
import { DONE, okPayload } from '../identity/ok-payload.js';
import { payloadOf } from '../identity/payload-of.js';
import { accountActor } from '../identity/viewer.resolver.js';
import { MentoringLoaders } from './mentoring.loaders.js';
import { DeleteNoteInput, EditNoteInput, NoteType, WriteNoteInput } from './note.type.js';
import { participantSource, type PairingSource } from './request.source.js';
import { PairingType, ParticipantType } from './request.type.js';

const WriteNotePayload = payloadOf('WriteNote', 'note', NoteType);
const EditNotePayload = payloadOf('EditNote', 'note', NoteType);
const DeleteNotePayload = okPayload('DeleteNote');

export function noteSource(note: Note): Note {
  return { ...note, id: toGlobalId('Note', note.id) };
}

@Resolver(() => NoteType)
export class NoteResolver {
  constructor(
    private readonly notes: NoteService,
    private readonly loaders: MentoringLoaders,
  ) {}

  @Access('ACCOUNT')
  @Mutation(() => WriteNotePayload)
  async writeNote(@Args('input') { pairingId, ...note }: WriteNoteInput, @Context() { actor }: GraphqlContext): Promise<object> {
    return { note: noteSource(unwrap(await this.notes.write(accountActor(actor), keyOf('Pairing', pairingId), note))) };
  }

  @Access('ACCOUNT')
  @Mutation(() => EditNotePayload, { description: 'Its author’s' })
  async editNote(@Args('input') { noteId, ...change }: EditNoteInput, @Context() { actor }: GraphqlContext): Promise<object> {
    return { note: noteSource(unwrap(await this.notes.edit(accountActor(actor), keyOf('Note', noteId), change))) };
  }

  @Access('ACCOUNT')
  @Mutation(() => DeleteNotePayload, { description: 'Its author’s; in backups until they go' })
  async deleteNote(@Args('input') { noteId }: DeleteNoteInput, @Context() { actor }: GraphqlContext): Promise<object> {
    unwrap(await this.notes.delete(accountActor(actor), keyOf('Note', noteId)));
    return DONE;
  }

  @ResolveField(() => ParticipantType)
  async author(@Parent() { pairingId, authorId }: Note, @Context() context: GraphqlContext): Promise<object> {
    return authorOf(this.loaders, context, { pairingId, authorId });
  }
}

/** Whoever reads what somebody wrote in a pairing is told who it was. */
export async function authorOf(
  loaders: MentoringLoaders,
  context: GraphqlContext,
  { pairingId, authorId }: Pick<Note, 'authorId' | 'pairingId'>,
): Promise<object> {
  const author = (await loaders.pairings(context, pairingId))?.participants.find(({ id }) => id === authorId);
  if (!author) throw new Error('What was written in a pairing has no author');
  return participantSource(context.actor, author);
}

@Resolver(() => PairingType)
export class PairingNotes {
  constructor(private readonly loaders: MentoringLoaders) {}

  @ListSize(20)
  @ResolveField(() => [NoteType], { description: 'That the reader may read, the newest first; 100 at most' })
  async notes(@Parent() { key }: PairingSource, @Context() context: GraphqlContext): Promise<Note[]> {
    return ((await this.loaders.notes(context, key)) ?? []).map(noteSource);
  }
}
