/** What the network notes on a member: sealed, and for coordinators alone in the database too. */
import type { MigrationInterface, QueryRunner } from 'typeorm';

export class MemberNotes1765000300000 implements MigrationInterface {
  readonly name = 'MemberNotes1765000300000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table member_note (
        id uuid primary key,
        organization_id uuid not null references organization on delete cascade,
        key_id uuid not null,
        content bytea not null,
        -- An account's id without a foreign key: when the account is erased the note stays, and nobody is named by it.
        written_by uuid not null,
        written_at timestamptz not null,
        deleted_at timestamptz
      );
      create index member_note_organization on member_note (organization_id, written_at desc, id);
      create index member_note_deleted on member_note (deleted_at) where deleted_at is not null;

      -- Whether the account that the transaction names is a coordinator today; asked once a statement.
      create function app_is_coordinator() returns boolean language sql stable security definer set search_path = public, pg_temp as $$
        select exists (
          select from account as a join appointment as g on g.person_id = a.person_id
          where a.id = app_account() and a.disabled_at is null and g.role = 'COORDINATOR'
            and (now() at time zone 'Asia/Almaty')::date between g.since and coalesce(g.until, 'infinity')
        )
      $$;
      revoke execute on function app_is_coordinator from public;
      grant execute on function app_is_coordinator to nnrlk_runtime;

      -- The nightly job destroys the keys of what was deleted long ago; it reads no note.
      create function member_notes_over(before timestamptz) returns table (key_id uuid)
      language sql security definer set search_path = public, pg_temp as $$
        delete from member_note where deleted_at < before returning key_id
      $$;
      revoke execute on function member_notes_over from public;
      grant execute on function member_notes_over to nnrlk_runtime;

      grant select, insert, update on member_note to nnrlk_runtime;
    `);
    await runner.query(`call make_confidential('member_note')`);
    await runner.query(`
      create policy coordinators on member_note to nnrlk_runtime
      using ((select app_is_coordinator())) with check ((select app_is_coordinator()));
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      drop table member_note;
      drop function member_notes_over(timestamptz);
      drop function app_is_coordinator();
    `);
  }
}
