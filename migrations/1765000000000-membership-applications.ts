/** Applications for membership: what an applicant writes is sealed, what reviewers decide stands beside it. */
import type { MigrationInterface, QueryRunner } from 'typeorm';

export class MembershipApplications1765000000000 implements MigrationInterface {
  readonly name = 'MembershipApplications1765000000000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(TABLES);
    for (const statement of SIMILARITY) await runner.query(statement);
    await runner.query(`
      grant select, insert, update, delete on membership_application, membership_application_link, membership_review, membership_review_check,
        conflict_of_interest to nnrlk_runtime;
      grant select, update on membership_setting to nnrlk_runtime;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      drop function similar_organizations(text, text[], text[], text[]);
      drop index organization_contact_domain, organization_contact_phone;
      drop function phone_digits(text);
      alter table organization_card drop column latin_kk, drop column latin_ru, drop column latin_en;
      drop table membership_setting, conflict_of_interest, membership_review_check, membership_review, membership_application_link,
        membership_application;
    `);
  }
}

/** Who reviewed is an account's id without a foreign key: when the account is erased the step stays true, and nobody is named by it. */
const TABLES = `
  create table membership_application (
    id uuid primary key,
    number integer not null generated always as identity unique,
    status text not null check (status in ('DRAFT', 'SUBMITTED', 'IN_REVIEW', 'CHANGES_REQUESTED', 'APPROVED', 'REJECTED', 'WITHDRAWN')),
    locale text not null check (locale in ('KK', 'RU', 'EN')),
    -- Where the organization has its seat, for the queue; all else that was written is sealed by the key.
    region_code text references region,
    key_id uuid not null,
    content bytea not null,
    -- Why it was returned or rejected, sealed by the same key.
    reason bytea,
    email_proven_at timestamptz,
    saved_at timestamptz not null,
    submitted_at timestamptz,
    decided_at timestamptz,
    appeal_of uuid references membership_application on delete set null,
    organization_id uuid references organization on delete set null,
    check ((status = 'DRAFT') <= (submitted_at is null)),
    check ((status in ('APPROVED', 'REJECTED')) <= (decided_at is not null))
  );
  create index membership_application_queue on membership_application (status, submitted_at, id);
  create unique index membership_application_appeal on membership_application (appeal_of);
  create index membership_application_organization on membership_application (organization_id);

  -- What is mailed to the applicant: it opens their application, and nothing else.
  create table membership_application_link (
    token_digest bytea primary key check (length(token_digest) = 32),
    application_id uuid not null references membership_application on delete cascade,
    expires_at timestamptz not null
  );
  create index membership_application_link_application on membership_application_link (application_id);

  create table membership_review (
    id uuid primary key,
    application_id uuid not null references membership_application on delete cascade,
    reviewer_id uuid not null,
    verdict text not null check (verdict in ('APPROVE', 'REQUEST_CHANGES', 'REJECT')),
    reason bytea,
    at timestamptz not null,
    -- Since when an approval counts no longer, because the application was returned.
    voided_at timestamptz
  );
  create index membership_review_application on membership_review (application_id, at);
  create unique index membership_review_once on membership_review (application_id, reviewer_id) where verdict = 'APPROVE' and voided_at is null;

  create table membership_review_check (
    application_id uuid not null references membership_application on delete cascade,
    code text not null check (code in ('FITS_MEMORANDUM', 'REPRESENTATIVES_CONFIRMED', 'NOT_YET_MEMBER', 'NO_OWN_INTEREST')),
    done_by uuid not null,
    done_at timestamptz not null,
    primary key (application_id, code)
  );

  create table conflict_of_interest (
    application_id uuid not null references membership_application on delete cascade,
    reviewer_id uuid not null,
    declared_at timestamptz not null,
    primary key (application_id, reviewer_id)
  );

  create table membership_setting (
    is_only boolean primary key default true check (is_only),
    approvals_needed smallint not null default 2 check (approvals_needed between 1 and 3)
  );
  insert into membership_setting default values;
`;

/** Which organizations resemble one that applies, and by what. Names are compared in one coarse Latin spelling. */
const SIMILARITY = [
  ...['KK', 'RU', 'EN'].flatMap((locale) => [
    `alter table organization_card
     add column latin_${locale} text generated always as (search_latin(search_fold(card -> 'name' ->> '${locale}'))) stored`,
    `create index organization_card_latin_${locale} on organization_card using gin (latin_${locale} gin_trgm_ops)`,
  ]),

  // The last ten digits: what stands before them is the country or the eight of a trunk call.
  `create function phone_digits(phone text) returns text language sql immutable parallel safe
   return right(regexp_replace(phone, '\\D', '', 'g'), 10)`,

  `create index organization_contact_domain on organization_contact (lower(split_part(value, '@', 2))) where kind = 'EMAIL'`,
  `create index organization_contact_phone on organization_contact (phone_digits(value)) where kind = 'PHONE'`,

  `create function similar_organizations(sought_bin text, domains text[], phones text[], names text[])
   returns table (organization_id uuid, score integer, because text[])
   language sql stable set pg_trgm.similarity_threshold = 0.45 as $$
    with hit as (
      select o.id, 'BIN' as reason, 1.0 as weight from organization as o where o.bin = sought_bin
      union all
      select k.organization_id, 'EMAIL_DOMAIN', 0.6 from organization_contact as k
      where k.kind = 'EMAIL' and lower(split_part(k.value, '@', 2)) = any (domains)
      union all
      select k.organization_id, 'PHONE', 0.7 from organization_contact as k where k.kind = 'PHONE' and phone_digits(k.value) = any (phones)
      union all
      select o.organization_id, 'NAME', greatest(similarity(o.latin_kk, s.name), similarity(o.latin_ru, s.name), similarity(o.latin_en, s.name))
      from (select search_latin(search_fold(name)) as name from unnest(names) as name) as s
      join organization_card as o on o.latin_kk % s.name or o.latin_ru % s.name or o.latin_en % s.name
    ), best as (
      select id, reason, max(weight) as weight from hit group by id, reason
    )
    -- Each reason leaves less room for doubt: two of 0.6 are 0.84 together.
    select id, round(100 * (1 - exp(sum(ln(1.0001 - weight)))))::integer as score, array_agg(reason order by weight desc, reason)
    from best
    group by id
    order by score desc, id
    limit 5
  $$`,
];
