/** How the API is spoken to: by GET and POST, in both media types, compressed, and to the end of what was begun. */
import { once } from 'node:events';
import { connect, type AddressInfo, type Socket } from 'node:net';
import { buffer, text } from 'node:stream/consumers';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Metrics } from '../../apps/api/src/gateway/http/metrics.js';
import { startApi, type RunningApi } from '../support/running-api.js';

const REGIONS = '{ regions { code name { text } } }';

describe('the API by HTTP', () => {
  let api: RunningApi;
  beforeAll(async () => {
    api = await startApi({ environment: { METRICS_PORT: '0' } });
  });
  afterAll(() => api.stop());

  it('answers a query by GET, without any special header', async () => {
    const query = new URLSearchParams({ query: 'query ($s: String!) { organization(slug: $s) { id } }', variables: '{"s":"a"}' });
    const response = await fetch(`${api.url}/graphql?${query.toString()}`);
    expect(response.status).toBe(200);
    expect(await response.json()).toMatchObject({ data: { organization: null }, errors: [{ extensions: { code: 'NOT_FOUND' } }] });
  });

  it.each([
    ['application/graphql-response+json', 'application/graphql-response+json; charset=utf-8'],
    ['application/json', 'application/json; charset=utf-8'],
    ['*/*', 'application/json; charset=utf-8'],
  ])('answers %s when it is asked for', async (accept, type) => {
    const { headers } = await api.ask('{ __typename }', {}, { accept });
    expect(headers.get('content-type')).toBe(type);
  });

  it('answers in the reader’s language, and in another where a field asks for it', async () => {
    const query = '{ regions { code name { locale } kazakh: name(locale: KK) { locale } } }';
    const { body } = await api.ask(query, {}, { 'accept-language': 'de, en;q=0.5, ru;q=0.1' });
    expect(body.data?.['regions'][0]).toMatchObject({ name: { locale: 'EN' }, kazakh: { locale: 'KK' } });
  });

  it.each([
    ['br', brotliDecompressSync],
    ['gzip', gunzipSync],
  ])('compresses by %s', async (encoding, decompress) => {
    const { headers, bytes } = await raw(`/graphql?query=${encodeURIComponent(REGIONS)}`, { 'accept-encoding': encoding });
    expect(headers).toMatch(new RegExp(`content-encoding: ${encoding}`, 'i'));
    expect(JSON.parse(decompress(bytes).toString()).data.regions).toHaveLength(20);
  });

  it('lets nobody keep an answer', async () => {
    const { headers } = await api.ask(REGIONS);
    expect(headers.get('cache-control')).toBe('private, no-store');
  });

  it('echoes a harmless request id and makes one where there is none', async () => {
    const given = await fetch(`${api.url}/health/live`, { headers: { 'x-request-id': 'proxy-0123456789' } });
    expect(given.headers.get('x-request-id')).toBe('proxy-0123456789');
    const odd = await fetch(`${api.url}/health/live`, { headers: { 'x-request-id': '<script>alert(1)</script>' } });
    expect(odd.headers.get('x-request-id')).toMatch(/^[0-9a-f-]{36}$/);
  });

  it('counts requests and operations on the metrics port, and only there', async () => {
    await api.ask('query Regions { regions { code } }');
    const { port } = api.application.get(Metrics).address as AddressInfo;
    const metrics = await (await fetch(`http://127.0.0.1:${port}/metrics`)).text();
    expect(metrics).toContain('graphql_operation_duration_seconds_count{operation="Regions",outcome="data"}');
    expect(metrics).toMatch(/http_request_duration_seconds_count\{method="POST",route="\/graphql",status="200"\}/);
    expect((await fetch(`${api.url}/metrics`)).status).toBe(404);
  });

  async function raw(path: string, headers: Record<string, string>): Promise<{ headers: string; bytes: Buffer }> {
    const socket = open(api);
    const lines = Object.entries({ host: 'localhost', connection: 'close', 'content-type': 'application/json', ...headers });
    socket.write(`GET ${path} HTTP/1.0\r\n${lines.map(([name, value]) => `${name}: ${value}\r\n`).join('')}\r\n`);
    const received = await buffer(socket);
    const end = received.indexOf('\r\n\r\n');
    return { headers: received.subarray(0, end).toString(), bytes: received.subarray(end + 4) };
  }
});

describe('a process that is asked to end', () => {
  it('finishes a request that is under way and takes no new one', async () => {
    const api = await startApi();
    const body = JSON.stringify({ query: REGIONS });
    const underWay = open(api);
    underWay.write(
      `POST /graphql HTTP/1.1\r\nhost: localhost\r\ncontent-type: application/json\r\ncontent-length: ${body.length}\r\n\r\n${body.slice(0, 5)}`,
    );
    await fetch(`${api.url}/health/live`); // by now the server has read what came before
    const stopped = api.stop();
    await refused(api);
    underWay.write(body.slice(5));
    const answer = await text(underWay);
    expect(answer).toMatch(/^HTTP\/1.1 200 OK/);
    expect(answer).toContain('KZ-75');
    await stopped;
  });

  it('does not wait for ever for a request that never ends', async () => {
    const api = await startApi();
    const stuck = open(api);
    stuck.on('error', () => undefined);
    stuck.write('POST /graphql HTTP/1.1\r\nhost: localhost\r\ncontent-type: application/json\r\ncontent-length: 100\r\n\r\n{');
    await fetch(`${api.url}/health/live`);
    await api.stop();
    expect(stuck.destroyed || stuck.readableEnded || (await once(stuck, 'close'))).toBeTruthy();
  });
});

function open({ url }: RunningApi): Socket {
  const { hostname, port } = new URL(url);
  return connect(Number(port), hostname);
}

/** Resolves when the server no longer accepts connections. */
async function refused(api: RunningApi): Promise<void> {
  for (;;) {
    const socket = open(api);
    const isOpen = await Promise.race([once(socket, 'connect').then(() => true), once(socket, 'error').then(() => false)]).catch(
      () => false,
    );
    socket.destroy();
    if (!isOpen) return;
  }
}
