/** How pages and their files come over the line. */
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { startApi, type RunningApi } from '../support/running-api.js';

const PAGE = '/kk/members';

describe('the pages', () => {
  let api: RunningApi;
  beforeAll(async () => {
    api = await startApi({ servesPages: true });
  });
  afterAll(() => api.stop());

  it('run only what carries the nonce of their answer, which is new each time', async () => {
    const [one, other] = [await page(), await page()];
    for (const { html, nonce } of [one, other]) {
      const scripts = [...html.matchAll(/<script\b[^>]*>/g)].map(([tag]) => tag);
      expect(scripts.length).toBeGreaterThan(0);
      expect(scripts.filter((tag) => !tag.includes(`nonce="${nonce}"`) && !/type="application\/ld\+json"/.test(tag))).toEqual([]);
    }
    expect(one.nonce).not.toBe(other.nonce);
  });

  it('let their policy loosen nothing', async () => {
    const { policy } = await page();
    expect(policy.split('; ').filter((directive) => directive.includes('unsafe'))).toEqual([]);
  });

  it('bring files whose names have a hash, small and for ever', async () => {
    const { html } = await page();
    const [script = ''] = /\/assets\/[\w.-]+\.js/.exec(html) ?? [];
    const { headers, bytes } = await file(script, 'br');
    expect(headers.get('cache-control')).toBe('public, max-age=31536000, immutable');
    expect(headers.get('content-type')).toBe('text/javascript; charset=utf-8');
    const plain = await file(script, 'identity');
    expect(bytes).toEqual(plain.bytes); // fetch has decompressed it
    expect([headers.get('content-encoding'), plain.headers.get('content-encoding')]).toEqual(['br', null]);
    const known = await fetch(`${api.url}${script}`, { headers: { 'if-none-match': headers.get('etag') ?? '' } });
    expect([known.status, await known.text()]).toEqual([304, '']);
  });

  it('keep the files of the build to themselves', async () => {
    expect((await fetch(`${api.url}/.vite/manifest.json`)).status).toBe(404);
    expect((await fetch(`${api.url}/assets/..%2f..%2fserver%2findex.js`)).status).toBe(404);
  });

  it('answer HEAD with the headers of GET', async () => {
    const [head, get] = [await fetch(`${api.url}${PAGE}`, { method: 'HEAD' }), await fetch(`${api.url}${PAGE}`)];
    expect([head.status, head.headers.get('content-type')]).toEqual([get.status, get.headers.get('content-type')]);
    expect(await head.text()).toBe('');
  });

  it('know one address of their own, whatever Host is claimed', async () => {
    const response = await fetch(`${api.url}${PAGE}`, { headers: { 'x-forwarded-host': 'evil.example', host: 'evil.example' } });
    expect(await response.text()).not.toContain('evil.example');
  });

  it('answer what is too large with 413', async () => {
    const response = await fetch(`${api.url}${PAGE}`, { method: 'POST', body: new URLSearchParams({ q: 'a'.repeat(200_000) }) });
    expect(response.status).toBe(413);
  });

  async function page(): Promise<{ html: string; policy: string; nonce: string }> {
    const response = await fetch(`${api.url}${PAGE}`);
    const policy = response.headers.get('content-security-policy') ?? '';
    return { html: await response.text(), policy, nonce: /script-src 'nonce-([\w-]+)'/.exec(policy)?.[1] ?? '' };
  }

  async function file(path: string, encoding: string): Promise<{ headers: Headers; bytes: Buffer }> {
    const response = await fetch(`${api.url}${path}`, { headers: { 'accept-encoding': encoding } });
    return { headers: response.headers, bytes: Buffer.from(await response.arrayBuffer()) };
  }
});
