/** Secrets that open something: 256 random bits for whoever gets them, a digest for us. */
import { createHash, randomBytes } from 'node:crypto';

export interface SecretToken {
  /** To be handed over once, and kept nowhere. */
  readonly token: string;
  readonly digest: Buffer;
}

/** How a token of ours is written; anything longer or other is none. */
const WRITTEN = /^[\w-]{43}$/;

export function newSecretToken(): SecretToken {
  const token = randomBytes(32).toString('base64url');
  return { token, digest: digestOf(token) };
}

/** The digest under which a token that somebody shows is known; null where it cannot be one of ours. */
export function digestOfShown(token: string): Buffer | null {
  return WRITTEN.test(token) ? digestOf(token) : null;
}

/** SHA-256: enough for what is random already, so it needs no salt. */
export function digestOf(secret: string): Buffer {
  return createHash('sha256').update(secret).digest();
}
