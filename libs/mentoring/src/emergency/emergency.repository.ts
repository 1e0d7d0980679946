/** Emergency accesses: asked for by one, opened by another, for a day. */
import { Injectable } from '@nestjs/common';
import { Database, type NamedStatement, type Transaction } from '#platform';
import type { Guardian } from './emergency.rules.js';

export interface EmergencyAccess {
  readonly id: string;
  readonly pairingId: string;
  readonly askedBy: string;
  readonly askedByName: string | null;
  readonly askedAt: Date;
  readonly approvedBy: string | null;
  readonly approvedByName: string | null;
  readonly openedAt: Date | null;
  readonly expiresAt: Date | null;
  readonly keyId: string;
  readonly reason: Buffer;
}

const SELECT = `
  select e.id, e.pairing_id as "pairingId", e.asked_by as "askedBy", asker.name as "askedByName", e.asked_at as "askedAt",
    e.approved_by as "approvedBy", approver.name as "approvedByName", e.opened_at as "openedAt", e.expires_at as "expiresAt", g.key_id as "keyId", e.reason
  from emergency_access as e
  join pairing as g on g.id = e.pairing_id
  left join account as a on a.id = e.asked_by left join person as asker on asker.id = a.person_id
  left join account as b on b.id = e.approved_by left join person as approver on approver.id = b.person_id`;

const OF_PAIRINGS: NamedStatement = {
  name: 'emergency.of-pairings',
  text: `${SELECT} where e.pairing_id = any ($1::uuid[]) and e.opened_at is not null order by e.opened_at desc, e.id limit 500`,
};

/** What waits for a second one or is open, and then what has been. */
const NEWEST: NamedStatement = {
  name: 'emergency.newest',
  text: `${SELECT} order by (e.opened_at is null or e.expires_at > now()) desc, e.asked_at desc, e.id limit 50`,
};

@Injectable()
export class EmergencyRepository {
  constructor(private readonly database: Database) {}

  ofPairings(ids: readonly string[]): Promise<EmergencyAccess[]> {
    return this.database.readCurrent<EmergencyAccess>(OF_PAIRINGS, [ids]);
  }

  newest(): Promise<EmergencyAccess[]> {
    return this.database.readCurrent<EmergencyAccess>(NEWEST, []);
  }

  async lock(transaction: Transaction, id: string): Promise<EmergencyAccess | null> {
    return (await transaction.query<EmergencyAccess>(`${SELECT} where e.id = $1 for update of e`, [id]))[0] ?? null;
  }

  async insert(
    transaction: Transaction,
    access: { id: string; pairingId: string; askedBy: string; askedAt: Date; reason: Buffer },
  ): Promise<void> {
    await transaction.query('insert into emergency_access (id, pairing_id, asked_by, asked_at, reason) values ($1, $2, $3, $4, $5)', [
      access.id,
      access.pairingId,
      access.askedBy,
      access.askedAt,
      access.reason,
    ]);
  }

  async open(
    transaction: Transaction,
    id: string,
    { approvedBy, at, until }: { approvedBy: string; at: Date; until: Date },
  ): Promise<void> {
    await transaction.query('update emergency_access set approved_by = $2, opened_at = $3, expires_at = $4 where id = $1', [
      id,
      approvedBy,
      at,
      until,
    ]);
  }

  /** For the length of the transaction its two people see what the pairing's sides wrote. */
  async name(transaction: Transaction, id: string): Promise<void> {
    await transaction.query(`select set_config('app.emergency', $1, true)`, [id]);
  }

  /** In which capacities an account acts today, as in the rules of the same name. */
  async guardianshipsOf(transaction: Transaction, accountId: string, outsiderAccountId: string | null): Promise<Guardian[]> {
    const rows = await transaction.query<{ role: Guardian }>(
      `select g.role from appointment as g join account as a on a.person_id = g.person_id
       where a.id = $1 and a.disabled_at is null and g.role in ('ADMINISTRATOR', 'COORDINATOR')
         and (now() at time zone 'Asia/Almaty')::date between g.since and coalesce(g.until, 'infinity')`,
      [accountId],
    );
    return [...rows.map(({ role }) => role), ...(accountId === outsiderAccountId ? (['OUTSIDER'] as const) : [])];
  }
}
