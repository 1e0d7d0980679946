/** A data directory is made once, its roles and database as often as it is started. */
import { spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { chownSync, existsSync, mkdirSync, readdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { Client } from 'pg';
import type { PostgresHome } from './postgres-home.js';
import type { Secrets } from './secrets.js';
import { watchOver } from './watchman.js';

/** The same on every machine, whatever its `LANG`: a server that knows Cyrillic letters. */
const LOCALE = ['--encoding=UTF8', '--locale=C.UTF-8', '--locale-provider=builtin', '--builtin-locale=C.UTF-8'];

/** What the server's programs get of our environment: nothing that would change what they do. */
export const SERVER_ENVIRONMENT: NodeJS.ProcessEnv = { PATH: process.env['PATH'], TZ: 'UTC', LC_ALL: 'C', LANG: 'C' };

/** The data directory, made by `initdb` unless it is there. It appears under its name only when it is whole, so no crash leaves half of one. */
export async function ensureCluster(home: PostgresHome, secrets: Secrets): Promise<string> {
  const data = path.join(home.folder, 'data');
  if (existsSync(data)) return data;
  for (const name of readdirSync(home.folder)) {
    if (name.startsWith('making-')) rmSync(path.join(home.folder, name), { recursive: true, force: true, maxRetries: 10, retryDelay: 100 });
  }
  const making = path.join(home.folder, `making-${randomBytes(4).toString('hex')}`);
  mkdirSync(making, { mode: 0o700 });
  const password = path.join(making, 'password');
  const unfinished = path.join(making, 'data');
  writeFileSync(password, secrets.superuser, { mode: 0o600 });
  const { uid, gid } = home.runAs;
  if (uid !== undefined && gid !== undefined) for (const one of [making, password]) chownSync(one, uid, gid);
  await runInitdb(home, ['-D', unfinished, '-U', 'postgres', '--auth=scram-sha-256', `--pwfile=${password}`, ...LOCALE]);
  renameSync(unfinished, data);
  rmSync(making, { recursive: true, force: true });
  return data;
}

async function runInitdb({ programs, runAs }: PostgresHome, options: readonly string[]): Promise<void> {
  const made = spawn(path.join(programs, 'bin', 'initdb'), options, {
    ...runAs,
    env: SERVER_ENVIRONMENT,
    cwd: '/',
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  watchOver(made, runAs);
  let said = '';
  made.stderr.on('data', (text: Buffer) => (said += text.toString()));
  const [code] = (await once(made, 'close')) as [number | null];
  if (code !== 0) throw new Error(`initdb failed: ${said.trim()}`);
}

/** The database `nnrlk`, its owner, and a runtime role that owns nothing; makes what is missing and sets their passwords. */
export async function ensureRoles(superuserUrl: string, secrets: Secrets): Promise<void> {
  const client = new Client({ connectionString: superuserUrl });
  await client.connect();
  try {
    for (const [role, password] of [
      ['nnrlk_owner', secrets.owner],
      ['nnrlk_runtime', secrets.runtime],
    ] as const) {
      const { rowCount } = await client.query('select from pg_roles where rolname = $1', [role]);
      if (rowCount === 0) await client.query(`create role ${role}`);
      await client.query(`alter role ${role} login nosuperuser nocreatedb nocreaterole noreplication nobypassrls password '${password}'`);
    }
    const { rowCount } = await client.query(`select from pg_database where datname = 'nnrlk'`);
    if (rowCount === 0) await client.query('create database nnrlk owner nnrlk_owner');
    await client.query('revoke all on database nnrlk from public');
    await client.query('grant connect on database nnrlk to nnrlk_runtime');
  } finally {
    await client.end();
  }
}
