/** Time-based one-time passwords (RFC 6238): SHA-1, six digits, 30 seconds, as every authenticator application has them. */
import { createHmac, timingSafeEqual } from 'node:crypto';

const STEP_SECONDS = 30;
const DIGITS = 6;
/** Clocks of telephones go wrong by so many steps. */
const TOLERANCE = 1;
const BASE32 = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567';

export function stepAt(instant: Date): number {
  return Math.floor(instant.getTime() / 1_000 / STEP_SECONDS);
}

export function codeAt(secret: Buffer, step: number): string {
  const counter = Buffer.alloc(8);
  counter.writeBigUInt64BE(BigInt(step));
  const digest = createHmac('sha1', secret).update(counter).digest();
  const offset = (digest.at(-1) ?? 0) & 0x0f;
  const number = digest.readUInt32BE(offset) & 0x7f_ff_ff_ff;
  return String(number % 10 ** DIGITS).padStart(DIGITS, '0');
}

/** The step of a code that is right now and later than `lastStep`, so that none works twice; null where there is none. */
export function stepOfCode(code: string, { secret, lastStep, now }: { secret: Buffer; lastStep: number; now: Date }): number | null {
  const given = Buffer.from(code);
  const current = stepAt(now);
  for (let step = current - TOLERANCE; step <= current + TOLERANCE; step += 1) {
    const right = Buffer.from(codeAt(secret, step));
    if (step > lastStep && given.length === right.length && timingSafeEqual(given, right)) return step;
  }
  return null;
}

export function isTotpCode(code: string): boolean {
  return /^\d{6}$/.test(code);
}

/** As applications take it when it is typed. */
export function base32(bytes: Buffer): string {
  const bits = [...bytes].map((byte) => byte.toString(2).padStart(8, '0')).join('');
  return (bits.match(/.{1,5}/g) ?? []).map((five) => BASE32[Number.parseInt(five.padEnd(5, '0'), 2)]).join('');
}

/** What a QR code says to an application. The name is neutral: it stands on a telephone that others may see. */
export function totpUri(secret: Buffer, account: string): string {
  return `otpauth://totp/${encodeURIComponent(`NNRLK:${account}`)}?secret=${base32(secret)}&issuer=NNRLK&algorithm=SHA1&digits=${DIGITS}&period=${STEP_SECONDS}`;
}
