/** Everything between the network and the domains. */
import { Global, Module, type DynamicModule } from '@nestjs/common';
import { DiscoveryModule } from '@nestjs/core';
import { GraphQLModule } from '@nestjs/graphql';
import type { ApolloDriverConfig } from '@nestjs/apollo';
import { LoggerModule } from 'nestjs-pino';
import type { Logger } from 'pino';
import { TerminusModule } from '@nestjs/terminus';
import { IdentityModule } from '#identity';
import { MembershipModule } from '#membership';
import { MentoringModule } from '#mentoring';
import { ActorAssembly } from './access/actor-assembly.js';
import { BearerStrategy } from './access/bearer.strategy.js';
import { RequestContexts } from './access/request-contexts.js';
import { RootFieldAccess } from './access/root-field-access.js';
import { GATEWAY_OPTIONS, type GatewayOptions } from './gateway-options.js';
import { DirectResolvers } from './graphql/direct-resolvers.js';
import { GraphqlDriver } from './graphql/driver.js';
import { GraphqlOptions } from './graphql/graphql-options.js';
import { LocalizedTextResolver } from './graphql/localized-text.type.js';
import { NodeLoaders } from './graphql/node-loaders.js';
import { VisibilityRules } from './graphql/visibility-rules.js';
import { NodeResolver } from './graphql/node.resolver.js';
import { DayScalar, InstantScalar } from './graphql/scalars.js';
import { HealthController } from './http/health.controller.js';
import { Metrics } from './http/metrics.js';

/** Scalars of the schema, and the resolvers that belong to no domain. */
export const SCALARS = [DayScalar, InstantScalar] as const;
export const SHARED_RESOLVERS = [NodeResolver, LocalizedTextResolver] as const;

@Global()
@Module({})
export class GatewayModule {
  static forRoot(options: GatewayOptions, logger: Logger): DynamicModule {
    return {
      module: GatewayModule,
      imports: [
        DiscoveryModule,
        IdentityModule,
        MembershipModule,
        MentoringModule,
        // Fastify binds the request's id to this same logger; Nest's middleware for it would cost every request.
        LoggerModule.forRoot({ pinoHttp: { logger }, forRoutes: [] }),
        TerminusModule.forRoot({ logger: false }),
        GraphQLModule.forRootAsync<ApolloDriverConfig>({ driver: GraphqlDriver, useExisting: GraphqlOptions }),
      ],
      controllers: [HealthController],
      providers: [
        { provide: GATEWAY_OPTIONS, useValue: options },
        GraphqlOptions,
        ActorAssembly,
        BearerStrategy,
        RequestContexts,
        RootFieldAccess,
        DirectResolvers,
        Metrics,
        NodeLoaders,
        VisibilityRules,
        ...SHARED_RESOLVERS,
        ...SCALARS,
      ],
      exports: [GraphqlOptions, Metrics, NodeLoaders, RequestContexts, RootFieldAccess, VisibilityRules],
    };
  }
}
