/** Brings a database to the present: every migration that it lacks, in order, each in a transaction of its own. */
import { readdir } from 'node:fs/promises';
import { prepareJobRoom } from '../jobs/job-room.js';
import { connect } from './connect.js';
import { DataSource, MigrationExecutor, type MigrationInterface, type QueryRunner } from 'typeorm';

type MigrationClass = new () => MigrationInterface;

/** Any number will do, as long as every process of ours uses it. */
const MIGRATION_LOCK = 7_764_000;

export interface MigrationOptions {
  /** Called with a migration's name before it runs. */
  readonly onStep?: (name: string) => void;
  /** Runs no others than these. */
  readonly only?: readonly string[];
}

/** Runs what is missing, as the owner role; the names of what ran. Two processes that migrate at once wait for each other. */
export function migrate(ownerUrl: string, { onStep, only }: MigrationOptions = {}): Promise<string[]> {
  return withRunner(ownerUrl, async (runner) => {
    const executor = new MigrationExecutor(runner.dataSource, runner);
    const pending = (await executor.getPendingMigrations()).filter(({ name }) => only?.includes(name) ?? true);
    for (const migration of pending) {
      onStep?.(migration.name);
      await inTransaction(runner, () => executor.executeMigration(migration));
    }
    if (pending.length > 0) await runner.query('grant select on migration to nnrlk_runtime'); // for missingMigrations
    await prepareJobRoom(ownerUrl);
    return pending.map(({ name }) => name);
  });
}

/** Takes back the newest migration that the database has; its name, or null where there is none. */
export function revertMigration(ownerUrl: string): Promise<string | null> {
  return withRunner(ownerUrl, async (runner) => {
    const executor = new MigrationExecutor(runner.dataSource, runner);
    const newest = (await executor.getExecutedMigrations()).sort((one, other) => other.timestamp - one.timestamp)[0];
    if (!newest) return null;
    await executor.undoLastMigration();
    return newest.name;
  });
}

/** The names of the migrations that a database still lacks; any role of ours may ask. */
export async function missingMigrations(url: string): Promise<string[]> {
  const client = await connect(url, 'DATABASE_URL');
  try {
    const { rows } = await client.query<{ isThere: boolean }>(`select to_regclass('migration') is not null as "isThere"`);
    const done = rows[0]?.isThere ? (await client.query<{ name: string }>('select name from migration')).rows : [];
    const names = new Set(done.map(({ name }) => name));
    return (await migrations()).map(({ name }) => name).filter((name) => !names.has(name));
  } finally {
    await client.end();
  }
}

/** The names of all migrations of this build, in their order. */
export async function knownMigrations(): Promise<string[]> {
  return (await migrations()).map(({ name }) => name);
}

async function withRunner<T>(ownerUrl: string, work: (runner: QueryRunner) => Promise<T>): Promise<T> {
  const source = new DataSource({
    type: 'postgres',
    url: ownerUrl,
    applicationName: 'nnrlk migrate',
    migrations: await migrations(),
    migrationsTableName: 'migration',
    installExtensions: false,
    poolSize: 2,
  });
  await (await connect(ownerUrl, 'DATABASE_OWNER_URL')).end(); // says in one line what TypeORM would say in many
  await source.initialize();
  try {
    const runner = source.createQueryRunner();
    await runner.query('select pg_advisory_lock($1)', [MIGRATION_LOCK]);
    return await work(runner);
  } finally {
    await source.destroy(); // ends the connection, and the lock with it
  }
}

async function inTransaction(runner: QueryRunner, work: () => Promise<unknown>): Promise<void> {
  await runner.startTransaction();
  try {
    await work();
    await runner.commitTransaction();
  } catch (error) {
    await runner.rollbackTransaction();
    throw error;
  }
}

/** The classes in `migrations/`, which lies as far from this file in the sources as in what is built from them. */
async function migrations(): Promise<MigrationClass[]> {
  const folder = new URL('../../../../migrations/', import.meta.url);
  const files = (await readdir(folder)).filter((name) => /^\d+-[\w-]+\.(js|ts)$/.test(name)).sort();
  const modules = await Promise.all(files.map((name) => import(new URL(name, folder).href) as Promise<Record<string, unknown>>));
  return modules.flatMap((module) => Object.values(module).filter((one): one is MigrationClass => typeof one === 'function'));
}
