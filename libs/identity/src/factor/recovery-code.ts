/** Recovery codes: ten, each for one sign-in, written so that they can be read from paper. */
import { randomInt } from 'node:crypto';
import { digestOf } from '../secret/secret-token.js';

export const RECOVERY_CODES = 10;
/** Without letters and figures that look alike; 16 of them are 78 bits. */
const LETTERS = 'abcdefghjkmnpqrstuvwxyz23456789';
const LENGTH = 16;

export function newRecoveryCode(): string {
  const letters = Array.from({ length: LENGTH }, () => LETTERS[randomInt(LETTERS.length)]).join('');
  return (letters.match(/.{4}/g) ?? []).join('-');
}

/** Under which a code is kept, however it was typed. */
export function recoveryCodeDigest(code: string): Buffer {
  return digestOf(code.toLowerCase().replace(/[^a-z0-9]/g, ''));
}
