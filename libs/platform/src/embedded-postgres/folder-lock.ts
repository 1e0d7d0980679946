/** One process at a time in a folder: a lock that the operating system lets go of when its holder dies, however it dies. */
import path from 'node:path';
import { DatabaseSync } from 'node:sqlite';

const SQLITE_BUSY = 5;

export interface FolderLock {
  /** Lets go of the folder; again is no error. */
  release(): void;
}

/**
 * Takes the folder; null while another process has it. SQLite holds the lock, as it is the one portable way in Node to a file lock
 * that needs no pid file: a pid can belong to somebody else after a restart.
 */
export function lockFolder(folder: string): FolderLock | null {
  const file = new DatabaseSync(path.join(folder, 'lock'), { timeout: 0 });
  try {
    file.exec('begin exclusive');
    return {
      release: () => {
        if (file.isOpen) file.close();
      },
    };
  } catch (error) {
    file.close();
    if ((error as { errcode?: number }).errcode === SQLITE_BUSY) return null;
    throw error;
  }
}
