/** What the directory keeps of a membership: whether an organization stands in the network, when it was confirmed, and who represents it meanwhile. */
import { Injectable } from '@nestjs/common';
import type { Transaction } from '#platform';

@Injectable()
export class OrganizationStandingRepository {
  async setStanding(transaction: Transaction, id: string, stands: boolean): Promise<void> {
    await transaction.query('update organization set stands_in_network = $2 where id = $1', [id, stands]);
    await refresh(transaction, id);
  }

  /** Whether it was: not where the profile has become another since that version. */
  async confirm(transaction: Transaction, id: string, { at, version }: { at: Date; version: number }): Promise<boolean> {
    const confirmed = await transaction.query('update organization set confirmed_at = $2 where id = $1 and version = $3 returning id', [
      id,
      at,
      version,
    ]);
    await refresh(transaction, id);
    return confirmed.length > 0;
  }

  /** Roles that began today end today. */
  async endRoles(transaction: Transaction, id: string, lastDay: string): Promise<void> {
    await transaction.query(
      'update representation set until = greatest(since, $2::date), ended_with_membership = true where organization_id = $1 and until is null',
      [id, lastDay],
    );
  }

  /** Roles that ended with the membership begin anew, dated; the former ones stay in the history. */
  async beginRolesAgain(transaction: Transaction, id: string, day: string): Promise<void> {
    await transaction.query(
      `with ended as (
         update representation set ended_with_membership = false where organization_id = $1 and ended_with_membership
         returning person_id, organization_id, role, position
       )
       insert into representation (id, person_id, organization_id, role, position, since)
       select gen_random_uuid(), e.person_id, e.organization_id, e.role, e.position, $2::date
       from ended as e join person as p on p.id = e.person_id
       where p.hidden_at is null
         and not exists (select from representation as r where r.person_id = e.person_id and r.organization_id = e.organization_id and r.until is null)`,
      [id, day],
    );
  }
}

async function refresh(transaction: Transaction, id: string): Promise<void> {
  await transaction.query('select refresh_organization_cards(array[$1::uuid])', [id]);
}
