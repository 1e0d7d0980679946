/** Imports that coordinators follow; the file and the rows' outcomes are sealed, for they show what was written in them. */
import { Injectable } from '@nestjs/common';
import { Database, type Transaction } from '#platform';
import type { FollowedImport, ImportState } from './member-import.js';

export interface SealedImport extends FollowedImport {
  readonly keyId: string;
  readonly file: Buffer | null;
  readonly report: Buffer | null;
}

const RECORD = `
  id, imported_by as "importedBy", imported_at as "importedAt", file_name as "fileName", state, progress, accepted, rejected, problem`;

const NEWEST = {
  name: 'member-imports.newest',
  text: `select ${RECORD} from member_import where state <> 'DISCARDED' order by imported_at desc, id limit 20`,
};

const BY_ID = {
  name: 'member-imports.by-id',
  text: `select ${RECORD}, key_id as "keyId", null as file, report from member_import where id = $1`,
};

@Injectable()
export class ImportDeskRepository {
  constructor(private readonly database: Database) {}

  newest(): Promise<FollowedImport[]> {
    return this.database.readCurrent<FollowedImport>(NEWEST, []);
  }

  /** Without its file. */
  async byId(id: string): Promise<SealedImport | null> {
    return (await this.database.readCurrent<SealedImport>(BY_ID, [id]))[0] ?? null;
  }

  /** With its file; locked. */
  async locked(transaction: Transaction, id: string): Promise<SealedImport | null> {
    const [found] = await transaction.query<SealedImport>(
      `select ${RECORD}, key_id as "keyId", file, report from member_import where id = $1 for update`,
      [id],
    );
    return found ?? null;
  }

  async insert(
    transaction: Transaction,
    one: Pick<SealedImport, 'id' | 'importedBy' | 'importedAt' | 'fileName' | 'keyId' | 'file'>,
  ): Promise<void> {
    await transaction.query(
      `insert into member_import (id, imported_by, imported_at, file_name, state, key_id, file) values ($1, $2, $3, $4, 'JUDGING', $5, $6)`,
      [one.id, one.importedBy, one.importedAt, one.fileName, one.keyId, one.file],
    );
  }

  async begin(transaction: Transaction, id: string, state: ImportState): Promise<void> {
    await transaction.query('update member_import set state = $2, progress = 0 where id = $1', [id, state]);
  }

  async finish(
    transaction: Transaction,
    id: string,
    done: { state: ImportState; accepted: number | null; rejected: number | null; problem: string | null; report: Buffer | null },
  ): Promise<void> {
    await transaction.query(
      `update member_import set state = $2, progress = 100, accepted = $3, rejected = $4, problem = $5, report = $6,
         file = case when $2 in ('WRITTEN', 'UNREADABLE') then null else file end
       where id = $1`,
      [id, done.state, done.accepted, done.rejected, done.problem, done.report],
    );
  }

  async discard(transaction: Transaction, id: string): Promise<void> {
    await transaction.query(`update member_import set state = 'DISCARDED', file = null, report = null where id = $1`, [id]);
  }

  /** In a transaction of its own, for those who look on; what has come to an end is not moved back. */
  async progress(id: string, percent: number): Promise<void> {
    await this.database.transaction((transaction) =>
      transaction.query(`update member_import set progress = $2 where id = $1 and state in ('JUDGING', 'WRITING')`, [id, percent]),
    );
  }
}
