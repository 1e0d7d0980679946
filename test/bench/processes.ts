/** The servers of the bench and the load, each a process of its own. */
import { fork, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import type { LoadOrder, LoadResult } from './load.js';

const root = fileURLToPath(new URL('../..', import.meta.url));
const HOOKS = ['--import', './test/support/typescript-hooks.mjs'];

export interface Target {
  readonly name: 'ours' | 'normalised' | 'limit';
  readonly url: string;
  stop(): void;
}

/** The application as it is built, with everything on that it has in earnest; the log goes where nobody reads it. */
export async function startOurs(databaseUrl: string, more: Readonly<Record<string, string>> = {}): Promise<Target> {
  const environment = { NNRLK_MODE: 'production', DATABASE_URL: databaseUrl, PORT: '0', NODE_ENV: 'production', ...more };
  return target('ours', start('dist/apps/api/src/gateway/main.js', environment, profiling()));
}

export function startBare(name: 'normalised' | 'limit', databaseUrl: string): Promise<Target> {
  return target(name, start(`test/bench/servers/${name}.ts`, { DATABASE_URL: databaseUrl, NODE_ENV: 'production' }, HOOKS));
}

export class Load {
  private readonly child = start('test/bench/load.ts', {}, HOOKS);

  async run(order: LoadOrder): Promise<LoadResult> {
    this.child.send(order);
    return (await message(this.child)) as LoadResult;
  }

  stop(): void {
    this.child.disconnect();
  }
}

/** `BENCH_CPU_PROFILE=folder` leaves there a profile of the application, for finding what takes the time. */
function profiling(): string[] {
  const folder = process.env['BENCH_CPU_PROFILE'];
  return folder ? ['--cpu-prof', `--cpu-prof-dir=${folder}`] : [];
}

function start(program: string, environment: NodeJS.ProcessEnv, execArgv: string[]): ChildProcess {
  const env = { PATH: process.env['PATH'], ...environment };
  return fork(program, { cwd: root, env, execArgv, stdio: ['ignore', 'ignore', 'inherit', 'ipc'] });
}

async function target(name: Target['name'], child: ChildProcess): Promise<Target> {
  const { listening } = (await message(child)) as { listening: string };
  return { name, url: listening, stop: () => child.disconnect() };
}

/** What the process says next; throws where it ends instead. */
async function message(child: ChildProcess): Promise<unknown> {
  const over = new AbortController();
  const said = once(child, 'message', { signal: over.signal }).then(([value]) => value as unknown);
  const ended = once(child, 'exit', { signal: over.signal }).then(([code]) => {
    throw new Error(`${child.spawnargs.at(-1)} ended with ${code}`);
  });
  try {
    return await Promise.race([said, ended]);
  } finally {
    over.abort();
  }
}
