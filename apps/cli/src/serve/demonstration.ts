/** A data directory of the demonstration says so in a file, so that real data is never taken for it, nor it for real data. */
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { discardEmbeddedPostgres, StartRefused } from '#platform';

const WARNING = 'This folder belongs to the demonstration: its data is fictional and its secrets are known.\n';
const FILLED = 'Its members have been imported.\n';

export function isDemonstrationDirectory(dataDirectory: string): boolean {
  return existsSync(markFile(dataDirectory));
}

/** Whether the founding members came in wholly; a demonstration that was killed before that is begun anew. */
export function isFilled(dataDirectory: string): boolean {
  return isDemonstrationDirectory(dataDirectory) && readFileSync(markFile(dataDirectory), 'utf8').includes(FILLED);
}

/** Makes an empty demonstration of the data directory. Throws `StartRefused` where it holds a real network, or somebody uses it. */
export async function beginDemonstration(dataDirectory: string): Promise<void> {
  if (!isDemonstrationDirectory(dataDirectory) && existsSync(path.join(dataDirectory, 'postgres'))) {
    throw new StartRefused(`DATA_DIR: ${dataDirectory} holds a network that is no demonstration; choose another DATA_DIR for it`);
  }
  await discardEmbeddedPostgres(dataDirectory);
  mkdirSync(dataDirectory, { recursive: true, mode: process.getuid?.() === 0 ? 0o711 : 0o700 });
  writeFileSync(markFile(dataDirectory), WARNING);
}

export function rememberFilled(dataDirectory: string): void {
  writeFileSync(markFile(dataDirectory), WARNING + FILLED);
}

function markFile(dataDirectory: string): string {
  return path.join(dataDirectory, 'DEMONSTRATION');
}
