/** Notes on members: in the database, too, for coordinators alone, so each statement says on whose behalf it is. */
import { Injectable } from '@nestjs/common';
import type { PageRequest } from '#kernel';
import { Database, type Transaction } from '#platform';

export interface SealedNote {
  readonly id: string;
  readonly organizationId: string;
  readonly keyId: string;
  readonly box: Buffer;
  readonly writtenBy: string;
  readonly writtenAt: Date;
  readonly deletedAt: Date | null;
}

const COLUMNS = `
  id, organization_id as "organizationId", key_id as "keyId", content as box, written_by as "writtenBy", written_at as "writtenAt",
  deleted_at as "deletedAt"`;

const PAGE = {
  name: 'member-notes.page',
  text: `
    select ${COLUMNS} from member_note as n
    where organization_id = $1 and deleted_at is null
      and ($2::uuid is null or (written_at, id) < (select l.written_at, l.id from member_note as l where l.id = $2))
    order by written_at desc, id desc
    limit $3`,
};

const COUNT = {
  name: 'member-notes.count',
  text: 'select count(*)::integer as count from member_note where organization_id = $1 and deleted_at is null',
};

@Injectable()
export class NotesRepository {
  constructor(private readonly database: Database) {}

  /** One more than asked for, where the list goes on; the newest first. */
  page(accountId: string, organizationId: string, { cursor, size }: PageRequest): Promise<SealedNote[]> {
    return this.database.readAsAccount<SealedNote>(accountId, PAGE, [organizationId, cursor, size + 1]);
  }

  async count(accountId: string, organizationId: string): Promise<number> {
    const [row] = await this.database.readAsAccount<{ count: number }>(accountId, COUNT, [organizationId]);
    return row?.count ?? 0;
  }

  async locked(transaction: Transaction, id: string): Promise<SealedNote | null> {
    const [note] = await transaction.query<SealedNote>(`select ${COLUMNS} from member_note where id = $1 for update`, [id]);
    return note ?? null;
  }

  async insert(transaction: Transaction, note: Omit<SealedNote, 'deletedAt'>): Promise<void> {
    await transaction.query(
      'insert into member_note (id, organization_id, key_id, content, written_by, written_at) values ($1, $2, $3, $4, $5, $6)',
      [note.id, note.organizationId, note.keyId, note.box, note.writtenBy, note.writtenAt],
    );
  }

  async setDeleted(transaction: Transaction, id: string, deletedAt: Date | null): Promise<void> {
    await transaction.query('update member_note set deleted_at = $2 where id = $1', [id, deletedAt]);
  }

  /** Ends what was deleted before; the keys of what it sealed. */
  async end(transaction: Transaction, before: Date): Promise<string[]> {
    const gone = await transaction.query<{ keyId: string }>('select key_id as "keyId" from member_notes_over($1)', [before]);
    return gone.map(({ keyId }) => keyId);
  }
}
