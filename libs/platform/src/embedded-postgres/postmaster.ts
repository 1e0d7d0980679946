/** What `postmaster.pid` says of a data directory, and how a server that outlived its parent is stopped. */
import { execFileSync } from 'node:child_process';
import { readFileSync, rmSync } from 'node:fs';
import path from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';

export interface Postmaster {
  readonly pid: number;
  readonly port: number;
  readonly isReady: boolean;
}

/** The server that the data directory names; null where it names none. It may be long dead. */
export function readPostmaster(data: string): Postmaster | null {
  let lines: string[];
  try {
    lines = readFileSync(pidFile(data), 'utf8').split('\n');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null;
    throw error;
  }
  const [pid, , , port] = lines.map(Number);
  return pid ? { pid, port: port ?? 0, isReady: lines[7]?.trim() === 'ready' } : null;
}

/** Ends a server whose parent was killed, and forgets one that is dead. Call it only while holding the folder's lock. */
export async function clearAbandoned(data: string): Promise<void> {
  const abandoned = readPostmaster(data);
  if (!abandoned) return;
  for (const [signal, milliseconds] of STEPS) {
    if (!isServerOf(abandoned.pid, data)) break;
    process.kill(abandoned.pid, signal);
    await goneWithin(milliseconds, abandoned.pid, data);
  }
  rmSync(pidFile(data), { force: true });
}

/** Fast, then immediate shutdown (it recovers at the next start), then by force. */
const STEPS: readonly [NodeJS.Signals, number][] = [
  ['SIGINT', 5_000],
  ['SIGQUIT', 3_000],
  ['SIGKILL', 2_000],
];

async function goneWithin(milliseconds: number, pid: number, data: string): Promise<void> {
  const until = Date.now() + milliseconds;
  while (Date.now() < until && isServerOf(pid, data)) await delay(25);
}

/** A pid alone proves nothing: after a restart it can be anybody's. The command line names the data directory. */
function isServerOf(pid: number, data: string): boolean {
  return commandLine(pid).includes(data);
}

function commandLine(pid: number): string {
  try {
    if (process.platform === 'linux') return readFileSync(`/proc/${pid}/cmdline`, 'utf8');
    return execFileSync('ps', ['-o', 'command=', '-p', String(pid)], { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] });
  } catch {
    return ''; // no such process
  }
}

function pidFile(data: string): string {
  return path.join(data, 'postmaster.pid');
}
