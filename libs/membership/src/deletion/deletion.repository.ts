/** Members that were deleted and can still be had back. */
import { Injectable } from '@nestjs/common';
import type { LocalizedText } from '#kernel';
import { Database, type Transaction } from '#platform';
import type { MembershipStatus } from '../membership/membership.rules.js';

export interface DeletedMember {
  readonly organizationId: string;
  readonly names: LocalizedText;
  readonly deletedAt: Date;
}

const DELETED = {
  name: 'members.deleted',
  text: `
    select id as "organizationId", deleted_at as "deletedAt",
      json_strip_nulls(json_build_object('KK', name_kk, 'RU', name_ru, 'EN', name_en)) as names
    from organization where deleted_at is not null
    order by deleted_at desc, id
    limit 100`,
};

@Injectable()
export class DeletionRepository {
  constructor(private readonly database: Database) {}

  /** The newest first; 100 at most. */
  deleted(): Promise<DeletedMember[]> {
    return this.database.readCurrent<DeletedMember>(DELETED, []);
  }

  /** Locked; null where there is no such member. */
  async find(transaction: Transaction, id: string): Promise<{ deletedAt: Date | null; status: MembershipStatus } | null> {
    const [found] = await transaction.query<{ deletedAt: Date | null; status: MembershipStatus }>(
      `select o.deleted_at as "deletedAt", m.status from organization as o join membership as m on m.organization_id = o.id where o.id = $1 for update`,
      [id],
    );
    return found ?? null;
  }

  async setDeleted(transaction: Transaction, id: string, deletedAt: Date | null): Promise<void> {
    await transaction.query('update organization set deleted_at = $2 where id = $1', [id, deletedAt]);
    await transaction.query('delete from organization_card where organization_id = $1', [id]);
  }

  /** Ends what was deleted before; the keys of what was sealed about it. */
  async end(transaction: Transaction, before: Date): Promise<string[]> {
    const gone = await transaction.query<{ keyId: string }>('select key_id as "keyId" from deleted_members_over($1)', [before]);
    return gone.map(({ keyId }) => keyId);
  }
}
