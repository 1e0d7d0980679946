/** `npm ci` works on every machine, not only on the one where the lock file was written. */
import { describe, expect, it } from '@jest/globals';
import { readFileSync } from 'node:fs';

interface Package {
  readonly resolved?: string;
  readonly optionalDependencies?: Readonly<Record<string, string>>;
}

const text = readFileSync('package-lock.json', 'utf8');
const packages = Object.entries((JSON.parse(text) as { packages: Record<string, Package> }).packages);

describe('the lock file', () => {
  it('has every optional platform package of every dependency (npm leaves out, without a word, what it cannot find)', () => {
    const names = new Set(packages.map(([path]) => path.split('node_modules/').pop()));
    const missing = packages.flatMap(([path, { optionalDependencies = {} }]) =>
      Object.entries(optionalDependencies)
        .filter(([name]) => !names.has(name))
        .map(([name, version]) => `${path} needs ${name} ${version}`),
    );
    expect(missing).toEqual([]);
  });

  it('names no registry', () => {
    expect(packages.filter(([, { resolved }]) => resolved !== undefined).map(([path]) => path)).toEqual([]);
  });
});
