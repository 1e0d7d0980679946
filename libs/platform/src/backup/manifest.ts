/** What a backup says of itself: the first and the last entry of its archive. */
import { z } from 'zod';
import { BackupRefused } from './backup-refused.js';

export const MANIFEST = 'manifest.json';
export const CONTENTS = 'contents.json';

/** Grows when an older build could not read a newer archive. */
const FORMAT = 1;

const manifest = z.object({
  format: z.literal('nnrlk'),
  version: z.number(),
  /** DATABASE with the files, or the wrapped KEYS of the same moment. */
  kind: z.enum(['DATABASE', 'KEYS']),
  /** The same in both files of a backup. */
  id: z.uuid(),
  takenAt: z.iso.datetime(),
  migrations: z.array(z.string()),
  /** The newest migration of the job room's own. */
  jobRoom: z.number(),
  isDemonstration: z.boolean(),
  /** OBJECT_STORE: files are somewhere else, which keeps its own versions. */
  files: z.enum(['ARCHIVE', 'OBJECT_STORE']),
  /** The newest link of the audit trail; null where it has none. */
  auditHead: z.object({ position: z.number(), hash: z.string() }).nullable(),
  tables: z.array(z.object({ name: z.string(), columns: z.array(z.string()) })),
  sequences: z.array(z.object({ name: z.string(), value: z.string(), isCalled: z.boolean() })),
});

export type Manifest = z.infer<typeof manifest>;
export type ManifestOf = Omit<Manifest, 'format' | 'version'>;

/** Every entry before this one; where it is missing, the archive was cut short. */
const contents = z.object({ entries: z.array(z.object({ name: z.string(), bytes: z.number(), sha256: z.string() })) });

export type Contents = z.infer<typeof contents>;

export function writeManifest(given: ManifestOf): Buffer {
  const whole: Manifest = { format: 'nnrlk', version: FORMAT, ...given };
  return Buffer.from(JSON.stringify(whole, null, 2));
}

/** Throws `BackupRefused` for what is no manifest of ours, or a newer one. */
export function readManifest(bytes: Buffer, file: string): Manifest {
  const read = manifest.safeParse(json(bytes));
  if (!read.success) throw new BackupRefused(`${file} is no backup of this software`);
  if (read.data.version > FORMAT) throw new BackupRefused(`${file} was made by a newer version of this software; upgrade, then restore it`);
  return read.data;
}

export function readContents(bytes: Buffer): Contents | null {
  return contents.safeParse(json(bytes)).data ?? null;
}

function json(bytes: Buffer): unknown {
  try {
    return JSON.parse(bytes.toString());
  } catch {
    return null;
  }
}
