/** Profiles for whoever keeps them true, inside their own transaction; who may is theirs to ask. */
import { Injectable } from '@nestjs/common';
import type { Transaction } from '#platform';
import type { StoredProfile } from './organization-profile.js';
import { OrganizationProfileRepository } from './organization-profile.repository.js';

@Injectable()
export class OrganizationProfiles {
  constructor(private readonly repository: OrganizationProfileRepository) {}

  /** Locked until the transaction ends; null where there is none. */
  locked(transaction: Transaction, organizationId: string): Promise<StoredProfile | null> {
    return this.repository.locked(transaction, organizationId);
  }

  /** Writes it as the next version, with what the directory shows of it. A BIN that is taken violates `organization_bin_key`. */
  write(transaction: Transaction, profile: StoredProfile): Promise<void> {
    return this.repository.write(transaction, profile);
  }
}
