/** Requests, who was asked, and the pairings that follow; every confidential word of them in one table behind row-level security. */
import type { MigrationInterface, QueryRunner } from 'typeorm';

export class MentoringRequests1766000200000 implements MigrationInterface {
  readonly name = 'MentoringRequests1766000200000';

  async up(runner: QueryRunner): Promise<void> {
    for (const statement of [REQUESTS, PAIRINGS, PLACES, TEXTS, READERS, POLICIES]) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      drop table mentoring_text, mentoring_unwanted;
      drop function mentoring_is_unwanted, mentoring_pairs, mentoring_opened, mentoring_asked, mentoring_sides, mentoring_parts, mentoring_coordinates;
      drop table mentoring_link, duty, mentoring_participant, pairing, mentoring_choice, mentoring_request;
      drop function hold_mentor_place;
    `);
  }
}

const REQUESTS = `
  create table mentoring_request (
    id uuid primary key,
    kind text not null check (kind in ('PAIRING', 'CONSULTATION')),
    status text not null check (status in ('OPEN', 'ASKED', 'MORE_ASKED', 'QUEUED', 'MATCHED', 'WITHDRAWN', 'CLOSED')),
    -- On whose behalf; null: the person's own.
    organization_id uuid references organization,
    focus_area_codes text[] not null check (cardinality(focus_area_codes) between 1 and 10),
    languages text[] not null check (cardinality(languages) between 1 and 11),
    -- Read before anybody has accepted, so it has no names; null: made from the focus areas.
    headline text check (length(headline) <= 200),
    other_side text not null check (other_side in ('NONE', 'STATE_BODY', 'COMPANY', 'PERSON', 'ORGANIZATION')),
    needed_by date,
    -- Seals the details and what is asked about them.
    key_id uuid not null,
    -- By when whoever must act has to; null while nobody must.
    answer_by timestamptz,
    created_at timestamptz not null default now(),
    status_since timestamptz not null default now()
  );
  create index mentoring_request_status on mentoring_request (status, status_since);
  create index mentoring_request_organization on mentoring_request (organization_id);

  grant select, insert, update on mentoring_request to nnrlk_runtime;
`;

const PAIRINGS = `
  create table mentoring_choice (
    request_id uuid not null references mentoring_request on delete cascade,
    position smallint not null,
    mentor_id uuid not null references mentor_profile,
    primary key (request_id, position),
    unique (request_id, mentor_id)
  );

  -- An ask while PROPOSED, a pairing from the moment it was accepted.
  create table pairing (
    id uuid primary key,
    request_id uuid not null references mentoring_request on delete cascade,
    mentor_id uuid not null references mentor_profile,
    kind text not null check (kind in ('PAIRING', 'CONSULTATION')),
    status text not null check (status in ('PROPOSED', 'ACCEPTED', 'ACTIVE', 'PAUSED', 'COMPLETED', 'ENDED')),
    proposed_by text not null check (proposed_by in ('MENTEE', 'COORDINATOR', 'DUTY')),
    asked_at timestamptz not null,
    answer_by timestamptz,
    -- Working days that the mentor had left when they asked for more.
    days_left smallint,
    more_asked_at timestamptz,
    -- Time that the mentee took to answer: not the mentor's.
    mentee_seconds bigint not null default 0,
    answered_at timestamptz,
    accepted_at timestamptz,
    active_at timestamptz,
    paused_until date,
    ended_at timestamptz,
    end_reason text check (end_reason ~ '^[A-Z_]{2,40}$'),
    -- Seals whatever the two write; made when the ask is accepted.
    key_id uuid,
    -- When that key was destroyed.
    texts_ended_at timestamptz,
    check ((ended_at is not null) = (status in ('COMPLETED', 'ENDED'))),
    check ((key_id is not null) = (accepted_at is not null)),
    check (accepted_at is not null or status in ('PROPOSED', 'ENDED'))
  );
  create index pairing_request on pairing (request_id);
  create index pairing_mentor on pairing (mentor_id, asked_at desc);
  create index pairing_status on pairing (status) where status in ('PROPOSED', 'ACCEPTED', 'ACTIVE', 'PAUSED');
  create unique index pairing_asked_once on pairing (request_id, mentor_id);
  create unique index pairing_taken_once on pairing (request_id) where status in ('ACCEPTED', 'ACTIVE', 'PAUSED');
  create unique index pairing_one_ask on pairing (request_id) where status = 'PROPOSED' and kind = 'PAIRING';

  -- A person's dated part: on the mentee's side of a request, or as the mentor of one ask.
  create table mentoring_participant (
    id uuid primary key,
    request_id uuid not null references mentoring_request on delete cascade,
    pairing_id uuid references pairing on delete cascade,
    person_id uuid not null references person,
    side text not null check (side in ('MENTOR', 'MENTEE')),
    -- Who wrote the request.
    is_author boolean not null,
    since timestamptz not null default now(),
    until timestamptz,
    check ((pairing_id is not null) = (side = 'MENTOR'))
  );
  create index mentoring_participant_request on mentoring_participant (request_id);
  create index mentoring_participant_person on mentoring_participant (person_id);
  create unique index mentoring_participant_mentor on mentoring_participant (pairing_id);
  create unique index mentoring_participant_now on mentoring_participant (request_id, person_id) where side = 'MENTEE' and until is null;

  -- Who takes urgent consultations in the week that begins on a Monday.
  create table duty (
    starts_on date not null check (extract(isodow from starts_on) = 1),
    mentor_id uuid not null references mentor_profile on delete cascade,
    primary key (starts_on, mentor_id)
  );

  -- A mailed link shows an ask and lets it be declined; gone with the answer.
  create table mentoring_link (
    token_digest bytea primary key check (length(token_digest) = 32),
    pairing_id uuid not null references pairing on delete cascade,
    expires_at timestamptz not null
  );
  create index mentoring_link_pairing on mentoring_link (pairing_id);

  grant select, insert, update, delete on mentoring_choice, pairing, mentoring_participant, duty, mentoring_link to nnrlk_runtime;
`;

/** The count of held places follows the pairings in the same statement; its check refuses one too many, whoever writes. */
const PLACES = `
  create function hold_mentor_place() returns trigger language plpgsql as $$
  declare
    before integer := 0;
    after integer := 0;
  begin
    if tg_op <> 'INSERT' and old.kind = 'PAIRING' and old.status in ('ACCEPTED', 'ACTIVE', 'PAUSED') then before := 1; end if;
    if tg_op <> 'DELETE' and new.kind = 'PAIRING' and new.status in ('ACCEPTED', 'ACTIVE', 'PAUSED') then after := 1; end if;
    if before <> after then
      update mentor_profile set places_taken = places_taken + after - before where id = coalesce(new.mentor_id, old.mentor_id);
    end if;
    return null;
  end $$;

  create trigger pairing_holds_place after insert or delete or update of status on pairing
  for each row execute function hold_mentor_place();
`;

const TEXTS = `
  create table mentoring_text (
    id uuid primary key,
    request_id uuid not null references mentoring_request on delete cascade,
    -- null: of the request as a whole.
    pairing_id uuid references pairing on delete cascade,
    kind text not null check (kind ~ '^[A-Z_]{2,20}$'),
    author_id uuid not null references mentoring_participant,
    -- AUTHOR: nobody else. ACCEPTED: the mentee's side, and the mentor who accepted. ASKED: the mentee's side, and the mentor who was asked.
    -- PAIR: the mentee's side and the mentor. COORDINATORS: they, and the coordinators. STAFF: its author and the coordinators.
    audience text not null check (audience in ('AUTHOR', 'ACCEPTED', 'ASKED', 'PAIR', 'COORDINATORS', 'STAFF')),
    key_id uuid not null,
    box bytea not null,
    written_at timestamptz not null default now(),
    version integer not null default 1,
    check (pairing_id is not null or audience in ('AUTHOR', 'ACCEPTED'))
  );
  create index mentoring_text_request on mentoring_text (request_id);
  create index mentoring_text_pairing on mentoring_text (pairing_id, written_at desc);

  -- Whom the mentee does not want; nobody else is ever told.
  create table mentoring_unwanted (
    request_id uuid not null references mentoring_request on delete cascade,
    mentor_id uuid not null references mentor_profile,
    author_id uuid not null references mentoring_participant,
    primary key (request_id, mentor_id)
  );

  grant select, insert, update, delete on mentoring_text, mentoring_unwanted to nnrlk_runtime;
  call make_confidential('mentoring_text');
  call make_confidential('mentoring_unwanted');
`;

/** Of the account whose transaction it is; without one they are empty. Policies ask each once a statement. */
const READERS = `
  -- Every part that the account's person has, or had.
  create function mentoring_parts() returns uuid[] language sql stable
  return array(
    select part.id from mentoring_participant as part join account as a on a.person_id = part.person_id
    where a.id = app_account() and a.disabled_at is null
  );

  -- Requests on whose side they take part now: for an organization only as long as they represent it.
  create function mentoring_sides() returns uuid[] language sql stable
  return array(
    select part.request_id
    from mentoring_participant as part
    join account as a on a.person_id = part.person_id
    join mentoring_request as r on r.id = part.request_id
    where a.id = app_account() and a.disabled_at is null and part.side = 'MENTEE' and part.until is null
      and (r.organization_id is null or exists (
        select from representation as own
        where own.person_id = part.person_id and own.organization_id = r.organization_id
          and (now() at time zone 'Asia/Almaty')::date between own.since and coalesce(own.until, 'infinity')
      ))
  );

  -- Asks that await them as a mentor, or that they accepted.
  create function mentoring_asked() returns uuid[] language sql stable
  return array(
    select pairing.id
    from pairing join mentor_profile as m on m.id = pairing.mentor_id join account as a on a.person_id = m.person_id
    where a.id = app_account() and a.disabled_at is null and (pairing.status = 'PROPOSED' or pairing.accepted_at is not null)
  );

  -- Requests whose details they opened by accepting, unless the pairing was broken off.
  create function mentoring_opened() returns uuid[] language sql stable
  return array(
    select pairing.request_id
    from pairing join mentor_profile as m on m.id = pairing.mentor_id join account as a on a.person_id = m.person_id
    where a.id = app_account() and a.disabled_at is null and pairing.status in ('ACCEPTED', 'ACTIVE', 'PAUSED', 'COMPLETED')
  );

  -- Pairings, from either side, once they were accepted.
  create function mentoring_pairs() returns uuid[] language sql stable
  return array(
    select pairing.id from pairing
    where pairing.accepted_at is not null and (pairing.id = any ((select mentoring_asked())::uuid[]) or pairing.request_id = any ((select mentoring_sides())::uuid[]))
  );

  create function mentoring_coordinates() returns boolean language sql stable
  return exists (
    select from appointment as g join account as a on a.person_id = g.person_id
    where a.id = app_account() and a.disabled_at is null and g.role = 'COORDINATOR'
      and (now() at time zone 'Asia/Almaty')::date between g.since and coalesce(g.until, 'infinity')
  );

  -- A mentor can be left out without anybody being told why.
  create function mentoring_is_unwanted(request uuid, mentor uuid) returns boolean
  language sql stable security definer set search_path = public, pg_temp as $$
    select exists (select from mentoring_unwanted where request_id = request and mentor_id = mentor)
  $$;
  revoke execute on function mentoring_is_unwanted from public;
  grant execute on function mentoring_is_unwanted to nnrlk_runtime;
`;

const POLICIES = `
  create policy readers_see on mentoring_text for select to nnrlk_runtime using (
    case audience
      when 'AUTHOR' then author_id = any ((select mentoring_parts())::uuid[])
      when 'ACCEPTED' then request_id = any ((select mentoring_sides())::uuid[]) or request_id = any ((select mentoring_opened())::uuid[])
      when 'ASKED' then request_id = any ((select mentoring_sides())::uuid[]) or pairing_id = any ((select mentoring_asked())::uuid[])
      when 'PAIR' then pairing_id = any ((select mentoring_pairs())::uuid[])
      when 'STAFF' then author_id = any ((select mentoring_parts())::uuid[]) or (select mentoring_coordinates())
      when 'COORDINATORS' then pairing_id = any ((select mentoring_pairs())::uuid[]) or (select mentoring_coordinates())
    end
  );

  create policy authors_write on mentoring_text for insert to nnrlk_runtime with check (
    author_id = any ((select mentoring_parts())::uuid[])
    and (request_id = any ((select mentoring_sides())::uuid[]) or pairing_id = any ((select mentoring_asked())::uuid[]))
  );

  -- What the two agree on is either's to change; a note, a question, an answer is its author's.
  create policy authors_change on mentoring_text for update to nnrlk_runtime using (
    author_id = any ((select mentoring_parts())::uuid[])
    or (kind in ('GOAL', 'SESSION', 'ACTION_ITEM') and audience = 'PAIR' and pairing_id = any ((select mentoring_pairs())::uuid[]))
  );

  create policy authors_delete on mentoring_text for delete to nnrlk_runtime using (author_id = any ((select mentoring_parts())::uuid[]));

  create policy author_alone on mentoring_unwanted to nnrlk_runtime
  using (author_id = any ((select mentoring_parts())::uuid[])) with check (author_id = any ((select mentoring_parts())::uuid[]));
`;
