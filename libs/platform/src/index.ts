export { configuration, type Configuration, type Mode } from './configuration/configuration.js';
export { Database, type NamedStatement } from './database/database.js';
export { migrate, revertMigration } from './database/migrate.js';
export { onStatement, type Statement } from './database/statements.js';
export { Transaction } from './database/transaction.js';
export { runningPostgres, startEmbeddedPostgres, type DatabaseUrls, type EmbeddedPostgres } from './embedded-postgres/embedded-postgres.js';
export { CONFIGURATION, PlatformModule } from './platform.module.js';
export { StartRefused } from './start-refused.js';
