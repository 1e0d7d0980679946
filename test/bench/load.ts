/** The load, in a process of its own: keeps every connection busy with one request after the other and measures each. */
import { connect, type Socket } from 'node:net';

/** What the parent process orders. */
export interface LoadOrder {
  readonly url: string;
  readonly connections: number;
  readonly milliseconds: number;
  /** Bodies with their `Accept-Language`, asked in turn. */
  readonly requests: readonly { readonly body: string; readonly language: string }[];
}

export interface LoadResult {
  readonly requestsPerSecond: number;
  /** Milliseconds. */
  readonly p50: number;
  readonly p99: number;
}

process.on('message', (order: LoadOrder) => {
  run(order).then(
    (result) => process.send?.(result),
    (error: unknown) => {
      process.stderr.write(`${String(error)}\n`);
      process.exit(1);
    },
  );
});
process.once('disconnect', () => process.exit());

async function run({ url, connections, milliseconds, requests }: LoadOrder): Promise<LoadResult> {
  const { hostname, port, host } = new URL(url);
  const messages = requests.map(({ body, language }) => message(host, body, language));
  const taken: number[] = [];
  const began = performance.now();
  const end = began + milliseconds;
  let next = 0;
  const turn = (): Buffer | null => (performance.now() < end ? (messages[next++ % messages.length] as Buffer) : null);
  await Promise.all(Array.from({ length: connections }, () => converse(connect(Number(port), hostname), turn, taken)));
  const seconds = (performance.now() - began) / 1_000;
  taken.sort((one, other) => one - other);
  const percentile = (share: number): number => taken[Math.min(taken.length - 1, Math.floor(taken.length * share))] ?? Number.NaN;
  return { requestsPerSecond: taken.length / seconds, p50: percentile(0.5), p99: percentile(0.99) };
}

function message(host: string, body: string, language: string): Buffer {
  const head = [
    'POST /graphql HTTP/1.1',
    `host: ${host}`,
    'content-type: application/json',
    'accept: application/graphql-response+json',
    `accept-language: ${language}`,
    `content-length: ${Buffer.byteLength(body)}`,
  ];
  return Buffer.from(`${head.join('\r\n')}\r\n\r\n${body}`);
}

/** Asks on one connection until there is nothing more to ask; fails on any answer that is not a 200. */
function converse(socket: Socket, turn: () => Buffer | null, taken: number[]): Promise<void> {
  socket.setNoDelay(true);
  return new Promise((resolve, reject) => {
    let began = 0;
    let received: Buffer = Buffer.alloc(0);
    let awaited = -1;
    const ask = (): void => {
      const request = turn();
      if (!request) return void socket.end(resolve);
      [received, awaited, began] = [Buffer.alloc(0), -1, performance.now()];
      socket.write(request);
    };
    socket.once('connect', ask);
    socket.once('error', reject);
    socket.once('close', () => reject(new Error('The server closed a connection')));
    socket.on('data', (chunk) => {
      received = received.length === 0 ? chunk : Buffer.concat([received, chunk]);
      if (awaited < 0) awaited = lengthOfAnswer(received);
      if (awaited < 0 || received.length < awaited) return;
      taken.push(performance.now() - began);
      ask();
    });
  });
}

/** Bytes of the whole answer, head and body; -1 while the head is incomplete. */
function lengthOfAnswer(received: Buffer): number {
  const end = received.indexOf('\r\n\r\n');
  if (end < 0) return -1;
  const head = received.toString('latin1', 0, end);
  const [, length] = /\r\ncontent-length: (\d+)/i.exec(head) ?? [];
  if (!head.startsWith('HTTP/1.1 200') || length === undefined) throw new Error(`An unexpected answer: ${head}`);
  return end + 4 + Number(length);
}
