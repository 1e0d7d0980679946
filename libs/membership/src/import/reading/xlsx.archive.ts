/** The ZIP archive that an XLSX is, guarded: what would unpack into too much is refused before anything is unpacked. */
import type { Readable } from 'node:stream';
import { fromBufferPromise, type Entry, type ZipFile } from 'yauzl';
import { UnreadableFile } from '../import.errors.js';

const LIMITS = {
  entries: 1_000,
  /** Unpacked, all parts together. */
  bytes: 256_000_000,
  /** Tables shrink to a tenth or a thirtieth; only above a size does a better ratio mean harm. */
  ratio: 150,
  ratioFrom: 8_000_000,
} as const;

export interface Archive {
  has(path: string): boolean;
  /** Bytes of a part, unpacked. */
  size(path: string): number;
  /** A part as it unpacks; it fails where it has more bytes than it declared. */
  open(path: string): Promise<Readable>;
  close(): void;
}

/** Throws `UnreadableFile`. */
export async function openArchive(bytes: Buffer): Promise<Archive> {
  const zip = await fromBufferPromise(bytes, { lazyEntries: true, autoClose: false }).catch((error: unknown) => {
    throw new UnreadableFile('DAMAGED', { cause: error });
  });
  const entries = await entriesOf(zip);
  return {
    has: (path) => entries.has(path),
    size: (path) => entries.get(path)?.uncompressedSize ?? 0,
    open: async (path) => {
      const entry = entries.get(path);
      if (!entry || !entry.canDecodeFileData()) throw new UnreadableFile('DAMAGED');
      return zip.openReadStreamPromise(entry);
    },
    close: () => zip.close(),
  };
}

async function entriesOf(zip: ZipFile): Promise<Map<string, Entry>> {
  if (zip.entryCount > LIMITS.entries) throw new UnreadableFile('BOMB');
  const entries = new Map<string, Entry>();
  let unpacked = 0;
  try {
    for await (const entry of zip.eachEntry()) {
      unpacked += entry.uncompressedSize;
      const isDense = entry.uncompressedSize > LIMITS.ratioFrom && entry.uncompressedSize > LIMITS.ratio * entry.compressedSize;
      if (unpacked > LIMITS.bytes || isDense) throw new UnreadableFile('BOMB');
      entries.set(entry.fileName, entry);
    }
  } catch (error) {
    throw error instanceof UnreadableFile ? error : new UnreadableFile('DAMAGED', { cause: error });
  }
  return entries;
}
