/** Whoever agreed to something can be shown what it was: words never change under the version that people agreed to. */
import { createHash } from 'node:crypto';
import { describe, expect, it } from '@jest/globals';
import { CONSENT_TEXTS, CONSENT_VERSION } from './consent.rules.js';

/** SHA-256 of the words; a new version is a new line, and none is ever taken away. */
const AGREED: Readonly<Record<string, string>> = {
  '2026-11': '9048814127e4f8272c965a6f72a1fc2046b9bedbe36e05942608bd6984f9188a',
  '2026-11-24': '2ecff3997f8dd69ae7ee6f261a632cfbc8cacb7a694deff392e3e3f78d5f0b81',
};

describe('the words that people agree to', () => {
  it('are those of their version; other words get another version', () => {
    const digest = createHash('sha256').update(JSON.stringify(CONSENT_TEXTS)).digest('hex');
    expect({ version: CONSENT_VERSION, digest }).toEqual({ version: Object.keys(AGREED).at(-1), digest: AGREED[CONSENT_VERSION] });
  });

  it('speak of members in Russian as the network does', () => {
    expect(JSON.stringify(CONSENT_TEXTS)).not.toMatch(/участник/i);
  });
});
