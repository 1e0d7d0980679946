/** PostgreSQL from npm's binaries as a child of this process: up in a second on any machine, as any user, and gone when this process is. */
import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { closeSync, existsSync, openSync, readFileSync, realpathSync, rmSync } from 'node:fs';
import { createServer, type AddressInfo } from 'node:net';
import path from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { StartRefused } from '../start-refused.js';
import { ensureCluster, ensureRoles, SERVER_ENVIRONMENT } from './cluster.js';
import { lockFolder, type FolderLock } from './folder-lock.js';
import { preparePostgresHome, type PostgresHome } from './postgres-home.js';
import { clearAbandoned, readPostmaster } from './postmaster.js';
import { ensureSecrets, readSecrets, type Secrets } from './secrets.js';
import { watchOver } from './watchman.js';

/** Addresses of the database `nnrlk`, one for each role. */
export interface DatabaseUrls {
  readonly ownerUrl: string;
  readonly runtimeUrl: string;
  readonly superuserUrl: string;
}

export interface EmbeddedPostgres extends DatabaseUrls {
  /** Ends the server within two seconds; what was committed is kept. */
  stop(): Promise<void>;
  /** Settles when the server has ended, also by itself. */
  readonly ended: Promise<void>;
}

export interface EmbeddedPostgresOptions {
  /** The data directory of the installation; the server keeps everything in `postgres/` under it. */
  readonly folder: string;
  /** Server settings, as in `postgresql.conf`. */
  readonly settings?: Readonly<Record<string, string>>;
  /** Hears what an administrator should know: where the data is, if not there. */
  readonly onNotice?: (line: string) => void;
}

/** Starts the server of a data directory, after ending one that a killed parent left. Throws `StartRefused` while another process has it. */
export async function startEmbeddedPostgres({ folder, settings = {}, onNotice }: EmbeddedPostgresOptions): Promise<EmbeddedPostgres> {
  const home = preparePostgresHome(folder, onNotice);
  const lock = lockFolder(home.folder);
  if (!lock) throw inUse(folder);
  try {
    return await start(home, lock, settings);
  } catch (error) {
    lock.release();
    throw error;
  }
}

async function start(home: PostgresHome, lock: FolderLock, settings: Readonly<Record<string, string>>): Promise<EmbeddedPostgres> {
  const secrets = ensureSecrets(home.folder);
  const data = await ensureCluster(home, secrets);
  await clearAbandoned(data);
  const { port, server } = await startServer(home, data, settings);
  const ended = once(server, 'close').then(() => lock.release());
  try {
    await ensureRoles(addresses(secrets, port, 'postgres').superuserUrl, secrets);
  } catch (error) {
    await stopServer(server, ended);
    throw error;
  }
  return { ...addresses(secrets, port, 'nnrlk'), ended, stop: () => stopServer(server, ended) };
}

/** The database of a server that another process runs on the data directory; null where there is none. */
export function runningPostgres(folder: string): DatabaseUrls | null {
  const home = path.join(folder, 'postgres');
  const secrets = readSecrets(home);
  const postmaster = secrets && readPostmaster(path.join(home, 'data'));
  if (!secrets || !postmaster?.isReady) return null;
  const lock = lockFolder(home);
  if (!lock) return addresses(secrets, postmaster.port, 'nnrlk');
  lock.release(); // nobody has it, so what the pid file names is abandoned
  return null;
}

/** Deletes everything that the server of a data directory keeps. Throws `StartRefused` while a process has it. */
export async function discardEmbeddedPostgres(folder: string): Promise<void> {
  const link = path.join(folder, 'postgres');
  if (!existsSync(link)) return;
  const home = realpathSync(link);
  const lock = lockFolder(home);
  if (!lock) throw inUse(folder);
  await clearAbandoned(path.join(home, 'data'));
  rmSync(path.join(home, 'data'), DELETE);
  lock.release();
  rmSync(home, DELETE);
  rmSync(link, DELETE);
}

/** More than once, for what a killed process had started may still write for a moment. */
const DELETE = { recursive: true, force: true, maxRetries: 10, retryDelay: 100 } as const;

function inUse(folder: string): StartRefused {
  return new StartRefused(`DATA_DIR: ${folder} is in use by another server; stop it, or choose another DATA_DIR`);
}

function addresses(secrets: Secrets, port: number, database: string): DatabaseUrls {
  const address = (role: string, password: string): string => `postgres://${role}:${password}@127.0.0.1:${port}/${database}`;
  return {
    ownerUrl: address('nnrlk_owner', secrets.owner),
    runtimeUrl: address('nnrlk_runtime', secrets.runtime),
    superuserUrl: address('postgres', secrets.superuser),
  };
}

/** A free port can be taken before the server has it, and a killed server's memory can outlast it for a moment: so it tries more than once. */
async function startServer(
  home: PostgresHome,
  data: string,
  settings: Readonly<Record<string, string>>,
): Promise<{ port: number; server: ChildProcess }> {
  for (let attempt = 1; ; attempt += 1) {
    const port = await freePort();
    const server = spawnServer(home, data, { ...SETTINGS, ...settings, port: String(port) });
    if (await isReady(server, data)) return { port, server };
    const said = readFileSync(logFile(home), 'utf8').trim();
    const mayPass = said.includes('Address already in use') || said.includes('shared memory block');
    if (!mayPass || attempt === 5) throw new Error(`PostgreSQL did not start: ${said.slice(-2_000)}`);
    await delay(300);
  }
}

/** Only this machine reaches it, with a password. The log gets neither statements nor the values of a failing row. */
const SETTINGS = {
  listen_addresses: '127.0.0.1',
  unix_socket_directories: '',
  log_error_verbosity: 'terse',
  log_min_error_statement: 'panic',
} as const;

function spawnServer(home: PostgresHome, data: string, settings: Readonly<Record<string, string>>): ChildProcess {
  const flags = Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${value}`]);
  const log = openSync(logFile(home), 'w', 0o600);
  // A session of its own: Ctrl-C reaches us, and we end the server when the last request is answered.
  const server = spawn(path.join(home.programs, 'bin', 'postgres'), ['-D', data, ...flags], {
    ...home.runAs,
    env: SERVER_ENVIRONMENT,
    cwd: '/',
    detached: true,
    stdio: ['ignore', log, log],
  });
  closeSync(log);
  server.on('error', () => undefined); // 'close' follows, and whoever waits for it reports
  watchOver(server, home.runAs);
  return server;
}

async function isReady(server: ChildProcess, data: string): Promise<boolean> {
  const hasEnded = (): boolean => server.exitCode !== null || server.signalCode !== null || server.pid === undefined;
  while (!hasEnded()) {
    const postmaster = readPostmaster(data);
    if (postmaster?.isReady && postmaster.pid === server.pid) return true;
    await delay(20);
  }
  return false;
}

async function stopServer(server: ChildProcess, ended: Promise<void>): Promise<void> {
  server.kill('SIGINT'); // fast shutdown: sessions are ended, what they committed is written
  const impatience = setTimeout(() => server.kill('SIGQUIT'), 1_500);
  await ended;
  clearTimeout(impatience);
}

async function freePort(): Promise<number> {
  const probe = createServer().listen(0, '127.0.0.1');
  await once(probe, 'listening');
  const { port } = probe.address() as AddressInfo;
  probe.close();
  await once(probe, 'close');
  return port;
}

function logFile({ folder }: PostgresHome): string {
  return path.join(folder, 'postgres.log');
}
