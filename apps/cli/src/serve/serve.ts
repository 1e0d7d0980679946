/** A whole installation in the foreground: its database, then the API with the pages, until somebody ends it. */
import { once } from 'node:events';
import { createServer } from 'node:net';
import { startEmbeddedPostgres, StartRefused, upgrade, type Configuration, type EmbeddedPostgres } from '#platform';
import type { CommandContext, CommandDatabase } from '../command-context.js';
import { startApi, type ApiProcess } from './api-process.js';
import { endSignal, type EndSignal } from './end-signal.js';
import { startKeeper } from './keeper.js';

export interface Service {
  readonly context: CommandContext;
  /** Makes sure of the data directory, once it is known that the server can listen. */
  readonly claim?: () => Promise<void>;
  /** What is done with the migrated database before the API starts. */
  readonly prepare?: (database: CommandDatabase) => Promise<void>;
  /** What is said once the pages can be opened at `address`. */
  readonly welcome: (address: string) => readonly string[];
}

/** Runs until a signal, or until the API or the database ends; then ends the other, within five seconds. Throws `StartRefused` where it cannot start. */
export async function serve({ context, claim, prepare, welcome }: Service): Promise<void> {
  const end = endSignal(context.environment);
  const configuration = context.configuration();
  const { port, metricsPort, host } = configuration;
  await assertFree({ variable: 'PORT', port, host });
  if (metricsPort !== null) await assertFree({ variable: 'METRICS_PORT', port: metricsPort, host });
  await claim?.();
  const { embedded, ...database } = await openDatabase(configuration, context);
  try {
    if (!end.hasCome()) await bringToPresent(database, context);
    if (!end.hasCome()) await prepare?.(database);
    if (!end.hasCome()) await watch({ api: startApi(environmentOfApi(context, database)), embedded, database, end, context, welcome });
  } catch (error) {
    if (!end.hasCome()) throw error; // else what we had begun was ended with us
  } finally {
    await embedded?.stop();
  }
}

function environmentOfApi({ environment }: CommandContext, { runtimeUrl }: CommandDatabase): NodeJS.ProcessEnv {
  const { DATABASE_OWNER_URL: _, ...rest } = environment;
  return { NNRLK_WORKER: 'inside', ...rest, DATABASE_URL: runtimeUrl };
}

interface Watched extends Pick<Service, 'context' | 'welcome'> {
  readonly api: ApiProcess;
  readonly embedded: EmbeddedPostgres | null;
  readonly database: CommandDatabase;
  readonly end: EndSignal;
}

async function watch({ api, embedded, database, end, context, welcome }: Watched): Promise<void> {
  const address = await Promise.race([api.listening, end.comes.then(() => null)]);
  if (address !== null) for (const line of welcome(address)) context.print(line);
  const keeper = address === null ? null : await startKeeper(database, context);
  const failed = await Promise.race([
    end.comes.then(() => null),
    api.ended.then((code) => ({ code, line: null })),
    ...(embedded
      ? [embedded.ended.then(() => ({ code: 70, line: 'The database ended by itself; DATA_DIR/postgres/postgres.log says why' }))]
      : []),
  ]);
  if (failed?.line) context.tell(failed.line);
  if (failed) process.exitCode = failed.code;
  await Promise.all([api.stop(), keeper?.stop()]);
}

interface OpenDatabase extends CommandDatabase {
  /** null where somebody else runs the server. */
  readonly embedded: EmbeddedPostgres | null;
}

async function openDatabase(configuration: Configuration, { tell }: CommandContext): Promise<OpenDatabase> {
  const { databaseUrl, databaseOwnerUrl, dataDirectory } = configuration;
  if (databaseUrl !== null) return { runtimeUrl: databaseUrl, ownerUrl: databaseOwnerUrl, embedded: null };
  const embedded = await startEmbeddedPostgres({ folder: dataDirectory, onNotice: tell });
  tell(`The database runs, in ${dataDirectory}`);
  return { runtimeUrl: embedded.runtimeUrl, ownerUrl: embedded.ownerUrl, embedded };
}

/** Upgrades where the owner is known; else the API itself refuses a database that lacks something. */
async function bringToPresent({ ownerUrl }: CommandDatabase, context: CommandContext): Promise<void> {
  if (ownerUrl !== null) await upgrade({ ownerUrl, configuration: context.configuration() }, context);
}

interface Listening {
  /** Which variable of the environment gave the port. */
  readonly variable: string;
  readonly port: number;
  readonly host: string;
}

async function assertFree(place: Listening): Promise<void> {
  const probe = createServer();
  try {
    probe.listen(place.port, place.host);
    await once(probe, 'listening');
  } catch (error) {
    throw new StartRefused(refusal(error as NodeJS.ErrnoException, place));
  }
  probe.close();
  await once(probe, 'close');
}

function refusal({ code }: NodeJS.ErrnoException, { variable, port, host }: Listening): string {
  if (code === 'EADDRINUSE') return `${variable}: ${port} is taken by another program; choose another one`;
  if (code === 'EACCES') return `${variable}: ${port} needs more rights; choose one above 1023`;
  return `HOST: cannot listen on ${host} (${code})`;
}
