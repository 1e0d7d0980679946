/** The passwords of the embedded server's roles: made at its first start, kept beside its data, readable by its owner only. */
import { randomBytes } from 'node:crypto';
import { readFileSync, renameSync, writeFileSync } from 'node:fs';
import path from 'node:path';

export interface Secrets {
  readonly superuser: string;
  readonly owner: string;
  readonly runtime: string;
}

/** Those of the folder; null before its first start. */
export function readSecrets(folder: string): Secrets | null {
  try {
    return JSON.parse(readFileSync(secretsFile(folder), 'utf8')) as Secrets;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null;
    throw error;
  }
}

/** Those of the folder, made if it has none. Written whole or not at all, so that no crash loses them. */
export function ensureSecrets(folder: string): Secrets {
  const kept = readSecrets(folder);
  if (kept) return kept;
  const made: Secrets = { superuser: password(), owner: password(), runtime: password() };
  const file = secretsFile(folder);
  writeFileSync(`${file}.new`, JSON.stringify(made), { mode: 0o600 });
  renameSync(`${file}.new`, file);
  return made;
}

function secretsFile(folder: string): string {
  return path.join(folder, 'secrets.json');
}

/** Hexadecimal, so that it needs no escaping in an address or in SQL. */
function password(): string {
  return randomBytes(24).toString('hex');
}
