/** The PostgreSQL of a test run: real, fast and forgetful, with a migrated database to clone from. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { migrate, startEmbeddedPostgres } from '#platform';
import { Client } from 'pg';
import { addressOf, TEMPLATE, type ClusterAddresses } from './test-database.js';

/** Nothing written here outlives the run, so nothing needs to reach the disk. */
const FORGETFUL = {
  fsync: 'off',
  synchronous_commit: 'off',
  full_page_writes: 'off',
  wal_level: 'minimal',
  max_wal_senders: '0',
  max_connections: '200',
};

/** Starts it and tells the spec files, by the environment, where it is. */
export async function startTestCluster(): Promise<{ stop(): Promise<void> }> {
  const folder = mkdtempSync(path.join(tmpdir(), 'nnrlk-test-'));
  const server = await startEmbeddedPostgres({ folder, settings: FORGETFUL });
  const addresses: ClusterAddresses = { superuserUrl: server.superuserUrl, ownerUrl: server.ownerUrl, runtimeUrl: server.runtimeUrl };
  process.env['NNRLK_TEST_CLUSTER'] = JSON.stringify(addresses);
  const client = new Client({ connectionString: server.superuserUrl });
  await client.connect();
  await client.query(`create database ${TEMPLATE} owner nnrlk_owner`);
  await client.end();
  await migrate(addressOf(server.ownerUrl, TEMPLATE));
  return {
    async stop() {
      await server.stop();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
