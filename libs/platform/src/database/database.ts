/** The door to PostgreSQL: lists are read as named prepared statements, writing happens in transactions. */
import { Inject, Injectable, type OnApplicationShutdown } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { Pool, types, type PoolConfig } from 'pg';
import { DataSource } from 'typeorm';
import { announceStatement } from './statements.js';
import { Transaction } from './transaction.js';

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

/** A list that takes longer is a fault of ours, and must not hold a connection. */
const READING_MILLISECONDS = 10_000;

/** One plan a statement: planning a page of the directory anew takes longer than reading it. The hits of a common word stay in memory. */
const READING_OPTIONS = '-c plan_cache_mode=force_generic_plan -c work_mem=16MB';

/** Days are days, not instants: `Date` would move them by the machine's time zone. */
types.setTypeParser(types.builtins.DATE, (day) => day);

@Injectable()
export class Database implements OnApplicationShutdown {
  private readonly readers: readonly Pool[];
  private turn = 0;

  constructor(
    @Inject(DATABASE_ADDRESSES) addresses: DatabaseAddresses,
    @InjectDataSource() private readonly source: DataSource,
  ) {
    const servers = addresses.replicas.length > 0 ? addresses.replicas : [addresses.primary];
    this.readers = servers.map(readingPool);
  }

  /** The rows of a statement that only reads; from a replica, in turn, where there are any, so they may lag behind what was just written. */
  async read<Row>(statement: NamedStatement, values: readonly unknown[]): Promise<Row[]> {
    announceStatement(statement);
    this.turn = (this.turn + 1) % this.readers.length;
    const reader = this.readers[this.turn] as Pool;
    const { rows } = await reader.query({ name: statement.name, text: statement.text, values: [...values] });
    return rows as Row[];
  }

  /** Does the work in one transaction on the primary: all of it or, when it throws, nothing. */
  transaction<T>(work: (transaction: Transaction) => Promise<T>): Promise<T> {
    return this.source.transaction((manager) => work(new Transaction(manager)));
  }

  async onApplicationShutdown(): Promise<void> {
    await Promise.all(this.readers.map((reader) => reader.end()));
  }
}

function readingPool(connectionString: string): Pool {
  const options: PoolConfig = {
    connectionString,
    max: CONNECTIONS,
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
