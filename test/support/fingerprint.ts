/** All that a database is, so that two can be compared: every row, right, policy, constraint, trigger, function and sequence. */
import { createHash } from 'node:crypto';
import { Client } from 'pg';

/** Facts of the catalogue, one row a fact. */
const SCHEMA = `
  with place as (
    select * from pg_class
    where relnamespace in ('public'::regnamespace, 'graphile_worker'::regnamespace) and relkind in ('r', 'S', 'v', 'i')
  )
  select 'relation ' || relnamespace::regnamespace || '.' || relname as what,
    concat_ws(' ', relkind, pg_get_userbyid(relowner), relacl::text, relrowsecurity, relforcerowsecurity) as value from place
  union all
  select 'column ' || attrelid::regclass || '.' || attname, concat_ws(' ', format_type(atttypid, atttypmod), attnotnull, attacl::text)
  from pg_attribute where attrelid in (select oid from place) and attnum > 0 and not attisdropped
  union all
  select 'constraint ' || conrelid::regclass || '.' || conname, concat_ws(' ', pg_get_constraintdef(oid), convalidated) from pg_constraint where conrelid in (select oid from place)
  union all
  select 'policy ' || schemaname || '.' || tablename || '.' || policyname, concat_ws(' ', roles::text, cmd, qual, with_check) from pg_policies
  union all
  select 'trigger ' || tgrelid::regclass || '.' || tgname, concat_ws(' ', pg_get_triggerdef(oid), tgenabled) from pg_trigger where not tgisinternal and tgrelid in (select oid from place)
  union all
  select 'function ' || oid::regprocedure, concat_ws(' ', md5(prosrc), prosecdef, proacl::text) from pg_proc
  where pronamespace in ('public'::regnamespace, 'graphile_worker'::regnamespace) and prokind in ('f', 'p')
  union all
  select 'role ' || rolname, concat_ws(' ', rolsuper, rolcreaterole, rolbypassrls, rolcanlogin) from pg_roles where rolname like 'nnrlk%'
  order by 1
`;

/** By name; two databases with equal ones are equal. The history of the machine's own backups is left out. */
export async function fingerprintOf(ownerUrl: string): Promise<Readonly<Record<string, string>>> {
  const client = new Client({ connectionString: ownerUrl });
  await client.connect();
  try {
    const facts = (await client.query<{ what: string; value: string }>(SCHEMA)).rows.map(({ what, value }) => [what, value] as const);
    const places = facts.flatMap(([what, value]) => {
      const name = /^relation (.*)$/.exec(what)?.[1];
      return name && /^[rS] /.test(value) ? [{ name, isSequence: value.startsWith('S') }] : [];
    });
    const rows: [string, string][] = [];
    for (const { name, isSequence } of places) {
      if (name === 'public.backup' || name === 'public.migration' || name === 'graphile_worker.migrations') continue;
      const text = isSequence
        ? `select last_value, is_called from ${name}`
        : `select row_to_json(one)::text as row from ${name} as one order by 1`;
      const { rows: all } = await client.query(text);
      rows.push([`rows ${name}`, `${all.length} ${createHash('sha256').update(JSON.stringify(all)).digest('hex')}`]);
    }
    return Object.fromEntries([...facts, ...rows]);
  } finally {
    await client.end();
  }
}
