/** Keeping profiles true: changing them, confirming what names an organization, undoing, and adding one by hand. */
import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { OrganizationProfiles, type OrganizationProfile, type StoredProfile } from '#directory';
import { failure, isKey, pageRequest, success, type Actor, type PageArguments, type PageOf, type PageProblem, type Result } from '#kernel';
import { Audit, Clock, Database, type Transaction } from '#platform';
import { Vocabulary } from '#taxonomy';
import { iinsIn } from '../application/application-form.rules.js';
import { BinTaken, withFreeBin } from '../bin/bin-taken.js';
import { conflict, forbidden, invalid, NOT_FOUND, type MembershipError } from '../membership.errors.js';
import { isCoordinator, managesMembership, seesMembership } from '../membership/lifecycle.policy.js';
import { MembershipRegister } from '../membership/membership.register.js';
import type { ProfileChange } from './profile-change.js';
import { ProfileChangeRepository, type ProfileChangeFilter } from './profile-change.repository.js';
import {
  changed,
  CONFIRMED_FIELDS,
  differences,
  fieldsOf,
  only,
  stillSays,
  writtenInto,
  type ProfileContext,
  type ProfileField,
  type ProfileFields,
  type WrittenProfile,
} from './profile.rules.js';

export interface ProfileUpdate extends WrittenProfile {
  readonly organizationId: string;
  /** Of the profile that they saw. */
  readonly version: number;
}

/** An organization that a coordinator enters by hand. */
export interface AddedOrganization extends WrittenProfile {
  readonly regionCode: string;
}

@Injectable()
export class ProfileService {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly profiles: OrganizationProfiles,
    private readonly changes: ProfileChangeRepository,
    private readonly memberships: MembershipRegister,
    private readonly vocabulary: Vocabulary,
    private readonly trail: Audit,
  ) {}

  /** The fields that wait for a coordinator now; all others hold. The second of two who saw one version is told, and nothing is overwritten. */
  async update(actor: Actor, update: ProfileUpdate): Promise<Result<readonly ProfileField[], MembershipError>> {
    const { organizationId, version, ...written } = update;
    if (!managesMembership(actor, organizationId)) return forbidden('NOT_PERMITTED');
    const context = await this.context();
    return this.writing(async (transaction): Promise<Result<readonly ProfileField[], MembershipError>> => {
      const stored = await this.profiles.locked(transaction, organizationId);
      if (!stored) return NOT_FOUND;
      if (stored.version !== version) return conflict('PROFILE_CHANGED');
      const { profile, violations } = writtenInto(profileOf(stored), written, context);
      if (violations.length > 0) return invalid(violations);
      return success(await this.write(transaction, actor, { stored, profile }));
    });
  }

  /** A coordinator confirms what a manager wrote, or refuses it with a reason. */
  async decide(
    actor: Actor,
    { changeId, accepts, reason: written }: { changeId: string; accepts: boolean; reason: string | null },
  ): Promise<Result<ProfileChange, MembershipError>> {
    const reason = written?.trim() || null;
    const violations = iinsIn({ reason }, ['input']);
    if (!accepts && reason === null) violations.push({ path: ['input', 'reason'], code: 'REQUIRED' });
    if (violations.length > 0) return invalid(violations);
    return this.deciding(actor, changeId, async (transaction, { change, stored }) => {
      if (change.state !== 'AWAITING') return conflict('CHANGE_CLOSED');
      if (accepts) await this.profiles.write(transaction, changed(stored, change.after));
      return success({ state: accepts ? 'APPLIED' : 'REFUSED', reason });
    });
  }

  /** What the change made is taken back, unless something else has been made of it since. */
  undo(actor: Actor, changeId: string): Promise<Result<ProfileChange, MembershipError>> {
    return this.deciding(actor, changeId, async (transaction, { change, stored }) => {
      if (change.state !== 'APPLIED') return conflict('CHANGE_CLOSED');
      if (!stillSays(stored, change.after)) return conflict('PROFILE_CHANGED');
      await this.profiles.write(transaction, changed(stored, change.before));
      return success({ state: 'UNDONE', reason: null });
    });
  }

  /** A coordinator enters a member by hand; its id. */
  async add(actor: Actor, written: AddedOrganization): Promise<Result<string, MembershipError>> {
    if (!isCoordinator(actor)) return forbidden('NOT_PERMITTED');
    const { profile, violations } = writtenInto({ ...EMPTY, regionCode: written.regionCode }, written, await this.context());
    if (violations.length > 0) return invalid(violations);
    const id = randomUUID();
    return this.writing(async (transaction): Promise<Result<string, MembershipError>> => {
      const organization = { ...profile, id };
      const admitting = { reason: 'ADDED', by: idOf(actor) } as const;
      await withFreeBin(() => this.memberships.admit(transaction, [{ organization, memberSince: this.clock.today() }], admitting));
      const { helpOffered, helpSought } = profile;
      const stored = await this.profiles.locked(transaction, id);
      if (stored && Object.keys({ ...helpOffered, ...helpSought }).length > 0)
        await this.profiles.write(transaction, { ...stored, helpOffered, helpSought });
      await this.trail.record(transaction, { actor, action: 'ORGANIZATION_ADDED', subjectType: 'ORGANIZATION', subjectId: id });
      return success(id);
    });
  }

  /** The history of a profile for those who keep it, or all of it for coordinators; the newest first. */
  async page(
    actor: Actor,
    filter: ProfileChangeFilter,
    page: PageArguments,
  ): Promise<Result<PageOf<ProfileChange> & { readonly total: number }, MembershipError | PageProblem>> {
    const { organizationId } = filter;
    if (organizationId === null ? !isCoordinator(actor) : !seesMembership(actor, organizationId)) return forbidden('NOT_PERMITTED');
    const request = pageRequest(page);
    if (!request.ok) return request;
    const { cursor, size } = request.value;
    if (cursor !== null && !isKey(cursor)) return failure({ kind: 'PAGE_INVALID', argument: 'after', reason: 'CURSOR_INVALID' });
    const [rows, total] = await Promise.all([this.changes.page(filter, request.value), this.changes.count(filter)]);
    const items = rows.slice(0, size).map((item) => ({ cursor: item.id, item }));
    return success({ items, total, hasNextPage: rows.length > size, hasPreviousPage: cursor !== null });
  }

  private async write(
    transaction: Transaction,
    actor: Actor,
    { stored, profile }: { stored: StoredProfile; profile: OrganizationProfile },
  ): Promise<readonly ProfileField[]> {
    const { before, after } = differences(profileOf(stored), profile);
    const awaiting = isCoordinator(actor) ? [] : fieldsOf(after).filter((field) => CONFIRMED_FIELDS.includes(field));
    const applied = fieldsOf(after).filter((field) => !awaiting.includes(field));
    if (applied.length > 0) {
      await withFreeBin(() => this.profiles.write(transaction, changed(stored, only(after, applied))));
      await this.record(transaction, actor, stored.id, { state: 'APPLIED', before: only(before, applied), after: only(after, applied) });
    }
    if (awaiting.length > 0) {
      await this.changes.replaceAwaiting(transaction, stored.id, { fields: awaiting, at: this.clock.now() });
      await this.record(transaction, actor, stored.id, { state: 'AWAITING', before: only(before, awaiting), after: only(after, awaiting) });
    }
    return awaiting;
  }

  private async record(
    transaction: Transaction,
    actor: Actor,
    organizationId: string,
    change: { state: 'APPLIED' | 'AWAITING'; before: ProfileFields; after: ProfileFields },
  ): Promise<void> {
    await this.changes.insert(transaction, { id: randomUUID(), organizationId, at: this.clock.now(), changedBy: idOf(actor), ...change });
    await this.trail.record(transaction, {
      ...{ actor, action: 'PROFILE_CHANGED', subjectType: 'ORGANIZATION', subjectId: organizationId },
      after: { fields: fieldsOf(change.after), state: change.state },
    });
  }

  private deciding(
    actor: Actor,
    changeId: string,
    decide: (
      transaction: Transaction,
      found: { change: ProfileChange; stored: StoredProfile },
    ) => Promise<Result<{ state: ProfileChange['state']; reason: string | null }, MembershipError>>,
  ): Promise<Result<ProfileChange, MembershipError>> {
    if (!isCoordinator(actor)) return Promise.resolve(forbidden('NOT_PERMITTED'));
    return this.writing(async (transaction): Promise<Result<ProfileChange, MembershipError>> => {
      const change = await this.changes.locked(transaction, changeId);
      const stored = change && (await this.profiles.locked(transaction, change.organizationId));
      if (!stored) return NOT_FOUND;
      const decided = await withFreeBin(() => decide(transaction, { change, stored }));
      if (!decided.ok) return decided;
      const { state, reason } = decided.value;
      await this.changes.decide(transaction, changeId, { state, reason, by: idOf(actor), at: this.clock.now() });
      await this.trail.record(transaction, {
        ...{ actor, action: `PROFILE_CHANGE_${state}`, subjectType: 'ORGANIZATION', subjectId: change.organizationId },
        after: { fields: fieldsOf(change.after) },
      });
      const now = await this.changes.locked(transaction, changeId);
      return now ? success(now) : NOT_FOUND;
    });
  }

  private async writing<Value>(
    work: (transaction: Transaction) => Promise<Result<Value, MembershipError>>,
  ): Promise<Result<Value, MembershipError>> {
    try {
      return await this.database.transaction(work);
    } catch (error) {
      if (error instanceof BinTaken) return conflict('BIN_TAKEN');
      throw error;
    }
  }

  private async context(): Promise<ProfileContext> {
    const { regions, focusAreas } = await this.vocabulary.all();
    return {
      regionCodes: new Set(regions.map(({ code }) => code)),
      focusAreaCodes: new Set(focusAreas.map(({ code }) => code)),
      year: Number(this.clock.today().slice(0, 4)),
    };
  }
}

const EMPTY: OrganizationProfile = {
  ...{ names: {}, summaries: {}, descriptions: {}, helpOffered: {}, helpSought: {}, sourceLocale: 'RU' },
  ...{ legalForm: null, bin: null, regionCode: '', locality: null, servesRegionCodes: [], servesWholeCountry: false },
  ...{
    focusAreaCodes: [],
    workingLanguages: [],
    foundedYear: null,
    listing: 'MEMBERS',
    withheldFields: ['BIN'],
    contacts: [],
    logoId: null,
  },
};

/** Without what nobody writes. */
function profileOf({ id: _id, version: _version, outdatedTexts: _outdated, ...profile }: StoredProfile): OrganizationProfile {
  return profile;
}

function idOf(actor: Actor): string | null {
  return actor.kind === 'ACCOUNT' ? actor.accountId : null;
}
