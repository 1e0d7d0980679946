/** The door to PostgreSQL: lists are read as named prepared statements, writing happens in transactions. */
import { Inject, Injectable, type OnApplicationShutdown } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { Pool, types, type PoolClient, type PoolConfig, type QueryResult } from 'pg';
import { DataSource } from 'typeorm';
import { announceStatement } from './statements.js';
import { NAME_ACCOUNT, Transaction } from './transaction.js';

/** A prepared statement; equal names must have equal texts. */
export interface NamedStatement {
  readonly name: string;
  readonly text: string;
}

/** Where reading and writing go, as the runtime role. */
export interface DatabaseAddresses {
  readonly primary: string;
  readonly replicas: readonly string[];
}

export const DATABASE_ADDRESSES = Symbol('database addresses');

/** Connections a process keeps for reading, on each server, and as many again for writing. */
const CONNECTIONS = 10;

/** Connections for what is read on behalf of an account, on each server. */
const CONFIDENTIAL_CONNECTIONS = 5;

/** A list that takes longer is a fault of ours, and must not hold a connection. */
const READING_MILLISECONDS = 10_000;

/** One plan a statement: planning a page of the directory anew takes longer than reading it. The hits of a common word stay in memory. */
const READING_OPTIONS = '-c plan_cache_mode=force_generic_plan -c work_mem=16MB';

/**
 * As many statements stay prepared on a connection, some 200 KB each; then another connection takes its place. A list has thousands of shapes,
 * and asking for all of them must not fill the server's memory.
 */
const PREPARED_STATEMENTS = 200;

/** Days are days, not instants: `Date` would move them by the machine's time zone. */
types.setTypeParser(types.builtins.DATE, (day) => day);

@Injectable()
export class Database implements OnApplicationShutdown {
  private readonly readers: readonly Pool[];
  private readonly primary: Pool;
  private readonly confidants: readonly Pool[];
  private turn = 0;

  constructor(
    @Inject(DATABASE_ADDRESSES) addresses: DatabaseAddresses,
    @InjectDataSource() private readonly source: DataSource,
  ) {
    const servers = addresses.replicas.length > 0 ? addresses.replicas : [addresses.primary];
    this.readers = servers.map((server) => readingPool(server, CONNECTIONS));
    this.confidants = servers.map((server) => readingPool(server, CONFIDENTIAL_CONNECTIONS, { pipeline: true }));
    this.primary = addresses.replicas.length > 0 ? readingPool(addresses.primary, CONNECTIONS) : (this.readers[0] as Pool);
  }

  /** The rows of a statement that only reads; from a replica, in turn, where there are any, so they may lag behind what was just written. */
  async read<Row>(statement: NamedStatement, values: readonly unknown[]): Promise<Row[]> {
    return query(this.next(this.readers), statement, values);
  }

  /** As `read`, from the primary always: for what must be true now, such as who may do something. */
  async readCurrent<Row>(statement: NamedStatement, values: readonly unknown[]): Promise<Row[]> {
    return query(this.primary, statement, values);
  }

  /** Does the work in one transaction on the primary: all of it or, when it throws, nothing. */
  transaction<T>(work: (transaction: Transaction) => Promise<T>): Promise<T> {
    return this.source.transaction((manager) => work(new Transaction(manager)));
  }

  /** As `transaction`, and confidential tables show what the account may see; null: a visitor, for whom they are empty. */
  asAccount<T>(accountId: string | null, work: (transaction: Transaction) => Promise<T>): Promise<T> {
    return this.transaction(async (transaction) => {
      await transaction.nameAccount(accountId);
      return work(transaction);
    });
  }

  /** As `read`, and confidential tables show what the account may see; in one round trip. */
  async readAsAccount<Row>(accountId: string | null, statement: NamedStatement, values: readonly unknown[]): Promise<Row[]> {
    announceStatement(statement);
    const client = await this.next(this.confidants).connect();
    const answers = await Promise.allSettled([
      client.query('begin read only'),
      client.query({ ...NAME_ACCOUNT, values: [accountId ?? ''] }),
      client.query({ name: statement.name, text: statement.text, values: [...values] }),
      client.query('commit'),
    ]);
    const failed = answers.find((answer) => answer.status === 'rejected');
    client.release(failed !== undefined);
    if (failed) throw failed.reason;
    return (answers[2] as PromiseFulfilledResult<QueryResult>).value.rows as Row[];
  }

  async onApplicationShutdown(): Promise<void> {
    await Promise.all([...new Set([...this.readers, this.primary, ...this.confidants])].map((pool) => pool.end()));
  }

  /** Each server in turn. */
  private next(pools: readonly Pool[]): Pool {
    this.turn = (this.turn + 1) % pools.length;
    return pools[this.turn] as Pool;
  }
}

const prepared = new WeakMap<PoolClient, Set<string>>();

async function query<Row>(pool: Pool, { name, text }: NamedStatement, values: readonly unknown[]): Promise<Row[]> {
  announceStatement({ name, text });
  const client = await pool.connect();
  const names = prepared.get(client) ?? new Set<string>();
  prepared.set(client, names.add(name));
  try {
    const { rows } = await client.query({ name, text, values: [...values] });
    client.release(names.size > PREPARED_STATEMENTS);
    return rows as Row[];
  } catch (error) {
    client.release(true); // after a fault nobody knows what the connection is worth
    throw error;
  }
}

/** `pipeline`: statements are sent without waiting for the answer to the one before. */
function readingPool(connectionString: string, max: number, more: { readonly pipeline?: true } = {}): Pool {
  const options: PoolConfig = {
    ...more,
    connectionString,
    max,
    application_name: 'nnrlk',
    statement_timeout: READING_MILLISECONDS,
    connectionTimeoutMillis: 5_000,
    keepAlive: true,
    options: READING_OPTIONS,
  };
  const pool = new Pool(options);
  pool.on('error', () => undefined); // an idle connection that broke leaves the pool by itself; the next query opens another
  return pool;
}
