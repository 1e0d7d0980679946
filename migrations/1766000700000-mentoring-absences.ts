/** When the side of a pairing that is left was told that the other one cannot act any more. */
import type { MigrationInterface, QueryRunner } from 'typeorm';

export class MentoringAbsences1766000700000 implements MigrationInterface {
  readonly name = 'MentoringAbsences1766000700000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      -- Null while both sides can act.
      alter table pairing add column absence_told_at timestamptz;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('alter table pairing drop column absence_told_at');
  }
}
