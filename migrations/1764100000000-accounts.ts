/** How persons sign in: accounts, sign-ins, factors, links and limits; which roles they were given; what they consented to. */
import type { MigrationInterface, QueryRunner } from 'typeorm';

export class Accounts1764100000000 implements MigrationInterface {
  readonly name = 'Accounts1764100000000';

  async up(runner: QueryRunner): Promise<void> {
    for (const statement of [PERSON, ACCOUNT, FACTORS, STANDING, INVITATIONS, GRANTS]) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      drop table erasure, consent, invitation, invitation_wave, appointment, passkey_challenge, passkey, recovery_code, totp, account_link,
        sign_in_challenge, known_device, sign_in_session, sign_in_limit, account;
      alter table person drop column languages, drop column age_group, drop column hidden_at;
    `);
  }
}

const PERSON = `
  alter table person
    add column languages text[] not null default '{}',
    add column age_group text check (age_group in ('UNDER_18', 'AGE_18_29', 'AGE_30_44', 'AGE_45_59', 'AGE_60_PLUS')),
    -- Since when nobody sees the person, because erasure was asked for.
    add column hidden_at timestamptz;
`;

/** Digests are SHA-256 of 256 random bits: what is stored opens nothing. */
const ACCOUNT = `
  create table account (
    id uuid primary key,
    person_id uuid not null unique references person,
    email text not null check (length(email) <= 254),
    -- The mailbox: the address without what writes one mailbox in several ways.
    mailbox text not null unique,
    -- Absent until the first password is set.
    password_hash text,
    locale text not null check (locale in ('KK', 'RU', 'EN')),
    disabled_at timestamptz,
    disabled_because text check (length(disabled_because) <= 500),
    -- While locked, the password alone does not sign in, nor does a passkey alone.
    locked_at timestamptz,
    trusted_account_id uuid references account on delete set null,
    last_sign_in_at timestamptz,
    created_at timestamptz not null default now()
  );
  create index account_trusted on account (trusted_account_id);

  create table sign_in_session (
    id uuid primary key,
    account_id uuid not null references account on delete cascade,
    token_digest bytea not null unique check (length(token_digest) = 32),
    created_at timestamptz not null default now(),
    last_used_at timestamptz not null default now(),
    -- When the person last proved who they are in it.
    confirmed_at timestamptz not null default now(),
    device text not null,
    address text
  );
  create index sign_in_session_account on sign_in_session (account_id);

  -- A browser in which the account has signed in before: guesses of strangers do not count against it.
  create table known_device (
    id uuid primary key,
    account_id uuid not null references account on delete cascade,
    token_digest bytea not null unique check (length(token_digest) = 32),
    used_at timestamptz not null default now()
  );
  create index known_device_account on known_device (account_id);

  -- The password was right; a second factor is awaited.
  create table sign_in_challenge (
    token_digest bytea primary key check (length(token_digest) = 32),
    account_id uuid not null references account on delete cascade,
    expires_at timestamptz not null
  );
  create index sign_in_challenge_account on sign_in_challenge (account_id);

  -- What is mailed to be opened once.
  create table account_link (
    token_digest bytea primary key check (length(token_digest) = 32),
    account_id uuid not null references account on delete cascade,
    purpose text not null check (purpose in ('PASSWORD_RESET', 'EMAIL_CHANGE', 'UNLOCK')),
    email text,
    expires_at timestamptz not null,
    check ((email is not null) = (purpose = 'EMAIL_CHANGE'))
  );
  create index account_link_account on account_link (account_id);

  -- Wrong guesses and other things that are counted, shared by all processes; keys are digests.
  create table sign_in_limit (
    key text primary key check (length(key) <= 255),
    points integer not null,
    expire bigint
  );
`;

const FACTORS = `
  create table totp (
    account_id uuid primary key references account on delete cascade,
    sealing_key_id uuid not null,
    secret_sealed bytea not null,
    created_at timestamptz not null default now(),
    -- Until a first code was given it opens nothing.
    confirmed_at timestamptz,
    -- The last step whose code was taken: no code works twice.
    last_step bigint not null default 0
  );

  create table recovery_code (
    account_id uuid not null references account on delete cascade,
    code_digest bytea not null check (length(code_digest) = 32),
    primary key (account_id, code_digest)
  );

  create table passkey (
    id uuid primary key,
    account_id uuid not null references account on delete cascade,
    credential_id text not null unique,
    public_key bytea not null,
    counter bigint not null,
    transports text[] not null,
    name text not null check (length(name) between 1 and 100),
    created_at timestamptz not null default now(),
    last_used_at timestamptz
  );
  create index passkey_account on passkey (account_id);

  create table passkey_challenge (
    id uuid primary key,
    challenge text not null,
    -- Whose passkey is being registered; absent where somebody signs in.
    account_id uuid references account on delete cascade,
    expires_at timestamptz not null
  );
`;

const STANDING = `
  create table appointment (
    id uuid primary key,
    person_id uuid not null references person,
    role text not null check (role in ('ADMINISTRATOR', 'COORDINATOR', 'OBSERVER', 'REVIEWER', 'EDITOR', 'TRANSLATOR')),
    scope text check (length(scope) <= 40),
    since date not null,
    -- The last day on which it holds.
    until date,
    created_at timestamptz not null default now(),
    check (scope is null or role in ('REVIEWER', 'EDITOR', 'TRANSLATOR'))
  );
  create index appointment_person on appointment (person_id);

  create table consent (
    id uuid primary key,
    person_id uuid not null references person,
    purpose text not null check (purpose in ('PROCESSING', 'DIRECTORY', 'NEWS', 'STATISTICS')),
    version text not null,
    given_at timestamptz not null default now(),
    withdrawn_at timestamptz
  );
  create unique index consent_given on consent (person_id, purpose) where withdrawn_at is null;

  create table erasure (
    id uuid primary key,
    person_id uuid not null references person,
    state text not null check (state in ('REQUESTED', 'CONFIRMED', 'DONE', 'UNDONE')),
    requested_at timestamptz not null default now(),
    confirmed_at timestamptz,
    due_at timestamptz,
    ended_at timestamptz,
    check ((due_at is null) = (confirmed_at is null))
  );
  create unique index erasure_open on erasure (person_id) where state in ('REQUESTED', 'CONFIRMED');
`;

const INVITATIONS = `
  create table invitation_wave (
    id uuid primary key,
    sent_by uuid references account on delete set null,
    sent_at timestamptz not null default now()
  );

  create table invitation (
    id uuid primary key,
    person_id uuid not null references person,
    email text not null check (length(email) <= 254),
    locale text not null check (locale in ('KK', 'RU', 'EN')),
    token_digest bytea unique check (length(token_digest) = 32),
    wave_id uuid references invitation_wave,
    invited_by uuid references account on delete set null,
    -- What acceptance brings besides an account: to represent an organization, or an appointment.
    organization_id uuid references organization on delete cascade,
    representation_role text check (representation_role in ('MANAGER', 'REPRESENTATIVE')),
    position text check (length(position) <= 200),
    appointment_role text check (appointment_role in ('ADMINISTRATOR', 'COORDINATOR', 'OBSERVER', 'REVIEWER', 'EDITOR', 'TRANSLATOR')),
    sent_at timestamptz not null default now(),
    expires_at timestamptz not null,
    -- What was sent last; absent where the link was printed.
    mail_message_id uuid,
    accepted_at timestamptz,
    withdrawn_at timestamptz,
    check ((organization_id is null) = (representation_role is null)),
    check (token_digest is null = (accepted_at is not null or withdrawn_at is not null))
  );
  create index invitation_person on invitation (person_id);
  create index invitation_organization on invitation (organization_id);
  create index invitation_wave_id on invitation (wave_id);
  create index invitation_sent on invitation (sent_at desc, id);
`;

const GRANTS = `
  grant select, insert, update, delete on account, sign_in_session, known_device, sign_in_challenge, account_link, sign_in_limit,
    totp, recovery_code, passkey, passkey_challenge, appointment, consent, erasure, invitation, invitation_wave to nnrlk_runtime;
`;
