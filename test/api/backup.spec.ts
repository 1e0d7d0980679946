/** A network that is lost comes back from its backup as it was: every row, file, right and policy. What is no sound backup is refused. */
import { copyFileSync, mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, statSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { gunzipSync, gzipSync } from 'node:zlib';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import {
  Audit,
  Backups,
  backUpOnSchedule,
  inspectBackup,
  isDue,
  Jobs,
  keysFile,
  knownMigrations,
  migrate,
  restoreBackup,
  Sealing,
  takeBackup,
  type BackupOrder,
  type RestoreOrder,
  type Sealed,
} from '#platform';
import { SYSTEM } from '#kernel';
import { Client } from 'pg';
import { fingerprintOf } from '../support/fingerprint.js';
import { createFoundingDatabase } from '../support/founding-network.js';
import { startPlatform, type RunningPlatform } from '../support/running-platform.js';
import { BLANK, createTestDatabase, type TestDatabase } from '../support/test-database.js';

describe('a backup', () => {
  let platform: RunningPlatform;
  let folder: string;
  let file: string;
  let sealed: Sealed;
  let target: TestDatabase;
  let targetFolder: string;

  const backUp = (given: Partial<BackupOrder> = {}) =>
    takeBackup({ ownerUrl: platform.clone.ownerUrl, configuration: platform.configuration, file, kind: 'BY_HAND', ...given });
  const restore = (given: Partial<RestoreOrder> = {}) =>
    restoreBackup({ ownerUrl: target.ownerUrl, configuration: { dataDirectory: targetFolder, objectStore: null }, file, ...given });
  const asOwner = async (database: TestDatabase, statement: string): Promise<void> => {
    const client = new Client({ connectionString: database.ownerUrl });
    await client.connect();
    await client.query(statement).finally(() => client.end());
  };

  beforeAll(async () => {
    platform = await startPlatform({}, await createFoundingDatabase());
    await asOwner(
      platform.clone,
      `create table secret (author_id uuid, text text); call make_confidential('secret');
       create policy nobody on secret to nnrlk_runtime using (author_id = app_account());
       insert into secret values (gen_random_uuid(), E'құпия\\t\\n\\\\ null \\\\N');`,
    );
    await platform.database.transaction(async (transaction) => {
      const keyId = await platform.get(Sealing).createKey(transaction, 'NOTE');
      sealed = { keyId, box: await platform.get(Sealing).seal(transaction, keyId, 'Тек біз білеміз') };
      await platform.get(Audit).record(transaction, { actor: SYSTEM, action: 'X', subjectType: 'Y', subjectId: null, after: { a: 1 } });
      await platform.get(Jobs).add(transaction, { name: 'later', payload: { id: 1 }, key: 'later', runAt: new Date('2040-01-01') });
    });
    const files = path.join(platform.dataDirectory, 'files', 'ab');
    mkdirSync(files, { recursive: true });
    writeFileSync(path.join(files, 'Жарғы.pdf'), Buffer.alloc(5_000_000, 'x'));
    writeFileSync(path.join(files, 'empty'), '');
  }, 60_000);

  beforeEach(async () => {
    folder = mkdtempSync(path.join(tmpdir(), 'nnrlk-backup-'));
    targetFolder = mkdtempSync(path.join(tmpdir(), 'nnrlk-target-'));
    file = path.join(folder, 'network.tar.gz');
    target = await createTestDatabase(BLANK);
  });

  afterEach(async () => {
    await target.drop();
    for (const one of [folder, targetFolder]) rmSync(one, { recursive: true });
  });

  afterAll(() => platform.stop());

  /** The table above is no migration's, so it is made before the rows come. */
  const withSecrets = async (): Promise<void> => {
    await migrate(target.ownerUrl);
    await asOwner(
      target,
      `create table secret (author_id uuid, text text); call make_confidential('secret');
       create policy nobody on secret to nnrlk_runtime using (author_id = app_account());`,
    );
  };

  it('brings back every row, right, policy and sequence, every file, and what was sealed', async () => {
    const report = await backUp();
    expect(report).toMatchObject({ files: 2, bytes: statSync(file).size });
    await withSecrets();
    await restore();
    const source = await fingerprintOf(platform.clone.ownerUrl);
    expect(Object.keys(source).length).toBeGreaterThan(300);
    expect(await fingerprintOf(target.ownerUrl)).toEqual(source);
    const charter = path.join('files', 'ab', 'Жарғы.pdf');
    expect(readFileSync(path.join(targetFolder, charter)).equals(readFileSync(path.join(platform.dataDirectory, charter)))).toBe(true);
    expect(statSync(path.join(targetFolder, 'files', 'ab', 'empty')).size).toBe(0);
    const restored = await startPlatform({ MASTER_KEY_FILE: path.join(platform.dataDirectory, 'master.key') }, target);
    expect(await restored.database.transaction((one) => restored.get(Sealing).open(one, sealed))).toBe('Тек біз білеміз');
    expect(await restored.get(Audit).verify()).toMatchObject({ sound: 1, broken: null });
    await restored.stop();
  });

  it('can be read by its owner alone, and has the wrapped keys in a file of their own', async () => {
    await backUp();
    for (const one of [file, keysFile(file)]) expect(statSync(one).mode & 0o777).toBe(0o600);
    expect(readdirSync(folder).sort()).toEqual(['network.tar.gz', 'network.tar.gz.keys']);
    expect(gunzipSync(readFileSync(file)).includes('tables/public.sealing_key')).toBe(false);
    expect(gunzipSync(readFileSync(keysFile(file))).includes(sealed.keyId)).toBe(true);
  });

  it('is one moment, while the network goes on writing', async () => {
    const taken = new AbortController();
    const writing = (async () => {
      while (!taken.signal.aborted) {
        await platform.database.transaction(async (transaction) => {
          await transaction.query('update organization set updated_at = clock_timestamp()');
          await transaction.query('update organization_contact set position = position');
        });
      }
    })();
    await backUp().finally(() => taken.abort());
    await writing;
    await withSecrets();
    await restore();
    const client = new Client({ connectionString: target.ownerUrl });
    await client.connect();
    expect((await client.query("select distinct date_trunc('second', updated_at) from organization")).rowCount).toBeLessThanOrEqual(2);
    await client.end();
  });

  it('never overwrites a file, and leaves nothing where it fails', async () => {
    writeFileSync(file, 'precious');
    await expect(backUp()).rejects.toThrow(/is there already/);
    expect(readFileSync(file, 'utf8')).toBe('precious');
    await expect(backUp({ file: path.join('/proc', 'network.tar.gz') })).rejects.toThrow();
    expect(readdirSync(folder)).toEqual(['network.tar.gz']);
  });

  it.each([
    ['cut short', () => truncateSync(file, Math.floor(statSync(file).size * 0.7))],
    ['cut at its last bytes', () => truncateSync(file, statSync(file).size - 20)],
    ['altered inside', () => alter((tar) => tar.fill('y', tar.length / 2, tar.length / 2 + 10))],
    [
      'lacking its end, but sound as an archive',
      () => alter((tar) => Buffer.concat([tar.subarray(0, tar.lastIndexOf('contents.json')), Buffer.alloc(1_024)])),
    ],
  ])('that was %s is refused, and nothing is written', async (_, damage) => {
    await backUp();
    damage();
    await expect(restore()).rejects.toThrow(/was cut short or damaged; nothing was restored/);
    expect(readdirSync(targetFolder)).toEqual([]);
  });

  it.each([
    ['a text', 'hello'],
    ['an empty file', ''],
    ['some other archive', gzipSync(Buffer.alloc(1_024))],
  ])('that is %s is refused', async (_, content) => {
    writeFileSync(file, content);
    await expect(restore({ keys: null })).rejects.toThrow(/no backup of this software|cut short or damaged/);
  });

  it('that is not there, or is the file of the keys, is refused in words', async () => {
    await expect(restore()).rejects.toThrow(/cannot be read \(ENOENT\)/);
    await backUp();
    await expect(restore({ file: keysFile(file) })).rejects.toThrow(/has the wrapped keys alone/);
    await expect(restore({ keys: file })).rejects.toThrow(/has no keys/);
    rmSync(keysFile(file));
    await expect(restore()).rejects.toThrow(/keys of sealed texts, is not there/);
  });

  it('of a newer version is refused', async () => {
    await asOwner(platform.clone, `insert into migration (timestamp, name) values (9999999999999, 'Future9999999999999')`);
    await backUp().finally(() => asOwner(platform.clone, `delete from migration where name = 'Future9999999999999'`));
    await expect(restore()).rejects.toThrow(/made by a newer version of this software \(Future9999999999999\); upgrade/);
  });

  it('is not restored over a network, over its files, or while it runs', async () => {
    await backUp();
    await migrate(target.ownerUrl);
    await asOwner(target, `insert into person (id, name) values (gen_random_uuid(), 'Somebody')`);
    await expect(restore()).rejects.toThrow(/A network lives here already \(public\.person\)/);
    await asOwner(target, 'delete from person');
    mkdirSync(path.join(targetFolder, 'files'));
    writeFileSync(path.join(targetFolder, 'files', 'one'), 'x');
    await expect(restore()).rejects.toThrow(/There are files in .* already/);
    rmSync(path.join(targetFolder, 'files'), { recursive: true });
    const server = new Client({ connectionString: target.runtimeUrl });
    await server.connect();
    await expect(restore()).rejects.toThrow('The network runs on this database; stop it first');
    await server.end();
  });

  it('of an older version is restored as it was, and then brought to the present', async () => {
    const older = await createTestDatabase(BLANK);
    const names = await knownMigrations();
    await migrate(older.ownerUrl, { only: names.slice(0, -1) });
    await takeBackup({
      ownerUrl: older.ownerUrl,
      configuration: { dataDirectory: targetFolder, objectStore: null },
      file,
      kind: 'BY_HAND',
    });
    await older.drop();
    await migrate(target.ownerUrl);
    await restore();
    const fresh = await createTestDatabase();
    const [restored, expected] = [await fingerprintOf(target.ownerUrl), await fingerprintOf(fresh.ownerUrl)];
    await fresh.drop();
    expect(restored).toEqual(expected);
  });

  it('without keys is restored where that is asked for, and its sealed texts have ended', async () => {
    await backUp();
    rmSync(keysFile(file));
    await withSecrets();
    await restore({ keys: null });
    const restored = await startPlatform({}, target);
    expect(await restored.database.transaction((one) => restored.get(Sealing).open(one, sealed))).toBeNull();
    await restored.stop();
  });

  it('can be looked at without restoring it', async () => {
    await backUp();
    expect(await inspectBackup({ file })).toMatchObject({ kind: 'DATABASE', files: 'ARCHIVE', auditHead: { position: 1 } });
  });

  it('is taken on schedule into its folder, where copies of keys live for thirty days', async () => {
    const place = { ownerUrl: platform.clone.ownerUrl, configuration: platform.configuration };
    const backups = path.join(platform.dataDirectory, 'backups');
    await backUpOnSchedule(place, new Date('2026-10-01T21:07:00Z'));
    await backUpOnSchedule(place, new Date('2026-10-20T21:07:00Z'));
    copyFileSync(path.join(backups, 'nnrlk-2026-10-01T21-07-00Z.tar.gz'), path.join(backups, 'my-own.tar.gz'));
    await backUpOnSchedule(place, new Date('2026-11-01T21:07:00Z'));
    expect(readdirSync(backups).sort()).toEqual([
      'my-own.tar.gz',
      'nnrlk-2026-10-20T21-07-00Z.tar.gz',
      'nnrlk-2026-10-20T21-07-00Z.tar.gz.keys',
      'nnrlk-2026-11-01T21-07-00Z.tar.gz',
      'nnrlk-2026-11-01T21-07-00Z.tar.gz.keys',
    ]);
    expect(await platform.get(Backups).newest()).toMatchObject({ kind: 'SCHEDULED', bytes: expect.any(Number), problem: null });
    expect(await platform.get(Backups).history(3)).toHaveLength(3);
  });

  it('is due every night, and soon after a machine that slept is awake', () => {
    const night = new Date('2026-11-24T21:07:00Z');
    const day = new Date('2026-11-24T09:07:00Z');
    expect(isDue(null, day)).toBe(true);
    expect(isDue(new Date('2026-11-23T21:07:10Z'), night)).toBe(true);
    expect(isDue(new Date('2026-11-23T21:07:10Z'), day)).toBe(false);
    expect(isDue(new Date('2026-11-24T15:00:00Z'), night)).toBe(false);
    expect(isDue(new Date('2026-11-22T21:07:10Z'), day)).toBe(true);
  });

  function alter(change: (tar: Buffer) => Buffer): void {
    const tar = gunzipSync(readFileSync(file));
    writeFileSync(file, gzipSync(change(tar)));
  }
});
