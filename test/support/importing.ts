/** A network of a spec file's own, into which it imports spreadsheets. */
import { SYSTEM, type Result } from '#kernel';
import { MemberImport, MembershipModule, type ImportFailure, type ImportOptions, type ImportReport } from '#membership';
import { configuration, Database, PlatformModule } from '#platform';
import { Test } from '@nestjs/testing';
import { createTestDatabase } from './test-database.js';

export interface ImportingNetwork {
  /** Imports a file that can be read. */
  import(file: Buffer | string, options?: ImportOptions): Promise<ImportReport>;
  /** Why the file cannot be read; null where it can. */
  refusal(file: Buffer | string): Promise<string | null>;
  rows<Row>(statement: string): Promise<Row[]>;
  stop(): Promise<void>;
}

/** Starts it empty. */
export async function startImportingNetwork(): Promise<ImportingNetwork> {
  const clone = await createTestDatabase();
  const read = configuration({ DATABASE_URL: clone.runtimeUrl });
  if (!read.ok) throw new Error(read.error.join('\n'));
  const platform = PlatformModule.forRoot({ configuration: read.value, databaseUrl: clone.runtimeUrl });
  const module = await Test.createTestingModule({ imports: [platform, MembershipModule] }).compile();
  await module.enableShutdownHooks().init();
  const attempt = (file: Buffer | string, options?: ImportOptions): Promise<Result<ImportReport, ImportFailure>> =>
    module.get(MemberImport).importMembers(SYSTEM, Buffer.from(file), options);
  return {
    async import(file, options) {
      const result = await attempt(file, options);
      if (!result.ok) throw new Error(JSON.stringify(result.error));
      return result.value;
    },
    async refusal(file) {
      const result = await attempt(file);
      return result.ok ? null : result.error.kind === 'UNREADABLE_FILE' ? result.error.reason : result.error.kind;
    },
    rows: (statement) => module.get(Database).transaction((transaction) => transaction.query(statement)),
    async stop() {
      await module.close();
      await clone.drop();
    },
  };
}

/** What the contract calls a row's outcome in a word: ACCEPTED, or its first error. */
export function outcomes({ rows }: ImportReport): string[] {
  return rows.map(({ row, outcome, errors }) => `${row} ${outcome === 'ACCEPTED' ? outcome : errors.map(({ code }) => code).join(' ')}`);
}
