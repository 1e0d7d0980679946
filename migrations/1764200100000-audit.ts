/** Who did what, when and from where: a chain that nobody can mend unseen, with the personal values beside it. */
import type { MigrationInterface, QueryRunner } from 'typeorm';

export class Audit1764200100000 implements MigrationInterface {
  readonly name = 'Audit1764200100000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(TABLES);
    await runner.query(CHAIN);
    await runner.query(DOORS);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      drop function audit_hash;
      drop table audit_value, audit_entry;
      drop function audit_record, audit_erase_values, audit_chain, audit_refuse, audit_digest;
    `);
  }
}

const TABLES = `
  create table audit_entry (
    id uuid primary key default gen_random_uuid(),
    -- The place in the chain, without a gap; given when the transaction commits, like the hash.
    position bigint unique,
    at timestamptz not null,
    actor_kind text not null check (actor_kind in ('VISITOR', 'ACCOUNT', 'SYSTEM')),
    actor_id uuid check ((actor_id is not null) = (actor_kind = 'ACCOUNT')),
    action text not null check (action ~ '^[A-Z][A-Z0-9_]{0,59}$'),
    subject_type text not null check (subject_type ~ '^[A-Z][A-Z0-9_]{0,39}$'),
    subject_id text check (subject_id ~ '^[A-Za-z0-9:_-]{1,80}$'),
    before_digest bytea,
    after_digest bytea,
    address_digest bytea,
    hash bytea
  );
  comment on table audit_entry is 'Append-only; audit_record writes it';
  create index audit_entry_subject on audit_entry (subject_type, subject_id, position desc);
  create index audit_entry_actor on audit_entry (actor_id, position desc);
  create index audit_entry_action on audit_entry (action, position desc);

  create table audit_value (
    entry_id uuid not null references audit_entry,
    kind text not null check (kind in ('BEFORE', 'AFTER', 'ADDRESS')),
    salt bytea not null,
    value text not null,
    primary key (entry_id, kind)
  );
  comment on table audit_value is 'What the digests of an entry stand for; erased by audit_erase_values, which leaves the chain whole';

  grant select on audit_entry, audit_value to nnrlk_runtime;
`;

/**
 * The chain is joined when a transaction commits, so that writers wait for each other for that moment alone and cannot deadlock over it.
 * An entry's hash covers the hash before it and every column, a line each; verifying it needs no SQL of ours (libs/platform/src/audit).
 */
const CHAIN = `
  create function audit_digest(salt bytea, value text) returns bytea language sql immutable
  return case when value is null then null else sha256(salt || convert_to(value, 'UTF8')) end;

  create function audit_hash(previous bytea, entry audit_entry) returns bytea language sql stable
  return sha256(convert_to(concat_ws(E'\\n',
    encode(previous, 'hex'),
    entry.position,
    entry.id,
    (extract(epoch from entry.at) * 1000000)::bigint,
    entry.actor_kind,
    coalesce(entry.actor_id::text, '-'),
    entry.action,
    entry.subject_type,
    coalesce(entry.subject_id, '-'),
    coalesce(encode(entry.before_digest, 'hex'), '-'),
    coalesce(encode(entry.after_digest, 'hex'), '-'),
    coalesce(encode(entry.address_digest, 'hex'), '-')
  ), 'UTF8'));

  create function audit_chain() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
  declare
    newest record;
    entry audit_entry;
  begin
    perform pg_advisory_xact_lock(7764002);
    select position, hash into newest from audit_entry where position is not null order by position desc limit 1;
    entry := new;
    entry.position := coalesce(newest.position, 0) + 1;
    entry.hash := audit_hash(coalesce(newest.hash, ''::bytea), entry);
    update audit_entry set position = entry.position, hash = entry.hash where id = new.id;
    return null;
  end $$;

  create constraint trigger audit_entry_chain after insert on audit_entry
  deferrable initially deferred for each row execute function audit_chain();

  -- For everybody, the owner too: an entry gets its place and is never changed again, a value can go and never change.
  create function audit_refuse() returns trigger language plpgsql as $$
  begin
    if tg_table_name = 'audit_entry' and tg_op = 'UPDATE' then
      if old.position is null then return new; end if;
    end if;
    raise exception 'The audit trail is append-only' using errcode = 'insufficient_privilege';
  end $$;

  create trigger audit_entry_append_only before update or delete on audit_entry for each row execute function audit_refuse();
  create trigger audit_entry_never_emptied before truncate on audit_entry for each statement execute function audit_refuse();
  create trigger audit_value_unchanged before update on audit_value for each row execute function audit_refuse();
`;

const DOORS = `
  create function audit_record(
    actor_kind text, actor_id uuid, action text, subject_type text, subject_id text, before text, after text, address text
  ) returns uuid language plpgsql security definer set search_path = public, pg_temp as $$
  declare
    entry uuid := gen_random_uuid();
    salts bytea[] := array(select uuid_send(gen_random_uuid()) || uuid_send(gen_random_uuid()) from generate_series(1, 3));
  begin
    insert into audit_entry (id, at, actor_kind, actor_id, action, subject_type, subject_id, before_digest, after_digest, address_digest)
    values (
      entry, clock_timestamp(), actor_kind, actor_id, action, subject_type, subject_id,
      audit_digest(salts[1], before), audit_digest(salts[2], after), audit_digest(salts[3], address)
    );
    insert into audit_value (entry_id, kind, salt, value)
    select entry, given.kind, given.salt, given.value
    from (values ('BEFORE', salts[1], before), ('AFTER', salts[2], after), ('ADDRESS', salts[3], address)) as given (kind, salt, value)
    where given.value is not null;
    return entry;
  end $$;

  create function audit_erase_values(entries uuid[], kinds text[]) returns integer
  language sql security definer set search_path = public, pg_temp as $$
    with erased as (delete from audit_value where entry_id = any (entries) and kind = any (kinds) returning 1)
    select count(*)::integer from erased
  $$;

  revoke execute on function audit_record, audit_erase_values, audit_chain from public;
  grant execute on function audit_record, audit_erase_values to nnrlk_runtime;
`;
