/** Membership through the years: until when it holds, and every step with its day, its reason and who took it. */
import type { MigrationInterface, QueryRunner } from 'typeorm';

export class MembershipLifecycle1765000100000 implements MigrationInterface {
  readonly name = 'MembershipLifecycle1765000100000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table membership
        -- The last day of the year for which the profile was confirmed.
        add column renewal_due date,
        -- How far the clock has come in that year, so that nothing happens twice.
        add column reached text check (reached in ('REMIND_30', 'REMIND_7', 'REMIND_LAST', 'GRACE', 'LAPSE'));
      update membership set renewal_due = ((now() at time zone 'Asia/Almaty')::date + interval '1 year')::date;
      alter table membership alter column renewal_due set not null;

      create table membership_step (
        id uuid primary key default gen_random_uuid(),
        -- Steps of one instant keep their order.
        position bigint not null generated always as identity,
        organization_id uuid not null references organization on delete cascade,
        status text not null check (status in ('ACTIVE', 'GRACE', 'LAPSED', 'SUSPENDED', 'EXITED')),
        since date not null,
        at timestamptz not null,
        reason text not null check (reason in (
          'ADDED', 'APPROVED', 'IMPORTED', 'LIQUIDATED', 'MEMORANDUM_BREACHED', 'NOT_RENEWED', 'OTHER', 'OWN_WISH', 'RENEWED', 'REORGANIZED', 'RETURNED'
        )),
        note text check (length(note) between 1 and 500),
        -- An account's id without a foreign key: when the account is erased the step stays true, and nobody is named by it.
        taken_by uuid
      );
      create index membership_step_organization on membership_step (organization_id, position desc);
      insert into membership_step (organization_id, status, since, at, reason)
      select organization_id, status, since, now(), 'IMPORTED' from membership order by organization_id;

      alter table organization add column version integer not null default 1;
      -- Roles that ended because the membership did: a return begins them anew.
      alter table representation add column ended_with_membership boolean not null default false;

      grant select, insert on membership_step to nnrlk_runtime;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table representation drop column ended_with_membership;
      alter table organization drop column version;
      drop table membership_step;
      alter table membership drop column reached, drop column renewal_due;
    `);
  }
}
