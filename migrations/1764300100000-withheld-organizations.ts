/** An organization can be withheld from the directory at once: then its card, whatever it chose, is for coordinators (see `refresh_organization_cards`). */
import type { MigrationInterface, QueryRunner } from 'typeorm';

export class WithheldOrganizations1764300100000 implements MigrationInterface {
  readonly name = 'WithheldOrganizations1764300100000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      -- Since when coordinators withhold it from the directory.
      alter table organization add column withheld_at timestamptz;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('alter table organization drop column withheld_at');
  }
}
