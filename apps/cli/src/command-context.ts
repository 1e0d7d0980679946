/** What every command gets: its words' way out, the checked environment, and a database to work on. */
import {
  configuration,
  migrate,
  missingMigrations,
  runningPostgres,
  startEmbeddedPostgres,
  StartRefused,
  type Configuration,
} from '#platform';

/** 0 done; 1 refused because of the input, with nothing written; 2 wrong use. */
export type ExitCode = 0 | 1 | 2;

/** The addresses of one database; `ownerUrl` is null where only the runtime role's is known. */
export interface CommandDatabase {
  readonly runtimeUrl: string;
  readonly ownerUrl: string | null;
}

export interface CommandContext {
  readonly environment: NodeJS.ProcessEnv;
  /** Writes a line of the command's answer to standard output. */
  readonly print: (line: string) => void;
  /** Writes a line about the work to standard error: progress, notices. */
  readonly tell: (line: string) => void;
  /** The checked environment; throws `StartRefused` where a variable is wrong. */
  readonly configuration: () => Configuration;
  /** Lends the migrated database: that of DATABASE_URL, of a server that runs on DATA_DIR, or one started for as long as the work lasts. */
  readonly withDatabase: <T>(work: (database: CommandDatabase) => Promise<T>) => Promise<T>;
  /** The same database, as it is: for the command that migrates it. */
  readonly withOwnedDatabase: <T>(work: (database: CommandDatabase) => Promise<T>) => Promise<T>;
  /** Says how the command ended; without a call it ended well. */
  readonly finish: (code: ExitCode) => void;
}

export function commandContext(environment: NodeJS.ProcessEnv): CommandContext {
  const tell = (line: string): void => void process.stderr.write(`${line}\n`);
  const read = (): Configuration => readConfiguration(environment);
  return {
    environment,
    print: (line) => void process.stdout.write(`${line}\n`),
    tell,
    configuration: read,
    withDatabase: (work) =>
      lendDatabase(read(), tell, async (database) => {
        await bringToPresent(database);
        return work(database);
      }),
    withOwnedDatabase: (work) => lendDatabase(read(), tell, work),
    finish: (code) => {
      process.exitCode = code;
    },
  };
}

function readConfiguration(environment: NodeJS.ProcessEnv): Configuration {
  const read = configuration(environment);
  if (!read.ok) throw new StartRefused(read.error.join('\n'));
  return read.value;
}

async function lendDatabase<T>(
  { databaseUrl, databaseOwnerUrl, dataDirectory }: Configuration,
  onNotice: (line: string) => void,
  work: (database: CommandDatabase) => Promise<T>,
): Promise<T> {
  if (databaseUrl !== null) return work({ runtimeUrl: databaseUrl, ownerUrl: databaseOwnerUrl });
  const running = runningPostgres(dataDirectory);
  if (running) return work(running);
  const started = await startEmbeddedPostgres({ folder: dataDirectory, onNotice });
  try {
    return await work(started);
  } finally {
    await started.stop();
  }
}

async function bringToPresent({ runtimeUrl, ownerUrl }: CommandDatabase): Promise<void> {
  const { length } = await missingMigrations(runtimeUrl);
  if (length === 0) return;
  if (ownerUrl === null)
    throw new StartRefused(`The database lacks ${length} migrations; set DATABASE_OWNER_URL and run: npm run nnrlk -- migrate`);
  await migrate(ownerUrl);
}
