/** A real installation, run as its administrator runs it: commands as processes, on a data directory of their own. */
import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { createServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';

const ROOT = path.resolve(import.meta.dirname, '../..');
const PROGRAM = path.join(ROOT, 'dist/apps/cli/src/main.js');

export interface Finished {
  readonly code: number | null;
  readonly output: string;
  readonly errors: string;
}

/** A command that runs, or has run. */
export class Running {
  output = '';
  errors = '';
  readonly finished: Promise<Finished>;

  constructor(readonly child: ChildProcess) {
    child.stdout?.on('data', (text: Buffer) => (this.output += text.toString()));
    child.stderr?.on('data', (text: Buffer) => (this.errors += text.toString()));
    this.finished = once(child, 'close').then(([code]) => ({ code: code as number | null, output: this.output, errors: this.errors }));
  }

  get pid(): number {
    if (this.child.pid === undefined) throw new Error('The command did not start');
    return this.child.pid;
  }

  /** The first match in what it has printed; throws when it ends without one. */
  async prints(pattern: RegExp): Promise<string> {
    for (;;) {
      const match = pattern.exec(this.output + this.errors);
      if (match) return match[1] ?? match[0];
      const hasEnded = await Promise.race([this.finished.then(() => true), delay(50, false)]);
      if (hasEnded && !pattern.test(this.output + this.errors))
        throw new Error(`It ended without ${pattern}:\n${this.output}${this.errors}`);
    }
  }

  /** The address at which the pages can be opened. */
  opens(): Promise<string> {
    return this.prints(/(http:\/\/127\.0\.0\.1:\d+)/);
  }
}

export class Installation {
  readonly folder = mkdtempSync(path.join(tmpdir(), 'nnrlk-installation-'));

  constructor(readonly environment: Readonly<Record<string, string>> = {}) {}

  /** Runs `nnrlk` with these words. */
  nnrlk(...words: string[]): Running {
    return this.run(process.execPath, [PROGRAM, ...words]);
  }

  /** Runs `npm run` with these words, in a process group of its own as a terminal does. */
  npm(...words: string[]): Running {
    return this.run('npm', ['run', ...words]);
  }

  /** Every process of it, whoever its parent is now. */
  processes(): number[] {
    const pids = readdirSync('/proc').filter((name) => /^\d+$/.test(name));
    return pids.filter((pid) => this.owns(pid)).map(Number);
  }

  /** Waits until it has no process any more; throws after the time. */
  async isGone(milliseconds: number): Promise<void> {
    const until = Date.now() + milliseconds;
    while (this.processes().length > 0) {
      if (Date.now() > until) throw new Error(`Processes are left: ${this.processes().map(commandLine).join('; ')}`);
      await delay(50);
    }
  }

  /** Ends what is left of it and deletes what it kept. */
  async remove(): Promise<void> {
    for (const pid of this.processes()) kill(pid, 'SIGKILL');
    await this.isGone(10_000);
    rmSync(this.folder, { recursive: true, force: true });
  }

  private run(program: string, words: readonly string[]): Running {
    const { PATH, HOME } = process.env;
    const environment = { PATH, HOME, PORT: '0', DATA_DIR: this.folder, ...this.environment };
    return new Running(spawn(program, words, { cwd: ROOT, env: environment, detached: true, stdio: ['ignore', 'pipe', 'pipe'] }));
  }

  private owns(pid: string): boolean {
    try {
      const words = readFileSync(`/proc/${pid}/cmdline`, 'utf8') + readFileSync(`/proc/${pid}/environ`, 'utf8');
      return words.includes(this.folder);
    } catch {
      return false; // it has ended, or is somebody else's
    }
  }
}

/** A server on a port that is free until it is called. */
export async function takenPort(): Promise<{ port: number; free: () => void }> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  return { port: (server.address() as AddressInfo).port, free: () => server.close() };
}

/** Ends a process that may have ended already. */
export function kill(pid: number, signal: NodeJS.Signals): void {
  try {
    process.kill(pid, signal);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ESRCH') throw error;
  }
}

export function commandLine(pid: number): string {
  try {
    return readFileSync(`/proc/${pid}/cmdline`, 'utf8').replaceAll('\0', ' ');
  } catch {
    return '';
  }
}
