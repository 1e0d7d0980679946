/** Notes of the network on a member: for coordinators alone, sealed, and to be had back for 30 days after they were deleted. */
import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { OrganizationService } from '#directory';
import {
  failure,
  isKey,
  pageRequest,
  success,
  type AccountActor,
  type Actor,
  type PageArguments,
  type PageOf,
  type PageProblem,
  type Result,
} from '#kernel';
import { Audit, Clock, Database, Sealing } from '#platform';
import { iinsIn } from '../application/application-form.rules.js';
import { forbidden, invalid, NOT_FOUND, type MembershipError } from '../membership.errors.js';
import { NotesRepository, type SealedNote } from './notes.repository.js';

export interface MemberNote extends Omit<SealedNote, 'keyId' | 'box'> {
  readonly text: string;
}

const KEPT_DAYS = 30;
const DAY_MILLISECONDS = 86_400_000;

@Injectable()
export class NotesService {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly notes: NotesRepository,
    private readonly sealing: Sealing,
    private readonly organizations: OrganizationService,
    private readonly trail: Audit,
  ) {}

  async page(
    actor: Actor,
    organizationId: string,
    page: PageArguments,
  ): Promise<Result<PageOf<MemberNote> & { readonly total: number }, MembershipError | PageProblem>> {
    if (!writesNotes(actor)) return forbidden('NOT_PERMITTED');
    const request = pageRequest(page);
    if (!request.ok) return request;
    const { cursor, size } = request.value;
    if (cursor !== null && !isKey(cursor)) return failure({ kind: 'PAGE_INVALID', argument: 'after', reason: 'CURSOR_INVALID' });
    const { accountId } = actor;
    const [rows, total] = await Promise.all([
      this.notes.page(accountId, organizationId, request.value),
      this.notes.count(accountId, organizationId),
    ]);
    const opened = await this.open(rows.slice(0, size));
    const items = opened.map((item) => ({ cursor: item.id, item }));
    return success({ items, total, hasNextPage: rows.length > size, hasPreviousPage: cursor !== null });
  }

  async add(actor: Actor, organizationId: string, written: string): Promise<Result<MemberNote, MembershipError>> {
    if (!writesNotes(actor)) return forbidden('NOT_PERMITTED');
    const text = written.trim();
    const violations = iinsIn({ text }, ['input']);
    if (text === '') violations.push({ path: ['input', 'text'], code: 'REQUIRED' });
    if (violations.length > 0) return invalid(violations);
    if (!(await this.organizations.findVisible(actor, [organizationId])).has(organizationId)) return NOT_FOUND;
    const { accountId } = actor;
    return this.database.asAccount(accountId, async (transaction) => {
      const keyId = await this.sealing.createKey(transaction, 'MEMBER_NOTE');
      const box = await this.sealing.seal(transaction, keyId, text);
      const note = { id: randomUUID(), organizationId, writtenBy: accountId, writtenAt: this.clock.now() };
      await this.notes.insert(transaction, { ...note, keyId, box });
      await this.trail.record(transaction, {
        actor,
        action: 'MEMBER_NOTE_WRITTEN',
        subjectType: 'ORGANIZATION',
        subjectId: organizationId,
      });
      return success({ ...note, text, deletedAt: null });
    });
  }

  /** Out of sight at once; in 30 days it has ended. */
  remove(actor: Actor, noteId: string): Promise<Result<MemberNote, MembershipError>> {
    return this.setDeleted(actor, noteId, 'DELETED');
  }

  restore(actor: Actor, noteId: string): Promise<Result<MemberNote, MembershipError>> {
    return this.setDeleted(actor, noteId, 'RESTORED');
  }

  /** Ends what was deleted long ago. Run by a job every night. */
  async endDeleted(): Promise<void> {
    await this.database.transaction(async (transaction) => {
      const before = new Date(this.clock.now().getTime() - KEPT_DAYS * DAY_MILLISECONDS);
      await this.sealing.destroy(transaction, ...(await this.notes.end(transaction, before)));
    });
  }

  private async setDeleted(actor: Actor, noteId: string, state: 'DELETED' | 'RESTORED'): Promise<Result<MemberNote, MembershipError>> {
    if (!writesNotes(actor)) return forbidden('NOT_PERMITTED');
    return this.database.asAccount(actor.accountId, async (transaction): Promise<Result<MemberNote, MembershipError>> => {
      const note = await this.notes.locked(transaction, noteId);
      const text = note && (await this.sealing.open(transaction, note));
      if (text === null) return NOT_FOUND;
      const deletedAt = state === 'DELETED' ? this.clock.now() : null;
      await this.notes.setDeleted(transaction, noteId, deletedAt);
      const { id, organizationId, writtenBy, writtenAt } = note as SealedNote;
      await this.trail.record(transaction, {
        actor,
        action: `MEMBER_NOTE_${state}`,
        subjectType: 'ORGANIZATION',
        subjectId: organizationId,
      });
      return success({ id, organizationId, writtenBy, writtenAt, deletedAt, text });
    });
  }

  private async open(sealed: readonly SealedNote[]): Promise<MemberNote[]> {
    const texts = await this.database.transaction((transaction) => this.sealing.openMany(transaction, sealed));
    return sealed.flatMap(({ keyId: _key, box: _box, ...note }, index) => {
      const text = texts[index];
      return text == null ? [] : [{ ...note, text }];
    });
  }
}

/** The network's staff, as persons: a note has an author. */
function writesNotes(actor: Actor): actor is AccountActor {
  return actor.kind === 'ACCOUNT' && actor.isCoordinator;
}
