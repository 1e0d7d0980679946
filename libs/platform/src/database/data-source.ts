/** How TypeORM reaches PostgreSQL: for writing, as the runtime role. */
import type { TypeOrmModuleOptions } from '@nestjs/typeorm';
import type { Logger } from 'typeorm';
import { announceStatement } from './statements.js';

/** Entities come from the modules that register them. Nothing is ever synchronized: tables are the migrations' business. */
export function writingOptions(url: string): TypeOrmModuleOptions {
  return {
    type: 'postgres',
    url,
    autoLoadEntities: true,
    synchronize: false,
    retryAttempts: 1,
    poolSize: 10,
    applicationName: 'nnrlk',
    connectTimeoutMS: 5_000,
    installExtensions: false,
    logger: new StatementLogger(),
    extra: { statement_timeout: 60_000, idle_in_transaction_session_timeout: 60_000, keepAlive: true },
  };
}

/** Announces TypeORM's statements beside our own; it writes no log, for values may be confidential. */
class StatementLogger implements Logger {
  logQuery(text: string): void {
    announceStatement({ name: null, text });
  }
  logQueryError(): void {}
  logQuerySlow(): void {}
  logSchemaBuild(): void {}
  logMigration(): void {}
  log(): void {}
}
