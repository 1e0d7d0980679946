/** Administrators learn which variable is wrong, and no secret is repeated to them. */
import { describe, expect, it } from '@jest/globals';
import path from 'node:path';
import { configuration } from './configuration.js';

describe('an administrator who sets nothing', () => {
  it('gets a server on this machine alone, with its database under .data', () => {
    const read = configuration({});
    expect(read).toMatchObject({
      ok: true,
      value: {
        mode: 'production',
        port: 3000,
        host: '127.0.0.1',
        databaseUrl: null,
        dataDirectory: path.resolve('.data'),
        publicUrl: 'http://127.0.0.1:3000',
        trustedProxies: [],
        metricsPort: null,
        smtpUrl: null,
        objectStore: null,
      },
    });
  });

  it('is not told off for variables that are there but empty', () => {
    expect(configuration({ DATABASE_URL: '', METRICS_PORT: ' ' }).ok).toBe(true);
  });
});

describe('an administrator who sets a variable wrongly', () => {
  it.each([
    ['PORT', 'x'],
    ['PORT', '65536'],
    ['PORT', '-1'],
    ['HOST', 'two words'],
    ['DATABASE_URL', 'mysql://localhost/nnrlk'],
    ['DATABASE_URL', 'localhost'],
    ['PUBLIC_URL', 'network.example'],
    ['PUBLIC_URL', 'http://network.example'],
    ['PUBLIC_URL', 'http://127.0.0.1.network.example'],
    ['TRUSTED_PROXIES', '10.0.0.0/8, proxy'],
    ['TRUSTED_PROXIES', '10.0.0.0/33'],
    ['METRICS_PORT', '3000'],
    ['LOG_LEVEL', 'loud'],
    ['SMTP_URL', 'http://mail.example'],
    ['SMTP_URL', 'smtp://mail.example?from=nobody'],
    ['NNRLK_WORKER', 'outside'],
    ['DATABASE_URL', 'postgres://nnrlk_runtime:change-me@db/nnrlk'],
    ['MASTER_KEY_FILE', 'no/such/file'],
    ['NNRLK_MODE', 'test'],
  ])('is told that %s cannot be "%s" in one line', (name, value) => {
    const read = configuration({ [name]: value });
    expect(read.ok).toBe(false);
    expect(!read.ok && read.error).toEqual([expect.stringMatching(new RegExp(`^${name}: [^\\n]+$`))]);
  });

  it('is told of every wrong one at once', () => {
    const read = configuration({ PORT: 'x', LOG_LEVEL: 'loud' });
    expect(!read.ok && read.error.length).toBe(2);
  });

  it('never sees a password repeated', () => {
    const read = configuration({ DATABASE_URL: 'mysql://nnrlk:secret@db/nnrlk', DATABASE_REPLICA_URLS: 'http://nnrlk:secret@db' });
    expect(JSON.stringify(read)).not.toContain('secret');
  });

  it('is told which of the S3 variables is missing', () => {
    const read = configuration({ S3_ENDPOINT: 'https://files.example', S3_BUCKET: 'nnrlk', S3_ACCESS_KEY_ID: 'key' });
    expect(!read.ok && read.error).toEqual([expect.stringContaining('S3_SECRET_ACCESS_KEY: is needed')]);
  });
});

describe('an administrator without TLS', () => {
  it.each(['http://localhost:3000', 'http://127.0.0.1', 'http://[::1]:3000', 'http://nnrlk.localhost'])(
    'may serve this machine at %s',
    (url) => {
      expect(configuration({ PUBLIC_URL: url }).ok).toBe(true);
    },
  );

  it('may show the demonstration to others, whose passwords are known, and nothing in earnest', () => {
    expect(configuration({ PUBLIC_URL: 'http://192.168.1.7:3000', NNRLK_MODE: 'demo' }).ok).toBe(true);
    const read = configuration({ HOST: '192.168.1.7' });
    expect(!read.ok && read.error).toEqual([expect.stringMatching(/^PUBLIC_URL: has to begin with https: /)]);
  });
});

describe('an administrator behind a proxy', () => {
  it('lists addresses and ranges', () => {
    const read = configuration({ TRUSTED_PROXIES: '10.0.0.0/8, ::1', PUBLIC_URL: 'https://network.example/', HOST: '0.0.0.0' });
    expect(read).toMatchObject({ value: { trustedProxies: ['10.0.0.0/8', '::1'], publicUrl: 'https://network.example' } });
  });
});
