/** The platform's rooms for a spec file: wired as in a process, on a database and a data directory of its own. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { configuration, Database, PlatformModule, type Configuration } from '#platform';
import { Test } from '@nestjs/testing';
import { createTestDatabase, type TestDatabase } from './test-database.js';

export interface RunningPlatform {
  readonly clone: TestDatabase;
  readonly database: Database;
  readonly configuration: Configuration;
  readonly dataDirectory: string;
  /** One of the platform's providers. */
  get<T>(provider: abstract new (...args: never[]) => T): T;
  stop(): Promise<void>;
}

/** Starts it; `environment` goes over the defaults. The database is a fresh one unless the caller has another, which it drops at the end. */
export async function startPlatform(environment: Record<string, string> = {}, given?: TestDatabase): Promise<RunningPlatform> {
  const clone = given ?? (await createTestDatabase());
  const dataDirectory = mkdtempSync(path.join(tmpdir(), 'nnrlk-data-'));
  const drop = async (): Promise<void> => {
    await clone.drop();
    rmSync(dataDirectory, { recursive: true, force: true });
  };
  try {
    const read = configuration({ DATABASE_URL: clone.runtimeUrl, DATA_DIR: dataDirectory, ...environment });
    if (!read.ok) throw new Error(read.error.join('\n'));
    const platform = PlatformModule.forRoot({ configuration: read.value, databaseUrl: clone.runtimeUrl });
    const module = await Test.createTestingModule({ imports: [platform] }).compile();
    await module.init();
    return {
      clone,
      database: module.get(Database),
      configuration: read.value,
      dataDirectory,
      get: (provider) => module.get(provider, { strict: false }),
      stop: () => module.close().finally(drop),
    };
  } catch (error) {
    await drop();
    throw error;
  }
}
