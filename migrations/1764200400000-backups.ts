/** When the network was backed up, for whoever looks after it; the history of this machine, so no backup contains it. */
import type { MigrationInterface, QueryRunner } from 'typeorm';

export class Backups1764200400000 implements MigrationInterface {
  readonly name = 'Backups1764200400000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table backup (
        id uuid primary key,
        kind text not null check (kind in ('SCHEDULED', 'BY_HAND', 'BEFORE_UPGRADE')),
        taken_at timestamptz not null,
        -- null: it failed, and problem says why.
        bytes bigint,
        problem text,
        check ((bytes is null) <> (problem is null))
      );
      create index backup_newest on backup (taken_at desc);
      grant select on backup to nnrlk_runtime;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table backup');
  }
}
