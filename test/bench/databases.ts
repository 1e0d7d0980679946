/** The databases of the bench, kept between runs as long as neither a migration nor what fills them has changed. */
import { createHash } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { SingleBar } from 'cli-progress';
import { Client } from 'pg';
import { DirectoryModule, OrganizationRegister } from '#directory';
import {
  configuration,
  Database,
  discardEmbeddedPostgres,
  migrate,
  PlatformModule,
  startEmbeddedPostgres,
  type EmbeddedPostgres,
} from '#platform';
import { Module, type DynamicModule } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { organizations } from './generator.js';
import { NORMALISED_COLUMNS, NORMALISED_INDEXES } from './normalised.schema.js';

const root = fileURLToPath(new URL('../..', import.meta.url));
const BATCH = 1_000;

/** One database with so many organizations. */
export interface BenchDatabase {
  readonly size: number;
  readonly ownerUrl: string;
  readonly runtimeUrl: string;
}

/** What does not reach the disk is generated anew; what is measured is reading. */
const SETTINGS = {
  fsync: 'off',
  synchronous_commit: 'off',
  full_page_writes: 'off',
  max_wal_size: '4GB',
  shared_buffers: '512MB',
  max_connections: '100',
};

/** Starts the server that keeps the bench's databases. */
export async function startBenchPostgres(): Promise<EmbeddedPostgres> {
  const kept = path.join(root, '.data', 'bench');
  const name = fingerprint();
  mkdirSync(kept, { recursive: true });
  for (const stale of readdirSync(kept).filter((folder) => folder !== name)) {
    await discardEmbeddedPostgres(path.join(kept, stale));
    rmSync(path.join(kept, stale), { recursive: true });
  }
  return startEmbeddedPostgres({ folder: path.join(kept, name), settings: SETTINGS });
}

/** The database of that size, made and filled unless an earlier run has left it. */
export async function benchDatabase(server: EmbeddedPostgres, size: number): Promise<BenchDatabase> {
  const name = `nnrlk_bench_${size}`;
  const database = { size, ownerUrl: inDatabase(server.ownerUrl, name), runtimeUrl: inDatabase(server.runtimeUrl, name) };
  if (!(await isFilled(server.superuserUrl, name))) await make(server, database, name);
  return database;
}

async function make(server: EmbeddedPostgres, database: BenchDatabase, name: string): Promise<void> {
  await run(server.superuserUrl, [`drop database if exists ${name} with (force)`, `create database ${name} owner nnrlk_owner`]);
  await migrate(database.ownerUrl);
  await fill(database);
  await run(inDatabase(server.superuserUrl, name), [...NORMALISED_COLUMNS, ...NORMALISED_INDEXES, 'vacuum (analyze)', 'checkpoint']);
  await run(server.superuserUrl, [`comment on database ${name} is 'filled'`]);
}

@Module({})
class FillingModule {
  static for(databaseUrl: string): DynamicModule {
    const read = configuration({ NNRLK_MODE: 'production', LOG_LEVEL: 'silent' });
    if (!read.ok) throw new Error(read.error.join('; '));
    return { module: FillingModule, imports: [PlatformModule.forRoot({ configuration: read.value, databaseUrl }), DirectoryModule] };
  }
}

async function fill({ size, runtimeUrl, ownerUrl }: BenchDatabase): Promise<void> {
  const application = await NestFactory.createApplicationContext(FillingModule.for(runtimeUrl), { logger: ['error'] });
  const [database, register] = [application.get(Database), application.get(OrganizationRegister)];
  const source = organizations(await codes(ownerUrl));
  const progress = new SingleBar({ format: `${size} organizations [{bar}] {percentage} %, {eta_formatted} to go`, etaBuffer: 50 });
  progress.start(size, 0);
  for (let made = 0; made < size; made += BATCH) {
    const batch = Array.from({ length: Math.min(BATCH, size - made) }, () => source.next().value);
    await database.transaction((transaction) => register.addMany(transaction, batch));
    progress.increment(batch.length);
  }
  progress.stop();
  await database.transaction((transaction) => register.settle(transaction));
  await application.close();
}

async function codes(url: string): Promise<{ regions: string[]; focusAreas: string[]; legalForms: string[] }> {
  const [row] = await run<{ regions: string[]; focusAreas: string[]; legalForms: string[] }>(url, [
    `select
      (select array_agg(code order by code) from region) as regions,
      (select array_agg(code order by position) from focus_area) as "focusAreas",
      (select array_agg(code order by position) from legal_form) as "legalForms"`,
  ]);
  if (!row) throw new Error('The vocabulary is missing');
  return row;
}

async function isFilled(superuserUrl: string, name: string): Promise<boolean> {
  const rows = await run(superuserUrl, [
    `select from pg_database where datname = '${name}' and shobj_description(oid, 'pg_database') = 'filled'`,
  ]);
  return rows.length > 0;
}

/** Runs the statements one after the other and returns the rows of the last. */
async function run<Row>(url: string, statements: readonly string[]): Promise<Row[]> {
  const client = new Client({ connectionString: url });
  await client.connect();
  try {
    let rows: Row[] = [];
    for (const statement of statements) rows = (await client.query(statement)).rows as Row[];
    return rows;
  } finally {
    await client.end();
  }
}

function inDatabase(url: string, name: string): string {
  const address = new URL(url);
  address.pathname = `/${name}`;
  return address.href;
}

/** Changes with the migrations and with what the organizations are made of. */
function fingerprint(): string {
  const migrations = readdirSync(path.join(root, 'migrations')).map((file) => `migrations/${file}`);
  const own = ['generator', 'words', 'random', 'normalised.schema'].map((name) => `test/bench/${name}.ts`);
  const hash = createHash('sha256');
  for (const file of [...migrations, ...own].sort()) hash.update(readFileSync(path.join(root, file)));
  return hash.digest('hex').slice(0, 16);
}
