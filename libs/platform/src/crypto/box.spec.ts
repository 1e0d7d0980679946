/** Whatever is sealed opens with its key, for what it belongs to, unaltered; and otherwise not at all. */
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { fingerprint, newKey, openBox, sealBox } from './box.js';

const content = fc.uint8Array({ maxLength: 2_000 }).map((bytes) => Buffer.from(bytes));

describe('a box', () => {
  it('opens with the key that sealed it, whatever is in it', () => {
    fc.assert(
      fc.property(content, fc.string(), (text, belongsTo) => {
        const key = newKey();
        expect(openBox(key, sealBox(key, text, belongsTo), belongsTo)).toEqual(text);
      }),
    );
  });

  it('stays shut for another key, another owner, and after any bit of it was changed', () => {
    fc.assert(
      fc.property(content, fc.nat(), fc.integer({ min: 0, max: 7 }), (text, position, bit) => {
        const key = newKey();
        const box = sealBox(key, text, 'note 1');
        expect(openBox(newKey(), box, 'note 1')).toBeNull();
        expect(openBox(key, box, 'note 2')).toBeNull();
        const altered = Buffer.from(box);
        const at = position % altered.length;
        altered[at] = (altered[at] ?? 0) ^ (1 << bit);
        expect(openBox(key, altered, 'note 1')).toBeNull();
      }),
    );
  });

  it('stays shut when it was cut short', () => {
    const key = newKey();
    const box = sealBox(key, Buffer.from('Қазақстан'), 'note 1');
    for (let length = 0; length < box.length; length += 1) expect(openBox(key, box.subarray(0, length), 'note 1')).toBeNull();
  });

  it('never looks the same twice, and no fingerprint shows its key', () => {
    const key = newKey();
    expect(sealBox(key, Buffer.from('text'), 'x').equals(sealBox(key, Buffer.from('text'), 'x'))).toBe(false);
    expect(key.toString('hex')).not.toContain(fingerprint(key));
  });
});
