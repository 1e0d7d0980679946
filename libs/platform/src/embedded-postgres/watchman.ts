/** Ends a child when this process is gone, also by `kill -9`. */
import { spawn, type ChildProcess } from 'node:child_process';

/** Waits for the end of a pipe that only our own end closes. */
const SCRIPT = `trap '' INT TERM HUP; read -r line; kill -INT "$0"`;

/** Sets a shell to watch; it leaves when the child has ended. Without it the next start still ends what was abandoned. */
export function watchOver(child: ChildProcess, runAs: { readonly uid?: number; readonly gid?: number }): void {
  if (child.pid === undefined) return;
  const watchman = spawn('/bin/sh', ['-c', SCRIPT, String(child.pid)], {
    ...runAs,
    cwd: '/',
    detached: true,
    stdio: ['pipe', 'ignore', 'ignore'],
  });
  watchman.on('error', () => undefined);
  watchman.unref();
  child.once('close', () => watchman.kill('SIGKILL'));
}
