/** The master key is made for its owner alone, and a file that others could read, or that is none, is refused in one line. */
import { chmodSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { MasterKeyFile } from './master-key-file.js';

describe('the master key', () => {
  let dataDirectory: string;
  let file: string;
  const own = (): MasterKeyFile => new MasterKeyFile({ masterKeyFile: null, dataDirectory });
  const given = (): MasterKeyFile => new MasterKeyFile({ masterKeyFile: file, dataDirectory });

  beforeEach(() => {
    dataDirectory = mkdtempSync(path.join(tmpdir(), 'nnrlk-key-'));
    file = path.join(dataDirectory, 'master.key');
  });

  afterEach(() => rmSync(dataDirectory, { recursive: true }));

  it('is made when it is first needed, readable by its owner only', () => {
    expect(own().all()).toEqual([]);
    expect(existsSync(file)).toBe(false);
    const made = own().current();
    expect(statSync(file).mode & 0o777).toBe(0o600);
    expect(own().current()).toEqual(made);
  });

  it('is never made where the environment names a file', () => {
    expect(() => given().current()).toThrow(/^MASTER_KEY_FILE: the master key .*master\.key is not there$/);
  });

  it.each([0o644, 0o640, 0o602])('is refused with mode %o, which lets others at it', (mode) => {
    own().current();
    chmodSync(file, mode);
    expect(() => given().current()).toThrow(/^MASTER_KEY_FILE: the master key .* can be read by others; run: chmod 600 .*master\.key$/);
  });

  it.each([
    ['an empty file', ''],
    ['a password', 'correct horse battery staple\n'],
    ['a key that is too short', `${Buffer.alloc(31).toString('base64')}\n`],
    ['two keys in use', `${Buffer.alloc(32, 1).toString('base64')}\n${Buffer.alloc(32, 2).toString('base64')}\n`],
    ['nothing but a retired key', `${Buffer.alloc(32, 1).toString('base64')} retired 2026-11-01\n`],
    ['a file that is far too large', '#\n'.repeat(6_000)],
  ])('is refused where it is %s, in one line that repeats nothing of it', (_, text) => {
    writeFileSync(file, text, { mode: 0o600 });
    expect(() => given().current()).toThrow(/^MASTER_KEY_FILE: the master key [^\n]*$/);
    if (text) expect(() => given().current()).not.toThrow(new RegExp(text.slice(0, 8)));
  });

  it('is refused where it is a folder', () => {
    mkdirSync(file);
    expect(() => given().current()).toThrow(/^MASTER_KEY_FILE: /);
  });

  it('stays readable after a new one took its place, for as long as copies of the wrapped keys are kept', () => {
    const keys = own();
    const first = keys.current();
    const second = keys.renew(new Date('2026-11-01T00:00:00Z'));
    expect(own().all()).toEqual([second, { ...first, retiredOn: '2026-11-01' }]);
    const third = keys.renew(new Date('2026-12-01T00:00:00Z'));
    expect(
      own()
        .all()
        .map(({ id }) => id),
    ).toEqual([third.id, second.id, first.id]);
    keys.renew(new Date('2026-12-02T00:00:00Z'));
    expect(
      own()
        .all()
        .map(({ id }) => id),
    ).not.toContain(first.id);
    expect(readFileSync(file, 'utf8')).toContain('retired 2026-12-02');
    keys.forgetRetired();
    expect(own().all()).toHaveLength(1);
  });
});
