/** Apollo on Nest's Fastify: one route, no work a request that nobody needs. */
import { ApolloServer, HeaderMap, type ApolloServerPlugin, type HTTPGraphQLRequest } from '@apollo/server';
import { ApolloServerPluginCacheControlDisabled, ApolloServerPluginInlineTraceDisabled } from '@apollo/server/plugin/disabled';
import {
  ApolloServerPluginLandingPageDisabled,
  ApolloServerPluginSchemaReportingDisabled,
  ApolloServerPluginUsageReportingDisabled,
} from '@apollo/server/plugin/disabled';
import { ApolloDriver, type ApolloDriverConfig } from '@nestjs/apollo';
import { Inject, Injectable } from '@nestjs/common';
import type { FastifyError, FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { GraphQLSchema } from 'graphql';
import { localeFromHeader } from '#kernel';
import { formatFault, formatRefusal } from '../errors/formatting.js';
import { drainInFlight } from '../http/drain.js';
import { RequestContexts } from '../access/request-contexts.js';
import type { GraphqlContext } from './context.js';

/** The headers by which Apollo decides; it sees no others. */
const APOLLO_HEADERS = ['accept', 'content-type'] as const;

@Injectable()
export class GraphqlDriver extends ApolloDriver {
  /** The running server, for operations that do not come by HTTP. */
  server: ApolloServer<GraphqlContext>;
  @Inject(RequestContexts)
  private readonly contexts: RequestContexts;
  private ownPlugins: readonly ApolloServerPlugin<GraphqlContext>[] = [];

  /** Keeps our plugins apart from those that Nest adds, which would cost every request two hooks that nobody uses. */
  override mergeDefaultOptions(options: ApolloDriverConfig): Promise<ApolloDriverConfig> {
    this.ownPlugins = options.plugins ?? [];
    return super.mergeDefaultOptions(options);
  }

  protected override async registerFastify(options: ApolloDriverConfig): Promise<void> {
    const fastify = this.httpAdapterHost.httpAdapter.getInstance<FastifyInstance>();
    const drain: ApolloServerPlugin = { serverWillStart: async () => ({ drainServer: () => drainInFlight(fastify) }) };
    const server = new ApolloServer<GraphqlContext>({
      ...(options as object),
      schema: options.schema as GraphQLSchema, // Nest has made it by now
      plugins: [...this.ownPlugins, ...withoutDefaults(), drain],
    });
    await server.start();
    this.server = server;
    this.apolloServer = server as unknown as ApolloServer;
    fastify.route({
      url: '/graphql',
      method: ['GET', 'POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS'],
      config: { access: 'PUBLIC' },
      errorHandler: refuseRequest,
      handler: (request, reply) => answer({ server, contexts: this.contexts }, request, reply),
    });
  }
}

/** Apollo adds these where nobody says otherwise: some work for each request, some speak to Apollo's own servers. */
function withoutDefaults(): ApolloServerPlugin[] {
  return [
    ApolloServerPluginCacheControlDisabled(),
    ApolloServerPluginInlineTraceDisabled(),
    ApolloServerPluginLandingPageDisabled(),
    ApolloServerPluginSchemaReportingDisabled(),
    ApolloServerPluginUsageReportingDisabled(),
  ];
}

interface Serving {
  readonly server: ApolloServer<GraphqlContext>;
  readonly contexts: RequestContexts;
}

async function answer({ server, contexts }: Serving, request: FastifyRequest, reply: FastifyReply): Promise<Buffer> {
  const { authorization, 'accept-language': language, 'user-agent': userAgent = null } = request.headers;
  const context = await contexts.of({
    authorization,
    locale: localeFromHeader(language),
    requestId: request.id,
    origin: { address: request.ip, userAgent },
  });
  const { status, headers, body } = await server.executeHTTPGraphQLRequest({
    httpGraphQLRequest: toApollo(request),
    context: async () => context,
  });
  reply.code(status ?? 200).header('cache-control', 'private, no-store');
  for (const [name, value] of headers) reply.header(name, value);
  if (body.kind !== 'complete') throw new Error('Incremental delivery is not offered');
  // Encoded once; a string would be encoded for its length and again for the socket.
  return Buffer.from(body.string);
}

function toApollo({ method, headers, url, body }: FastifyRequest): HTTPGraphQLRequest {
  const map = new HeaderMap();
  for (const name of APOLLO_HEADERS) {
    const value = headers[name];
    if (value !== undefined) map.set(name, value);
  }
  const query = url.indexOf('?');
  return { method, headers: map, body, search: query < 0 ? '' : url.slice(query) };
}

/** What Fastify refuses before Apollo sees it: too long a body, no JSON, another content type. */
function refuseRequest(error: FastifyError, request: FastifyRequest, reply: FastifyReply): void {
  const locale = localeFromHeader(request.headers['accept-language']);
  const status = error.statusCode ?? 500;
  if (status >= 500) {
    reply.code(500).send({ errors: [formatFault(error, { locale, requestId: request.id })] });
    return;
  }
  const refusal =
    status === 413
      ? formatRefusal({ code: 'OPERATION_TOO_COSTLY' }, locale)
      : formatRefusal({ code: 'BAD_USER_INPUT', violations: [] }, locale);
  reply.code(status).send({ errors: [refusal] });
}
