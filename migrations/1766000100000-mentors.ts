/** Mentors: what they can help with, how much they take on, and how much of that is taken; the settings of mentoring. */
import type { MigrationInterface, QueryRunner } from 'typeorm';

export class Mentors1766000100000 implements MigrationInterface {
  readonly name = 'Mentors1766000100000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(SETTINGS);
    await runner.query(PROFILES);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table mentor_expertise, mentor_profile, mentoring_setting');
  }
}

const SETTINGS = `
  -- One row.
  create table mentoring_setting (
    single boolean primary key default true check (single),
    -- Working days in which a mentor answers, and a mentee whom a mentor asked for more.
    answer_days smallint not null default 5 check (answer_days between 1 and 20),
    -- Hours in which an urgent consultation is answered.
    consultation_hours smallint not null default 48 check (consultation_hours between 1 and 240),
    -- Requests that a person or an organization may have open at a time.
    open_requests smallint not null default 5 check (open_requests between 1 and 50),
    -- Months after the end of a pairing, when its texts end.
    retention_months smallint not null default 12 check (retention_months between 1 and 120),
    -- Who, besides coordinators and administrators, may agree to emergency access: somebody outside of the network's staff.
    safeguarding_account_id uuid
  );
  insert into mentoring_setting default values;
  grant select, update on mentoring_setting to nnrlk_runtime;
`;

const PROFILES = `
  create table mentor_profile (
    id uuid primary key,
    person_id uuid not null unique references person,
    status text not null check (status in ('AWAITING', 'APPROVED', 'RETURNED', 'ENDED')),
    about text check (length(about) <= 2000),
    languages text[] not null,
    region_codes text[] not null,
    ways text[] not null check (ways <@ array['ONLINE', 'IN_PERSON']),
    -- Pairings at a time; consultations count apart.
    capacity smallint not null check (capacity between 0 and 20),
    hours_per_month smallint check (hours_per_month between 0 and 200),
    takes_consultations boolean not null,
    -- Held by accepting, until the pairing has ended. Whoever writes, no mentor has more than their places.
    places_taken smallint not null default 0,
    paused boolean not null default false,
    -- The first day on which they take requests again; null while paused: until they say so.
    paused_until date,
    returned_because text check (length(returned_because) <= 1000),
    -- For coordinators alone.
    coordinator_note text check (length(coordinator_note) <= 2000),
    version integer not null default 1,
    created_at timestamptz not null default now(),
    updated_at timestamptz not null default now(),
    decided_at timestamptz,
    check (paused_until is null or paused),
    constraint mentor_places check (places_taken between 0 and capacity)
  );
  create index mentor_profile_status on mentor_profile (status);

  create table mentor_expertise (
    mentor_id uuid not null references mentor_profile on delete cascade,
    focus_area_code text not null references focus_area,
    level text not null check (level in ('BASIC', 'EXPERIENCED', 'EXPERT')),
    experience text check (length(experience) <= 300),
    primary key (mentor_id, focus_area_code)
  );

  grant select, insert, update, delete on mentor_profile, mentor_expertise to nnrlk_runtime;
`;
