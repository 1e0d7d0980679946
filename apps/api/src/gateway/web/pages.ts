/** Hands everything that is not the API to the web app, which renders its pages on the server. */
import { existsSync } from 'node:fs';
import path from 'node:path';
import { Readable } from 'node:stream';
import { pathToFileURL } from 'node:url';
import type { ApolloServer } from '@apollo/server';
import { LARGEST_UPLOAD, StartRefused, type Uploads } from '#platform';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { createRequestHandler, RouterContextProvider, type RouterContext, type ServerBuild } from 'react-router';
import type { RequestContexts } from '../access/request-contexts.js';
import type { GraphqlContext } from '../graphql/context.js';
import { newNonce, pagePolicy } from '../http/security-headers.js';
import { projectRoot } from '../project-root.js';
import { receiveUpload } from '../http/upload-route.js';
import { executeInProcess, type ServerFace } from './server-face.js';
import { serveStaticFiles } from './static-files.js';

/** What a form may have beside its file. */
const FORM_BYTES = 100 * 1_024;

/** What the pages are rendered with. */
export interface PageServing {
  readonly server: ApolloServer<GraphqlContext>;
  readonly contexts: RequestContexts;
  readonly uploads: Uploads;
  /** The only source of absolute addresses; the Host header is not believed. */
  readonly publicUrl: string;
}

/** The folder of the built web app; throws `StartRefused` where it was not built. */
export function builtPages(): string {
  const folder = path.join(projectRoot(), 'apps/web/build');
  if (!existsSync(programOf(folder))) throw new StartRefused('The web app is not built; run: npm run build');
  return folder;
}

/** Serves the web app that was built into `folder`. */
export async function servePages(fastify: FastifyInstance, folder: string, serving: PageServing): Promise<void> {
  const build = (await import(pathToFileURL(programOf(folder)).href)) as ServerBuild;
  await serveStaticFiles(fastify, { folder: path.join(folder, 'client'), prefix: '/' });
  const render = renderer(build, serving);
  await fastify.register(async (pages) => {
    pages.removeAllContentTypeParsers();
    pages.addContentTypeParser('*', { parseAs: 'buffer' }, (_request, body, done) => done(null, body));
    // Forms with a file are larger than others.
    const withFile = { parseAs: 'buffer', bodyLimit: LARGEST_UPLOAD + FORM_BYTES } as const;
    pages.addContentTypeParser('multipart/form-data', withFile, (_request, body, done) => done(null, body));
    pages.route({ method: ['GET', 'POST'], url: '/*', config: { access: 'PUBLIC' }, handler: render });
  });
}

function programOf(folder: string): string {
  return path.join(folder, 'server/index.js');
}

function renderer(build: ServerBuild, { server, contexts, uploads, publicUrl }: PageServing) {
  const render = createRequestHandler(build, 'production');
  const { serverContext } = build.entry.module as unknown as { serverContext: RouterContext<ServerFace> };
  return async (request: FastifyRequest, reply: FastifyReply): Promise<FastifyReply> => {
    const nonce = newNonce();
    const context = new RouterContextProvider();
    const origin = { address: request.ip, userAgent: request.headers['user-agent'] ?? null };
    const asking = { server, contexts, requestId: request.id, origin };
    const execute: ServerFace['execute'] = (operation) => executeInProcess(asking, operation);
    const reportFault = (error: unknown): void => request.log.error({ err: error }, 'A page failed');
    const upload: ServerFace['upload'] = (file, token) => receiveUpload(uploads, `Bearer ${token}`, Buffer.from(file));
    context.set(serverContext, { execute, upload, reportFault, nonce, publicUrl, requestId: request.id });
    const page = await render(toWeb(request, reply, publicUrl), context);
    return sendPage(page, reply, nonce);
  };
}

function toWeb({ method, url, headers, body }: FastifyRequest, reply: FastifyReply, publicUrl: string): Request {
  const gone = new AbortController();
  reply.raw.once('close', () => gone.abort());
  const given = Object.entries(headers).flatMap(([name, value]) => [value ?? []].flat().map((one): [string, string] => [name, one]));
  const content = method === 'POST' ? { body: body as RequestInit['body'] } : {};
  return new Request(`${publicUrl}${url}`, { method, headers: given, signal: gone.signal, ...content });
}

function sendPage({ status, headers, body }: Response, reply: FastifyReply, nonce: string): FastifyReply {
  reply.code(status).header('cache-control', 'private, no-cache');
  for (const [name, value] of headers) reply.header(name, value);
  if (headers.get('content-type')?.startsWith('text/html')) reply.header('content-security-policy', pagePolicy(nonce));
  return reply.send(body ? Readable.from(body, { objectMode: false }) : '');
}
