/** Puts the API and the web app together on one Fastify; the process that calls it decides when to listen. */
import { constants } from 'node:zlib';
import compress from '@fastify/compress';
import { NestFactory } from '@nestjs/core';
import { AbstractGraphQLDriver } from '@nestjs/graphql';
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify';
import { LogController, type FastifyError, type FastifyInstance, type FastifyReply, type FastifyRequest } from 'fastify';
import { Logger as NestPinoLogger } from 'nestjs-pino';
import type { Logger } from 'pino';
import { Uploads, type Configuration } from '#platform';
import { AppModule } from '../app.module.js';
import { RequestContexts } from './access/request-contexts.js';
import { collectRouteAccess } from './access/route-access.js';
import { showsSchema, type GatewayOptions } from './gateway-options.js';
import type { GraphqlDriver } from './graphql/driver.js';
import { newLogger } from './http/logger.js';
import { Metrics } from './http/metrics.js';
import { requestId } from './http/request-id.js';
import { logRequests } from './http/request-log.js';
import { serveUploads } from './http/upload-route.js';
import { securityHeaders } from './http/security-headers.js';
import { serveGraphiql } from './web/graphiql.js';
import { builtPages, servePages } from './web/pages.js';

/** A request's body may have this many bytes; the contract's largest has a hundredth of them. */
const BODY_BYTES = 100 * 1_024;

/** Answers below this size fit a packet anyway. Brotli's fifth level costs a page a millisecond; every chunk is sent when it is there. */
const COMPRESSION = {
  global: true,
  threshold: 1_024,
  encodings: ['br', 'gzip'] as ('br' | 'gzip')[],
  brotliOptions: { flush: constants.BROTLI_OPERATION_FLUSH, params: { [constants.BROTLI_PARAM_QUALITY]: 5 } },
};

/** The application, initialised and not yet listening. Throws `StartRefused` where the database does not suit, or the web app is not built. */
export async function createApplication(options: GatewayOptions): Promise<NestFastifyApplication> {
  const { configuration, servesPages } = options;
  const pages = servesPages ? builtPages() : null;
  const logger = newLogger(configuration);
  const adapter = newAdapter(configuration, logger);
  const fastify = adapter.getInstance<FastifyInstance>();
  await prepare(fastify, configuration);
  const application = await NestFactory.create<NestFastifyApplication>(AppModule.forRoot(options, logger), adapter, {
    bodyParser: false,
    bufferLogs: true,
    abortOnError: false,
  });
  application.useLogger(application.get(NestPinoLogger));
  application.get(Metrics).measure(fastify);
  await application.init();
  const { server } = application.get<GraphqlDriver>(AbstractGraphQLDriver, { strict: false });
  if (showsSchema(configuration)) await serveGraphiql(fastify);
  const uploads = application.get(Uploads, { strict: false });
  await serveUploads(fastify, uploads);
  const contexts = application.get(RequestContexts);
  if (pages) await servePages(fastify, pages, { server, contexts, uploads, publicUrl: configuration.publicUrl });
  return application;
}

function newAdapter({ publicUrl, trustedProxies }: Configuration, logger: Logger): FastifyAdapter {
  return new FastifyAdapter({
    loggerInstance: logger,
    logController: new LogController({ disableRequestLogging: true, requestIdLogLabel: 'requestId' }),
    genReqId: requestId,
    bodyLimit: BODY_BYTES,
    trustProxy: trustedProxies.length > 0 && [...trustedProxies],
    skipMiddie: true,
    // An address that is none is answered before any hook runs.
    frameworkErrors: ({ message }: FastifyError, _request: FastifyRequest, reply: FastifyReply) => {
      reply.headers(securityHeaders(publicUrl)).code(400).send({ statusCode: 400, message });
    },
  });
}

/** What holds for every route, so it comes before the first of them. */
async function prepare(fastify: FastifyInstance, { publicUrl }: Configuration): Promise<void> {
  const headers = securityHeaders(publicUrl);
  fastify.removeContentTypeParser('text/plain');
  collectRouteAccess(fastify);
  logRequests(fastify);
  fastify.addHook('onRequest', (_request, reply, done) => {
    reply.headers(headers);
    done();
  });
  await fastify.register(compress, COMPRESSION);
}
