/** What a browser is told about every answer, errors included. */
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { startApi, type RunningApi } from '../support/running-api.js';

const ALWAYS = {
  'content-security-policy': "default-src 'none'; frame-ancestors 'none'; base-uri 'none'; form-action 'none'",
  'cross-origin-opener-policy': 'same-origin',
  'permissions-policy': expect.stringContaining('camera=()'),
  'referrer-policy': 'strict-origin-when-cross-origin',
  'x-content-type-options': 'nosniff',
  'x-frame-options': 'DENY',
};

describe('the security headers', () => {
  let api: RunningApi;
  beforeAll(async () => {
    api = await startApi({ environment: { PUBLIC_URL: 'https://network.example' } });
  });
  afterAll(() => api.stop());

  it.each(['/graphql?query={__typename}', '/health/live', '/nothing-here', '/graphql?query={', '/%zz'])('are on %s', async (path) => {
    const response = await fetch(`${api.url}${path}`);
    expect(Object.fromEntries(response.headers)).toMatchObject(ALWAYS);
  });

  it('say HTTPS only where the public address is', async () => {
    expect((await fetch(`${api.url}/health/live`)).headers.get('strict-transport-security')).toContain('max-age=63072000');
    const local = await startApi();
    const response = await fetch(`${local.url}/health/live`);
    await local.stop();
    expect(response.headers.get('strict-transport-security')).toBeNull();
  });

  it('do not say what software this is', async () => {
    const { headers } = await fetch(`${api.url}/health/live`);
    expect([headers.get('server'), headers.get('x-powered-by')]).toEqual([null, null]);
  });

  it.each(['evil.example', '127.0.0.1', 'localhost:1'])('hold whatever Host is claimed (%s), and nothing repeats it', async (host) => {
    const response = await fetch(`${api.url}/nothing-here`, { headers: { host, 'x-forwarded-host': host } });
    expect(await response.text()).not.toContain('evil.example');
  });
});
