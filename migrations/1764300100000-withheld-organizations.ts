/** An organization can be withheld from the directory at once: then its card is for coordinators, whatever it chose and whoever builds it anew. */
import type { MigrationInterface, QueryRunner } from 'typeorm';

export class WithheldOrganizations1764300100000 implements MigrationInterface {
  readonly name = 'WithheldOrganizations1764300100000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      -- Since when coordinators withhold it from the directory.
      alter table organization add column withheld_at timestamptz;

      create function organization_card_withhold() returns trigger language plpgsql as $$
      declare
        since timestamptz := (select withheld_at from organization where id = new.organization_id);
      begin
        if since is not null and new.shown_to <> 'NOBODY' then
          new.shown_to := 'COORDINATORS';
          new.card := (new.card::jsonb || jsonb_build_object('withheldAt', since))::json;
        end if;
        return new;
      end $$;
      create trigger organization_card_withheld before insert or update on organization_card
      for each row execute function organization_card_withhold();
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      drop trigger organization_card_withheld on organization_card;
      drop function organization_card_withhold;
      select refresh_organization_cards(array(select id from organization where withheld_at is not null));
      alter table organization drop column withheld_at;
    `);
  }
}
