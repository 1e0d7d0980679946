/** The text of a CSV, whatever it was encoded in: UTF-8 and UTF-16 with or without a mark in front, Windows-1251. */
import { isUtf8 } from 'node:buffer';
import { UnreadableFile } from '../import.errors.js';

/** This much of a file tells its encoding. */
const SAMPLE_BYTES = 4_096;

/** Characters that no text has: what contains them is some other kind of file. */
const BINARY = /[\u0000-\u0008\u000e-\u001a\u001c-\u001f]/;

export function decodeText(bytes: Uint8Array): string {
  const text = new TextDecoder(encodingOf(bytes)).decode(bytes);
  if (BINARY.test(text)) throw new UnreadableFile('NOT_A_TABLE');
  return text;
}

function encodingOf(bytes: Uint8Array): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be';
  return wideEncodingOf(bytes.subarray(0, SAMPLE_BYTES)) ?? (isUtf8(bytes) ? 'utf-8' : 'windows-1251');
}

/** In UTF-16 the upper byte of digits and Latin letters is 0 and that of Cyrillic ones 4, and no other text has such bytes. */
function wideEncodingOf(sample: Uint8Array): string | null {
  const upper = [0, 0];
  sample.forEach((byte, place) => {
    if (byte === 0x00 || byte === 0x04) upper[place % 2] = (upper[place % 2] ?? 0) + 1;
  });
  const half = sample.length / 2;
  if (sample.length % 2 === 0 && (upper[1] ?? 0) > 0.8 * half) return 'utf-16le';
  return sample.length % 2 === 0 && (upper[0] ?? 0) > 0.8 * half ? 'utf-16be' : null;
}
