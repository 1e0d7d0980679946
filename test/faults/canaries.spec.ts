/** A real server with a string in every confidential field: no answer, page, file, mail, job, log, dump or file of its data has one that is not the reader's. */
import { fork } from 'node:child_process';
import { once } from 'node:events';
import { readdirSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { gunzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Client } from 'pg';
import { CANARY_FIELDS, CanaryNetwork, Findings, traceIn } from '../support/canaries.js';
import { eventually } from '../support/eventually.js';
import { Installation, Running } from '../support/installation.js';
import { openMailbox, type Mailbox } from '../support/mailbox.js';
import { startApi, type GraphqlAnswer, type RunningApi } from '../support/running-api.js';
import { asOwner } from '../support/test-database.js';

const PROGRAM = path.resolve(import.meta.dirname, '../../dist/apps/api/src/gateway/main.js');

/** Where whatever is on the site is linked from, and files that are linked from nowhere. */
const ENTRANCES = ['', '/desk', '/mentoring', '/coordination', '/administration', '/account', '/account/data/document'].map(
  (page) => `/en${page}`,
);
const FILES = ['/sitemap.xml', '/robots.txt', '/health/ready'];

const ADDRESSES_OF_A_READER = 600;

describe('a confidential text in a network that runs', () => {
  const installation = new Installation();
  let mailbox: Mailbox;
  let within: RunningApi;
  let server: Running;
  let url: string;
  let network: CanaryNetwork;
  let superuser: Client;

  beforeAll(async () => {
    mailbox = await openMailbox();
    within = await startApi({ environment: { NNRLK_MODE: 'demo', DATA_DIR: installation.folder } });
    superuser = new Client({ connectionString: within.database.superuserUrl });
    await superuser.connect();
    await superuser.query(KEEP_JOBS);
    [server, url] = await startServer();
    network = await CanaryNetwork.planted({ ...within, url, ask });
  }, 120_000);
  afterAll(async () => {
    server.child.kill('SIGKILL');
    await server.finished;
    await superuser.end();
    await within.stop();
    await mailbox.close();
    await installation.remove();
  });

  /** The server as an installation has it, with every line that it can log. */
  async function startServer(): Promise<[Running, string]> {
    const { PATH, HOME } = process.env;
    const child = fork(PROGRAM, [], {
      silent: true,
      execArgv: [],
      env: {
        ...{ PATH, HOME, NODE_ENV: 'production', NNRLK_MODE: 'demo', NNRLK_WORKER: 'inside', LOG_LEVEL: 'trace', PORT: '0' },
        ...{ DATABASE_URL: within.database.runtimeUrl, DATA_DIR: installation.folder, SMTP_URL: mailbox.url },
      },
    });
    const running = new Running(child);
    const [{ listening }] = (await once(child, 'message')) as [{ listening: string }];
    return [running, listening];
  }

  async function ask(query: string, variables?: Record<string, unknown>, headers?: Record<string, string>): Promise<GraphqlAnswer> {
    const response = await fetch(`${url}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...headers },
      body: JSON.stringify({ query, variables }),
    });
    return { status: response.status, headers: response.headers, body: (await response.json()) as GraphqlAnswer['body'] };
  }

  /** Every page that a reader comes to by links, and its data; the addresses of those that there are. */
  async function walk(reader: string, findings: Findings): Promise<string[]> {
    const token = network.readers[reader]?.authorization.replace('Bearer ', '');
    const headers: Record<string, string> = token ? { cookie: `session=${token}` } : {};
    const [ahead, known, seen] = [[...ENTRANCES, ...FILES], new Set<string>(), [] as string[]];
    for (let address = ahead.shift(); address !== undefined && seen.length < ADDRESSES_OF_A_READER; address = ahead.shift()) {
      if (known.has(shapeOf(address))) continue;
      known.add(shapeOf(address));
      const page = await fetch(url + address, { headers, redirect: 'manual' });
      const [text, place] = [await page.text(), page.headers.get('location')];
      const data = address.startsWith('/en') ? await fetch(url + dataOf(address), { headers, redirect: 'manual' }) : null;
      for (const part of [address, text, (await data?.text()) ?? '', place ?? '']) findings.note(part, reader);
      expect([address, page.status, data?.status]).not.toContain(500);
      if (page.status === 200) seen.push(address);
      if (data?.status === 200) seen.push(dataOf(address));
      const links = [...text.matchAll(/(?:href|action)="(\/en[^"#]*)/g)].map(([, link = '']) => link.replaceAll('&amp;', '&'));
      ahead.push(...links, ...(place?.startsWith('/en') ? [place] : []));
    }
    return seen;
  }

  it('reaches its rightful readers and nobody else by questions and pages', async () => {
    const findings = new Findings();
    const questions = await network.askEverything('Query', findings);
    expect(findings.missing()).toEqual([]);
    const walks = Object.fromEntries(
      await Promise.all(Object.keys(network.readers).map(async (reader) => [reader, await walk(reader, findings)] as const)),
    );
    const pages = Object.values(walks).flat().length;
    const readers = Object.keys(network.readers).length;
    process.stdout.write(`${CANARY_FIELDS.length} canaries, ${readers} readers: ${questions} questions, ${pages} pages and their data\n`);
    expect(findings.strays()).toEqual([]);
    expect(network.refusals.flatMap((answer) => traceIn(answer) ?? [])).toEqual([]);
    expect(walks['visitor']).toContain('/sitemap.xml');
    expect(walks['mentee']).toEqual(expect.arrayContaining(['/en/account', '/en/account.data', '/en/account/data/document']));
    expect(walks['coordinator']).toContain('/en/coordination/members');
    expect(walks['administrator']).toContain('/en/administration/outbox');
  }, 300_000);

  it('lies sealed in a backup', async () => {
    const file = path.join(installation.folder, 'network.backup');
    const { ownerUrl: DATABASE_OWNER_URL, runtimeUrl: DATABASE_URL } = within.database;
    const place = new Installation({ DATABASE_URL, DATABASE_OWNER_URL, DATA_DIR: installation.folder });
    expect(await place.nnrlk('backup', file).finished).toMatchObject({ code: 0 });
    const findings = new Findings();
    findings.note(gunzipSync(readFileSync(file)).toString('latin1'), 'holder');
    const readable = [...findings.reached].filter(([, who]) => who.size > 0).map(([field]) => field);
    expect(readable).toEqual(['HEADLINE', 'MENTORNOTE', 'RETURNED']);
    await place.remove();
  }, 60_000);

  it('is told to nobody by a change, whoever makes it', async () => {
    const findings = new Findings();
    const changes = await network.askEverything('Mutation', findings);
    process.stdout.write(`${changes} changes\n`);
    expect(changes).toBeGreaterThan(2_000);
    expect(findings.strays()).toEqual([]);
  }, 120_000);

  it('stands in no mail, as it was kept and as it was delivered', async () => {
    const mails = await asOwner<{ count: number }>(within.database, 'select count(*)::integer as count from mail_message');
    await eventually(async () => expect(mailbox.received.length).toBeGreaterThanOrEqual(mails[0]?.count ?? Number.NaN));
    expect(mailbox.received.length).toBeGreaterThan(10);
    process.stdout.write(`${mailbox.received.length} mails were delivered\n`);
    for (const { source, to } of mailbox.received) expect([to, traceIn(source), traceIn(decoded(source))]).toEqual([to, null, null]);
  }, 60_000);

  it('stands in no job, no line of the trail and no table, but for what is read before anybody accepts and what coordinators say of mentors', async () => {
    const { rows } = await superuser.query<{ name: string }>(
      `select format('%I.%I', schemaname, tablename) as name from pg_tables where schemaname not in ('pg_catalog', 'information_schema') order by 1`,
    );
    const found: string[] = [];
    for (const { name } of rows) {
      const { rows: texts } = await superuser.query<{ text: string }>(`select t::text as text from ${name} as t`);
      if (texts.some(({ text }) => traceIn(text) !== null)) found.push(name);
    }
    const jobs = await superuser.query('select from kept_job');
    process.stdout.write(`${rows.length} tables searched, with the payloads of ${jobs.rowCount} jobs\n`);
    expect(jobs.rowCount).toBeGreaterThan(10);
    expect(found).toEqual(['public.mentor_profile', 'public.mentoring_request']);
  }, 60_000);

  it('stands in no line of the log, and in no file of the data directory', async () => {
    server.child.kill('SIGTERM');
    await server.finished;
    const lines = `${server.output}${server.errors}`.split('\n');
    const files = filesIn(installation.folder);
    process.stdout.write(`${lines.length} lines of the log and ${files.length} files searched\n`);
    expect(lines.length).toBeGreaterThan(1_000);
    expect(lines.filter((line) => traceIn(line) !== null)).toEqual([]);
    expect(files.filter((file) => traceIn(readFileSync(file, 'latin1')) !== null)).toEqual([]);
  });
});

/** Jobs that are done are deleted; here their payloads are kept. */
const KEEP_JOBS = `
  create table kept_job (payload text);
  alter table kept_job owner to nnrlk_owner;
  create function keep_job() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
  begin
    insert into kept_job values (new.payload::text);
    return new;
  end $$;
  create trigger keep_job before insert or update on graphile_worker._private_jobs for each row execute function keep_job();
`;

/** Addresses that differ in the values of filters alone show the same records. */
function shapeOf(address: string): string {
  const { pathname, searchParams } = new URL(address, 'http://site.example');
  return `${pathname} ${[...new Set(searchParams.keys())].sort().join(' ')}`;
}

/** Where the scripts of a page take what it shows. */
function dataOf(address: string): string {
  const { pathname, search } = new URL(address, 'http://site.example');
  return `${pathname.replace(/\/$/, '')}.data${search}`;
}

/** The parts of a mail that are written in base64 or quoted. */
function decoded(source: string): string {
  const bodies = source.split(/\r\n\r\n/);
  const unquoted = source.replace(/=\r\n/g, '');
  return [unquoted, ...bodies.map((body) => Buffer.from(body, 'base64').toString())].join('\n');
}

function filesIn(folder: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((name) => path.join(folder, name))
    .filter((file) => statSync(file).isFile());
}
