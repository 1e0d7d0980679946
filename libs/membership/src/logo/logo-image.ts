/** Makes a logo of a picture that somebody sent: decoded and encoded anew, so that nothing of the file but the picture is kept. */

export interface LogoImage {
  /** WebP. */
  readonly content: Buffer;
  readonly width: number;
  readonly height: number;
}

const LARGEST_BYTES = 5 * 1_024 * 1_024;
/** A small file can unfold to a picture that no memory holds. */
const LARGEST_PIXELS = 40_000_000;
const SIDE = 512;
const SECONDS = 10;

/** By their first bytes: formats that are pictures and nothing else. SVG is a document with scripts, so it is none. */
const SIGNATURES: readonly (readonly [offset: number, bytes: string])[] = [
  [0, '89504e470d0a1a0a'],
  [0, 'ffd8ff'],
  [8, '57454250'],
];

/** Null where it is no such picture, too large, damaged, or a bomb. */
export async function logoImage(file: Buffer): Promise<LogoImage | null> {
  const isPicture = SIGNATURES.some(([offset, bytes]) => file.subarray(offset, offset + bytes.length / 2).toString('hex') === bytes);
  if (!isPicture || file.length > LARGEST_BYTES) return null;
  const { default: sharp } = await import('sharp'); // native code that only the process which takes a picture loads
  try {
    const { data, info } = await sharp(file, { limitInputPixels: LARGEST_PIXELS, failOn: 'warning', animated: false })
      .rotate() // as its own note says that it is to be held, for the note goes
      .resize({ width: SIDE, height: SIDE, fit: 'inside', withoutEnlargement: true })
      .timeout({ seconds: SECONDS })
      .webp({ quality: 86 })
      .toBuffer({ resolveWithObject: true });
    return { content: data, width: info.width, height: info.height };
  } catch {
    return null; // whatever the decoder says of it, it is no picture for us
  }
}
