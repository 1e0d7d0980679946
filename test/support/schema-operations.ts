/** Operations made of the schema itself, so that a field that is added is asked for too. */
import {
  getNamedType,
  isEnumType,
  isInputObjectType,
  isLeafType,
  isListType,
  isNonNullType,
  isObjectType,
  type GraphQLField,
  type GraphQLInputType,
  type GraphQLObjectType,
  type GraphQLSchema,
} from 'graphql';
import { DUTY_MONDAY } from './mentoring-records.js';

export type RootType = 'Mutation' | 'Query';

/** A root field by its name in the table of access; throws where there is none. */
export function fieldOf(schema: GraphQLSchema, name: string): GraphQLField<unknown, unknown> {
  const [type, fieldName = ''] = name.split('.');
  const field = (type === 'Query' ? schema.getQueryType() : schema.getMutationType())?.getFields()[fieldName];
  if (!field) throw new Error('A declared field is not in the schema');
  return field;
}

/** The field with arguments that are well formed and name nothing. */
export function operationOf(schema: GraphQLSchema, name: string): string {
  const field = fieldOf(schema, name);
  const given = field.args.filter(({ type: of }) => isNonNullType(of)).map((argument) => `${argument.name}: ${literal(argument.type)}`);
  const selection = isLeafType(getNamedType(field.type)) ? '' : '{ __typename }';
  return `${name.startsWith('Query') ? 'query' : 'mutation'} { ${field.name}${given.length > 0 ? `(${given.join(', ')})` : ''} ${selection} }`;
}

/** The field with each record that it names as a variable under the argument's name, and with whatever else it cannot do without. */
export function operationNaming(schema: GraphQLSchema, name: string): string {
  const naming = argumentsNaming(schema, name);
  const bare = naming.reduce((text, argument) => text.replace(new RegExp(`\\b${argument}: "x",? ?`), ''), operationOf(schema, name));
  if (naming.length === 0) return bare;
  const given = naming.map((argument) => `${argument}: $${argument}`).join(', ');
  const operation = bare.replace(/input: \{/, `input: { ${given}, `).replace(/\(\s*\)/, `(${given})`);
  return operation.replace(/^(query|mutation)/, `$1 (${naming.map((argument) => `$${argument}: ID!`).join(', ')})`);
}

/** What names a record among a field's arguments: `id`, or fields of `input`; challenges and cursors are no records. */
export function argumentsNaming(schema: GraphQLSchema, name: string): string[] {
  const args = fieldOf(schema, name).args;
  const input = args.find((one) => one.name === 'input')?.type;
  const named = input && getNamedType(input);
  const inputs = isInputObjectType(named) ? Object.values(named.getFields()) : [];
  const ids = [...args, ...inputs].filter(({ type }) => getNamedType(type).name === 'ID' && !isListType(nullable(type)));
  return ids.map((one) => one.name).filter((argument) => argument !== 'challengeId');
}

/** Every field of a type that needs no argument, so many levels deep; no type within itself. */
export function everyField(type: GraphQLObjectType, depth: number, above: readonly string[] = []): string {
  const fields = Object.values(type.getFields()).flatMap((field) => {
    if (field.args.some((argument) => isNonNullType(argument.type))) return [];
    const named = getNamedType(field.type);
    if (isLeafType(named)) return [field.name];
    if (!isObjectType(named) || depth === 0 || above.includes(named.name)) return [];
    return [`${field.name} ${everyField(named, depth - 1, [...above, type.name])}`];
  });
  return `{ __typename ${fields.join(' ')} }`;
}

function nullable(type: GraphQLInputType): GraphQLInputType {
  return isNonNullType(type) ? type.ofType : type;
}

function literal(type: GraphQLInputType): string {
  const of = nullable(type);
  if (isListType(of)) return '[]';
  if (isEnumType(of)) return of.getValues()[0]?.name ?? '';
  if (isInputObjectType(of)) {
    const fields = Object.values(of.getFields()).filter((field) => isNonNullType(field.type));
    return `{ ${fields.map((field) => `${field.name}: ${literal(field.type)}`).join(', ')} }`;
  }
  if (of.name === 'Boolean') return 'true';
  if (of.name === 'Int' || of.name === 'Float') return '1';
  if (of.name === 'Date') return `"${DUTY_MONDAY}"`;
  if (of.name === 'DateTime') return `"${DUTY_MONDAY}T09:30:00Z"`;
  return '"x"';
}
