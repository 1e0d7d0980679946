/** My data: all that is held about somebody, and its end. Erasure hides at once, and anonymises after a confirmation and 14 days. */
import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { success, type AccountActor, type Actor, type Result } from '#kernel';
import { Audit, Database, Jobs, Mailroom, Sealing } from '#platform';
import { AccountRepository } from '../account/account.repository.js';
import { conflict, NOT_FOUND, NOT_PERMITTED, type IdentityError } from '../identity.errors.js';
import { IdentityEvents } from '../identity.events.js';
import { AccountMail } from '../mail/account-mail.js';
import { ERASURE_DUE } from '../mail/account-mail.templates.js';
import { isCoordinator } from '../policy/identity.policy.js';
import { ErasureRepository, type Erasure, type ExportedTable } from './erasure.repository.js';

/** The job that does it when the time has come. */
export const ERASE_PERSON = 'erase-person';

@Injectable()
export class ErasureService {
  constructor(
    private readonly database: Database,
    private readonly erasures: ErasureRepository,
    private readonly accounts: AccountRepository,
    private readonly jobs: Jobs,
    private readonly mail: AccountMail,
    private readonly mailroom: Mailroom,
    private readonly sealing: Sealing,
    private readonly events: IdentityEvents,
    private readonly trail: Audit,
  ) {}

  export({ personId }: AccountActor): Promise<ExportedTable[]> {
    return this.erasures.exported(personId);
  }

  newest({ personId }: AccountActor): Promise<Erasure | null> {
    return this.erasures.newest(personId);
  }

  async open(actor: Actor): Promise<readonly Erasure[]> {
    return isCoordinator(actor) ? this.erasures.open() : [];
  }

  async request(actor: AccountActor): Promise<Result<Erasure, IdentityError>> {
    const isNew = await this.database.transaction(async (transaction) => {
      if (!(await this.erasures.request(transaction, randomUUID(), actor.personId))) return false;
      await this.events.tell(transaction, { kind: 'PERSON_OUT_OF_REACH', personId: actor.personId });
      await this.trail.record(transaction, { actor, action: 'ERASURE_REQUESTED', subjectType: 'PERSON', subjectId: actor.personId });
      return true;
    });
    const erasure = isNew ? await this.erasures.newest(actor.personId) : null;
    return erasure ? success(erasure) : conflict('ERASURE_OPEN');
  }

  /** A coordinator's; 14 days later it is done, and until then it can be undone. */
  async confirm(actor: Actor, id: string): Promise<Result<Erasure, IdentityError>> {
    if (!isCoordinator(actor)) return NOT_PERMITTED;
    return this.database.transaction(async (transaction): Promise<Result<Erasure, IdentityError>> => {
      const erasure = await this.erasures.byId(transaction, id);
      if (!erasure) return NOT_FOUND;
      if (erasure.state !== 'REQUESTED') return conflict('ERASURE_CLOSED');
      const runAt = await this.erasures.confirm(transaction, id);
      await this.jobs.add(transaction, { name: ERASE_PERSON, key: keyOf(id), runAt, payload: { erasureId: id } });
      const account = await this.accounts.ofPerson(transaction, erasure.personId);
      if (account) await this.mail.send(transaction, account, { template: ERASURE_DUE, page: 'account/data' });
      await this.trail.record(transaction, { actor, action: 'ERASURE_CONFIRMED', subjectType: 'PERSON', subjectId: erasure.personId });
      const changed = await this.erasures.byId(transaction, id);
      return changed ? success(changed) : NOT_FOUND;
    });
  }

  /** The person's own, or a coordinator's. */
  async undo(actor: AccountActor, id: string): Promise<Result<Erasure, IdentityError>> {
    return this.database.transaction(async (transaction): Promise<Result<Erasure, IdentityError>> => {
      const erasure = await this.erasures.byId(transaction, id);
      if (!erasure || (erasure.personId !== actor.personId && !isCoordinator(actor))) return NOT_FOUND;
      if (erasure.state !== 'REQUESTED' && erasure.state !== 'CONFIRMED') return conflict('ERASURE_CLOSED');
      await this.erasures.undo(transaction, erasure);
      await this.jobs.cancel(transaction, keyOf(id));
      await this.trail.record(transaction, { actor, action: 'ERASURE_UNDONE', subjectType: 'PERSON', subjectId: erasure.personId });
      return success({ ...erasure, state: 'UNDONE' });
    });
  }

  /** Done once, when it is due; asks itself whether it still is. */
  async execute(id: string, now: Date): Promise<void> {
    await this.database.transaction(async (transaction) => {
      const erasure = await this.erasures.byId(transaction, id);
      if (erasure?.state !== 'CONFIRMED' || erasure.dueAt === null || erasure.dueAt > now) return;
      const { personId } = erasure;
      const account = await this.accounts.ofPerson(transaction, personId);
      await this.events.tell(transaction, { kind: 'PERSON_ERASED', personId });
      const keys = await this.erasures.sealingKeys(transaction, personId);
      if (keys.length > 0) await this.sealing.destroy(transaction, ...keys);
      await this.mailroom.forgetPerson(transaction, personId);
      await this.trail.eraseValuesAbout(transaction, 'PERSON', personId);
      if (account) await this.trail.eraseValuesAbout(transaction, 'ACCOUNT', account.id);
      if (account) await this.trail.eraseAddressesOf(transaction, account.id);
      await this.erasures.erase(transaction, personId);
      await this.trail.record(transaction, {
        actor: { kind: 'SYSTEM' },
        action: 'PERSON_ERASED',
        subjectType: 'PERSON',
        subjectId: personId,
      });
    });
  }
}

function keyOf(id: string): string {
  return `erase-person:${id}`;
}
