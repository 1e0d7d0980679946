/** Puts the API and the web app together on one Fastify; the process that calls it decides when to listen. */
import { NestFactory } from '@nestjs/core';
import { AbstractGraphQLDriver } from '@nestjs/graphql';
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify';
import compress from '@fastify/compress';
import { LogController, type FastifyBaseLogger, type FastifyInstance } from 'fastify';
import { Logger as NestPinoLogger } from 'nestjs-pino';
import { constants } from 'node:zlib';
import { AppModule } from '../app.module.js';
import { RequestContexts } from './access/request-contexts.js';
import { collectRouteAccess } from './access/route-access.js';
import type { GatewayOptions } from './gateway-options.js';
import type { GraphqlDriver } from './graphql/driver.js';
import { newLogger } from './http/logger.js';
import { Metrics } from './http/metrics.js';
import { requestId } from './http/request-id.js';
import { logRequests } from './http/request-log.js';
import { secureAnswers } from './http/security-headers.js';
import { servePages } from './web/pages.js';

/** A request's body may have this many bytes; the contract's largest has a hundredth of them. */
const BODY_BYTES = 100 * 1_024;

/** The application, initialised and not yet listening. Throws `StartRefused` where the database does not suit, or the web app is not built. */
export async function createApplication(options: GatewayOptions): Promise<NestFastifyApplication> {
  const { configuration } = options;
  const logger = newLogger(configuration);
  const adapter = new FastifyAdapter({
    loggerInstance: logger as FastifyBaseLogger,
    logController: new LogController({ disableRequestLogging: true, requestIdLogLabel: 'requestId' }),
    genReqId: requestId,
    bodyLimit: BODY_BYTES,
    trustProxy: configuration.trustedProxies.length > 0 && [...configuration.trustedProxies],
    skipMiddie: true,
  });
  const fastify = adapter.getInstance() as unknown as FastifyInstance;
  fastify.removeContentTypeParser('text/plain');
  collectRouteAccess(fastify);
  logRequests(fastify);
  secureAnswers(fastify, configuration.publicUrl);
  await fastify.register(compress, COMPRESSION);
  const application = await NestFactory.create<NestFastifyApplication>(AppModule.forRoot(options, logger), adapter, {
    bodyParser: false,
    bufferLogs: true,
    abortOnError: false,
  });
  application.useLogger(application.get(NestPinoLogger));
  application.get(Metrics).measure(fastify);
  await application.init();
  if (options.servesPages) {
    const { server } = application.get<GraphqlDriver>(AbstractGraphQLDriver, { strict: false });
    await servePages(fastify, { server, contexts: application.get(RequestContexts), publicUrl: configuration.publicUrl });
  }
  return application;
}

const COMPRESSION = {
  global: true,
  threshold: 1_024,
  encodings: ['br', 'gzip'] as ('br' | 'gzip')[],
  brotliOptions: { params: { [constants.BROTLI_PARAM_QUALITY]: 5 } },
};
