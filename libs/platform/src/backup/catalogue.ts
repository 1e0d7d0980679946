/** What a database consists of, as a backup sees it. */
import type { Client } from 'pg';

export interface Table {
  /** With its schema, quoted where SQL needs it. */
  readonly name: string;
  /** All that can be written, quoted likewise. */
  readonly columns: readonly string[];
  /** Whether its owner is under its policies too. */
  readonly isForced: boolean;
}

export interface Sequence {
  readonly name: string;
  readonly value: string;
  readonly isCalled: boolean;
}

/** The wrapped keys have a file of their own, so that destroying a key can end a text in every backup. */
export const KEYS_TABLE = 'public.sealing_key';

/** Kept by whoever migrates, or the history of this machine: no part of a backup. */
const LEFT_OUT = ['public.migration', 'public.backup', 'graphile_worker.migrations'];

/** What the migrations themselves write. Everything else is empty until a network lives here. */
const FILLED_BY_MIGRATIONS = [
  'public.region',
  'public.focus_area',
  'public.legal_form',
  'public.working_language',
  'public.directory_count',
  'public.directory_word',
  'public.calendar_day',
  'public.mentoring_setting',
  'public.membership_setting',
];

const TABLES = `
  select
    format('%I.%I', namespace.nspname, place.relname) as name,
    array_agg(format('%I', attribute.attname) order by attribute.attnum) as columns,
    place.relforcerowsecurity as "isForced"
  from pg_class as place
  join pg_namespace as namespace on namespace.oid = place.relnamespace
  join pg_attribute as attribute on attribute.attrelid = place.oid
  where namespace.nspname in ('public', 'graphile_worker')
    and place.relkind = 'r'
    and attribute.attnum > 0 and not attribute.attisdropped and attribute.attgenerated = ''
    and not exists (select from pg_depend where objid = place.oid and classid = 'pg_class'::regclass and deptype = 'e')
  group by namespace.nspname, place.relname, place.relforcerowsecurity
  order by name
`;

const SEQUENCES = `
  select format('%I.%I', namespace.nspname, relname) as name
  from pg_class join pg_namespace as namespace on namespace.oid = relnamespace
  where relkind = 'S' and namespace.nspname in ('public', 'graphile_worker')
  order by name
`;

/** Every table whose rows a backup has. */
export async function tables(client: Client): Promise<Table[]> {
  const { rows } = await client.query<Table>(TABLES);
  return rows.filter(({ name }) => !LEFT_OUT.includes(name));
}

export async function sequences(client: Client): Promise<Sequence[]> {
  const { rows } = await client.query<{ name: string }>(SEQUENCES);
  const found: Sequence[] = [];
  for (const { name } of rows) {
    const state = await client.query<{ value: string; isCalled: boolean }>(
      `select last_value as value, is_called as "isCalled" from ${name}`,
    );
    const [row] = state.rows;
    if (row) found.push({ name, ...row });
  }
  return found;
}

/** Whether there is such a table: a database from before it may be backed up too. */
export async function hasTable(client: Client, name: string): Promise<boolean> {
  const { rows } = await client.query<{ isThere: boolean }>('select to_regclass($1) is not null as "isThere"', [name]);
  return rows[0]?.isThere === true;
}

/** The names of the migrations that were run; none in a database without any. */
export async function migrationsOf(client: Client): Promise<string[]> {
  if (!(await hasTable(client, 'migration'))) return [];
  const { rows } = await client.query<{ name: string }>('select name from migration order by id');
  return rows.map(({ name }) => name);
}

/** The newest migration of the job room; 0 where there is no room. */
export async function jobRoomOf(client: Client): Promise<number> {
  if (!(await hasTable(client, 'graphile_worker.migrations'))) return 0;
  const { rows } = await client.query<{ id: number }>('select max(id) as id from graphile_worker.migrations');
  return rows[0]?.id ?? 0;
}

/** The first table that a network has written to; null where none lives here yet. Jobs that wait are upkeep, not a network. */
export async function firstOccupied(client: Client): Promise<string | null> {
  for (const { name } of await tables(client)) {
    if (FILLED_BY_MIGRATIONS.includes(name) || name.startsWith('graphile_worker.')) continue;
    const { rows } = await client.query<{ isOccupied: boolean }>(`select exists (select from ${name}) as "isOccupied"`);
    if (rows[0]?.isOccupied) return name;
  }
  return null;
}
