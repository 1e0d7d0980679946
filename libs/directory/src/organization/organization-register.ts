/** Entering organizations and their representatives into the directory, inside somebody's transaction (an import, an approved application). */
import { Injectable } from '@nestjs/common';
import type { Transaction } from '#platform';
import { RepresentationEntity } from '../representation/representation.entity.js';
import { OrganizationRegisterRepository, type AddressedOrganization } from './organization-register.repository.js';
import type { NewOrganization } from './organization.js';
import { suggestedSlug } from './slug.rules.js';

export interface NewRepresentation {
  readonly id: string;
  readonly personId: string;
  readonly organizationId: string;
  readonly role: 'MANAGER' | 'REPRESENTATIVE';
  readonly position: string | null;
  /** yyyy-mm-dd */
  readonly since: string;
}

@Injectable()
export class OrganizationRegister {
  constructor(private readonly repository: OrganizationRegisterRepository) {}

  /** Writes the organizations and what the directory shows of them. A BIN that is taken violates `organization_bin_key`. */
  async addMany(transaction: Transaction, organizations: readonly NewOrganization[]): Promise<void> {
    if (organizations.length === 0) return;
    await this.repository.insert(transaction, await this.addressed(transaction, organizations));
  }

  /** To be called once after many were added: it spares every later search the way through what has just been written. */
  async settle(transaction: Transaction): Promise<void> {
    await transaction.query('select directory_settle()');
  }

  async addRepresentations(transaction: Transaction, representations: readonly NewRepresentation[]): Promise<void> {
    if (representations.length === 0) return;
    const rows = representations.map((representation) =>
      Object.assign(new RepresentationEntity(), { ...representation, until: null, endedWithMembership: false }),
    );
    await transaction.manager.createQueryBuilder().insert().updateEntity(false).into(RepresentationEntity).values(rows).execute();
  }

  /** Those of the BINs that some organization has. */
  knownBins(transaction: Transaction, bins: readonly string[]): Promise<Set<string>> {
    return this.repository.knownBins(transaction, bins);
  }

  /** Ids of the organizations that have the BINs. */
  idsByBin(transaction: Transaction, bins: readonly string[]): Promise<Map<string, string>> {
    return this.repository.idsByBin(transaction, bins);
  }

  /** Organizations that bear one of the names in some language; `name` comes back in lower case. */
  byNames(transaction: Transaction, names: readonly string[]): Promise<{ name: string; regionCode: string; id: string }[]> {
    return this.repository.byNames(transaction, names);
  }

  /** Gives each organization an address that nobody has; where the name is taken, letters that say nothing are added. */
  private async addressed(transaction: Transaction, organizations: readonly NewOrganization[]): Promise<AddressedOrganization[]> {
    await this.repository.lockAddresses(transaction);
    const suggested = organizations.map(({ names }) => suggestedSlug(names));
    const taken = await this.repository.takenSlugs(transaction, suggested);
    return organizations.map((organization, index) => {
      const name = suggested[index] ?? 'organization';
      const slug = taken.has(name) ? `${name}-${organization.id.slice(0, 8)}` : name;
      taken.add(slug);
      return { organization, slug };
    });
  }
}
