/** When texts end, and who may read them in an emergency: two of the network's staff and an outsider, for a day, with both sides told. */
import type { MigrationInterface, QueryRunner } from 'typeorm';

export class MentoringRetention1766000500000 implements MigrationInterface {
  readonly name = 'MentoringRetention1766000500000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(RETENTION);
    await runner.query(EMERGENCY);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      drop policy emergency_sees on mentoring_text;
      drop function mentoring_emergency, mentoring_forget;
      drop table emergency_access;
      alter table pairing drop column notice_at;
      alter table mentoring_request drop column texts_ended_at;
    `);
  }
}

const RETENTION = `
  -- When both sides were told that the texts will end.
  alter table pairing add column notice_at timestamptz;
  -- When the key of the details was destroyed.
  alter table mentoring_request add column texts_ended_at timestamptz;

  -- What was for an author alone goes with the author; erasure has nobody's context.
  create function mentoring_forget(person uuid) returns void
  language sql security definer set search_path = public, pg_temp as $$
    delete from mentoring_text where audience = 'AUTHOR' and author_id in (select id from mentoring_participant where person_id = person);
    delete from mentoring_unwanted where author_id in (select id from mentoring_participant where person_id = person);
  $$;
  revoke execute on function mentoring_forget from public;
  grant execute on function mentoring_forget to nnrlk_runtime;
`;

const EMERGENCY = `
  -- Accounts stand here as in the audit trail: without a reference, so that the entry outlives them.
  create table emergency_access (
    id uuid primary key,
    pairing_id uuid not null references pairing on delete cascade,
    asked_by uuid not null,
    asked_at timestamptz not null,
    -- Why; sealed by the pairing's key.
    reason bytea not null,
    approved_by uuid,
    opened_at timestamptz,
    expires_at timestamptz,
    check (approved_by <> asked_by),
    check ((approved_by is null) = (opened_at is null) and (opened_at is null) = (expires_at is null)),
    check (expires_at <= opened_at + interval '24 hours')
  );
  create index emergency_access_pairing on emergency_access (pairing_id);
  grant select, insert, update on emergency_access to nnrlk_runtime;

  -- The pairing that a transaction of one of the two opens by naming the access; in every other transaction they see what they always see.
  create function mentoring_emergency() returns uuid language sql stable
  return (
    select pairing_id from emergency_access
    where id = nullif(current_setting('app.emergency', true), '')::uuid and app_account() in (asked_by, approved_by)
      and opened_at is not null and now() < expires_at
  );

  create policy emergency_sees on mentoring_text for select to nnrlk_runtime using (pairing_id = (select mentoring_emergency()));
`;
