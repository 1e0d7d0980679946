/** Where the project lies, from the sources and from what is built of them alike. */
import { existsSync } from 'node:fs';
import path from 'node:path';

/** The folder of the nearest package.json above this file. */
export function projectRoot(): string {
  let folder = import.meta.dirname;
  while (!existsSync(path.join(folder, 'package.json'))) folder = path.dirname(folder);
  return folder;
}
