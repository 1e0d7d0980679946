/** Logos of organizations. */
import { Injectable } from '@nestjs/common';
import { Database, type Transaction } from '#platform';
import type { LogoImage } from './logo-image.js';

export interface Logo extends LogoImage {
  readonly id: string;
  readonly organizationId: string;
}

const OF_ORGANIZATIONS = {
  name: 'logos.of-organizations',
  text: 'select id, organization_id as "organizationId", content, width, height from organization_logo where organization_id = any ($1::uuid[])',
};

@Injectable()
export class LogoRepository {
  constructor(private readonly database: Database) {}

  ofOrganizations(ids: readonly string[]): Promise<Logo[]> {
    return this.database.readCurrent<Logo>(OF_ORGANIZATIONS, [ids]);
  }

  /** In place of the one before. */
  async replace(transaction: Transaction, { id, organizationId, content, width, height }: Logo): Promise<void> {
    await this.remove(transaction, organizationId);
    await transaction.query('insert into organization_logo (id, organization_id, content, width, height) values ($1, $2, $3, $4, $5)', [
      id,
      organizationId,
      content,
      width,
      height,
    ]);
  }

  async remove(transaction: Transaction, organizationId: string): Promise<void> {
    await transaction.query('delete from organization_logo where organization_id = $1', [organizationId]);
  }
}
