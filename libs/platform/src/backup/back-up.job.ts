/** Takes a backup every night, where somebody runs it who has the owner's address. */
import { readdir, rm } from 'node:fs/promises';
import path from 'node:path';
import { connect } from '../database/connect.js';
import type { JobHandler } from '../jobs/job.js';
import type { BackupOrder } from './take-backup.js';
import { takeBackup } from './take-backup.js';

/** At two in the morning, when the network sleeps (UTC). */
const NIGHT = 21;
const HOUR_MILLISECONDS = 3_600_000;

/** Copies of wrapped keys are kept no longer, or a destroyed key would not end its text; and what they open is kept as long. */
const KEPT_MILLISECONDS = 30 * 24 * HOUR_MILLISECONDS;

const NAME = /^nnrlk-(\d{4}-\d{2}-\d{2})T(\d{2})-(\d{2})-(\d{2})Z\.tar\.gz(\.keys)?$/;

export type BackupPlace = Pick<BackupOrder, 'ownerUrl' | 'configuration'>;

/** Looks every hour whether it is time: at night, or as soon as a machine that slept is awake. */
export function backUpJob(place: BackupPlace): JobHandler {
  return {
    name: 'back-up',
    schedule: '7 * * * *',
    run: async () => {
      const now = new Date();
      if (isDue(await newestBackup(place.ownerUrl), now)) await backUpOnSchedule(place, now);
    },
  };
}

/** Whether it is time for the next: one a night, and none of the days without. */
export function isDue(newest: Date | null, now: Date): boolean {
  const age = newest === null ? Infinity : now.getTime() - newest.getTime();
  return age > (now.getUTCHours() === NIGHT ? 12 : 26) * HOUR_MILLISECONDS;
}

/** Takes one into the folder of backups, and deletes those that are too old. */
export async function backUpOnSchedule(place: BackupPlace, now: Date): Promise<void> {
  const folder = backupFolder(place.configuration.dataDirectory);
  await takeBackup({ ...place, file: path.join(folder, fileNameAt(now)), kind: 'SCHEDULED' });
  for (const name of await readdir(folder)) {
    const takenAt = timeIn(name);
    if (takenAt !== null && now.getTime() - takenAt > KEPT_MILLISECONDS) await rm(path.join(folder, name));
  }
}

/** Where backups go that nobody named a file for. */
export function backupFolder(dataDirectory: string): string {
  return path.join(dataDirectory, 'backups');
}

/** `nnrlk-2026-11-24T21-07-00Z.tar.gz`: sorts by time, and can be a file's name everywhere. */
export function fileNameAt(moment: Date): string {
  return `nnrlk-${moment.toISOString().slice(0, 19).replaceAll(':', '-')}Z.tar.gz`;
}

function timeIn(name: string): number | null {
  const [, day, hours, minutes, seconds] = NAME.exec(name) ?? [];
  return day === undefined ? null : Date.parse(`${day}T${hours}:${minutes}:${seconds}Z`);
}

async function newestBackup(ownerUrl: string): Promise<Date | null> {
  const client = await connect(ownerUrl, 'DATABASE_OWNER_URL');
  try {
    const { rows } = await client.query<{ newest: Date | null }>('select max(taken_at) as newest from backup where problem is null');
    return rows[0]?.newest ?? null;
  } finally {
    await client.end();
  }
}
