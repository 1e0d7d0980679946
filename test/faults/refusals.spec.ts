/** An administrator who asks for what cannot be is told so in one line, with exit code 2. */
import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { existsSync } from 'node:fs';
import path from 'node:path';
import { runningPostgres } from '#platform';
import { Installation, takenPort, type Running } from '../support/installation.js';

jest.setTimeout(120_000); // two starts, on a machine that others use

async function refusalOf(command: Running): Promise<string> {
  const { code, errors } = await command.finished;
  expect(code).toBe(2);
  const lines = errors.trim().split('\n');
  expect(lines).toHaveLength(1);
  return lines[0] ?? '';
}

/** The same data directory, another environment. */
function sharing(installation: Installation, environment: Record<string, string>): Installation {
  return new Installation({ DATA_DIR: installation.folder, ...environment });
}

describe('beside a demonstration that runs', () => {
  const installation = new Installation();
  const others: Installation[] = [];
  const beside = (environment: Record<string, string>): Installation => {
    const other = sharing(installation, environment);
    others.push(other);
    return other;
  };

  beforeAll(async () => {
    await installation.nnrlk('demo').opens();
  });

  afterAll(async () => {
    for (const one of [...others, installation]) await one.remove();
  });

  it('a second one cannot use its data', async () => {
    expect(await refusalOf(installation.nnrlk('demo'))).toMatch(/^DATA_DIR: .* is in use by another server/);
    expect(await refusalOf(installation.nnrlk('demo', '--fresh'))).toMatch(/^DATA_DIR: .* is in use by another server/);
  });

  it('a network in earnest cannot use its data', async () => {
    expect(await refusalOf(installation.nnrlk('start'))).toMatch(/^DATA_DIR: .* holds the demonstration/);
  });

  it('a network in earnest cannot use its database either', async () => {
    const url = runningPostgres(installation.folder)?.runtimeUrl ?? '';
    expect(await refusalOf(beside({ DATABASE_URL: url, DATA_DIR: '' }).nnrlk('start'))).toMatch(
      /^DATABASE_URL: .* holds the demonstration/,
    );
  });

  it('a command uses its database', async () => {
    const { code, output } = await installation.nnrlk('migrate').finished;
    expect({ code, output }).toEqual({ code: 0, output: 'The database is up to date.\n' });
    const again = await installation.nnrlk('import', 'members', 'apps/cli/demo/founding-members.xlsx', '--json').finished;
    expect(again.code).toBe(1);
    expect(again.output).toContain('DUPLICATE_EXISTING');
  });

  it('a taken port is named, and nothing touched', async () => {
    const { port, free } = await takenPort();
    const elsewhere = new Installation({ PORT: String(port) });
    others.push(elsewhere);
    expect(await refusalOf(elsewhere.nnrlk('demo', '--fresh'))).toMatch(new RegExp(`^PORT: ${port} is taken`));
    expect(existsSync(path.join(elsewhere.folder, 'DEMONSTRATION'))).toBe(false);
    free();
  });
});

describe('a demonstration', () => {
  it('never touches the data of a network in earnest', async () => {
    const installation = new Installation();
    await installation.nnrlk('migrate').finished;
    for (const words of [['demo'], ['demo', '--fresh']]) {
      expect(await refusalOf(installation.nnrlk(...words))).toMatch(/^DATA_DIR: .* holds a network that is no demonstration/);
    }
    await installation.remove();
  });

  it.each([
    ['PORT', 'x'],
    ['LOG_LEVEL', 'loud'],
    ['TRUSTED_PROXIES', 'proxy'],
    ['DATABASE_URL', 'postgres://nnrlk_runtime:secret@127.0.0.1:1/nnrlk'],
  ])('does not start with a wrong %s', async (name, value) => {
    const installation = new Installation({ [name]: value });
    const line = await refusalOf(installation.nnrlk('demo'));
    expect(line).toMatch(new RegExp(`^${name}: `));
    expect(line).not.toContain('secret');
    await installation.remove();
  });
});

describe('a network in earnest', () => {
  it.each([
    ['change-me', /^DATABASE_URL: still has the password of .env.example/],
    ['secret', /^DATABASE_URL: the database cannot be reached \(ECONNREFUSED\)/],
  ])('does not start on a database that it cannot use: %s', async (password, words) => {
    const installation = new Installation({ DATABASE_URL: `postgres://nnrlk_runtime:${password}@127.0.0.1:1/nnrlk` });
    expect(await refusalOf(installation.nnrlk('start'))).toMatch(words);
    await installation.remove();
  });
});

describe('the command line', () => {
  const installation = new Installation();

  afterAll(() => installation.remove());

  it.each([[], ['nonsense'], ['migrate', 'too', 'much'], ['demo', '--nonsense']])(
    'explains itself to whoever writes nnrlk %s %s',
    async (...words) => {
      const { code, errors } = await installation.nnrlk(...words).finished;
      expect(code).toBe(2);
      expect(errors).toContain('--help');
    },
  );

  it.each([['--help'], ['migrate', '--help'], ['import', 'members', '--help'], ['demo', '--help'], ['start', '--help']])(
    'helps with nnrlk %s %s',
    async (...words) => {
      const { code, output } = await installation.nnrlk(...words).finished;
      expect(code).toBe(0);
      expect(output).toContain('Usage: nnrlk');
    },
  );
});
