/** The guard of Query and Mutation: built once from what the resolvers declare, denies what declares nothing. */
import { Injectable } from '@nestjs/common';
import { DiscoveryService, MetadataScanner } from '@nestjs/core';
import { RESOLVER_NAME_METADATA, RESOLVER_TYPE_METADATA } from '@nestjs/graphql/dist/graphql.constants.js';
import { defaultFieldResolver, type GraphQLField, type GraphQLSchema } from 'graphql';
import { Refused } from '../errors/refusal.js';
import type { GraphqlContext } from '../graphql/context.js';
import { declaredPermission, refusing, type Permission } from './permission.js';

@Injectable()
export class RootFieldAccess {
  constructor(
    private readonly discovery: DiscoveryService,
    private readonly scanner: MetadataScanner,
  ) {}

  /** Puts its permission in front of every root field; throws where a field declares none, so that the start fails. */
  guard(schema: GraphQLSchema): GraphQLSchema {
    const declared = this.declarations();
    for (const [name, field] of rootFields(schema)) {
      const permission = declared.get(name);
      if (!permission) throw new Error(`The root field ${name} declares no permission`);
      field.resolve = guarded(field, permission);
    }
    return schema;
  }

  /** Every declared root field, as `Query.organizations`, with its permission. */
  declarations(): ReadonlyMap<string, Permission> {
    const declared = new Map<string, Permission>();
    for (const { instance } of this.discovery.getProviders() as { instance?: object | null }[]) {
      if (!instance || typeof instance !== 'object') continue;
      const prototype = Object.getPrototypeOf(instance) as Record<string, object>;
      for (const method of this.scanner.getAllMethodNames(prototype)) {
        const handler = prototype[method];
        const permission = handler && declaredPermission(handler);
        const type = handler && (Reflect.getMetadata(RESOLVER_TYPE_METADATA, handler) as string | undefined);
        if (!permission || !type) continue;
        declared.set(`${type}.${(Reflect.getMetadata(RESOLVER_NAME_METADATA, handler) as string | undefined) ?? method}`, permission);
      }
    }
    return declared;
  }
}

function rootFields(schema: GraphQLSchema): [name: string, field: GraphQLField<unknown, GraphqlContext>][] {
  return [schema.getQueryType(), schema.getMutationType(), schema.getSubscriptionType()]
    .filter((type) => type != null)
    .flatMap((type) => Object.values(type.getFields()).map((field) => [`${type.name}.${field.name}`, field] as [string, typeof field]));
}

function guarded(field: GraphQLField<unknown, GraphqlContext>, permission: Permission): GraphQLField<unknown, GraphqlContext>['resolve'] {
  const resolve = field.resolve ?? defaultFieldResolver;
  return (source, args, context, info) => {
    // Who shows a token believes to be signed in; answering as to a visitor would mislead them.
    if (context.isTokenDead && permission !== 'SIGNING_IN') throw new Refused({ code: 'UNAUTHENTICATED' });
    const reason = refusing(permission, context.actor);
    if (reason === 'UNAUTHENTICATED') throw new Refused({ code: 'UNAUTHENTICATED' });
    if (reason) throw new Refused({ code: 'FORBIDDEN', reason });
    return resolve(source, args, context, info);
  };
}
