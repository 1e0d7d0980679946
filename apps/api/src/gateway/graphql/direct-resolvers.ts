/** Calls the resolvers of record fields directly, without Nest's external context, which would make a promise of every field. */
import { Injectable } from '@nestjs/common';
import { DiscoveryService, MetadataScanner } from '@nestjs/core';
import { GqlParamtype } from '@nestjs/graphql/dist/enums/gql-paramtype.enum.js';
import {
  PARAM_ARGS_METADATA,
  RESOLVER_NAME_METADATA,
  RESOLVER_PROPERTY_METADATA,
  RESOLVER_TYPE_METADATA,
} from '@nestjs/graphql/dist/graphql.constants.js';
import { isObjectType, type GraphQLFieldResolver, type GraphQLSchema } from 'graphql';

type Handler = (...parameters: unknown[]) => unknown;
type Parameters = Readonly<Record<string, { readonly index: number; readonly data?: string }>>;

@Injectable()
export class DirectResolvers {
  constructor(
    private readonly discovery: DiscoveryService,
    private readonly scanner: MetadataScanner,
  ) {}

  /** Replaces the resolver of every `@ResolveField`; arguments of such fields pass no pipes, GraphQL has checked their types. */
  install(schema: GraphQLSchema): GraphQLSchema {
    for (const { instance } of this.discovery.getProviders() as { instance?: object | null }[]) {
      if (!instance || typeof instance !== 'object') continue;
      const prototype = Object.getPrototypeOf(instance) as Record<string, Handler>;
      for (const method of this.scanner.getAllMethodNames(prototype)) {
        const handler = prototype[method];
        if (handler && Reflect.getMetadata(RESOLVER_PROPERTY_METADATA, handler)) replace(schema, instance, { method, handler });
      }
    }
    return schema;
  }
}

function replace(schema: GraphQLSchema, instance: object, { method, handler }: { method: string; handler: Handler }): void {
  const ofMethod = Reflect.getMetadata(RESOLVER_TYPE_METADATA, handler) as string | undefined;
  const type = schema.getType(ofMethod ?? (Reflect.getMetadata(RESOLVER_TYPE_METADATA, instance.constructor) as string));
  const name = (Reflect.getMetadata(RESOLVER_NAME_METADATA, handler) as string | undefined) ?? method;
  const field = isObjectType(type) ? type.getFields()[name] : undefined;
  if (!field) return;
  const parameters = (Reflect.getMetadata(PARAM_ARGS_METADATA, instance.constructor, method) ?? {}) as Parameters;
  field.resolve = direct(handler.bind(instance), parameters);
}

/** Puts what GraphQL hands a resolver where the method's decorators want it. */
function direct(handler: Handler, parameters: Parameters): GraphQLFieldResolver<unknown, unknown> {
  const sources = Object.entries(parameters)
    .map(([key, { index, data }]) => ({ index, data, kind: Number(key.split(':')[0]) as GqlParamtype }))
    .sort((one, other) => one.index - other.index);
  const order = sources.map(({ kind }) => POSITIONS[kind]);
  return (...given) => {
    const values = sources.map(({ data }, position) => {
      const value = given[order[position] ?? 0] as Record<string, unknown>;
      return data ? value[data] : value;
    });
    return handler(...values);
  };
}

/** Where GraphQL passes each kind of parameter. */
const POSITIONS: Readonly<Record<GqlParamtype, 0 | 1 | 2 | 3>> = {
  [GqlParamtype.ROOT]: 0,
  [GqlParamtype.ARGS]: 1,
  [GqlParamtype.CONTEXT]: 2,
  [GqlParamtype.INFO]: 3,
};
