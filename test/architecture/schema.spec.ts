/** The committed schema is what the code says; a change of the contract shows as a change of that file. */
import { readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { buildSchema, getNamedType, isListType, isNonNullType, isObjectType, parse, validate, type GraphQLOutputType } from 'graphql';
import { printedSchema } from '../../apps/api/src/gateway/schema.js';

const committed = readFileSync('apps/api/schema.graphql', 'utf8');

describe('the schema', () => {
  it('stands in apps/api/schema.graphql as it is (else: npm run schema)', async () => {
    expect(await printedSchema()).toBe(committed);
  });

  it('answers the operations of GraphiQL, which are those of the contract', () => {
    const operations = readFileSync('apps/api/graphiql/operations.graphql', 'utf8');
    expect(validate(buildSchema(committed), parse(operations))).toEqual([]);
  });

  it('says of every list of records how long it can get', () => {
    const schema = buildSchema(committed);
    const silent = Object.values(schema.getTypeMap())
      .filter(isObjectType)
      .filter(({ name }) => !name.startsWith('__') && !name.endsWith('Connection'))
      .flatMap((type) => Object.values(type.getFields()).map((field) => ({ type, field })))
      .filter(({ field }) => isList(field.type) && isObjectType(getNamedType(field.type)))
      .filter(({ field }) => !/\d+ at most|The 20/.test(field.description ?? ''))
      .map(({ type, field }) => `${type.name}.${field.name}`);
    expect(silent).toEqual([]);
  });
});

function isList(type: GraphQLOutputType): boolean {
  return isListType(isNonNullType(type) ? type.ofType : type);
}
