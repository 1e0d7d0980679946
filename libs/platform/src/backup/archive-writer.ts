/** Writes an archive, tar in gzip: it appears under its name only when it is whole, and nobody else can read it. */
import { createHash } from 'node:crypto';
import { once } from 'node:events';
import { createWriteStream, existsSync } from 'node:fs';
import { open, rename, rm, stat } from 'node:fs/promises';
import type { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { createGzip } from 'node:zlib';
import { pack, type Pack } from 'tar-stream';
import { BackupRefused } from './backup-refused.js';
import { CONTENTS, MANIFEST, writeManifest, type Contents, type ManifestOf } from './manifest.js';

/** A stream of unknown length becomes entries of this many bytes, so that it needs neither a file of its own nor memory. */
const PART_BYTES = 4 * 1_024 * 1_024;

export class ArchiveWriter {
  private readonly contents: Contents = { entries: [] };

  private constructor(
    private readonly file: string,
    private readonly tar: Pack,
    private readonly written: Promise<void>,
  ) {}

  /** Throws `BackupRefused` where there is such a file already. */
  static async begin(file: string, manifest: ManifestOf): Promise<ArchiveWriter> {
    if (existsSync(file)) throw new BackupRefused(`${file} is there already; a backup never overwrites a file`);
    const tar = pack();
    const target = createWriteStream(unfinished(file), { mode: 0o600 });
    await once(target, 'open').catch((error: NodeJS.ErrnoException) => {
      throw new BackupRefused(`${file} cannot be written (${error.code})`);
    });
    const written = pipeline(tar, createGzip({ level: 6 }), target);
    written.catch(() => undefined); // whoever writes next, or finishes, hears of it
    const writer = new ArchiveWriter(file, tar, written);
    await writer.add(MANIFEST, writeManifest(manifest));
    return writer;
  }

  /** One entry. */
  async add(name: string, bytes: Buffer): Promise<void> {
    this.contents.entries.push({ name, bytes: bytes.length, sha256: createHash('sha256').update(bytes).digest('hex') });
    try {
      const entry = this.tar.entry({ name, size: bytes.length, mode: 0o600 });
      entry.end(bytes);
      await Promise.race([once(entry, 'finish'), this.written]);
    } catch (error) {
      this.tar.destroy();
      await this.written; // a full disk is the reason, and this is where it is told
      throw error;
    }
  }

  /** Whatever comes, in entries `name/000001`, …; at least one. */
  async addParts(name: string, stream: Readable): Promise<void> {
    let chunks: Buffer[] = [];
    let length = 0;
    let part = 0;
    const flush = async (): Promise<void> => {
      part += 1;
      await this.add(`${name}/${String(part).padStart(6, '0')}`, Buffer.concat(chunks, length));
      chunks = [];
      length = 0;
    };
    for await (const chunk of stream as AsyncIterable<Buffer>) {
      chunks.push(chunk);
      length += chunk.length;
      if (length >= PART_BYTES) await flush();
    }
    if (length > 0 || part === 0) await flush();
  }

  /** Puts the archive in its place; its size in bytes. */
  async finish(): Promise<number> {
    await this.add(CONTENTS, Buffer.from(JSON.stringify(this.contents)));
    this.tar.finalize();
    await this.written;
    const handle = await open(unfinished(this.file), 'r');
    await handle.sync().finally(() => handle.close());
    await rename(unfinished(this.file), this.file);
    return (await stat(this.file)).size;
  }

  /** Leaves nothing behind; after `finish` too. */
  async abandon(): Promise<void> {
    this.tar.destroy();
    await this.written.catch(() => undefined);
    await rm(unfinished(this.file), { force: true });
  }
}

function unfinished(file: string): string {
  return `${file}.partial`;
}
