/** Prints the schema, the public contract, from the classes that describe it. No database is needed. */
import { MODULE_METADATA } from '@nestjs/common/constants.js';
import { NestFactory } from '@nestjs/core';
import { GraphQLSchemaBuilderModule, GraphQLSchemaFactory } from '@nestjs/graphql';
import { lexicographicSortSchema, printSchema } from 'graphql';
import { DOMAIN_MODULES } from '../app.module.js';
import { SCALARS, SHARED_RESOLVERS } from './gateway.module.js';

/** The schema as it stands in apps/api/schema.graphql: sorted, so that a change shows as what it is. */
export async function printedSchema(): Promise<string> {
  const builder = await NestFactory.createApplicationContext(GraphQLSchemaBuilderModule, { logger: false });
  const ofDomains = DOMAIN_MODULES.flatMap((module) => Reflect.getMetadata(MODULE_METADATA.PROVIDERS, module) as (new () => object)[]);
  const schema = await builder.get(GraphQLSchemaFactory).create([...SHARED_RESOLVERS, ...ofDomains], [...SCALARS]);
  await builder.close();
  return `${printSchema(lexicographicSortSchema(schema))}\n`;
}
