/** When the network was backed up last, for whoever asks whether it is safe. */
import { Injectable } from '@nestjs/common';
import { Database } from '../database/database.js';
import type { BackupKind } from './take-backup.js';

export interface BackupRecord {
  readonly kind: BackupKind;
  readonly takenAt: Date;
  /** The size of the archive; null where the backup failed. */
  readonly bytes: number | null;
  /** Why it failed. */
  readonly problem: string | null;
}

const NEWEST = `select kind, taken_at as "takenAt", bytes::float8 as bytes, problem from backup`;

@Injectable()
export class Backups {
  constructor(private readonly database: Database) {}

  /** The newest that was taken; null: never. */
  async newest(): Promise<BackupRecord | null> {
    const text = `${NEWEST} where problem is null order by taken_at desc limit 1`;
    const [row] = await this.database.read<BackupRecord>({ name: 'newest-backup', text }, []);
    return row ?? null;
  }

  /** The newest tries, failed ones too. */
  history(limit: number): Promise<BackupRecord[]> {
    return this.database.read({ name: 'backup-history', text: `${NEWEST} order by taken_at desc limit $1` }, [limit]);
  }
}
