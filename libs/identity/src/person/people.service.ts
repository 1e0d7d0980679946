/** Looking after people: finding them, giving and ending roles, closing and opening accounts. */
import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import {
  failure,
  isKey,
  pageRequest,
  success,
  type Actor,
  type Origin,
  type PageArguments,
  type PageOf,
  type PageProblem,
  type Result,
} from '#kernel';
import { Audit, Database } from '#platform';
import { AccountRepository } from '../account/account.repository.js';
import { isScope, type AppointmentRole } from '../appointment/appointment.rules.js';
import { AppointmentRepository } from '../appointment/appointment.repository.js';
import { conflict, invalid, NOT_FOUND, NOT_PERMITTED, type IdentityError } from '../identity.errors.js';
import { IdentityEvents } from '../identity.events.js';
import { isAdministrator, mayAppoint, seesPeople } from '../policy/identity.policy.js';
import { SessionRepository } from '../session/session.repository.js';
import { Readings } from '../trail/readings.js';
import { PeopleRepository, type PersonFilter, type PersonRow } from './people.repository.js';

export interface Appointing {
  readonly personId: string;
  readonly role: AppointmentRole;
  readonly scope: string | null;
  readonly until: string | null;
}

@Injectable()
export class PeopleService {
  constructor(
    private readonly database: Database,
    private readonly people: PeopleRepository,
    private readonly accounts: AccountRepository,
    private readonly sessions: SessionRepository,
    private readonly appointments: AppointmentRepository,
    private readonly trail: Audit,
    private readonly readings: Readings,
    private readonly events: IdentityEvents,
  ) {}

  async page(
    actor: Actor,
    filter: PersonFilter,
    page: PageArguments,
  ): Promise<Result<PageOf<PersonRow> & { readonly total: number }, IdentityError | PageProblem>> {
    if (!seesPeople(actor)) return NOT_PERMITTED;
    const request = pageRequest(page);
    if (!request.ok) return request;
    const { cursor, size } = request.value;
    if (cursor !== null && !isKey(cursor)) return failure({ kind: 'PAGE_INVALID', argument: 'after', reason: 'CURSOR_INVALID' });
    const [rows, total] = await Promise.all([this.people.page(filter, request.value), this.people.count(filter)]);
    const items = rows.slice(0, size).map((item) => ({ cursor: item.id, item }));
    return success({ items, total, hasNextPage: rows.length > size, hasPreviousPage: cursor !== null });
  }

  /** Those of the people whom the actor may see; the only way to load one by id. */
  async findVisible(actor: Actor, ids: readonly string[]): Promise<ReadonlyMap<string, PersonRow>> {
    const found = seesPeople(actor) ? await this.people.byIds(ids) : [];
    return new Map(found.map((person) => [person.id, person]));
  }

  /** Opens somebody's record, which the trail notes. */
  async read(actor: Actor, id: string, origin: Origin): Promise<Result<PersonRow, IdentityError>> {
    const person = (await this.findVisible(actor, [id])).get(id);
    if (!person) return NOT_FOUND;
    await this.readings.note({ actor, origin, action: 'PERSON_READ', subjectType: 'PERSON', subjectId: id });
    return success(person);
  }

  async appoint(actor: Actor, { personId, role, scope, until }: Appointing): Promise<Result<PersonRow, IdentityError>> {
    if (!mayAppoint(actor, role)) return NOT_PERMITTED;
    if (scope !== null && !isScope(role, scope)) return invalid('scope', 'SCOPE_INVALID');
    if ((await this.people.byIds([personId])).length === 0) return NOT_FOUND;
    const isNew = await this.database.transaction(async (transaction) => {
      if (await this.appointments.holds(transaction, { personId, role, scope })) return false;
      await this.appointments.insert(transaction, { id: randomUUID(), personId, role, scope, until });
      await this.trail.record(transaction, {
        actor,
        action: 'ROLE_GRANTED',
        subjectType: 'PERSON',
        subjectId: personId,
        after: { role, scope, until },
      });
      return true;
    });
    return isNew ? this.person(personId) : conflict('ALREADY_APPOINTED');
  }

  async endAppointment(actor: Actor, id: string): Promise<Result<PersonRow, IdentityError>> {
    const ended = await this.database.transaction(async (transaction): Promise<Result<string, IdentityError>> => {
      const appointment = await this.appointments.byId(transaction, id);
      if (!appointment) return NOT_FOUND;
      const { personId, role, scope } = appointment;
      if (!mayAppoint(actor, role)) return NOT_PERMITTED;
      if (role === 'ADMINISTRATOR' && isAlone(await this.appointments.workingAdministrators(transaction), personId))
        return conflict('LAST_ADMINISTRATOR');
      await this.appointments.end(transaction, id);
      await this.trail.record(transaction, {
        actor,
        action: 'ROLE_ENDED',
        subjectType: 'PERSON',
        subjectId: personId,
        before: { role, scope },
      });
      return success(personId);
    });
    return ended.ok ? this.person(ended.value) : ended;
  }

  /** From the next request on the account opens nothing; with a reason for the trail. Null: it opens again. */
  async setDisabled(actor: Actor, accountId: string, because: string | null): Promise<Result<PersonRow, IdentityError>> {
    if (!isAdministrator(actor)) return NOT_PERMITTED;
    const account = await this.accounts.byId(accountId);
    if (!account) return NOT_FOUND;
    if (because?.trim() === '') return invalid('reason', 'REQUIRED');
    const done = await this.database.transaction(async (transaction): Promise<Result<null, IdentityError>> => {
      const administrators = await this.appointments.workingAdministrators(transaction);
      if (because !== null && isAlone(administrators, account.personId)) return conflict('LAST_ADMINISTRATOR');
      await this.accounts.setDisabled(transaction, accountId, because);
      if (because !== null) {
        await this.sessions.endAll(transaction, accountId);
        await this.events.tell(transaction, { kind: 'PERSON_OUT_OF_REACH', personId: account.personId });
      }
      const action = because === null ? 'ACCOUNT_ENABLED' : 'ACCOUNT_DISABLED';
      await this.trail.record(transaction, { actor, action, subjectType: 'ACCOUNT', subjectId: accountId, after: { because } });
      return success(null);
    });
    return done.ok ? this.person(account.personId) : done;
  }

  private async person(id: string): Promise<Result<PersonRow, IdentityError>> {
    const [person] = await this.people.byIds([id]);
    return person ? success(person) : NOT_FOUND;
  }
}

/** Whether nobody would be left who looks after the installation. */
function isAlone(administrators: readonly string[], personId: string): boolean {
  return administrators.length === 1 && administrators[0] === personId;
}
