/** Puts the rows of an archive back into their tables, exactly as they were: no trigger fires, no policy and no order of references is in the way. */
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { buffer } from 'node:stream/consumers';
import type { Client } from 'pg';
import { from as copyFrom } from 'pg-copy-streams';
import { archiveEntries, type ArchiveEntry } from './archive-reader.js';
import { BackupRefused } from './backup-refused.js';
import { tables, type Table } from './catalogue.js';
import { MANIFEST, readManifest, type Manifest } from './manifest.js';

type ArchivedTable = Manifest['tables'][number];

export interface Loading {
  readonly table: (table: ArchivedTable, content: Readable) => Promise<void>;
  readonly file?: (name: string, content: Readable) => Promise<void>;
}

/** Hands each table and file on, in the order of the archive. */
export async function loadArchive(archive: string, { table, file }: Loading): Promise<void> {
  const entries = archiveEntries(archive);
  let byName = new Map<string, ArchivedTable>();
  let next = await entries.next();
  while (!next.done) {
    const entry = next.value;
    if (entry.name === MANIFEST) {
      byName = new Map(readManifest(await buffer(entry.stream), archive).tables.map((one) => [one.name, one]));
      next = await entries.next();
      continue;
    }
    const whole = new Parts(entry, entries);
    const [, kind, name = ''] = /^(tables|files)\/(.*)\/\d{6}$/.exec(entry.name) ?? [];
    const known = byName.get(name);
    if (kind === 'tables' && known) await table(known, whole.content());
    else if (kind === 'files' && file) await file(name, whole.content());
    else entry.stream.resume();
    next = await whole.following();
  }
}

/** The entries `name/000001`, `name/000002`, … as one stream. */
class Parts {
  private next: IteratorResult<ArchiveEntry>;

  constructor(
    private readonly first: ArchiveEntry,
    private readonly entries: AsyncIterator<ArchiveEntry>,
  ) {
    this.next = { done: false, value: first };
  }

  content(): Readable {
    return Readable.from(this.chunks(), { objectMode: false });
  }

  /** What comes after the last part. */
  async following(): Promise<IteratorResult<ArchiveEntry>> {
    return this.belongs() ? await this.entries.next() : this.next;
  }

  private async *chunks(): AsyncGenerator<Buffer> {
    while (this.belongs()) {
      yield* (this.next.value as ArchiveEntry).stream as AsyncIterable<Buffer>;
      this.next = await this.entries.next();
    }
  }

  private belongs(): boolean {
    return !this.next.done && stem(this.next.value.name) === stem(this.first.name);
  }
}

function stem(name: string): string {
  return name.slice(0, name.lastIndexOf('/'));
}

/** Empties a table and fills it. Throws `BackupRefused` where the table has changed too much since. */
export async function loadTables(client: Client, { name, columns }: ArchivedTable, content: Readable): Promise<void> {
  const there = (await tables(client)).find((table) => table.name === name);
  const missing = columns.find((column) => !there?.columns.includes(column));
  if (!there || missing)
    throw new BackupRefused(`The backup has ${missing ? `${name}.${missing}` : name}, which this version does not know`);
  await client.query(`delete from ${name}`);
  await pipeline(content, client.query(copyFrom(`copy ${name} (${columns.join(', ')}) from stdin`)));
}

interface Reference {
  readonly table: string;
  readonly name: string;
  readonly definition: string;
}

const REFERENCES = `
  select conrelid::regclass::text as "table", format('%I', conname) as name, pg_get_constraintdef(oid) as definition
  from pg_constraint
  where contype = 'f' and conparentid = 0 and connamespace in ('public'::regnamespace, 'graphile_worker'::regnamespace)
  order by conrelid, conname
`;

/**
 * Does the work in a transaction of the owner's while triggers rest and references are not checked; then all are checked at once. The
 * owner is no superuser, so it takes them away and puts them back, which the transaction hides from everybody else.
 */
export async function withOpenTables(client: Client, work: () => Promise<void>): Promise<void> {
  const all = await tables(client);
  const { rows: references } = await client.query<Reference>(REFERENCES);
  for (const { table, name } of references) await client.query(`alter table ${table} drop constraint ${name}`);
  for (const table of all) await client.query(openingOf(table).join('; '));
  await work();
  for (const table of all) await client.query(closingOf(table).join('; '));
  for (const { table, name, definition } of references) await client.query(`alter table ${table} add constraint ${name} ${definition}`);
}

function openingOf({ name, isForced }: Table): string[] {
  return [`alter table ${name} disable trigger user`, ...(isForced ? [`alter table ${name} no force row level security`] : [])];
}

function closingOf({ name, isForced }: Table): string[] {
  return [`alter table ${name} enable trigger user`, ...(isForced ? [`alter table ${name} force row level security`] : [])];
}
