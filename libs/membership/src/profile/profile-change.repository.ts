/** The history of profiles: what was, what became of it, who did it, and what still waits. */
import { Injectable } from '@nestjs/common';
import type { PageRequest } from '#kernel';
import { Database, type Transaction } from '#platform';
import type { ProfileChange, ProfileChangeState } from './profile-change.js';

export interface ProfileChangeFilter {
  /** Null: of whichever. */
  readonly organizationId: string | null;
  readonly state: ProfileChangeState | null;
}

const COLUMNS = `
  c.id, c.organization_id as "organizationId", c.at, c.changed_by as "changedBy", c.state, c.before, c.after, c.decided_by as "decidedBy",
  c.decided_at as "decidedAt", c.reason`;

const MATCHES = '($1::uuid is null or c.organization_id = $1) and ($2::text is null or c.state = $2)';

const PAGE = {
  name: 'profile-changes.page',
  text: `
    select ${COLUMNS}
    from organization_change as c
    where ${MATCHES} and ($3::uuid is null or c.position < (select l.position from organization_change as l where l.id = $3))
    order by c.position desc
    limit $4`,
};

const COUNT = { name: 'profile-changes.count', text: `select count(*)::integer as count from organization_change as c where ${MATCHES}` };

@Injectable()
export class ProfileChangeRepository {
  constructor(private readonly database: Database) {}

  /** One more than asked for, where the list goes on; the newest first. */
  page({ organizationId, state }: ProfileChangeFilter, { cursor, size }: PageRequest): Promise<ProfileChange[]> {
    return this.database.readCurrent<ProfileChange>(PAGE, [organizationId, state, cursor, size + 1]);
  }

  async count({ organizationId, state }: ProfileChangeFilter): Promise<number> {
    const [row] = await this.database.readCurrent<{ count: number }>(COUNT, [organizationId, state]);
    return row?.count ?? 0;
  }

  async locked(transaction: Transaction, id: string): Promise<ProfileChange | null> {
    const [change] = await transaction.query<ProfileChange>(`select ${COLUMNS} from organization_change as c where c.id = $1 for update`, [
      id,
    ]);
    return change ?? null;
  }

  async insert(transaction: Transaction, one: Omit<ProfileChange, 'decidedBy' | 'decidedAt' | 'reason'>): Promise<void> {
    await transaction.query(
      `insert into organization_change (id, organization_id, at, changed_by, state, before, after) values ($1, $2, $3, $4, $5, $6, $7)`,
      [one.id, one.organizationId, one.at, one.changedBy, one.state, JSON.stringify(one.before), JSON.stringify(one.after)],
    );
  }

  /** What waits already for one of the fields gives way. */
  async replaceAwaiting(
    transaction: Transaction,
    organizationId: string,
    { fields, at }: { fields: readonly string[]; at: Date },
  ): Promise<void> {
    await transaction.query(
      `update organization_change set state = 'REPLACED', decided_at = $3 where organization_id = $1 and state = 'AWAITING' and after ?| $2::text[]`,
      [organizationId, fields, at],
    );
  }

  async decide(
    transaction: Transaction,
    id: string,
    { state, by, at, reason }: { state: ProfileChangeState; by: string | null; at: Date; reason: string | null },
  ): Promise<void> {
    await transaction.query('update organization_change set state = $2, decided_by = $3, decided_at = $4, reason = $5 where id = $1', [
      id,
      state,
      by,
      at,
      reason,
    ]);
  }
}
