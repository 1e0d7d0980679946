/** The web app's files: read into memory once, compressed when first asked for, kept by browsers as long as their names last. */
import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';

const TYPES: Readonly<Record<string, string>> = {
  '.css': 'text/css; charset=utf-8',
  '.ico': 'image/x-icon',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.map': 'application/json; charset=utf-8',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
  '.txt': 'text/plain; charset=utf-8',
  '.webmanifest': 'application/manifest+json',
  '.woff2': 'font/woff2',
};

/** Already compressed by their format. */
const DENSE: readonly string[] = ['.ico', '.png', '.woff2'];

/** A name with a hash never means other content. */
const HASHED = /^\/assets\//;
const FOR_EVER = 'public, max-age=31536000, immutable';
const A_DAY = 'public, max-age=86400';

type Encoding = 'br' | 'gzip';

class StaticFile {
  readonly type: string;
  readonly etag: string;
  private readonly isDense: boolean;
  private readonly encoded = new Map<Encoding, Promise<Buffer>>();

  constructor(
    name: string,
    private readonly content: Buffer,
  ) {
    const extension = path.extname(name);
    this.type = TYPES[extension] ?? 'application/octet-stream';
    this.isDense = DENSE.includes(extension);
    this.etag = `"${createHash('sha256').update(content).digest('base64url').slice(0, 22)}"`;
  }

  /** The bytes in the best encoding that the client takes; compressed as small as can be, once. */
  async bytes(acceptEncoding: string): Promise<{ encoding: Encoding | null; content: Buffer }> {
    const encoding = this.isDense ? null : /\bbr\b/.test(acceptEncoding) ? 'br' : /\bgzip\b/.test(acceptEncoding) ? 'gzip' : null;
    if (!encoding) return { encoding, content: this.content };
    const content = this.encoded.get(encoding) ?? compressed(encoding, this.content);
    this.encoded.set(encoding, content);
    return { encoding, content: await content };
  }
}

/** Serves every file under `folder` at its path after `prefix`; what begins with a dot is the build's own. */
export async function serveStaticFiles(fastify: FastifyInstance, { folder, prefix }: { folder: string; prefix: string }): Promise<void> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  for (const entry of entries.filter((one) => one.isFile())) {
    const location = path.join(entry.parentPath, entry.name);
    const steps = path.relative(folder, location).split(path.sep);
    if (steps.some((step) => step.startsWith('.'))) continue;
    const url = `${prefix}${steps.join('/')}`;
    const file = new StaticFile(entry.name, await readFile(location));
    fastify.get(url, { config: { access: 'PUBLIC' } }, (request, reply) => send(file, request, reply));
  }
}

async function send(file: StaticFile, { url, headers }: FastifyRequest, reply: FastifyReply): Promise<FastifyReply> {
  reply.headers({ etag: file.etag, vary: 'accept-encoding', 'cache-control': HASHED.test(url) ? FOR_EVER : A_DAY });
  if (headers['if-none-match'] === file.etag) return reply.code(304).send();
  const { encoding, content } = await file.bytes(headers['accept-encoding'] ?? '');
  if (encoding) reply.header('content-encoding', encoding);
  return reply.header('content-type', file.type).send(content);
}

function compressed(encoding: Encoding, content: Buffer): Promise<Buffer> {
  if (encoding === 'gzip') return promisify(gzip)(content, { level: 9 });
  return promisify(brotliCompress)(content, {
    params: { [constants.BROTLI_PARAM_QUALITY]: constants.BROTLI_MAX_QUALITY, [constants.BROTLI_PARAM_SIZE_HINT]: content.length },
  });
}
