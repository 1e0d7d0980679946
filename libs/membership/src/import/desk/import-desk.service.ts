/** Importing in the page: a file is judged row by row, looked at, and then written, or not; jobs do the work while the coordinator watches. */
import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { success, SYSTEM, type AccountActor, type Actor, type Result } from '#kernel';
import { Audit, Clock, Database, Jobs, Sealing, Uploads, type Transaction } from '#platform';
import { conflict, forbidden, NOT_FOUND, type MembershipError } from '../../membership.errors.js';
import type { ImportReport } from '../import.report.js';
import { MemberImport, type ImportOptions } from '../import.service.js';
import { mayImport } from '../import.policy.js';
import { ImportDeskRepository, type SealedImport } from './import-desk.repository.js';
import type { FollowedImport } from './member-import.js';

/** The job that judges a file, or writes it. */
export const RUN_IMPORT = 'run-member-import';

/** Whoever looks on need not see every row pass. */
const PROGRESS_STEP = 5;

@Injectable()
export class ImportDesk {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly repository: ImportDeskRepository,
    private readonly imports: MemberImport,
    private readonly uploads: Uploads,
    private readonly sealing: Sealing,
    private readonly jobs: Jobs,
    private readonly trail: Audit,
  ) {}

  /** Takes the file and has its rows judged; nothing of it is written. */
  async begin(
    actor: Actor,
    { uploadId, fileName }: { uploadId: string; fileName: string },
  ): Promise<Result<FollowedImport, MembershipError>> {
    if (!mayFollow(actor)) return forbidden('NOT_PERMITTED');
    const id = await this.database.transaction(async (transaction) => {
      const file = await this.uploads.take(transaction, actor.accountId, uploadId);
      if (!file) return null;
      const keyId = await this.sealing.createKey(transaction, 'MEMBER_IMPORT');
      const box = await this.sealing.seal(transaction, keyId, file.toString('base64'));
      const one = {
        id: randomUUID(),
        importedBy: actor.accountId,
        importedAt: this.clock.now(),
        fileName: fileName.trim() || '—',
        keyId,
        file: box,
      };
      await this.repository.insert(transaction, one);
      await this.jobs.add(transaction, { name: RUN_IMPORT, payload: { importId: one.id }, key: `import:${one.id}` });
      return one.id;
    });
    return id === null ? NOT_FOUND : this.found(id);
  }

  /** Writes the rows; where some are rejected, only if the coordinator takes the valid ones alone. */
  async write(
    actor: Actor,
    { importId, acceptsValid }: { importId: string; acceptsValid: boolean },
  ): Promise<Result<FollowedImport, MembershipError>> {
    if (!mayFollow(actor)) return forbidden('NOT_PERMITTED');
    const begun = await this.database.transaction(async (transaction): Promise<Result<null, MembershipError>> => {
      const one = await this.repository.locked(transaction, importId);
      if (!one) return NOT_FOUND;
      if (one.state !== 'JUDGED' || one.accepted === 0) return conflict('IMPORT_CLOSED');
      if (one.rejected !== 0 && !acceptsValid) return conflict('ROWS_REJECTED');
      await this.repository.begin(transaction, importId, 'WRITING');
      // Once: a file that was written must not come in again because a process died at the wrong moment.
      await this.jobs.add(transaction, { name: RUN_IMPORT, payload: { importId }, key: `import:${importId}`, maxAttempts: 1 });
      await this.trail.record(transaction, {
        actor,
        action: 'MEMBERS_IMPORTED',
        subjectType: 'MEMBERS',
        subjectId: null,
        after: { rows: one.accepted },
      });
      return success(null);
    });
    return begun.ok ? this.found(importId) : begun;
  }

  /** The file and what was in it go; what was written stays. */
  async discard(actor: Actor, importId: string): Promise<Result<FollowedImport, MembershipError>> {
    if (!mayFollow(actor)) return forbidden('NOT_PERMITTED');
    const discarded = await this.database.transaction(async (transaction) => {
      const one = await this.repository.locked(transaction, importId);
      if (!one) return false;
      await this.jobs.cancel(transaction, `import:${importId}`);
      await this.repository.discard(transaction, importId);
      await this.sealing.destroy(transaction, one.keyId);
      return true;
    });
    return discarded ? this.found(importId) : NOT_FOUND;
  }

  /** The newest 20. */
  async newest(actor: Actor): Promise<readonly FollowedImport[]> {
    return mayFollow(actor) ? this.repository.newest() : [];
  }

  async find(actor: Actor, id: string): Promise<Result<FollowedImport, MembershipError>> {
    return mayFollow(actor) ? this.found(id) : forbidden('NOT_PERMITTED');
  }

  /** What became of each row; null until they were judged, and for who may not know. */
  async report(actor: Actor, id: string): Promise<ImportReport | null> {
    const one = mayFollow(actor) ? await this.repository.byId(id) : null;
    const { report, keyId } = one ?? {};
    if (!report || !keyId) return null;
    const text = await this.database.transaction((transaction) => this.sealing.open(transaction, { keyId, box: report }));
    return text === null ? null : (JSON.parse(text) as ImportReport);
  }

  /** Judges or writes, whichever the import waits for. Run by a job; where it waits for nothing, nothing is done. */
  async run(id: string): Promise<void> {
    const opened = await this.database.transaction((transaction) => this.open(transaction, id));
    if (!opened) return;
    const { one, file } = opened;
    const isJudging = one.state === 'JUDGING';
    const options: ImportOptions = { isDryRun: isJudging, acceptsValid: !isJudging, onProgress: this.following(id) };
    const result = await this.imports.importMembers(SYSTEM, file, options);
    await this.database.transaction(async (transaction) => {
      const now = await this.repository.locked(transaction, id);
      if (now?.state !== one.state) return; // discarded meanwhile
      if (!result.ok) {
        const problem = result.error.kind === 'UNREADABLE_FILE' ? result.error.reason : result.error.kind;
        return this.repository.finish(transaction, id, { state: 'UNREADABLE', accepted: null, rejected: null, problem, report: null });
      }
      const { accepted, rejected } = result.value;
      const report = await this.sealing.seal(transaction, one.keyId, JSON.stringify(result.value));
      const state = isJudging || !result.value.written ? 'JUDGED' : 'WRITTEN';
      return this.repository.finish(transaction, id, { state, accepted, rejected, problem: null, report });
    });
  }

  private async open(transaction: Transaction, id: string): Promise<{ one: SealedImport; file: Buffer } | null> {
    const one = await this.repository.locked(transaction, id);
    if (!one?.file || (one.state !== 'JUDGING' && one.state !== 'WRITING')) return null;
    const content = await this.sealing.open(transaction, { keyId: one.keyId, box: one.file });
    return content === null ? null : { one, file: Buffer.from(content, 'base64') };
  }

  /** Tells those who look on, every few hundredths of the file. */
  private following(id: string): NonNullable<ImportOptions['onProgress']> {
    let told = 0;
    return ({ share }) => {
      const percent = Math.min(99, Math.floor(share * 100));
      if (percent < told + PROGRESS_STEP) return;
      told = percent;
      void this.repository.progress(id, percent).catch(() => undefined); // the import matters more than its bar
    };
  }

  private async found(id: string): Promise<Result<FollowedImport, MembershipError>> {
    const one = await this.repository.byId(id);
    return one ? success(one) : NOT_FOUND;
  }
}

/** Coordinators, as persons: a command has a door of its own. */
function mayFollow(actor: Actor): actor is AccountActor {
  return actor.kind === 'ACCOUNT' && mayImport(actor);
}
