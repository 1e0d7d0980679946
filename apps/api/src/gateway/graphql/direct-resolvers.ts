/** Calls resolvers directly, without Nest's external context, which would make a promise of every field and log every refusal. */
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
import { checkedArgument } from './argument-check.js';

/** A method of a resolver class that resolves a field. */
interface ResolverMethod {
  readonly instance: object;
  readonly name: string;
  readonly handler: (...parameters: unknown[]) => unknown;
}

/** One parameter of such a method: which of GraphQL's four it is, the property wanted of it, and its class. */
interface Parameter {
  readonly position: 0 | 1 | 2 | 3;
  readonly property: string | undefined;
  readonly metatype: unknown;
}

@Injectable()
export class DirectResolvers {
  constructor(
    private readonly discovery: DiscoveryService,
    private readonly scanner: MetadataScanner,
  ) {}

  /** Replaces the resolver of every field that a method resolves. Arguments of root fields are checked; GraphQL has checked the types of all. */
  install(schema: GraphQLSchema): GraphQLSchema {
    for (const method of this.methods()) {
      const isOfRecord = metadata(RESOLVER_PROPERTY_METADATA, method.handler) === true;
      const ofMethod = metadata(RESOLVER_TYPE_METADATA, method.handler);
      if (!isOfRecord && ofMethod === undefined) continue;
      const type = schema.getType((ofMethod ?? metadata(RESOLVER_TYPE_METADATA, method.instance.constructor)) as string);
      const field =
        isObjectType(type) && type.getFields()[(metadata(RESOLVER_NAME_METADATA, method.handler) as string | undefined) ?? method.name];
      if (field) field.resolve = isOfRecord ? direct(method) : checked(method);
    }
    return schema;
  }

  private methods(): ResolverMethod[] {
    const instances = this.discovery.getProviders().map(({ instance }) => instance as object | null | undefined);
    return instances
      .filter((instance) => instance !== null && typeof instance === 'object')
      .flatMap((instance) => {
        const prototype = Object.getPrototypeOf(instance) as Record<string, ResolverMethod['handler']>;
        return this.scanner.getAllMethodNames(prototype).flatMap((name) => {
          const handler = prototype[name];
          return handler ? [{ instance, name, handler }] : [];
        });
      });
  }
}

/** A field of a record: there are many of them in an answer. */
function direct(method: ResolverMethod): GraphQLFieldResolver<unknown, unknown> {
  const parameters = parametersOf(method);
  const handler = method.handler.bind(method.instance);
  return (...given) => handler(...parameters.map((parameter) => valueOf(parameter, given)));
}

/** A field of Query or Mutation: what the client sent is checked before the method sees it. */
function checked(method: ResolverMethod): GraphQLFieldResolver<unknown, unknown> {
  const parameters = parametersOf(method);
  const handler = method.handler.bind(method.instance);
  return (...given) => {
    const values = parameters.map((parameter) => {
      const value = valueOf(parameter, given);
      return parameter.position === 1 ? checkedArgument(value, { metatype: parameter.metatype, name: parameter.property }) : value;
    });
    return handler(...values);
  };
}

function valueOf({ position, property }: Parameter, given: readonly unknown[]): unknown {
  const value = given[position] as Record<string, unknown>;
  return property === undefined ? value : value[property];
}

/** What the decorators of a method's parameters say, in their order. */
function parametersOf({ instance, name }: ResolverMethod): Parameter[] {
  const decorated = (Reflect.getMetadata(PARAM_ARGS_METADATA, instance.constructor, name) ?? {}) as Record<
    string,
    { index: number; data?: string }
  >;
  const metatypes = Reflect.getMetadata('design:paramtypes', instance, name) as unknown[];
  return Object.entries(decorated)
    .sort(([, one], [, other]) => one.index - other.index)
    .map(([key, { index, data }]) => {
      return { position: POSITIONS[Number(key.split(':')[0]) as GqlParamtype], property: data, metatype: metatypes[index] };
    });
}

function metadata(key: string, target: object): unknown {
  return Reflect.getMetadata(key, target);
}

/** Where GraphQL passes each kind of parameter. */
const POSITIONS: Readonly<Record<GqlParamtype, Parameter['position']>> = {
  [GqlParamtype.ROOT]: 0,
  [GqlParamtype.ARGS]: 1,
  [GqlParamtype.CONTEXT]: 2,
  [GqlParamtype.INFO]: 3,
};
