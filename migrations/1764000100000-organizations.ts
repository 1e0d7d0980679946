/** Organizations with what they say of themselves, the people who represent them, and since when they belong to the network. */
import type { MigrationInterface, QueryRunner } from 'typeorm';

export class Organizations1764000100000 implements MigrationInterface {
  readonly name = 'Organizations1764000100000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table person (
        id uuid primary key,
        name text not null check (length(name) between 1 and 200),
        email text check (length(email) <= 254),
        gender text check (gender in ('FEMALE', 'MALE')),
        created_at timestamptz not null default now()
      );
      create index person_email on person (lower(email));

      create table organization (
        id uuid primary key,
        slug text not null unique check (slug ~ '^[a-z0-9]+(-[a-z0-9]+)*$' and length(slug) <= 80),
        name_kk text, name_ru text, name_en text,
        summary_kk text, summary_ru text, summary_en text,
        description_kk text, description_ru text, description_en text,
        legal_form text references legal_form,
        bin text unique check (bin ~ '^[0-9]{12}$'),
        region_code text not null references region,
        serves_whole_country boolean not null,
        founded_year smallint check (founded_year between 1900 and 2200),
        listing text not null check (listing in ('PUBLIC', 'MEMBERS', 'COORDINATORS')),
        -- Told by membership: whether the organization stands in the network now, and the day from which it has belonged.
        stands_in_network boolean not null,
        member_since date,
        confirmed_at timestamptz,
        created_at timestamptz not null default now(),
        updated_at timestamptz not null default now(),
        check (coalesce(name_kk, name_ru, name_en) is not null),
        check (member_since is not null or not stands_in_network)
      );
      -- Rows without a BIN that bear one name in one region are probably one organization.
      create index organization_name_kk on organization (lower(name_kk), region_code);
      create index organization_name_ru on organization (lower(name_ru), region_code);
      create index organization_name_en on organization (lower(name_en), region_code);

      create table organization_region_served (
        organization_id uuid not null references organization on delete cascade,
        region_code text not null references region,
        primary key (organization_id, region_code)
      );

      create table organization_focus_area (
        organization_id uuid not null references organization on delete cascade,
        focus_area_code text not null references focus_area,
        primary key (organization_id, focus_area_code)
      );

      create table organization_working_language (
        organization_id uuid not null references organization on delete cascade,
        language_code text not null references working_language,
        primary key (organization_id, language_code)
      );

      create table organization_contact (
        id uuid primary key,
        organization_id uuid not null references organization on delete cascade,
        kind text not null check (kind in ('EMAIL', 'PHONE', 'WEBSITE', 'OTHER')),
        value text not null check (length(value) between 1 and 500),
        visibility text not null check (visibility in ('PUBLIC', 'MEMBERS', 'COORDINATORS', 'ORGANIZATION')),
        position smallint not null
      );
      create index organization_contact_organization on organization_contact (organization_id);

      create table representation (
        id uuid primary key,
        person_id uuid not null references person,
        organization_id uuid not null references organization on delete cascade,
        role text not null check (role in ('MANAGER', 'REPRESENTATIVE')),
        position text check (length(position) <= 200),
        since date not null,
        until date,
        check (until >= since)
      );
      create index representation_organization on representation (organization_id);
      create index representation_person on representation (person_id);

      create table membership (
        organization_id uuid primary key references organization on delete cascade,
        status text not null check (status in ('ACTIVE', 'GRACE', 'LAPSED', 'SUSPENDED', 'EXITED')),
        since date not null,
        joined_on date not null
      );

      grant select, insert, update, delete on person, organization, organization_region_served, organization_focus_area,
        organization_working_language, organization_contact, representation, membership to nnrlk_runtime;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      drop table membership, representation, organization_contact, organization_working_language, organization_focus_area,
        organization_region_served, organization, person;
    `);
  }
}
