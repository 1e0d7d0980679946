/** A member that was deleted is gone from everywhere at once, and can be had back for a while. */
import type { MigrationInterface, QueryRunner } from 'typeorm';

export class DeletedMembers1765000500000 implements MigrationInterface {
  readonly name = 'DeletedMembers1765000500000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table organization add column deleted_at timestamptz;
      create index organization_deleted on organization (deleted_at) where deleted_at is not null;

      -- Whoever builds cards anew: one that was deleted gets none.
      create function organization_card_of_deleted() returns trigger language plpgsql as $$
      begin
        if exists (select from organization where id = new.organization_id and deleted_at is not null) then return null; end if;
        return new;
      end $$;
      create trigger organization_card_of_deleted before insert on organization_card
      for each row execute function organization_card_of_deleted();

      -- Ends what was deleted before, with all that belongs to it; the keys of what was sealed about it. It reads no note.
      create function deleted_members_over(before timestamptz) returns table (key_id uuid)
      language plpgsql security definer set search_path = public, pg_temp as $$
      begin
        return query
          select n.key_id from member_note as n join organization as o on o.id = n.organization_id where o.deleted_at < before;
        delete from organization where deleted_at < before;
      end $$;
      revoke execute on function deleted_members_over from public;
      grant execute on function deleted_members_over to nnrlk_runtime;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      drop function deleted_members_over(timestamptz);
      drop trigger organization_card_of_deleted on organization_card;
      drop function organization_card_of_deleted;
      alter table organization drop column deleted_at;
    `);
  }
}
