/** A migrated database of a spec file's own, cloned in a moment and dropped at its end. */
import { randomBytes } from 'node:crypto';
import { Client } from 'pg';

/** Where the run's PostgreSQL is, role by role. */
export interface ClusterAddresses {
  readonly superuserUrl: string;
  readonly ownerUrl: string;
  readonly runtimeUrl: string;
}

export interface TestDatabase extends ClusterAddresses {
  readonly name: string;
  /** Ends its connections and deletes it. */
  drop(): Promise<void>;
}

/** Whatever is not named like this is somebody's database, not a test's. */
const TEST_NAME = /^nnrlk_test_[a-z0-9_]+$/;

export const TEMPLATE = 'nnrlk_test_template';

/** To clone a database from that was never migrated. */
export const BLANK = 'template1';

/** Clones the run's migrated database, which has the vocabulary and no members; or another that a test has made. */
export async function createTestDatabase(template: string = TEMPLATE): Promise<TestDatabase> {
  const cluster = clusterAddresses();
  const name = `nnrlk_test_${randomBytes(6).toString('hex')}`;
  await asSuperuser(
    cluster,
    `create database ${testName(name)} template ${template === BLANK ? BLANK : testName(template)} owner nnrlk_owner`,
  );
  return {
    name,
    superuserUrl: addressOf(cluster.superuserUrl, name),
    ownerUrl: addressOf(cluster.ownerUrl, name),
    runtimeUrl: addressOf(cluster.runtimeUrl, name),
    drop: () => asSuperuser(cluster, `drop database if exists ${testName(name)} with (force)`),
  };
}

/** The rows of a statement of the owner's, to whom confidential tables show all: for moving time, and for looking at what is kept. */
export async function asOwner<Row extends object>({ ownerUrl }: ClusterAddresses, statement: string): Promise<Row[]> {
  const client = new Client({ connectionString: ownerUrl });
  await client.connect();
  try {
    return (await client.query<Row>(statement)).rows;
  } finally {
    await client.end();
  }
}

/** The same role and server, another database; throws where its name is not a test's. */
export function addressOf(url: string, database: string): string {
  const address = new URL(url);
  address.pathname = `/${testName(database)}`;
  return address.href;
}

/** Returns the name of a test's database; throws for any other, so that no test touches real data. */
export function testName(name: string): string {
  if (!TEST_NAME.test(name)) throw new Error(`"${name}" is no test's database`);
  return name;
}

/** Where Jest's global setup started PostgreSQL. */
export function clusterAddresses(): ClusterAddresses {
  const given = process.env['NNRLK_TEST_CLUSTER'];
  if (!given) throw new Error('The PostgreSQL of the test run is not there; run the tests by Jest');
  return JSON.parse(given) as ClusterAddresses;
}

async function asSuperuser({ superuserUrl }: ClusterAddresses, statement: string): Promise<void> {
  const client = new Client({ connectionString: superuserUrl });
  await client.connect();
  try {
    await client.query(statement);
  } finally {
    await client.end();
  }
}
