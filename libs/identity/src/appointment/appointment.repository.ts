/** Appointments, dated: ending one leaves it in its history. */
import { Injectable } from '@nestjs/common';
import type { Transaction } from '#platform';
import type { AppointmentRole } from './appointment.rules.js';

export interface NewAppointment {
  readonly id: string;
  readonly personId: string;
  readonly role: AppointmentRole;
  readonly scope: string | null;
  /** yyyy-mm-dd, the last day; null while nobody knows. */
  readonly until: string | null;
}

export interface StoredAppointment extends NewAppointment {
  readonly since: string;
}

const TODAY = `(now() at time zone 'Asia/Almaty')::date`;

@Injectable()
export class AppointmentRepository {
  async insert(transaction: Transaction, { id, personId, role, scope, until }: NewAppointment): Promise<void> {
    await transaction.query(`insert into appointment (id, person_id, role, scope, since, until) values ($1, $2, $3, $4, ${TODAY}, $5)`, [
      id,
      personId,
      role,
      scope,
      until,
    ]);
  }

  /** Whether somebody holds it today, in the same scope. */
  async holds(transaction: Transaction, { personId, role, scope }: Pick<NewAppointment, 'personId' | 'role' | 'scope'>): Promise<boolean> {
    const held = await transaction.query(
      `select id from appointment
       where person_id = $1 and role = $2 and scope is not distinct from $3 and ${TODAY} between since and coalesce(until, 'infinity')`,
      [personId, role, scope],
    );
    return held.length > 0;
  }

  async byId(transaction: Transaction, id: string): Promise<StoredAppointment | null> {
    const [appointment] = await transaction.query<StoredAppointment>(
      `select id, person_id as "personId", role, scope, since, until from appointment where id = $1 for update`,
      [id],
    );
    return appointment ?? null;
  }

  /** Yesterday was its last day; one that began today never was. */
  async end(transaction: Transaction, id: string): Promise<void> {
    await transaction.query(`delete from appointment where id = $1 and since >= ${TODAY}`, [id]);
    await transaction.query(`update appointment set until = ${TODAY} - 1 where id = $1 and (until is null or until >= ${TODAY})`, [id]);
  }

  /** Administrators with an account that works, locked against each other so that two cannot end each other's at once. */
  async workingAdministrators(transaction: Transaction): Promise<string[]> {
    const found = await transaction.query<{ personId: string }>(
      `select g.person_id as "personId"
       from appointment as g join account as a on a.person_id = g.person_id
       where g.role = 'ADMINISTRATOR' and a.disabled_at is null and ${TODAY} between g.since and coalesce(g.until, 'infinity')
       order by g.id
       for update of g`,
    );
    return [...new Set(found.map(({ personId }) => personId))];
  }
}
