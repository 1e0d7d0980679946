/** Executes operations compiled (graphql-jit) behind Apollo's `responseForOperation`, from where on Apollo formats nothing. */
import type { ApolloServerPlugin, GraphQLRequestContextResponseForOperation, GraphQLResponse } from '@apollo/server';
import { getVariableValues, type DocumentNode, type ExecutionResult, type GraphQLSchema, type OperationDefinitionNode } from 'graphql';
import { compileQuery, isCompiledQuery, type CompiledQuery } from 'graphql-jit';
import { formatExecutionError, formatVariableErrors } from '../errors/formatting.js';
import { BoundedCache } from './bounded-cache.js';
import type { GraphqlContext } from './context.js';

/** As many distinct operations stay compiled; the web app and the contract have some dozens. */
const COMPILED_OPERATIONS = 500;

export type OperationObserver = (observed: { operationName: string | null; milliseconds: number; failed: boolean }) => void;

/** The Apollo plugin; `observe` hears of every executed operation. */
export function compiledExecution(observe: OperationObserver): ApolloServerPlugin<GraphqlContext> {
  let schema: GraphQLSchema;
  const operations = new BoundedCache<CompiledQuery>(COMPILED_OPERATIONS);

  async function responseForOperation(context: GraphQLRequestContextResponseForOperation<GraphqlContext>): Promise<GraphQLResponse | null> {
    const { document, operationName, queryHash, request, contextValue, response } = context;
    const operation = context.operation as OperationDefinitionNode | undefined; // Apollo's type promises one
    // A name that the document lacks: Apollo has the words for it.
    if (!operation) return null;
    const started = performance.now();
    const compiled = operations.get(`${queryHash}:${operationName ?? ''}`, () => compile(schema, document, operationName));
    const result = (await compiled.query(undefined, contextValue, request.variables ?? {})) as ExecutionResult;
    observe({ operationName, milliseconds: performance.now() - started, failed: result.errors !== undefined });
    if (!('data' in result)) {
      response.http.status = 400;
      // The compiled query names the innermost field alone; GraphQL's own check knows the whole path.
      const { errors = result.errors ?? [] } = getVariableValues(schema, operation.variableDefinitions ?? [], request.variables ?? {});
      return {
        http: response.http,
        body: { kind: 'single', singleResult: { errors: [formatVariableErrors(errors, contextValue.locale)] } },
      };
    }
    const errors = result.errors?.map((error) => formatExecutionError(error, contextValue));
    return { http: response.http, body: { kind: 'single', singleResult: errors ? { data: result.data, errors } : { data: result.data } } };
  }

  const listener = { responseForOperation };
  return {
    async serverWillStart(server) {
      schema = server.schema;
    },
    async requestDidStart() {
      return listener;
    },
  };
}

function compile(schema: GraphQLSchema, document: DocumentNode, operationName: string | null): CompiledQuery {
  const compiled = compileQuery(schema, document, operationName ?? undefined);
  if (!isCompiledQuery(compiled)) throw new Error(compiled.errors?.[0]?.message ?? 'The operation did not compile');
  return compiled;
}
