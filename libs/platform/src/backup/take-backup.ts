/** Takes a backup while the network runs: the database as it is at one moment, the files, and the wrapped keys beside them. */
import { randomUUID } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { mkdir } from 'node:fs/promises';
import path from 'node:path';
import type { Client } from 'pg';
import { to as copyTo } from 'pg-copy-streams';
import type { Configuration } from '../configuration/configuration.js';
import { connect } from '../database/connect.js';
import { isDemonstration } from '../database/demonstration.js';
import { ArchiveWriter } from './archive-writer.js';
import { BackupRefused } from './backup-refused.js';
import { hasTable, jobRoomOf, KEYS_TABLE, migrationsOf, sequences, tables, type Table } from './catalogue.js';
import { filesBelow, filesFolder } from './files.js';
import type { Manifest, ManifestOf } from './manifest.js';

export type BackupKind = 'SCHEDULED' | 'BY_HAND' | 'BEFORE_UPGRADE';

export interface BackupOrder {
  /** The owner's, who alone reads every row. */
  readonly ownerUrl: string;
  readonly configuration: Pick<Configuration, 'dataDirectory' | 'objectStore'>;
  /** Where the archive goes; the wrapped keys go to the same name with `.keys`. */
  readonly file: string;
  readonly kind: BackupKind;
}

export interface BackupReport {
  readonly id: string;
  readonly takenAt: Date;
  readonly bytes: number;
  readonly tables: number;
  readonly files: number;
}

/** The file beside a backup with the keys of its sealed texts. */
export function keysFile(file: string): string {
  return `${file}.keys`;
}

/** Throws `BackupRefused` where a file is in the way, and leaves nothing behind where it fails. */
export async function takeBackup(order: BackupOrder): Promise<BackupReport> {
  await mkdir(path.dirname(path.resolve(order.file)), { recursive: true, mode: 0o700 });
  try {
    const report = await withSnapshot(order.ownerUrl, (client) => archive(client, order));
    await note(order, { id: report.id, takenAt: report.takenAt, bytes: report.bytes, problem: null });
    return report;
  } catch (error) {
    const { code, message, syscall } = error as NodeJS.ErrnoException;
    const failure = { id: randomUUID(), takenAt: new Date(), bytes: null, problem: code ?? message };
    if (!(error instanceof BackupRefused)) await note(order, failure).catch(() => undefined); // the reason for both is likely the same
    throw syscall === undefined ? error : new BackupRefused(`${order.file} cannot be written (${code})`, { cause: error });
  }
}

/** A connection that sees the database as it is at this moment. Where the work fails it is cut off: it may be in the middle of a table. */
async function withSnapshot<T>(ownerUrl: string, work: (client: Client) => Promise<T>): Promise<T> {
  const client = await connect(ownerUrl, 'DATABASE_OWNER_URL');
  client.on('error', () => undefined); // whoever waits for an answer hears of it
  try {
    await client.query('begin isolation level repeatable read read only');
    return await work(client);
  } finally {
    await client.end();
  }
}

async function archive(client: Client, { ownerUrl, configuration, file }: BackupOrder): Promise<BackupReport> {
  const all = await tables(client);
  const takenAt = new Date();
  const common = {
    id: randomUUID(),
    takenAt: takenAt.toISOString(),
    migrations: await migrationsOf(client),
    jobRoom: await jobRoomOf(client),
    isDemonstration: await isDemonstration(ownerUrl),
    auditHead: await auditHead(client),
    files: configuration.objectStore === null ? 'ARCHIVE' : 'OBJECT_STORE',
  } as const;
  if (common.migrations.length === 0) throw new BackupRefused('There is nothing to back up: the database was never migrated');
  const isKeys = ({ name }: Table): boolean => name === KEYS_TABLE;
  const data = manifestOf(
    { ...common, kind: 'DATABASE', sequences: await sequences(client) },
    all.filter((table) => !isKeys(table)),
  );
  const keys = manifestOf({ ...common, kind: 'KEYS', sequences: [] }, all.filter(isKeys));
  const files = configuration.objectStore === null ? filesFolder(configuration.dataDirectory) : null;
  let count = 0;
  const bytes = await writeArchive(file, data, async (writer) => {
    await copyTables(client, writer, data);
    if (files !== null) count = await addFiles(writer, files);
    await writeArchive(keysFile(file), keys, (beside) => copyTables(client, beside, keys));
  });
  return { id: common.id, takenAt, bytes, tables: data.tables.length, files: count };
}

function manifestOf(manifest: Omit<ManifestOf, 'tables'>, chosen: readonly Table[]): ManifestOf {
  return { ...manifest, tables: chosen.map(({ name, columns }) => ({ name, columns: [...columns] })) };
}

async function writeArchive(file: string, manifest: ManifestOf, fill: (writer: ArchiveWriter) => Promise<void>): Promise<number> {
  const writer = await ArchiveWriter.begin(file, manifest);
  try {
    await fill(writer);
    return await writer.finish();
  } catch (error) {
    await writer.abandon();
    throw error;
  }
}

/** As text, which every version of PostgreSQL reads. */
async function copyTables(client: Client, writer: ArchiveWriter, manifest: ManifestOf): Promise<void> {
  for (const { name, columns } of manifest.tables) {
    await writer.addParts(`tables/${name}`, client.query(copyTo(`copy ${name} (${columns.join(', ')}) to stdout`)));
  }
}

/** A file is written before the row that names it, and never changed: so those found now have every file of the snapshot. */
async function addFiles(writer: ArchiveWriter, folder: string): Promise<number> {
  const names = await filesBelow(folder);
  for (const name of names) await writer.addParts(`files/${name}`, createReadStream(path.join(folder, name)));
  return names.length;
}

async function auditHead(client: Client): Promise<Manifest['auditHead']> {
  if (!(await hasTable(client, 'audit_entry'))) return null;
  const { rows } = await client.query<{ position: number; hash: string }>(
    `select position::int, encode(hash, 'hex') as hash from audit_entry where position is not null order by position desc limit 1`,
  );
  return rows[0] ?? null;
}

interface Note {
  readonly id: string;
  readonly takenAt: Date;
  readonly bytes: number | null;
  readonly problem: string | null;
}

async function note({ ownerUrl, kind }: BackupOrder, { id, takenAt, bytes, problem }: Note): Promise<void> {
  const client = await connect(ownerUrl, 'DATABASE_OWNER_URL');
  try {
    if (!(await hasTable(client, 'backup'))) return;
    const values = [id, kind, takenAt, bytes, problem];
    await client.query('insert into backup (id, kind, taken_at, bytes, problem) values ($1, $2, $3, $4, $5)', values);
  } finally {
    await client.end();
  }
}
