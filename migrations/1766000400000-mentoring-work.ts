/** What two agree on and do: facts alone, for every word of it is a text of its own, sealed, under the same id. */
import type { MigrationInterface, QueryRunner } from 'typeorm';

export class MentoringWork1766000400000 implements MigrationInterface {
  readonly name = 'MentoringWork1766000400000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table mentoring_agreement (
        id uuid primary key,
        pairing_id uuid not null references pairing on delete cascade,
        version smallint not null,
        rhythm text not null check (rhythm in ('WEEKLY', 'FORTNIGHTLY', 'MONTHLY')),
        ends_on date not null,
        accepted_by_mentor_at timestamptz,
        accepted_by_mentee_at timestamptz,
        created_at timestamptz not null,
        unique (pairing_id, version)
      );

      create table mentoring_goal (
        id uuid primary key,
        pairing_id uuid not null references pairing on delete cascade,
        due_on date,
        progress smallint not null default 0 check (progress between 0 and 100),
        version integer not null default 1,
        created_at timestamptz not null
      );
      create index mentoring_goal_pairing on mentoring_goal (pairing_id);

      create table mentoring_session (
        id uuid primary key,
        pairing_id uuid not null references pairing on delete cascade,
        state text not null check (state in ('PLANNED', 'HELD', 'NO_SHOW', 'CANCELLED')),
        starts_at timestamptz not null,
        minutes smallint not null check (minutes between 1 and 480),
        way text not null check (way in ('ONLINE', 'IN_PERSON')),
        is_introductory boolean not null,
        created_at timestamptz not null
      );
      create index mentoring_session_pairing on mentoring_session (pairing_id, starts_at);

      create table mentoring_action_item (
        id uuid primary key,
        pairing_id uuid not null references pairing on delete cascade,
        goal_id uuid references mentoring_goal on delete set null,
        owner_id uuid not null references mentoring_participant,
        due_on date,
        done_at timestamptz,
        created_at timestamptz not null
      );
      create index mentoring_action_item_pairing on mentoring_action_item (pairing_id);

      -- After the first session, and then every month, each side is asked how it goes.
      create table mentoring_check_in (
        id uuid primary key,
        pairing_id uuid not null references pairing on delete cascade,
        participant_id uuid not null references mentoring_participant,
        due_on date not null,
        answered_at timestamptz,
        good_fit text check (good_fit in ('YES', 'UNSURE', 'NO')),
        progress text check (progress in ('YES', 'SOME', 'NO')),
        check ((answered_at is null) = (good_fit is null) and (answered_at is null) = (progress is null)),
        unique (pairing_id, participant_id, due_on)
      );

      grant select, insert, update, delete on mentoring_agreement, mentoring_goal, mentoring_session, mentoring_action_item, mentoring_check_in
        to nnrlk_runtime;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table mentoring_check_in, mentoring_action_item, mentoring_session, mentoring_goal, mentoring_agreement');
  }
}
