/** Mentors on duty swap weeks among themselves: one offers, the other takes it or not. */
import type { MigrationInterface, QueryRunner } from 'typeorm';

export class DutySwaps1766000300000 implements MigrationInterface {
  readonly name = 'DutySwaps1766000300000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table duty_swap (
        id uuid primary key,
        starts_on date not null,
        from_mentor_id uuid not null,
        to_mentor_id uuid not null references mentor_profile on delete cascade,
        created_at timestamptz not null default now(),
        foreign key (starts_on, from_mentor_id) references duty on delete cascade,
        -- One offer at a time; a new one takes its place.
        unique (starts_on, from_mentor_id),
        check (from_mentor_id <> to_mentor_id)
      );
      create index duty_swap_to on duty_swap (to_mentor_id);
      grant select, insert, update, delete on duty_swap to nnrlk_runtime;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table duty_swap');
  }
}
