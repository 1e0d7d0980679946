/** Passwords are kept as argon2id in its usual notation: 19 MiB, two passes, one lane (OWASP's choice). */
import { argon2, randomBytes, timingSafeEqual } from 'node:crypto';
import { promisify } from 'node:util';

const derive = promisify(argon2);

const KIBIBYTES = 19_456;
const PASSES = 2;
const NOTATION = /^\$argon2id\$v=19\$m=(\d+),t=(\d+),p=(\d+)\$([A-Za-z0-9+/]+)\$([A-Za-z0-9+/]+)$/;

export async function hashOf(password: string): Promise<string> {
  const nonce = randomBytes(16);
  const tag = await derive('argon2id', {
    message: prepared(password),
    nonce,
    memory: KIBIBYTES,
    passes: PASSES,
    parallelism: 1,
    tagLength: 32,
  });
  return `$argon2id$v=19$m=${KIBIBYTES},t=${PASSES},p=1$${unpadded(nonce)}$${unpadded(tag)}`;
}

export async function matches(password: string, hash: string): Promise<boolean> {
  const [, memory, passes, parallelism, salt = '', expected = ''] = NOTATION.exec(hash) ?? [];
  const tag = Buffer.from(expected, 'base64');
  const given = await derive('argon2id', {
    message: prepared(password),
    nonce: Buffer.from(salt, 'base64'),
    memory: Number(memory),
    passes: Number(passes),
    parallelism: Number(parallelism),
    tagLength: tag.length,
  });
  return timingSafeEqual(given, tag);
}

/** One password however a keyboard composes its letters. */
function prepared(password: string): string {
  return password.normalize('NFKC');
}

function unpadded(bytes: Buffer): string {
  return bytes.toString('base64').replace(/=+$/, '');
}
