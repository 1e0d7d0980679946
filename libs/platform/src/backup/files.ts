/** The files of an installation, where they lie under its data directory. */
import type { Dirent } from 'node:fs';
import { mkdir, readdir } from 'node:fs/promises';
import path from 'node:path';

/** The folder of everything that people uploaded. */
export function filesFolder(dataDirectory: string): string {
  return path.join(dataDirectory, 'files');
}

/** Every file below a folder, by its path from there with slashes; none where there is no folder. */
export async function filesBelow(folder: string): Promise<string[]> {
  let entries: Dirent[];
  try {
    entries = await readdir(folder, { withFileTypes: true, recursive: true });
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return [];
    throw error;
  }
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) => path.relative(folder, path.join(entry.parentPath, entry.name)).split(path.sep).join('/'))
    .sort();
}

/** Where a file of a backup belongs below a folder, with the folders on the way; null where it would leave it. */
export async function placeBelow(folder: string, name: string): Promise<string | null> {
  const place = path.resolve(folder, name);
  if (!place.startsWith(folder + path.sep)) return null;
  await mkdir(path.dirname(place), { recursive: true, mode: 0o700 });
  return place;
}
