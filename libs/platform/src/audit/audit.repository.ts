/** The audit trail in the database: written by one function, read page by page, never changed. */
import { Injectable } from '@nestjs/common';
import type { PageRequest } from '#kernel';
import { Database } from '../database/database.js';
import type { Transaction } from '../database/transaction.js';
import type { AuditLink } from './audit-chain.rules.js';
import type { AuditEntry, AuditFilter, AuditRecord, AuditValue } from './audit-entry.js';

const RECORD = 'select audit_record($1, $2, $3, $4, $5, $6, $7, $8) as id';

/** Its filters are all optional; the indices on subject, actor and action serve the usual ones, and the newest come by position. */
const PAGE = `
  select
    id, position::int, at, actor_kind as "actorKind", actor_id as "actorId", action, subject_type as "subjectType", subject_id as "subjectId",
    values->>'BEFORE' as before, values->>'AFTER' as after, values->>'ADDRESS' as address,
    array_remove(array[
      case when before_digest is not null and not values ? 'BEFORE' then 'BEFORE' end,
      case when after_digest is not null and not values ? 'AFTER' then 'AFTER' end,
      case when address_digest is not null and not values ? 'ADDRESS' then 'ADDRESS' end
    ], null) as erased
  from audit_entry
  cross join lateral (
    select coalesce(jsonb_object_agg(kind, value), '{}') as values from audit_value where entry_id = audit_entry.id
  ) as beside
  where ($1::uuid is null or actor_id = $1)
    and ($2::text is null or action = $2)
    and ($3::text is null or subject_type = $3)
    and ($4::text is null or subject_id = $4)
    and ($5::timestamptz is null or at >= $5)
    and ($6::timestamptz is null or at < $6)
    and case when $7::bigint is null then true when $8 then position < $7 else position > $7 end
  order by case when $8 then -position else position end
  limit $9
`;

const LINKS = `
  select
    position::int, id, (extract(epoch from at) * 1000000)::bigint::text as microseconds,
    actor_kind as "actorKind", actor_id as "actorId", action, subject_type as "subjectType", subject_id as "subjectId",
    before_digest, after_digest, address_digest, hash,
    (
      select coalesce(json_agg(json_build_object('kind', kind, 'salt', encode(salt, 'hex'), 'value', value)), '[]')
      from audit_value where entry_id = audit_entry.id
    ) as values
  from audit_entry
  where position > $1
  order by position
  limit $2
`;

interface EntryRow extends Omit<AuditEntry, 'before' | 'after'> {
  readonly before: string | null;
  readonly after: string | null;
}

interface LinkRow extends Omit<AuditLink, 'digests'> {
  readonly before_digest: Buffer | null;
  readonly after_digest: Buffer | null;
  readonly address_digest: Buffer | null;
}

@Injectable()
export class AuditRepository {
  constructor(private readonly database: Database) {}

  async insert(transaction: Transaction, { actor, action, subjectType, subjectId, before, after, address }: AuditRecord): Promise<string> {
    const json = (value: unknown): string | null => (value === undefined ? null : JSON.stringify(value));
    const actorId = actor.kind === 'ACCOUNT' ? actor.accountId : null;
    const values = [actor.kind, actorId, action, subjectType, subjectId, json(before), json(after), address ?? null];
    const [row] = await transaction.query<{ id: string }>(RECORD, values);
    if (!row) throw new Error('The audit trail took no entry');
    return row.id;
  }

  /** Newest first, one more than asked for, so that the caller sees whether there are more. */
  async page(filter: AuditFilter, { size, direction, cursor }: PageRequest & { readonly cursor: string | null }): Promise<AuditEntry[]> {
    const { actorId, action, subjectType, subjectId, from, until } = filter;
    const conditions = [actorId ?? null, action ?? null, subjectType ?? null, subjectId ?? null, from ?? null, until ?? null];
    const values = [...conditions, cursor, direction === 'FORWARD', size + 1];
    const rows = await this.database.read<EntryRow>({ name: 'audit-page', text: PAGE }, values);
    const json = (text: string | null): unknown => (text === null ? undefined : JSON.parse(text));
    return rows.map((row) => ({ ...row, before: json(row.before), after: json(row.after) }));
  }

  async links(after: number, limit: number): Promise<AuditLink[]> {
    const rows = await this.database.read<LinkRow>({ name: 'audit-links', text: LINKS }, [after, limit]);
    return rows.map(({ before_digest, after_digest, address_digest, ...row }) => ({
      ...row,
      digests: { BEFORE: before_digest, AFTER: after_digest, ADDRESS: address_digest },
    }));
  }

  async eraseValues(transaction: Transaction, entryIds: readonly string[], kinds: readonly AuditValue[]): Promise<number> {
    const [row] = await transaction.query<{ count: number }>('select audit_erase_values($1, $2) as count', [entryIds, kinds]);
    return row?.count ?? 0;
  }

  /** The entries about a subject, or by an account. */
  async entryIds(transaction: Transaction, { subjectType, subjectId, actorId }: AuditFilter): Promise<string[]> {
    const statement = `
      select id from audit_entry
      where ($1::uuid is null or actor_id = $1) and ($2::text is null or (subject_type = $2 and subject_id = $3))
    `;
    const rows = await transaction.query<{ id: string }>(statement, [actorId ?? null, subjectType ?? null, subjectId ?? null]);
    return rows.map(({ id }) => id);
  }
}
