/** Reads an archive entry by entry. What was cut short or altered is found out before anybody acts on it. */
import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import type { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { buffer } from 'node:stream/consumers';
import { createGunzip } from 'node:zlib';
import { extract } from 'tar-stream';
import { BackupRefused } from './backup-refused.js';
import { CONTENTS, MANIFEST, readContents, readManifest, type Contents, type Manifest } from './manifest.js';

export interface ArchiveEntry {
  readonly name: string;
  /** To be read to its end before the next entry. */
  readonly stream: Readable;
}

/** The entries in their order. Throws what the file system or the decompression says; `inspectArchive` comes before. */
export async function* archiveEntries(file: string): AsyncGenerator<ArchiveEntry> {
  const tar = extract();
  const reading = pipeline(createReadStream(file), createGunzip(), tar);
  reading.catch(() => undefined); // the loop below hears of it
  try {
    for await (const entry of tar) yield { name: entry.header.name, stream: entry as unknown as Readable };
    await reading;
  } finally {
    tar.destroy();
  }
}

/** The manifest of an archive whose every byte is as it was written. Throws `BackupRefused` otherwise. */
export async function inspectArchive(file: string): Promise<Manifest> {
  try {
    return await inspect(file);
  } catch (error) {
    throw error instanceof BackupRefused ? error : unreadable(file, error as NodeJS.ErrnoException);
  }
}

async function inspect(file: string): Promise<Manifest> {
  const found: Contents['entries'] = [];
  let manifest: Manifest | null = null;
  let contents: Contents | null = null;
  for await (const { name, stream } of archiveEntries(file)) {
    if (name === CONTENTS) {
      contents = readContents(await buffer(stream));
    } else if (manifest === null) {
      if (name !== MANIFEST) throw new BackupRefused(`${file} is no backup of this software`);
      const bytes = await buffer(stream);
      manifest = readManifest(bytes, file);
      found.push({ name, bytes: bytes.length, sha256: createHash('sha256').update(bytes).digest('hex') });
    } else {
      found.push({ name, ...(await measured(stream)) });
    }
  }
  if (!manifest) throw new BackupRefused(`${file} is no backup of this software`);
  if (JSON.stringify(contents?.entries) !== JSON.stringify(found)) throw damaged(file);
  return manifest;
}

async function measured(stream: Readable): Promise<{ bytes: number; sha256: string }> {
  const hash = createHash('sha256');
  let bytes = 0;
  for await (const chunk of stream as AsyncIterable<Buffer>) {
    hash.update(chunk);
    bytes += chunk.length;
  }
  return { bytes, sha256: hash.digest('hex') };
}

function unreadable(file: string, error: NodeJS.ErrnoException): Error {
  if (error.syscall !== undefined) return new BackupRefused(`${file} cannot be read (${error.code})`);
  return damaged(file, error);
}

function damaged(file: string, cause?: Error): BackupRefused {
  return new BackupRefused(`${file} was cut short or damaged; nothing was restored`, { cause });
}
