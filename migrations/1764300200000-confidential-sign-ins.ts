/**
 * What opens accounts is confidential beneath the code too: factors, sign-ins, devices, challenges and mailed links show to their own account
 * alone. Who shows a secret is led to the account that it belongs to, and no further.
 */
import type { MigrationInterface, QueryRunner } from 'typeorm';

const TABLES = ['totp', 'recovery_code', 'passkey', 'sign_in_session', 'known_device', 'sign_in_challenge', 'account_link'] as const;

export class ConfidentialSignIns1764300200000 implements MigrationInterface {
  readonly name = 'ConfidentialSignIns1764300200000';

  async up(runner: QueryRunner): Promise<void> {
    for (const table of TABLES) {
      await runner.query(`
        call make_confidential('${table}');
        create policy own_account on ${table} to nnrlk_runtime using (account_id = app_account()) with check (account_id = app_account());
      `);
    }
    await runner.query(DOORS);
    await runner.query(`
      revoke execute on function ${FUNCTIONS} from public;
      grant execute on function ${FUNCTIONS} to nnrlk_runtime;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`drop function ${FUNCTIONS}`);
    for (const table of TABLES) {
      await runner.query(`
        drop policy own_account on ${table};
        drop policy owner_sees_all on ${table};
        alter table ${table} no force row level security;
        alter table ${table} disable row level security;
      `);
    }
  }
}

const FUNCTIONS = `session_of_token(bytea), account_of_challenge(bytea), account_of_link(bytea, text), account_of_passkey(text),
  factors_of_account(uuid), end_everybodys_sessions()`;

const DOORS = `
  create function session_of_token(digest bytea) returns setof sign_in_session
  language sql stable security definer set search_path = public, pg_temp as $$
    select * from sign_in_session where token_digest = digest or former_digest = digest
  $$;

  create function account_of_challenge(digest bytea) returns uuid
  language sql stable security definer set search_path = public, pg_temp as $$
    select account_id from sign_in_challenge where token_digest = digest and expires_at > now()
  $$;

  create function account_of_link(digest bytea, meant text) returns uuid
  language sql stable security definer set search_path = public, pg_temp as $$
    select account_id from account_link where token_digest = digest and purpose = meant and expires_at > now()
  $$;

  create function account_of_passkey(credential text) returns uuid
  language sql stable security definer set search_path = public, pg_temp as $$
    select account_id from passkey where credential_id = credential
  $$;

  -- That an account has factors is no secret to who looks after people; what they are is.
  create function factors_of_account(account uuid, out has_totp boolean, out has_passkey boolean, out recovery_codes integer)
  language sql stable security definer set search_path = public, pg_temp as $$
    select
      exists (select from totp where account_id = account and confirmed_at is not null),
      exists (select from passkey where account_id = account),
      (select count(*)::integer from recovery_code where account_id = account)
  $$;

  -- How many there were. Nobody's browser is known any more, and who awaits a second factor begins anew.
  create function end_everybodys_sessions() returns integer
  language sql security definer set search_path = public, pg_temp as $$
    delete from known_device;
    delete from sign_in_challenge;
    with ended as (delete from sign_in_session returning 1)
    select count(*)::integer from ended
  $$;
`;
