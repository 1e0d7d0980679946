/** Restores a backup into an installation where no network lives yet: all of it or, when anything is wrong, nothing. */
import { randomBytes } from 'node:crypto';
import { createWriteStream, existsSync } from 'node:fs';
import { rename, rm } from 'node:fs/promises';
import type { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { Client } from 'pg';
import type { Configuration } from '../configuration/configuration.js';
import { connect } from '../database/connect.js';
import { markDemonstration } from '../database/demonstration.js';
import { knownMigrations, migrate } from '../database/migrate.js';
import { inspectArchive } from './archive-reader.js';
import { BackupRefused } from './backup-refused.js';
import { firstOccupied, jobRoomOf, migrationsOf } from './catalogue.js';
import { filesBelow, filesFolder, placeBelow } from './files.js';
import { loadArchive, loadTables, withOpenTables } from './load-tables.js';
import type { Manifest } from './manifest.js';
import { keysFile } from './take-backup.js';

export interface RestoreOrder {
  readonly ownerUrl: string;
  readonly configuration: Pick<Configuration, 'dataDirectory' | 'objectStore'>;
  readonly file: string;
  /** The file with the wrapped keys, a later one too; undefined: the one beside `file`; null: none, and sealed texts have ended. */
  readonly keys?: string | null;
}

/** Whether a backup is whole, and what it is. Throws `BackupRefused` where it is not, or a newer version made it. */
export async function inspectBackup({ file, keys = keysFile(file) }: Pick<RestoreOrder, 'file' | 'keys'>): Promise<Manifest> {
  const manifest = await inspectArchive(file);
  if (manifest.kind !== 'DATABASE') throw new BackupRefused(`${file} has the wrapped keys alone; give the file beside it`);
  const known = await knownMigrations();
  const newer = manifest.migrations.find((name) => !known.includes(name));
  if (newer) throw new BackupRefused(`${file} was made by a newer version of this software (${newer}); upgrade, then restore it`);
  if (keys !== null) await inspectKeys(keys, file);
  return manifest;
}

async function inspectKeys(keys: string, file: string): Promise<void> {
  if (!existsSync(keys)) {
    throw new BackupRefused(
      `${keys}, the keys of sealed texts, is not there; name a later one by --keys, or give --without-keys and lose those texts`,
    );
  }
  const { kind } = await inspectArchive(keys);
  if (kind !== 'KEYS') throw new BackupRefused(`${keys} has no keys; --keys names the file that was written beside ${file}`);
}

/** Restores it and brings it to the present. Throws `BackupRefused` where the backup, or the installation, is not as it has to be. */
export async function restoreBackup(order: RestoreOrder): Promise<Manifest> {
  const manifest = await inspectBackup(order);
  const files = new RestoredFiles(order.configuration);
  await files.assertEmpty();
  const client = await connect(order.ownerUrl, 'DATABASE_OWNER_URL');
  try {
    await assertEmpty(client);
    await prepare(client, order.ownerUrl, manifest);
    await client.query('begin');
    await load(client, order, files);
    await client.query('commit');
    await files.keep();
    await client.query('analyze');
  } catch (error) {
    await client.query('rollback').catch(() => undefined);
    await files.discard();
    throw error;
  } finally {
    await client.end();
  }
  await migrate(order.ownerUrl);
  if (manifest.isDemonstration) await markDemonstration(order.ownerUrl);
  return manifest;
}

async function assertEmpty(client: Client): Promise<void> {
  const { rows } = await client.query<{ count: number }>(
    'select count(*)::int as count from pg_stat_activity where datname = current_database() and usename <> current_user and usename is not null',
  );
  if (rows[0]?.count) throw new BackupRefused('The network runs on this database; stop it first');
  const occupied = await firstOccupied(client);
  if (occupied) throw new BackupRefused(`A network lives here already (${occupied}); a backup is restored into an empty installation only`);
}

/** The tables as they were when the backup was taken; those of an empty installation that is ahead of it are made anew. */
async function prepare(client: Client, ownerUrl: string, manifest: Manifest): Promise<void> {
  const done = await migrationsOf(client);
  if (done.some((name) => !manifest.migrations.includes(name))) {
    await client.query('drop schema if exists graphile_worker cascade');
    await client.query('drop schema public cascade');
    await client.query('create schema public authorization pg_database_owner; grant usage on schema public to public');
  }
  await migrate(ownerUrl, { only: manifest.migrations });
  if (manifest.jobRoom > (await jobRoomOf(client))) {
    throw new BackupRefused('The jobs in the backup are those of a newer version of this software; upgrade, then restore it');
  }
}

async function load(client: Client, { file, keys = keysFile(file) }: RestoreOrder, files: RestoredFiles): Promise<void> {
  await withOpenTables(client, async () => {
    await loadArchive(file, {
      table: (table, parts) => loadTables(client, table, parts),
      file: (name, content) => files.write(name, content),
    });
    if (keys !== null) await loadArchive(keys, { table: (table, parts) => loadTables(client, table, parts) });
  });
  for (const { name, value, isCalled } of (await inspectArchive(file)).sequences) {
    await client.query('select setval($1::regclass, $2::bigint, $3)', [name, value, isCalled]);
  }
}

/** They lie aside until the database has theirs. */
class RestoredFiles {
  private readonly folder: string;
  private readonly aside: string;

  constructor({ dataDirectory }: RestoreOrder['configuration']) {
    this.folder = filesFolder(dataDirectory);
    this.aside = `${this.folder}.restoring-${randomBytes(4).toString('hex')}`;
  }

  async assertEmpty(): Promise<void> {
    const [first] = await filesBelow(this.folder);
    if (first) throw new BackupRefused(`There are files in ${this.folder} already; a backup is restored into an empty installation only`);
  }

  async write(name: string, content: Readable): Promise<void> {
    const place = await placeBelow(this.aside, name);
    if (!place) throw new BackupRefused('The backup has a file that does not belong to the installation');
    await pipeline(content, createWriteStream(place, { mode: 0o600 }));
  }

  async keep(): Promise<void> {
    if (!existsSync(this.aside)) return;
    await rm(this.folder, { recursive: true, force: true });
    await rename(this.aside, this.folder);
  }

  async discard(): Promise<void> {
    await rm(this.aside, { recursive: true, force: true });
  }
}
