/** Authenticated encryption, as libsodium does it: XChaCha20-Poly1305 with a random nonce, bound to what it belongs to. */
import sodium from 'sodium-native';

/** Begins every box, so that another construction can follow. */
const VERSION = 1;
const NONCE_BYTES = sodium.crypto_aead_xchacha20poly1305_ietf_NPUBBYTES;
const TAG_BYTES = sodium.crypto_aead_xchacha20poly1305_ietf_ABYTES;
export const KEY_BYTES = sodium.crypto_aead_xchacha20poly1305_ietf_KEYBYTES;

/** A new random key. */
export function newKey(): Buffer {
  const key = Buffer.alloc(KEY_BYTES);
  sodium.randombytes_buf(key);
  return key;
}

/** Encrypts; `belongsTo` is not in the box, but it opens with the same words only. */
export function sealBox(key: Buffer, content: Buffer, belongsTo: string): Buffer {
  const nonce = Buffer.alloc(NONCE_BYTES);
  sodium.randombytes_buf(nonce);
  const sealed = Buffer.alloc(content.length + TAG_BYTES);
  sodium.crypto_aead_xchacha20poly1305_ietf_encrypt(sealed, content, Buffer.from(belongsTo), null, nonce, key);
  return Buffer.concat([Buffer.of(VERSION), nonce, sealed]);
}

/** What is in the box; null where the key is another, the box was altered, or it belongs to something else. */
export function openBox(key: Buffer, box: Buffer, belongsTo: string): Buffer | null {
  const sealed = box.subarray(1 + NONCE_BYTES);
  if (box[0] !== VERSION || sealed.length < TAG_BYTES) return null;
  const content = Buffer.alloc(sealed.length - TAG_BYTES);
  try {
    const nonce = box.subarray(1, 1 + NONCE_BYTES);
    sodium.crypto_aead_xchacha20poly1305_ietf_decrypt(content, null, sealed, Buffer.from(belongsTo), nonce, key);
    return content;
  } catch {
    return null;
  }
}

/** Sixteen hexadecimal digits that tell keys apart and give nothing of them away. */
export function fingerprint(key: Buffer): string {
  const digest = Buffer.alloc(sodium.crypto_generichash_BYTES);
  sodium.crypto_generichash(digest, key, Buffer.from('nnrlk master key'));
  return digest.toString('hex', 0, 8);
}

/** Overwrites a key that is needed no more. */
export function wipe(key: Buffer): void {
  sodium.sodium_memzero(key);
}
