/** GraphiQL, served by ourselves: no script comes from elsewhere. In development and the demonstration only. */
import { existsSync } from 'node:fs';
import path from 'node:path';
import type { FastifyInstance } from 'fastify';
import { newNonce, pagePolicy } from '../http/security-headers.js';
import { projectRoot } from '../project-root.js';
import { serveStaticFiles } from './static-files.js';

/** Serves the bundle of apps/api/graphiql at /graphiql; nothing where it was not built. */
export async function serveGraphiql(fastify: FastifyInstance): Promise<void> {
  const folder = path.join(projectRoot(), 'apps/api/build/graphiql');
  if (!existsSync(folder)) return;
  await serveStaticFiles(fastify, { folder, prefix: '/graphiql/' });
  fastify.get('/graphiql', { config: { access: 'PUBLIC' } }, (_request, reply) => {
    const nonce = newNonce();
    // Its style sheet carries the fonts, and its editor writes style sheets while it runs.
    const policy = pagePolicy(nonce, {
      'font-src': "'self' data:",
      'style-src': "'self' 'unsafe-inline'",
      'style-src-attr': "'unsafe-inline'",
    });
    reply.headers({ 'content-security-policy': policy, 'cache-control': 'no-cache', 'content-type': 'text/html; charset=utf-8' });
    return reply.send(page(nonce));
  });
}

const page = (nonce: string) => `<!doctype html>
<html lang="en">
  <head>
    <meta charset="utf-8">
    <title>GraphiQL · NNRLK</title>
    <link rel="icon" href="/favicon.svg">
    <link rel="stylesheet" href="/graphiql/graphiql.css">
    <style>body { margin: 0 } #graphiql { height: 100dvh }</style>
  </head>
  <body>
    <div id="graphiql"></div>
    <script type="module" nonce="${nonce}" src="/graphiql/graphiql.js"></script>
  </body>
</html>
`;
