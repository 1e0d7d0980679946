/** What a process makes sure of before it serves anybody: the right database, and a role that can do no more than it has to. */
import { StartRefused } from '../start-refused.js';
import { connect } from './connect.js';

/** One row: what the role of this connection may do, and what the database knows of letters. */
const FACTS = `
  select
    current_user as role,
    coalesce(bool_or(role.rolsuper), false) as "isSuperuser",
    coalesce(bool_or(role.rolbypassrls), false) as "bypassesPolicies",
    exists (select from pg_class where relowner = any (array_agg(role.oid)))
      or exists (select from pg_namespace where nspowner = any (array_agg(role.oid)))
      or exists (select from pg_database where datname = current_database() and datdba = any (array_agg(role.oid))) as "ownsSomething",
    length('Қазақ') = 5 and lower('ҚАЗАҚ') = 'қазақ' as "knowsLetters",
    exists (select from pg_collation where collname = 'kk-x-icu') as "knowsKazakhOrder",
    current_setting('server_version_num')::int as version
  from pg_roles as role
  where pg_has_role(current_user, role.oid, 'member')
    and role.rolname <> 'pg_database_owner'
`;

interface Facts {
  readonly role: string;
  readonly isSuperuser: boolean;
  readonly bypassesPolicies: boolean;
  readonly ownsSomething: boolean;
  readonly knowsLetters: boolean;
  readonly knowsKazakhOrder: boolean;
  readonly version: number;
}

/** Throws `StartRefused` unless the database can be reached, sorts Kazakh, and its role is no owner, superuser or bypasser of row-level security. */
export async function assertRuntimeRole(url: string): Promise<void> {
  const client = await connect(url, 'DATABASE_URL');
  try {
    const { rows } = await client.query<Facts>(FACTS);
    const problem = rows[0] && problemOf(rows[0]);
    if (problem) throw new StartRefused(`DATABASE_URL: ${problem}`);
  } finally {
    await client.end();
  }
}

function problemOf(facts: Facts): string | null {
  if (facts.isSuperuser) return `the role "${facts.role}" is or can become a superuser; use one that owns nothing`;
  if (facts.bypassesPolicies) return `the role "${facts.role}" bypasses row-level security; use one that does not`;
  if (facts.ownsSomething) return `the role "${facts.role}" owns the database, a schema or tables; use one that owns nothing`;
  if (!facts.knowsLetters) return 'the database is blind to Cyrillic letters; create it with encoding UTF8 and a UTF-8 locale';
  if (!facts.knowsKazakhOrder) return 'the server lacks ICU collations, so it cannot sort Kazakh';
  if (facts.version < 160_000) return 'the server is older than PostgreSQL 16';
  return null;
}
