/** The API as a process of its own: it answers the network, so it never learns the owner's password. */
import { fork, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';

const PROGRAM = fileURLToPath(new URL('../../../api/src/gateway/main.js', import.meta.url));

/** Time for requests that are under way when we are asked to stop. */
const GRACE_MILLISECONDS = 2_500;

export interface ApiProcess {
  /** Where it listens; null when it ended before it did. */
  readonly listening: Promise<string | null>;
  /** Its exit code, once it has ended. */
  readonly ended: Promise<number>;
  /** Lets running requests finish, for a while. */
  stop(): Promise<void>;
}

/** Starts it; it says by a message where it listens, and stops by itself when this process is gone. */
export function startApi(environment: NodeJS.ProcessEnv): ApiProcess {
  // React renders pages several times slower unless it is told that this is no development.
  const child = fork(PROGRAM, [], { env: { NODE_ENV: 'production', ...environment } });
  const ended = once(child, 'close').then(([code]) => (typeof code === 'number' ? code : 0));
  const listening = Promise.race([firstMessage(child), ended.then(() => null)]);
  return { listening, ended, stop: () => stop(child, ended) };
}

async function firstMessage(child: ChildProcess): Promise<string> {
  const [message] = (await once(child, 'message')) as [{ listening: string }];
  return message.listening;
}

async function stop(child: ChildProcess, ended: Promise<number>): Promise<void> {
  child.kill('SIGTERM');
  const impatience = setTimeout(() => child.kill('SIGKILL'), GRACE_MILLISECONDS);
  await ended;
  clearTimeout(impatience);
}
