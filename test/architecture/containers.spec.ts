/** An administrator who runs `docker compose up` gets every part, none of them with more rights than it needs. */
import { describe, expect, it } from '@jest/globals';
import { readFileSync } from 'node:fs';
import { configuration } from '#platform';
import { parse } from 'yaml';

interface Service {
  readonly image?: string;
  readonly command?: readonly string[];
  readonly environment?: Readonly<Record<string, string | number>>;
  readonly healthcheck?: { readonly test?: readonly string[]; readonly disable?: boolean };
  readonly depends_on?: Readonly<Record<string, { readonly condition: string }>>;
  readonly cap_drop?: readonly string[];
  readonly read_only?: boolean;
  readonly ports?: readonly string[];
}

const compose = parse(readFileSync('docker-compose.yml', 'utf8'), { merge: true }) as { services: Record<string, Service> };
const example = readFileSync('.env.example', 'utf8');
const services = Object.entries(compose.services);
const ours = services.filter(([, { image }]) => image === 'nnrlk');

/** What compose would hand over, with passwords that somebody has set. */
function resolved(environment: Service['environment'] = {}): NodeJS.ProcessEnv {
  const value = (text: string): string =>
    text.replaceAll(/\$\{(\w+)(?::-([^}]*)|:\?[^}]*)?\}/g, (_, name: string, otherwise?: string) => otherwise ?? name);
  return Object.fromEntries(Object.entries(environment).map(([name, text]) => [name, value(String(text))]));
}

describe('docker-compose.yml', () => {
  it('has PostgreSQL, the API, the worker and a mail catcher', () => {
    expect(services.map(([name]) => name)).toEqual(expect.arrayContaining(['postgres', 'api', 'worker', 'mail']));
  });

  it.each(ours)('gives %s an environment that the software accepts', (_, { environment }) => {
    expect(configuration(resolved(environment))).toMatchObject({ ok: true });
  });

  it.each(ours)('runs %s without rights that it does not need', (_, { cap_drop, read_only }) => {
    expect({ cap_drop, read_only }).toEqual({ cap_drop: ['ALL'], read_only: true });
  });

  it('tells the owner’s password to nobody but the migration and who backs up', () => {
    expect(ours.filter(([, { environment }]) => environment?.['DATABASE_OWNER_URL'] !== undefined).map(([name]) => name)).toEqual([
      'migrate',
      'worker',
    ]);
  });

  it('starts the server only on a migrated database', () => {
    expect(compose.services['api']?.depends_on).toMatchObject({ migrate: { condition: 'service_completed_successfully' } });
    expect(compose.services['migrate']?.depends_on).toMatchObject({ postgres: { condition: 'service_healthy' } });
  });

  it('opens ports to this machine alone', () => {
    for (const [, { ports = [] }] of services) for (const port of ports) expect(port).toMatch(/^127\.0\.0\.1:/);
  });

  it('finds every variable that it needs in .env.example', () => {
    const needed = [...readFileSync('docker-compose.yml', 'utf8').matchAll(/\$\{(\w+):\?/g)].map(([, name]) => name);
    for (const name of needed) expect(example).toMatch(new RegExp(`^${name}=`, 'm'));
  });
});

describe('.env.example', () => {
  it('names every variable that the software reads', () => {
    const source = readFileSync('libs/platform/src/configuration/configuration.ts', 'utf8');
    const names = [...source.matchAll(/^ {4}([A-Z][A-Z0-9_]+): /gm)].map(([, name]) => name).filter((name) => name !== 'NNRLK_MODE');
    expect(names.length).toBeGreaterThan(10);
    for (const name of names) expect(example).toMatch(new RegExp(`^(# )?${name}=`, 'm'));
  });
});

describe('the Dockerfile', () => {
  const lines = readFileSync('Dockerfile', 'utf8').split('\n');

  it('runs the software as a user, with a health check', () => {
    expect(lines.filter((line) => line.startsWith('USER ')).at(-1)).toBe('USER node');
    expect(lines.some((line) => line.startsWith('HEALTHCHECK '))).toBe(true);
  });
});
