/** The database of a spec file that needs members: the founding ones, imported once a run and cloned from there. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { SYSTEM } from '#kernel';
import { MemberImport, MembershipModule } from '#membership';
import { configuration, PlatformModule } from '#platform';
import { Test } from '@nestjs/testing';
import { Client } from 'pg';
import { addressOf, clusterAddresses, createTestDatabase, TEMPLATE, type TestDatabase } from './test-database.js';

const FOUNDING = 'nnrlk_test_founding';
const FILE = path.resolve(import.meta.dirname, '../../apps/cli/demo/founding-members.xlsx');

/** Any number will do; whoever comes first makes the template, the others wait. */
const MAKING_LOCK = 7_764_002;

/** Clones a migrated database with the 27 founding organizations and their 42 representatives. */
export async function createFoundingDatabase(): Promise<TestDatabase> {
  const { superuserUrl } = clusterAddresses();
  const client = new Client({ connectionString: superuserUrl });
  await client.connect();
  try {
    await client.query('select pg_advisory_lock($1)', [MAKING_LOCK]);
    const { rowCount } = await client.query('select from pg_database where datname = $1', [FOUNDING]);
    if (rowCount === 0) await makeTemplate(client);
  } finally {
    await client.end(); // and the lock with it
  }
  return createTestDatabase(FOUNDING);
}

/** Under another name until it is whole, so that a failed import leaves no half of it. */
async function makeTemplate(client: Client): Promise<void> {
  const unfinished = `${FOUNDING}_unfinished`;
  await client.query(`drop database if exists ${unfinished}`);
  await client.query(`create database ${unfinished} template ${TEMPLATE} owner nnrlk_owner`);
  await importMembers(addressOf(clusterAddresses().runtimeUrl, unfinished));
  await client.query(`alter database ${unfinished} rename to ${FOUNDING}`);
}

async function importMembers(databaseUrl: string): Promise<void> {
  const read = configuration({ DATABASE_URL: databaseUrl });
  if (!read.ok) throw new Error(read.error.join('\n'));
  const platform = PlatformModule.forRoot({ configuration: read.value, databaseUrl });
  const module = await Test.createTestingModule({ imports: [platform, MembershipModule] }).compile();
  const result = await module.get(MemberImport).importMembers(SYSTEM, readFileSync(FILE));
  await module.close();
  if (!result.ok || !result.value.written) throw new Error('The founding members could not be imported');
}
