/** Sealed text is worthless without its key: it ends when the key is destroyed, and outlives a new master key. */
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { chmodSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { PlatformModule, Sealing, type Sealed, type Transaction } from '#platform';
import { Test } from '@nestjs/testing';
import fc from 'fast-check';
import { startPlatform, type RunningPlatform } from '../support/running-platform.js';

describe('sealing', () => {
  let platform: RunningPlatform;
  let sealing: Sealing;
  const inTransaction = <T>(work: (transaction: Transaction) => Promise<T>): Promise<T> => platform.database.transaction(work);
  const sealed = (text: string): Promise<Sealed> =>
    inTransaction(async (transaction) => {
      const keyId = await sealing.createKey(transaction, 'NOTE');
      return { keyId, box: await sealing.seal(transaction, keyId, text) };
    });
  const opened = (...boxes: Sealed[]): Promise<(string | null)[]> => inTransaction((transaction) => sealing.openMany(transaction, boxes));

  beforeAll(async () => {
    platform = await startPlatform();
    sealing = platform.get(Sealing);
  });

  afterAll(() => platform.stop());

  it('gives back whatever was sealed', async () => {
    await fc.assert(
      fc.asyncProperty(fc.string({ unit: 'grapheme' }), async (text) => {
        expect(await opened(await sealed(text))).toEqual([text]);
      }),
      { numRuns: 20 },
    );
  });

  it('opens many with one look at the keys, and none of a destroyed key', async () => {
    const [one, other] = [await sealed('бір'), await sealed('екі')];
    await inTransaction((transaction) => sealing.destroy(transaction, one.keyId));
    await inTransaction((transaction) => sealing.destroy(transaction, one.keyId));
    expect(await opened(one, other, one)).toEqual([null, 'екі', null]);
    await expect(inTransaction((transaction) => sealing.seal(transaction, one.keyId, 'again'))).rejects.toThrow(/was destroyed/);
  });

  it('does not open a box under the key of another thing', async () => {
    const [one, other] = [await sealed('бір'), await sealed('екі')];
    await expect(opened({ keyId: other.keyId, box: one.box })).rejects.toThrow(/was altered/);
  });

  it('keeps no key that the database could open by itself', async () => {
    const rows = await inTransaction((transaction) => transaction.query<{ wrapped: Buffer }>('select wrapped from sealing_key'));
    expect(rows.every(({ wrapped }) => wrapped.length === 73)).toBe(true);
  });

  it('goes on after the master key was changed, also in a process that knew the old one only', async () => {
    const before = await sealed('ескі кілт');
    const elsewhere = await Test.createTestingModule({
      imports: [PlatformModule.forRoot({ configuration: platform.configuration, databaseUrl: platform.clone.runtimeUrl })],
    }).compile();
    await elsewhere.init();
    const rotated = await elsewhere.get(Sealing).rotate();
    expect(rotated).toBeGreaterThan(0);
    const after = await sealed('жаңа кілт');
    expect(await opened(before, after)).toEqual(['ескі кілт', 'жаңа кілт']);
    const masters = await inTransaction((transaction) => transaction.query('select distinct master_key_id from sealing_key'));
    expect(masters).toHaveLength(1);
    await elsewhere.close();
  });

  it('refuses to start with a master key that is not of this database, or that others can read', async () => {
    const start = (): Promise<unknown> =>
      Test.createTestingModule({
        imports: [PlatformModule.forRoot({ configuration: platform.configuration, databaseUrl: platform.clone.runtimeUrl })],
      }).compile();
    const file = path.join(platform.dataDirectory, 'master.key');
    const kept = readFileSync(file, 'utf8');
    chmodSync(file, 0o644);
    await expect(start()).rejects.toThrow(/can be read by others/);
    chmodSync(file, 0o600);
    writeFileSync(file, `${Buffer.alloc(32, 7).toString('base64')}\n`);
    await expect(start()).rejects.toThrow(/^MASTER_KEY_FILE: the database has keys of the master key [0-9a-f]{16}, which the file lacks$/);
    writeFileSync(file, kept);
  });
});
