/** What confidential tables stand on: an account that a transaction names, and a switch that shuts a table to everybody else. */
import type { MigrationInterface, QueryRunner } from 'typeorm';

export class RowLevelSecurity1764200200000 implements MigrationInterface {
  readonly name = 'RowLevelSecurity1764200200000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      -- Whose transaction this is; null outside of one, and then policies that compare with it let nothing through.
      create function app_account() returns uuid language sql stable
      return nullif(current_setting('app.account', true), '')::uuid;

      -- To be called once by the migration that makes a confidential table, and followed by its policies for the runtime role. Until
      -- there are some, that role sees nothing. The owner, who is no superuser, keeps seeing all: for migrate, backup and restore.
      -- Write policies as "column = any (array(select ... where account_id = app_account()))": "in (select ...)" costs fifty times as much.
      create procedure make_confidential(place regclass) language plpgsql as $$
      begin
        execute format('alter table %s enable row level security', place);
        execute format('alter table %s force row level security', place);
        execute format('create policy owner_sees_all on %s to current_user using (true) with check (true)', place);
      end $$;
      revoke execute on procedure make_confidential from public;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop procedure make_confidential; drop function app_account');
  }
}
