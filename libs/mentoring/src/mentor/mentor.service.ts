/** Mentors: finding them, and what a mentor and the coordinators say of a profile. */
import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
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
import { Audit, Clock, Database, type Transaction } from '#platform';
import { Vocabulary } from '#taxonomy';
import { conflict, invalid, NOT_FOUND, NOT_PERMITTED, type MentoringError } from '../mentoring.errors.js';
import type { Mentor, MentorOffer, VisibleMentor } from './mentor.js';
import { isCoordinator, isOwner, mayDecide, seesMentor, seesMentors, visibleParts } from './mentor.policy.js';
import { MentorRepository, type MentorFilter } from './mentor.repository.js';
import { nextMentorStatus, type MentorEvent } from './mentor.rules.js';

type Changed = Promise<Result<VisibleMentor, MentoringError>>;

@Injectable()
export class MentorService {
  constructor(
    private readonly database: Database,
    private readonly mentors: MentorRepository,
    private readonly vocabulary: Vocabulary,
    private readonly clock: Clock,
    private readonly trail: Audit,
  ) {}

  /** By name. Only coordinators ask by status; everybody else gets those who can mentor today. */
  async page(
    actor: Actor,
    filter: MentorFilter,
    page: PageArguments,
  ): Promise<Result<PageOf<VisibleMentor> & { readonly total: number }, MentoringError | PageProblem>> {
    if (!seesMentors(actor) || (filter.status != null && !isCoordinator(actor))) return NOT_PERMITTED;
    const request = pageRequest({ first: page.first, after: page.after });
    if (!request.ok) return request;
    const { cursor, size } = request.value;
    if (cursor !== null && !isKey(cursor)) return failure({ kind: 'PAGE_INVALID', argument: 'after', reason: 'CURSOR_INVALID' });
    const [rows, total] = await Promise.all([this.mentors.page(filter, request.value), this.mentors.count(filter)]);
    const items = rows.slice(0, size).map((mentor) => ({ cursor: mentor.id, item: visibleParts(actor, mentor) }));
    return success({ items, total, hasNextPage: rows.length > size, hasPreviousPage: cursor !== null });
  }

  /** Those of the mentors whom the actor may see; the only way to load one by id. */
  async findVisible(actor: Actor, ids: readonly string[]): Promise<ReadonlyMap<string, VisibleMentor>> {
    const found = await this.mentors.byIds(ids);
    return new Map(found.filter((mentor) => seesMentor(actor, mentor)).map((mentor) => [mentor.id, visibleParts(actor, mentor)]));
  }

  /** Mentors whom a record names that the actor sees, whatever their state: who was a mentor stays the mentor of that pairing. */
  async named(actor: Actor, ids: readonly string[]): Promise<ReadonlyMap<string, VisibleMentor>> {
    return new Map((await this.mentors.byIds(ids)).map((mentor) => [mentor.id, visibleParts(actor, mentor)]));
  }

  /** How many mentors organizations have; to those who see no mentors nothing. */
  async countByOrganization(actor: Actor, organizationIds: readonly string[]): Promise<ReadonlyMap<string, number>> {
    if (!seesMentors(actor)) return new Map();
    const counts = await this.mentors.countByOrganization(organizationIds);
    return new Map(organizationIds.map((id) => [id, counts.get(id) ?? 0]));
  }

  /** None for those who see no mentors. */
  async organizationsWithMentors(actor: Actor): Promise<readonly string[]> {
    return seesMentors(actor) ? [...(await this.mentors.countByOrganization(null)).keys()] : [];
  }

  async own(actor: AccountActor): Promise<VisibleMentor | null> {
    const mentor = await this.mentors.ofPerson(actor.personId);
    return mentor && visibleParts(actor, mentor);
  }

  /** Whether the role follows: for the gateway, which assembles actors. */
  isApproved(personId: string): Promise<boolean> {
    return this.mentors.isApproved(personId);
  }

  /** The first time it awaits a coordinator's approval. `version` is what the writer read; null where there was none. */
  async save(actor: AccountActor, offer: MentorOffer, version: number | null): Changed {
    if (!actor.isMember) return NOT_PERMITTED;
    const problem = await this.problemIn(offer);
    if (problem) return problem;
    return this.database.transaction(async (transaction): Changed => {
      const mentor = await this.mentors.lockOfPerson(transaction, actor.personId);
      if (!mentor) {
        const id = randomUUID();
        await this.mentors.insert(transaction, id, actor.personId, offer);
        return this.changed(transaction, actor, { id, action: 'MENTOR_PROFILE_SAVED' });
      }
      if (version !== mentor.version) return conflict('VERSION_OUTDATED');
      if (offer.capacity < mentor.placesTaken) return conflict('CAPACITY_IN_USE');
      const status = nextMentorStatus(mentor.status, 'SAVE');
      if (!status) return conflict('TRANSITION_ILLEGAL');
      await this.mentors.update(transaction, mentor.id, status, offer);
      return this.changed(transaction, actor, { id: mentor.id, action: 'MENTOR_PROFILE_SAVED' });
    });
  }

  /** Not now, back on that day; pairings go on. null: until they say so. */
  async pause(actor: AccountActor, until: string | null): Changed {
    if (until !== null && until <= this.clock.today()) return invalid('until', 'NOT_IN_PAST');
    return this.ofOwn(actor, 'MENTOR_PAUSED', (transaction, { id }) => this.mentors.pause(transaction, id, until));
  }

  resume(actor: AccountActor): Changed {
    return this.ofOwn(actor, 'MENTOR_RESUMED', (transaction, { id }) => this.mentors.resume(transaction, id));
  }

  /** A coordinator's; a reason is needed to return it. */
  async decide(actor: AccountActor, id: string, decision: { readonly approve: boolean; readonly reason: string | null }): Changed {
    const because = decision.reason?.trim() || null;
    if (!decision.approve && because === null) return invalid('reason', 'REQUIRED');
    return this.move(actor, id, decision.approve ? { event: 'APPROVE', because: null } : { event: 'RETURN', because });
  }

  /** The mentor's own wish, or a coordinator's; not while pairings go on. */
  end(actor: AccountActor, id: string): Changed {
    return this.move(actor, id, { event: 'END', because: null });
  }

  async writeNote(actor: AccountActor, id: string, text: string | null): Changed {
    if (!actor.isCoordinator) return NOT_PERMITTED;
    return this.database.transaction(async (transaction): Changed => {
      const mentor = await this.mentors.lock(transaction, id);
      if (!mentor) return NOT_FOUND;
      if (isOwner(actor, mentor)) return { ok: false, error: { kind: 'FORBIDDEN', reason: 'OWN_PROFILE' } };
      await this.mentors.setNote(transaction, id, text?.trim() || null);
      return this.changed(transaction, actor, { id, action: 'MENTOR_NOTE_WRITTEN' });
    });
  }

  private move(actor: AccountActor, id: string, { event, because }: { event: MentorEvent; because: string | null }): Changed {
    return this.database.transaction(async (transaction): Changed => {
      const mentor = await this.mentors.lock(transaction, id);
      if (!mentor || !seesMentor(actor, mentor)) return NOT_FOUND;
      if (event === 'END' ? !isOwner(actor, mentor) && !actor.isCoordinator : !actor.isCoordinator) return NOT_PERMITTED;
      if (event !== 'END' && !mayDecide(actor, mentor)) return { ok: false, error: { kind: 'FORBIDDEN', reason: 'OWN_PROFILE' } };
      const status = nextMentorStatus(mentor.status, event);
      if (!status) return conflict('TRANSITION_ILLEGAL');
      if (status !== 'APPROVED' && mentor.placesTaken > 0) return conflict('CAPACITY_IN_USE');
      await this.mentors.setStatus(transaction, id, status, because);
      return this.changed(transaction, actor, { id, action: ACTIONS[event] });
    });
  }

  private ofOwn(actor: AccountActor, action: string, change: (transaction: Transaction, mentor: Mentor) => Promise<void>): Changed {
    return this.database.transaction(async (transaction): Changed => {
      const mentor = await this.mentors.lockOfPerson(transaction, actor.personId);
      if (!mentor) return NOT_FOUND;
      await change(transaction, mentor);
      return this.changed(transaction, actor, { id: mentor.id, action });
    });
  }

  private async changed(transaction: Transaction, actor: AccountActor, { id, action }: { id: string; action: string }): Changed {
    await this.trail.record(transaction, { actor, action, subjectType: 'MENTOR_PROFILE', subjectId: id });
    const mentor = await this.mentors.lock(transaction, id);
    return mentor ? success(visibleParts(actor, mentor)) : NOT_FOUND;
  }

  private async problemIn({ expertise, languages, regionCodes }: MentorOffer): Promise<ReturnType<typeof invalid> | null> {
    if (languages.length === 0) return invalid('languages', 'REQUIRED');
    if (expertise.length === 0) return invalid('expertise', 'REQUIRED');
    const { focusAreas, regions } = await this.vocabulary.all();
    const areas = expertise.map(({ focusAreaCode }) => focusAreaCode);
    const area = areas.findIndex((code, index) => !focusAreas.some((one) => one.code === code) || areas.indexOf(code) !== index);
    if (area >= 0) return invalid(['expertise', area, 'focusAreaCode'], 'INVALID_VALUE');
    const region = regionCodes.findIndex((code) => !regions.some((one) => one.code === code));
    return region >= 0 ? invalid(['regionCodes', region], 'INVALID_VALUE') : null;
  }
}

const ACTIONS: Readonly<Record<MentorEvent, string>> = {
  SAVE: 'MENTOR_PROFILE_SAVED',
  APPROVE: 'MENTOR_APPROVED',
  RETURN: 'MENTOR_RETURNED',
  END: 'MENTOR_ENDED',
};
