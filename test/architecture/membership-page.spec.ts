/** The page about membership draws the state machines as they are. */
import { describe, expect, it } from '@jest/globals';
import { readFileSync, writeFileSync } from 'node:fs';
import { membershipPage } from '../support/membership-page.js';

const FILE = 'docs/membership.md';

describe('docs/membership.md', () => {
  it('is what the rules say (else: UPDATE=1)', () => {
    if (process.env['UPDATE']) writeFileSync(FILE, membershipPage());
    expect(readFileSync(FILE, 'utf8')).toBe(membershipPage());
  });
});
