/** Writes since when an organization is withheld, and builds its card anew with it. */
import { Injectable } from '@nestjs/common';
import type { Transaction } from '#platform';

/** An organization by its key, or by its address. */
export type OrganizationName = { readonly id: string } | { readonly slug: string };

@Injectable()
export class WithholdingRepository {
  /** Locked, so that it is decided once; null where there is none. */
  async find(transaction: Transaction, name: OrganizationName): Promise<{ id: string; withheldAt: Date | null } | null> {
    const [organization] = await transaction.query<{ id: string; withheldAt: Date | null }>(
      `select id, withheld_at as "withheldAt" from organization where ${'id' in name ? 'id = $1' : 'slug = $1'} for update`,
      ['id' in name ? name.id : name.slug],
    );
    return organization ?? null;
  }

  async setWithheld(transaction: Transaction, id: string, state: 'GIVEN_BACK' | 'WITHHELD'): Promise<void> {
    await transaction.query(`update organization set withheld_at = case when $2 = 'WITHHELD' then now() end where id = $1`, [id, state]);
    await transaction.query('select refresh_organization_cards(array[$1::uuid])', [id]);
  }
}
