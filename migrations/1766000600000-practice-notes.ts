/** Practice notes that two write of what they reached: who proposed and who agreed stays when the words have ended. */
import type { MigrationInterface, QueryRunner } from 'typeorm';

export class PracticeNotes1766000600000 implements MigrationInterface {
  readonly name = 'PracticeNotes1766000600000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      -- Its words are a text of its own, sealed, under the same id.
      create table mentoring_practice_note (
        id uuid primary key,
        pairing_id uuid not null references pairing on delete cascade,
        -- What it was written of: one of the two.
        goal_id uuid references mentoring_goal on delete cascade,
        session_id uuid references mentoring_session on delete cascade,
        state text not null check (state in ('PROPOSED', 'AGREED', 'DECLINED', 'WITHDRAWN')),
        -- The consent of its author.
        proposed_by uuid not null references mentoring_participant,
        proposed_at timestamptz not null,
        -- The consent of the other side, or its refusal.
        answered_by uuid references mentoring_participant,
        answered_at timestamptz,
        check (num_nonnulls(goal_id, session_id) = 1),
        check ((answered_by is not null) = (state in ('AGREED', 'DECLINED')) and (answered_by is null) = (answered_at is null))
      );
      create index mentoring_practice_note_pairing on mentoring_practice_note (pairing_id, proposed_at desc);
      -- Two proposals of one thing at once leave one.
      create unique index mentoring_practice_note_goal on mentoring_practice_note (goal_id) where state in ('PROPOSED', 'AGREED');
      create unique index mentoring_practice_note_session on mentoring_practice_note (session_id) where state in ('PROPOSED', 'AGREED');

      grant select, insert, update on mentoring_practice_note to nnrlk_runtime;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table mentoring_practice_note');
  }
}
