/** How GraphQL is served: limits, compiled execution, direct resolvers, the guard, one format for errors. */
import type { ApolloDriverConfig } from '@nestjs/apollo';
import { Injectable } from '@nestjs/common';
import type { GqlOptionsFactory } from '@nestjs/graphql';
import { Inject } from '@nestjs/common';
import { CONFIGURATION, type Configuration } from '#platform';
import { RootFieldAccess } from '../access/root-field-access.js';
import { guardTypes } from '../access/type-access.js';
import { requestErrorFormat } from '../errors/request-errors.js';
import { showsSchema } from '../gateway-options.js';
import { Metrics } from '../http/metrics.js';
import { compiledExecution } from './compiled-execution.js';
import { DirectResolvers } from './direct-resolvers.js';
import { OPERATION_LIMITS, operationLimits } from './operation-limits.js';

@Injectable()
export class GraphqlOptions implements GqlOptionsFactory<ApolloDriverConfig> {
  constructor(
    @Inject(CONFIGURATION) private readonly configuration: Configuration,
    private readonly access: RootFieldAccess,
    private readonly resolvers: DirectResolvers,
    private readonly metrics: Metrics,
  ) {}

  createGqlOptions(): Omit<ApolloDriverConfig, 'driver'> {
    const isShown = showsSchema(this.configuration);
    return {
      autoSchemaFile: true,
      sortSchema: true,
      transformSchema: (schema) => this.access.guard(guardTypes(this.resolvers.install(schema))),
      formatError: requestErrorFormat({ suggestions: isShown }),
      autoTransformHttpErrors: false,
      includeStacktraceInErrorResponses: false,
      introspection: isShown,
      allowBatchedHttpRequests: false,
      persistedQueries: false,
      // No cookie is ever read here, so a foreign page can ride on nothing; plain GET requests stay possible.
      csrfPrevention: false,
      parseOptions: { maxTokens: OPERATION_LIMITS.tokens },
      validationRules: [operationLimits],
      stringifyResult: (result: unknown) => JSON.stringify(result),
      plugins: [compiledExecution(this.metrics.observeOperation)],
    };
  }
}
