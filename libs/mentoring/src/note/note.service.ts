/** Notes inside a pairing: private, for the two sides, or for the coordinators too. Whoever may read one is decided by the database. */
import { Injectable } from '@nestjs/common';
import { success, type AccountActor, type Result } from '#kernel';
import { Database, type Transaction } from '#platform';
import { conflict, invalid, NOT_FOUND, type MentoringError } from '../mentoring.errors.js';
import { PairingParts } from '../pairing/pairing-parts.js';
import { ConfidentialTexts } from '../text/confidential-texts.js';
import type { Audience, OpenedText } from '../text/text.js';
import { TextRepository, type StoredText } from '../text/text.repository.js';

export const NOTE_VISIBILITIES = ['COORDINATORS', 'PAIR', 'PRIVATE'] as const;
/** PRIVATE: its author. PAIR: the mentor and those of the mentee who take part now. COORDINATORS: they and the coordinators. */
export type NoteVisibility = (typeof NOTE_VISIBILITIES)[number];

export interface Note {
  readonly id: string;
  readonly pairingId: string;
  readonly visibility: NoteVisibility;
  /** null: its key was destroyed. */
  readonly body: string | null;
  /** A participant's. */
  readonly authorId: string;
  readonly writtenAt: Date;
  readonly version: number;
}

type Written = Promise<Result<Note, MentoringError>>;

const AUDIENCES: Readonly<Record<NoteVisibility, Audience>> = { PRIVATE: 'AUTHOR', PAIR: 'PAIR', COORDINATORS: 'COORDINATORS' };

@Injectable()
export class NoteService {
  constructor(
    private readonly database: Database,
    private readonly parts: PairingParts,
    private readonly texts: ConfidentialTexts,
    private readonly stored: TextRepository,
  ) {}

  /** Those that the account may read, by pairing, the newest first; 100 of each at most. */
  async ofPairings(actor: AccountActor, pairingIds: readonly string[]): Promise<ReadonlyMap<string, readonly Note[]>> {
    const notes = await this.texts.ofPairings(actor.accountId, pairingIds, ['NOTE']);
    return Map.groupBy(notes.map(noteOf), ({ pairingId }) => pairingId);
  }

  /** The only way to load one by its id. */
  async findVisible(actor: AccountActor, ids: readonly string[]): Promise<ReadonlyMap<string, Note>> {
    const texts = await this.texts.byIds(actor.accountId, ids);
    return new Map(texts.filter(({ kind }) => kind === 'NOTE').map((text) => [text.id, noteOf(text)]));
  }

  /** By who takes part in a pairing that has not ended. */
  async write(actor: AccountActor, pairingId: string, note: { readonly visibility: NoteVisibility; readonly body: string }): Written {
    if (note.body.trim() === '') return invalid('body', 'REQUIRED');
    const id = await this.database.asAccount(actor.accountId, async (transaction): Promise<Result<string, MentoringError>> => {
      const opened = await this.parts.own(transaction, actor, pairingId);
      if (!opened.ok) return opened;
      const { pairing, part, keyId } = opened.value;
      const written = await this.texts.write(transaction, {
        requestId: pairing.requestId,
        pairingId,
        kind: 'NOTE',
        authorId: part.id,
        audience: AUDIENCES[note.visibility],
        keyId,
        content: note.body.trim(),
      });
      return success(written);
    });
    return id.ok ? this.note(actor, id.value) : id;
  }

  /** The author's own. `version` is what they read. */
  async edit(actor: AccountActor, id: string, { body, version }: { readonly body: string; readonly version: number }): Written {
    if (body.trim() === '') return invalid('body', 'REQUIRED');
    const done = await this.change(actor, id, async (transaction, note) => {
      if (note.version !== version) return conflict('VERSION_OUTDATED');
      await this.texts.rewrite(transaction, note, body.trim());
      return success(null);
    });
    return done.ok ? this.note(actor, id) : done;
  }

  async delete(actor: AccountActor, id: string): Promise<Result<null, MentoringError>> {
    return this.change(actor, id, async (transaction) => {
      await this.stored.delete(transaction, id);
      return success(null);
    });
  }

  private change(
    actor: AccountActor,
    id: string,
    work: (transaction: Transaction, note: StoredText) => Promise<Result<null, MentoringError>>,
  ): Promise<Result<null, MentoringError>> {
    return this.database.asAccount(actor.accountId, async (transaction): Promise<Result<null, MentoringError>> => {
      const note = await this.stored.lock(transaction, id);
      if (note?.kind !== 'NOTE' || !note.pairingId) return NOT_FOUND;
      const opened = await this.parts.own(transaction, actor, note.pairingId);
      if (!opened.ok) return opened;
      return opened.value.part.id === note.authorId ? work(transaction, note) : NOT_FOUND;
    });
  }

  private async note(actor: AccountActor, id: string): Written {
    const note = (await this.findVisible(actor, [id])).get(id);
    return note ? success(note) : NOT_FOUND;
  }
}

function noteOf({ id, pairingId, audience, content, authorId, writtenAt, version }: OpenedText): Note {
  const visibility = NOTE_VISIBILITIES.find((one) => AUDIENCES[one] === audience);
  if (!pairingId || !visibility) throw new Error('A note has no pairing, or an audience that no note has');
  return { id, pairingId, visibility, body: content, authorId, writtenAt, version };
}
