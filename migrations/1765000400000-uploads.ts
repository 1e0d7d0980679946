/** Files on their way in, organizations' logos, and imports that a coordinator follows on a page. */
import type { MigrationInterface, QueryRunner } from 'typeorm';

export class Uploads1765000400000 implements MigrationInterface {
  readonly name = 'Uploads1765000400000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      -- Until somebody says what it is for, or for an hour. Whose it is, is an account's id without a foreign key: it is gone before the account could be.
      create table upload (
        id uuid primary key,
        uploaded_by uuid not null,
        uploaded_at timestamptz not null,
        key_id uuid not null,
        content bytea not null
      );
      create index upload_uploaded on upload (uploaded_at);

      -- Made anew from what was sent, so nothing of it but the picture is here.
      create table organization_logo (
        id uuid primary key,
        organization_id uuid not null unique references organization on delete cascade,
        content bytea not null check (length(content) <= 500000),
        width smallint not null check (width between 1 and 512),
        height smallint not null check (height between 1 and 512)
      );

      create table member_import (
        id uuid primary key,
        -- An account's id without a foreign key: when the account is erased the import stays true, and nobody is named by it.
        imported_by uuid not null,
        imported_at timestamptz not null,
        file_name text not null check (length(file_name) between 1 and 200),
        state text not null check (state in ('JUDGING', 'JUDGED', 'WRITING', 'WRITTEN', 'UNREADABLE', 'DISCARDED')),
        -- Of the file, from 0 to 100.
        progress smallint not null default 0 check (progress between 0 and 100),
        accepted integer,
        rejected integer,
        problem text check (problem ~ '^[A-Z_]{1,40}$'),
        key_id uuid not null,
        -- The file, until it is written or discarded; the rows' outcomes, which show what was written in them.
        file bytea,
        report bytea
      );
      create index member_import_newest on member_import (imported_at desc, id);
      grant select, insert, update, delete on upload, organization_logo, member_import to nnrlk_runtime;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table member_import, organization_logo, upload');
  }
}
