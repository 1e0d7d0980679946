/** Backup and restore as an administrator does them: commands on a data directory, while the network runs and while it does not. */
import { chmodSync, existsSync, readFileSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, describe, expect, it } from '@jest/globals';
import { Installation } from '../support/installation.js';

describe('an administrator with a network', () => {
  const source = new Installation();
  const target = new Installation();
  const file = path.join(source.folder, 'network.tar.gz');

  afterAll(async () => {
    await source.remove();
    await target.remove();
  });

  it('backs it up, also while a command uses it', async () => {
    const members = path.resolve(import.meta.dirname, '../../apps/cli/demo/founding-members.xlsx');
    expect((await source.nnrlk('import', 'members', members).finished).code).toBe(0);
    const { code, output } = await source.nnrlk('backup', file).finished;
    expect(output).toMatch(/^Backed up \d+ tables and 0 files: .*network\.tar\.gz \(\d\.\d MB\), keys: .*network\.tar\.gz\.keys\n$/);
    expect(code).toBe(0);
  }, 120_000);

  it('is refused where the file is there already', async () => {
    expect(await source.nnrlk('backup', file).finished).toMatchObject({
      code: 1,
      output: '',
      errors: expect.stringMatching(/is there already/),
    });
  });

  it('sees whether it is whole, and brings it back on another machine', async () => {
    expect(await target.nnrlk('restore', '--check', file).finished).toMatchObject({
      code: 0,
      output: expect.stringMatching(/is whole: \d+ tables/),
    });
    expect(existsSync(path.join(target.folder, 'postgres'))).toBe(false);
    expect(await target.nnrlk('restore', file).finished).toMatchObject({ code: 0, output: expect.stringMatching(/^Restored \d+ tables/) });
    const again = await target.nnrlk('restore', file).finished;
    expect(again).toMatchObject({ code: 1, output: '', errors: expect.stringMatching(/^A network lives here already [^\n]*\n$/) });
  }, 120_000);

  it('is refused a backup that was cut short', async () => {
    const short = path.join(target.folder, 'short.tar.gz');
    writeFileSync(short, readFileSync(file));
    truncateSync(short, 40_000);
    const refused = await target.nnrlk('restore', '--without-keys', short).finished;
    expect(refused).toMatchObject({ code: 1, errors: expect.stringMatching(/was cut short or damaged; nothing was restored\n$/) });
  });

  it('changes the master key, and is told in one line of a key file that others can read', async () => {
    expect((await target.nnrlk('keys', 'rotate').finished).output).toMatch(/^There is a new master key; it wraps \d+ keys/);
    const key = path.join(target.folder, 'master.key');
    chmodSync(key, 0o644);
    expect(await target.nnrlk('audit', 'verify').finished).toMatchObject({
      code: 2,
      output: '',
      errors: expect.stringMatching(/^DATA_DIR: the master key .* can be read by others; run: chmod 600 [^\n]*\n$/),
    });
    chmodSync(key, 0o600);
  }, 60_000);

  it('verifies the audit trail, and learns of links that are gone', async () => {
    const { code, output } = await target.nnrlk('audit', 'verify').finished;
    expect(code).toBe(0);
    const link = /Newest link: (\d+:[0-9a-f]{64})\n/.exec(output)?.[1] ?? '';
    expect((await target.nnrlk('audit', 'verify', '--link', link).finished).code).toBe(0);
    const gone = await target.nnrlk('audit', 'verify', '--link', `9${link}`).finished;
    expect(gone).toMatchObject({ code: 1, output: expect.stringMatching(/is not there: the trail was cut off/) });
    expect((await target.nnrlk('audit', 'verify', '--link', 'nonsense').finished).code).toBe(2);
  }, 60_000);

  it('upgrades what is up to date without a backup', async () => {
    expect(await target.nnrlk('upgrade').finished).toMatchObject({ code: 0, output: 'The network is up to date.\n' });
    rmSync(file);
  });
});
