/** The keys that seal confidential text, each wrapped by the master key, which the database never sees. */
import type { MigrationInterface, QueryRunner } from 'typeorm';

export class SealingKeys1764200000000 implements MigrationInterface {
  readonly name = 'SealingKeys1764200000000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      -- Backed up into a file of its own, so nothing may refer to it by a foreign key: a key that is gone is a text that has ended.
      create table sealing_key (
        id uuid primary key,
        subject text not null check (subject ~ '^[A-Z][A-Z_]{0,39}$'),
        wrapped bytea not null check (length(wrapped) = 73),
        master_key_id text not null check (master_key_id ~ '^[0-9a-f]{16}$'),
        created_at timestamptz not null default now()
      );
      comment on column sealing_key.subject is 'What kind of thing it seals';
      comment on column sealing_key.master_key_id is 'The fingerprint of the master key that wrapped it';
      create index sealing_key_master on sealing_key (master_key_id);
      grant select, insert, delete, update (wrapped, master_key_id) on sealing_key to nnrlk_runtime;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table sealing_key');
  }
}
