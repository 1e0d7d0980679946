/** Brings a network to the present: a backup first, then the migrations; or a refusal that leaves it as it was. */
import path from 'node:path';
import { connect } from '../database/connect.js';
import { knownMigrations, migrate } from '../database/migrate.js';
import { backupFolder, fileNameAt, type BackupPlace } from './back-up.job.js';
import { BackupRefused } from './backup-refused.js';
import { migrationsOf } from './catalogue.js';
import { takeBackup } from './take-backup.js';

export interface UpgradeProgress {
  /** Hears what is being done. */
  readonly tell: (line: string) => void;
}

export interface Upgrade {
  /** The names of the migrations that ran. */
  readonly done: readonly string[];
  /** null: the database was empty, or up to date. */
  readonly backup: string | null;
}

/** Throws `BackupRefused` where the database is newer than this build, the backup cannot be taken, or a migration does not fit. */
export async function upgrade(place: BackupPlace, { tell }: UpgradeProgress): Promise<Upgrade> {
  const known = await knownMigrations();
  const there = await migrationsThere(place.ownerUrl);
  const newer = there.find((name) => !known.includes(name));
  if (newer) throw new BackupRefused(`The database belongs to a newer version of this software (${newer}); run that one`);
  const backup = there.length > 0 && known.length > there.length ? await backUp(place, tell) : null;
  let current = '';
  const onStep = (name: string): void => {
    current = name;
    tell(`Migrating: ${name}`);
  };
  try {
    return { done: await migrate(place.ownerUrl, { onStep }), backup };
  } catch (error) {
    if (current === '') throw error;
    const back = backup ? `; the backup is ${backup}` : '';
    throw new BackupRefused(`The migration ${current} failed and was taken back: ${(error as Error).message}${back}`, { cause: error });
  }
}

async function backUp(place: BackupPlace, tell: (line: string) => void): Promise<string> {
  const file = path.join(backupFolder(place.configuration.dataDirectory), `before-upgrade-${fileNameAt(new Date())}`);
  tell(`Backing up to ${file}`);
  await takeBackup({ ...place, file, kind: 'BEFORE_UPGRADE' });
  return file;
}

async function migrationsThere(ownerUrl: string): Promise<string[]> {
  const client = await connect(ownerUrl, 'DATABASE_OWNER_URL');
  try {
    return await migrationsOf(client);
  } finally {
    await client.end();
  }
}
