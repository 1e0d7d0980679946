/** The environment, read once and checked whole (contract/README.md, "Environment"). */
import { accessSync, constants } from 'node:fs';
import { isIP } from 'node:net';
import path from 'node:path';
import { failure, success, type Result } from '#kernel';
import { z } from 'zod';

const LOG_LEVELS = ['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent'] as const;
const MODES = ['development', 'demo', 'production'] as const;

const WORKERS = ['inside', 'apart'] as const;

/** development and demo show introspection and GraphiQL; demo holds fictional data and its secrets are known. */
export type Mode = (typeof MODES)[number];

/** Where files are kept when it is not DATA_DIR: a bucket of an S3-compatible store. */
export interface ObjectStore {
  readonly endpoint: string;
  readonly bucket: string;
  readonly region: string;
  readonly accessKeyId: string;
  readonly secretAccessKey: string;
}

/** Everything that the environment decides. Folders and files are absolute paths. */
export interface Configuration {
  readonly mode: Mode;
  readonly port: number;
  readonly host: string;
  /** The runtime role's; null: the embedded PostgreSQL under `dataDirectory`. */
  readonly databaseUrl: string | null;
  /** The owner's, for migrate, backup and restore alone. */
  readonly databaseOwnerUrl: string | null;
  readonly databaseReplicaUrls: readonly string[];
  readonly dataDirectory: string;
  /** The address that people open, without a slash at its end. */
  readonly publicUrl: string;
  /** Addresses and CIDR ranges whose `X-Forwarded-For` is believed; none: the peer's address counts. */
  readonly trustedProxies: readonly string[];
  /** null: metrics are not served. */
  readonly metricsPort: number | null;
  readonly logLevel: (typeof LOG_LEVELS)[number];
  /** null: mail is kept in the outbox. */
  readonly smtpUrl: string | null;
  /** null: files are kept under `dataDirectory`. */
  readonly objectStore: ObjectStore | null;
  /** null: made under `dataDirectory`. */
  readonly masterKeyFile: string | null;
  /** Whether the API does the jobs besides, or leaves them to worker processes. */
  readonly worksInside: boolean;
}

/** Reads and checks every variable; the failure has one line for each that is wrong. No line repeats a value that may hold a password. */
export function configuration(environment: NodeJS.ProcessEnv): Result<Configuration, readonly string[]> {
  const given = Object.fromEntries(Object.entries(environment).filter(([, value]) => value !== undefined && value.trim() !== ''));
  const read = ENVIRONMENT.safeParse(given);
  if (!read.success) return failure(read.error.issues.map((issue) => `${issue.path.join('.')}: ${issue.message}`));
  const { data } = read;
  return success({
    mode: data.NNRLK_MODE,
    port: data.PORT,
    host: data.HOST,
    databaseUrl: data.DATABASE_URL ?? null,
    databaseOwnerUrl: data.DATABASE_OWNER_URL ?? null,
    databaseReplicaUrls: data.DATABASE_REPLICA_URLS,
    dataDirectory: path.resolve(data.DATA_DIR),
    publicUrl: publicUrlOf(data),
    trustedProxies: data.TRUSTED_PROXIES,
    metricsPort: data.METRICS_PORT ?? null,
    logLevel: data.LOG_LEVEL,
    smtpUrl: data.SMTP_URL ?? null,
    objectStore: objectStore(data),
    masterKeyFile: data.MASTER_KEY_FILE === undefined ? null : path.resolve(data.MASTER_KEY_FILE),
    worksInside: data.NNRLK_WORKER === 'inside',
  });
}

const port = z
  .string()
  .refine((text) => /^\d{1,5}$/.test(text) && Number(text) <= 65_535, 'is not a port (0 to 65535)')
  .transform(Number);
const host = z.string().refine((text) => isIP(text) > 0 || /^[\w-]+(\.[\w-]+)*$/.test(text), 'is not a host name or an address');
const postgresUrl = url(['postgres:', 'postgresql:'], 'is not an address such as postgres://user:password@host:5432/database');
const httpUrl = url(['http:', 'https:'], 'is not an address such as https://network.example');

const ENVIRONMENT = z
  .object({
    NNRLK_MODE: z.enum(MODES, `is none of ${MODES.join(', ')}`).default('production'),
    PORT: port.default(3000),
    HOST: host.default('127.0.0.1'),
    DATABASE_URL: postgresUrl.optional(),
    DATABASE_OWNER_URL: postgresUrl.optional(),
    DATABASE_REPLICA_URLS: listOf(postgresUrl).default([]),
    DATA_DIR: z.string().default('.data'),
    PUBLIC_URL: httpUrl.optional(),
    TRUSTED_PROXIES: listOf(z.string().refine(isAddressOrRange, 'names something that is no address or CIDR range')).default([]),
    METRICS_PORT: port.optional(),
    LOG_LEVEL: z.enum(LOG_LEVELS, `is none of ${LOG_LEVELS.join(', ')}`).default('info'),
    SMTP_URL: url(['smtp:', 'smtps:'], 'is not an address such as smtp://user:password@host:587')
      .refine(namesMailbox, 'has a "from" that is no mailbox')
      .optional(),
    S3_ENDPOINT: httpUrl.optional(),
    S3_BUCKET: z.string().optional(),
    S3_REGION: z.string().default('us-east-1'),
    S3_ACCESS_KEY_ID: z.string().optional(),
    S3_SECRET_ACCESS_KEY: z.string().optional(),
    NNRLK_WORKER: z.enum(WORKERS, `is none of ${WORKERS.join(', ')}`).default('apart'),
    MASTER_KEY_FILE: z.string().refine(isReadableFile, 'cannot be read').optional(),
  })
  .superRefine((data, context) => {
    const needs = (isNeeded: boolean, name: keyof typeof data, message: string): void => {
      if (isNeeded && data[name] === undefined) context.addIssue({ code: 'custom', path: [name], message });
    };
    needs(data.DATABASE_OWNER_URL !== undefined, 'DATABASE_URL', 'is needed beside DATABASE_OWNER_URL');
    needs(data.DATABASE_REPLICA_URLS.length > 0, 'DATABASE_URL', 'is needed beside DATABASE_REPLICA_URLS');
    for (const name of ['DATABASE_URL', 'DATABASE_OWNER_URL'] as const) {
      const isExample = data.NNRLK_MODE === 'production' && URL.parse(data[name] ?? '')?.password === EXAMPLE_PASSWORD;
      if (isExample) context.addIssue({ code: 'custom', path: [name], message: 'still has the password of .env.example' });
    }
    if (data.NNRLK_MODE === 'production' && isOpenHttp(publicUrlOf(data))) {
      const message =
        'has to begin with https: in earnest, unless it is an address of this machine alone: over http passwords can be read on the way';
      context.addIssue({ code: 'custom', path: ['PUBLIC_URL'], message });
    }
    const namesStore = STORE.some((name) => data[name] !== undefined);
    for (const name of STORE) needs(namesStore, name, `is needed beside the other S3_ variables (${STORE.join(', ')})`);
    if (data.METRICS_PORT !== undefined && data.METRICS_PORT !== 0 && data.METRICS_PORT === data.PORT) {
      context.addIssue({ code: 'custom', path: ['METRICS_PORT'], message: 'is the same as PORT' });
    }
  });

/** What .env.example has where a secret belongs. */
const EXAMPLE_PASSWORD = 'change-me';

const STORE = ['S3_ENDPOINT', 'S3_BUCKET', 'S3_ACCESS_KEY_ID', 'S3_SECRET_ACCESS_KEY'] as const;

function objectStore(data: z.infer<typeof ENVIRONMENT>): ObjectStore | null {
  const { S3_ENDPOINT: endpoint, S3_BUCKET: bucket, S3_ACCESS_KEY_ID: accessKeyId, S3_SECRET_ACCESS_KEY: secretAccessKey } = data;
  if (!endpoint || !bucket || !accessKeyId || !secretAccessKey) return null;
  return { endpoint, bucket, region: data.S3_REGION, accessKeyId, secretAccessKey };
}

function url(protocols: readonly string[], message: string): z.ZodType<string, string> {
  return z.string().refine((text) => {
    const parsed = URL.parse(text);
    return parsed !== null && protocols.includes(parsed.protocol) && parsed.hostname !== '';
  }, message);
}

/** A comma-separated list, spaces aside; an entry that is wrong is reported for the variable, not by its place in the list. */
function listOf(entry: z.ZodType<string, string>): z.ZodType<string[], string> {
  return z.string().transform((text, context) => {
    const entries = text
      .split(',')
      .map((one) => one.trim())
      .filter((one) => one !== '');
    for (const one of entries) {
      const issue = entry.safeParse(one).error?.issues[0];
      if (issue) context.addIssue({ code: 'custom', message: issue.message });
    }
    return entries;
  });
}

function isAddressOrRange(text: string): boolean {
  const [address = '', prefix, ...rest] = text.split('/');
  const family = isIP(address);
  if (family === 0 || rest.length > 0) return false;
  return prefix === undefined || (/^\d{1,3}$/.test(prefix) && Number(prefix) <= (family === 4 ? 32 : 128));
}

/** Whom mail comes from may stand in the address: `smtp://host:587?from=post@network.example`. */
function namesMailbox(address: string): boolean {
  const from = URL.parse(address)?.searchParams.get('from') ?? null;
  return from === null || /^[\w.+-]+@[\w-]+(\.[\w-]+)*$/.test(from);
}

function isReadableFile(file: string): boolean {
  try {
    accessSync(file, constants.R_OK);
    return true;
  } catch {
    return false;
  }
}

function publicUrlOf({ PUBLIC_URL, HOST, PORT }: { PUBLIC_URL?: string | undefined; HOST: string; PORT: number }): string {
  return (PUBLIC_URL ?? `http://${reachable(HOST)}:${PORT}`).replace(/\/+$/, '');
}

/** Whether what is said at the address crosses a network that anybody may listen to. */
function isOpenHttp(address: string): boolean {
  const url = URL.parse(address); // null: something else is wrong, and said already
  return url?.protocol === 'http:' && !/^(localhost|.+\.localhost|127(\.\d{1,3}){3}|\[::1\])$/.test(url.hostname);
}

/** A host that a browser on this machine can open, where the server listens on every address. */
function reachable(address: string): string {
  if (address === '0.0.0.0' || address === '::') return 'localhost';
  return isIP(address) === 6 ? `[${address}]` : address;
}
